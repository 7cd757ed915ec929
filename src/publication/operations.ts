import type { KnowFigures } from '../figures/operations/remember.ts';
import { readRevision } from '../figures/store.ts';
import { isIssued } from '../plan/board.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { choosePlan, fail, readMoment } from '../plan/operations/ask.ts';
import { dateOf, type Moment } from '../plan/ruling.ts';
import type { VerdictPack } from '../plan/verdict-pack.ts';
import { failure } from '../platform/failure.ts';
import { toFileAnswer } from '../platform/media.ts';
import { type BoundVerb, bindVerb, bindVerbInTwo, type OperationContext } from '../platform/operation.ts';
import { excerpt } from '../vocabulary/problem.ts';
import type { Language } from '../vocabulary/words.ts';
import { composeBrief } from './compose-brief.ts';
import { composeReport } from './compose-report.ts';
import { type EditedReport, withEdits } from './edited-report.ts';
import { claimsOf, flagEdits } from './edited-text.ts';
import { gatherFacts } from './gather-facts.ts';
import { chooseSection, readParagraphs } from './operations/edit.ts';
import { createFileQueue } from './operations/file-queue.ts';
import type { ReportDocument, Section } from './report-document.ts';
import { insertEdit, loadEdits, readEditRevision } from './store.ts';
import { downloadReport, editReport, type Format, listEdits, showReport, withdrawEdit } from './verbs.ts';

/** How a document becomes a file made at an instant; `app` hands it in. JSON is the document itself. */
export type RenderReport = (
  document: ReportDocument,
  format: Exclude<Format, 'json'>,
  madeAt: string,
) => Promise<Uint8Array>;

export interface ReportDeps {
  readonly plans: readonly LoadedPlan[];
  readonly pack: VerdictPack;
  readonly know: KnowFigures;
  /** Version of the program. */
  readonly program: string;
  readonly render: RenderReport;
}

interface Asked {
  readonly plan?: string | undefined;
  readonly asOf?: string | undefined;
  readonly language: Language;
  readonly kind: ReportDocument['kind'];
}

const MEDIA: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The verbs of this room over the plans of the catalogue. */
export function publicationOperations(deps: ReportDeps): BoundVerb[] {
  const { plans } = deps;
  const files = createFileQueue();
  const sectionsOfToday = async (context: OperationContext, plan: LoadedPlan, language: Language) => {
    const facts = await factsOn(context, deps, plan, readMoment(undefined, context.today));
    return [composeReport(facts, language), composeBrief(facts, language)].flatMap(({ sections }) => sections);
  };
  return [
    bindVerb(showReport, (context, input) => documentOf(context, deps, input)),
    bindVerbInTwo(
      downloadReport,
      async (context, input) => {
        const plan = choosePlan(plans, input.plan);
        const day = dateOf(readMoment(input.asOf, context.today));
        const name = [plan.header.id, input.kind, day, input.language].join('-');
        const revision = [await readRevision(context.tx), await readEditRevision(context.tx)];
        const key = JSON.stringify([name, input.asOf ?? null, input.format, ...revision]);
        const document = await documentOf(context, deps, input);
        return { key, document, fileName: `${name}.${input.format}`, format: input.format, madeAt: context.now };
      },
      ({ key, document, fileName, format, madeAt }) =>
        files.get(key, async () =>
          toFileAnswer(fileName, MEDIA[format], await bytesOf(document, format, madeAt, deps.render)),
        ),
    ),
    bindVerb(editReport, async (context, { plan: id, section: wanted, language, file }) => {
      const plan = choosePlan(plans, id);
      const section = chooseSection(await sectionsOfToday(context, plan, language), wanted);
      const [paragraphs, claims] = [await readParagraphs(file), claimsOf(section)];
      const { actor, now } = context;
      const about = { plan: plan.header.id, section: section.id, language };
      await insertEdit(context.tx, { ...about, paragraphs, claims, actor: actor.name, at: now });
      return { ...about, paragraphs: paragraphs.length, flags: flagEdits({ paragraphs, claims }, section) };
    }),
    bindVerb(withdrawEdit, async (context, { plan: id, section, language }) => {
      const about = { plan: choosePlan(plans, id).header.id, section, language };
      const edits = await loadEdits(context.tx, about.plan, [language], null);
      if (!edits.some((edit) => edit.section === section)) throw noEdit(section, edits);
      await insertEdit(context.tx, {
        ...about,
        paragraphs: null,
        claims: [],
        actor: context.actor.name,
        at: context.now,
      });
      return about;
    }),
    bindVerb(listEdits, async (context, input) => {
      const plan = choosePlan(plans, input.plan);
      const edits = await loadEdits(context.tx, plan.header.id, ['zh', 'en'], null);
      const sections = new Map<Language, readonly Section[]>();
      for (const language of new Set(edits.map((edit) => edit.language)))
        sections.set(language, await sectionsOfToday(context, plan, language));
      return edits.map((edit) => {
        const { section: id, language, paragraphs, by, at, versions } = edit;
        const section = sections.get(language)?.find((candidate) => candidate.id === id);
        const facts = { plan: plan.header.id, section: id, language, paragraphs: paragraphs.length, by, at, versions };
        return {
          ...facts,
          title: section?.title ?? null,
          flags: section === undefined ? [] : flagEdits(edit, section),
        };
      });
    }),
  ];
}

/** The report or brief of a day with the edits made by then. Fails with bad-input before the plan is issued. */
async function documentOf(context: OperationContext, deps: ReportDeps, asked: Asked): Promise<EditedReport> {
  const plan = choosePlan(deps.plans, asked.plan);
  const moment = readMoment(asked.asOf, context.today);
  const facts = await factsOn(context, deps, plan, moment);
  const document = (asked.kind === 'brief' ? composeBrief : composeReport)(facts, asked.language);
  return withEdits(document, await loadEdits(context.tx, plan.header.id, [asked.language], moment.asOf));
}

async function factsOn(context: OperationContext, deps: ReportDeps, plan: LoadedPlan, moment: Moment) {
  if (!isIssued(plan, moment)) fail(notYetIssued(plan, moment));
  const known = await deps.know(context.tx, plan.header.id, moment.asOf);
  return gatherFacts(plan, known, moment, deps.pack, deps.program);
}

async function bytesOf(document: ReportDocument, format: Format, madeAt: string, render: RenderReport) {
  return format === 'json'
    ? new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`)
    : render(document, format, madeAt);
}

function notYetIssued({ header }: LoadedPlan, moment: Moment) {
  return failure('bad-input', {
    zh: `${dateOf(moment)}时规划尚未印发（${header.issuedOn}印发），没有可以报告的；请用${header.issuedOn}或以后的日期`,
    en: `On ${dateOf(moment)} the plan was not yet issued (issued on ${header.issuedOn}), so there is nothing to report; ask for ${header.issuedOn} or later`,
  });
}

function noEdit(section: string, edits: readonly { readonly section: string }[]) {
  const known = edits.map((edit) => edit.section).join('、');
  return failure('not-found', {
    zh: `“${excerpt(section)}”这一节没有人工修改，无可撤回；修改过的有：${known === '' ? '无' : known}`,
    en: `The section “${excerpt(section)}” has no edit to take back; edited: ${known === '' ? 'none' : known}`,
  });
}
