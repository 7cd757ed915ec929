import { choosePlan } from '../plan/operations/ask.ts';
import { failure } from '../platform/failure.ts';
import { toFileAnswer } from '../platform/media.ts';
import {
  type BoundVerb,
  bindVerb,
  bindVerbInTwo,
  bindVerbPrepared,
  type OperationContext,
} from '../platform/operation.ts';
import { excerpt } from '../vocabulary/problem.ts';
import type { Language } from '../vocabulary/words.ts';
import { claimsOf, flagEdits } from './edited-text.ts';
import { chooseSection, readParagraphs } from './operations/edit.ts';
import { createFileQueue } from './operations/file-queue.ts';
import { releaseOperations } from './operations/released.ts';
import { type ReportSources, rememberReports } from './operations/remember.ts';
import type { ReportDocument, Section } from './report-document.ts';
import { insertEdit, loadEdits, type NewEdit } from './store.ts';
import { downloadReport, editReport, type Format, listEdits, showReport, withdrawEdit } from './verbs.ts';

/** How a document becomes a file made at an instant; `app` hands it in. JSON is the document itself. */
export type RenderReport = (
  document: ReportDocument,
  format: Exclude<Format, 'json'>,
  madeAt: string,
) => Promise<Uint8Array>;

export interface ReportDeps extends ReportSources {
  readonly render: RenderReport;
}

const MEDIA: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The verbs of this room over the plans of the catalogue. */
export function publicationOperations(deps: ReportDeps): BoundVerb[] {
  const { plans, render } = deps;
  const find = rememberReports(deps);
  const files = createFileQueue();
  const sectionsOfToday = async (context: OperationContext, plan: string, language: Language) => {
    const sections: Section[] = [];
    for (const kind of ['report', 'brief'] as const) {
      const found = await find(context, { plan, language, kind });
      sections.push(...(await found.document()).sections);
    }
    return sections;
  };
  return [
    ...releaseOperations(deps),
    bindVerb(showReport, async (context, input) => (await find(context, input)).document()),
    bindVerbInTwo(
      downloadReport,
      async (context, { format, ...asked }) => {
        const found = await find(context, asked);
        const key = JSON.stringify([found.key, format]);
        const inQueue = format === 'docx' || format === 'pdf';
        const kept = inQueue ? files.find(key) : null;
        if (kept !== null) return () => kept;
        const document = await found.document();
        const name = `${[found.plan, asked.kind, found.day, asked.language].join('-')}.${format}`;
        const make = async () =>
          toFileAnswer(name, MEDIA[format], await bytesOf(document, format, context.now, render));
        return inQueue ? () => files.get(key, make) : make;
      },
      (answer) => answer(),
    ),
    bindVerbPrepared(
      editReport,
      async (input) => ({ ...input, paragraphs: await readParagraphs(input.file) }),
      async (context, { plan: id, section: wanted, language, paragraphs }) => {
        const plan = choosePlan(plans, id).header.id;
        const section = chooseSection(await sectionsOfToday(context, plan, language), wanted);
        const claims = claimsOf(section);
        const about = { plan, section: section.id, language };
        await addEdit(context, { ...about, paragraphs, claims });
        return { ...about, paragraphs: paragraphs.length, flags: flagEdits({ paragraphs, claims }, section) };
      },
    ),
    bindVerb(withdrawEdit, async (context, { plan: id, section, language }) => {
      const about = { plan: choosePlan(plans, id).header.id, section, language };
      const edits = await loadEdits(context.tx, about.plan, [language]);
      if (!edits.some((edit) => edit.section === section)) throw noEdit(section, edits);
      await addEdit(context, { ...about, paragraphs: null, claims: [] });
      return about;
    }),
    bindVerb(listEdits, async (context, input) => {
      const plan = choosePlan(plans, input.plan).header.id;
      const edits = await loadEdits(context.tx, plan, ['zh', 'en']);
      const sections = new Map<Language, readonly Section[]>();
      for (const language of new Set(edits.map((edit) => edit.language)))
        sections.set(language, await sectionsOfToday(context, plan, language));
      return edits.map(({ section: id, language, paragraphs, by, at, versions }) => {
        const section = sections.get(language)?.find((candidate) => candidate.id === id);
        const facts = { plan, section: id, language, paragraphs: paragraphs.length, by, at, versions };
        return { ...facts, title: section?.title ?? null, flags: [...(section?.edit?.flags ?? [])] };
      });
    }),
  ];
}

async function bytesOf(document: ReportDocument, format: Format, madeAt: string, render: RenderReport) {
  return format === 'json'
    ? new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`)
    : render(document, format, madeAt);
}

async function addEdit({ tx, actor, now }: OperationContext, edit: Omit<NewEdit, 'actor' | 'at'>): Promise<void> {
  if (await insertEdit(tx, { ...edit, actor: actor.name, at: now })) return;
  throw failure('refused', {
    zh: `“${edit.section}”这一节刚被另一人修改，这一次没有保存。请用 report edits 查看现在的版本，再决定是否重新提交。`,
    en: `Somebody else changed the section “${edit.section}” at the same moment, so this was not stored. See report edits for the version that stands, then decide whether to submit again.`,
  });
}

function noEdit(section: string, edits: readonly { readonly section: string }[]) {
  const known = edits.map((edit) => edit.section).join('、');
  return failure('not-found', {
    zh: `“${excerpt(section)}”这一节没有人工修改，无可撤回；修改过的有：${known === '' ? '无' : known}`,
    en: `The section “${excerpt(section)}” has no edit to take back; edited: ${known === '' ? 'none' : known}`,
  });
}
