import { createHash } from 'node:crypto';
import { adopt } from '../../figures/adoption.ts';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { failure, failureOf, refusalWith } from '../../platform/failure.ts';
import { toFileAnswer } from '../../platform/media.ts';
import { type BoundVerb, bindVerb, type OperationContext } from '../../platform/operation.ts';
import { LARGEST_UPLOAD, tooLarge } from '../../platform/upload-file.ts';
import type { Upload } from '../../platform/verb.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { type FigureCell, figureCellKey } from '../cell.ts';
import { REPORTING_DUTIES } from '../duties.ts';
import type { Entry } from '../entry.ts';
import { currentEntries } from '../store/entry.ts';
import type { Organisation } from '../store/organisation.ts';
import { annotateWorkbook, checkWorkbook, createWorkbook, takeWorkbook } from '../verbs/workbook.ts';
import { type CheckedWorkbook, checkWorkbook as check } from '../workbook/check-workbook.ts';
import type { GridSheet } from '../workbook/grid.ts';
import { LAYOUT, planSheets, type Stamp } from '../workbook/sheet-plan.ts';
import { type WorkbookFault, workbookFault } from '../workbook/workbook-fault.ts';
import { actingOrganisation, requireDuty } from './acting.ts';
import { takeValues } from './take.ts';
import { annotate, faultSheet, gridOf, makeWorkbook, openWorkbook, readStamp } from './workbook-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of a plan: made, checked, handed in, given back with its faults marked. */
export function workbookOperations(plans: readonly LoadedPlan[], know: KnowFigures): BoundVerb[] {
  return [
    bindVerb(createWorkbook, async (context, input) => {
      const scene = await sceneOf(context, input, plans, know);
      const { plan, organisation, sheets, entries } = scene;
      const cells = sheets.flatMap(({ lines }) => lines.flatMap((line) => line.cells));
      const stamp: Stamp = {
        layout: LAYOUT,
        plan: plan.header.id,
        organisation: organisation.id,
        madeAt: context.now,
        cells: cells.map((cell) => stampOf(cell, entries.get(figureCellKey(cell)))),
      };
      const filled = new Map([...entries].map(([key, { value, missing }]) => [key, { value, missing }]));
      const bytes = await makeWorkbook({
        plan,
        organisation: organisation.name,
        sheets,
        stamp,
        filled,
        known: scene.known,
      });
      return toFileAnswer(`${plan.header.id} ${organisation.name} ${context.today}.xlsx`, XLSX, bytes);
    }),
    bindVerb(checkWorkbook, async (context, input) => {
      const { checked, entries } = await readFile(context, input, plans, know);
      const fresh = checked.values.filter((value) => entries.get(figureCellKey(value))?.value !== value.value);
      return {
        found: fresh.length,
        unchanged: checked.untouched + checked.values.length - fresh.length,
        problems: [...checked.problems],
        toConfirm: [...checked.toConfirm],
      };
    }),
    bindVerb(takeWorkbook, async (context, input) => {
      const { checked, plan, organisation, bytes } = await readFile(context, input, plans, know);
      const asked = new Set(checked.toConfirm);
      const stands = checked.problems.length === 0 || input.partial;
      const values = checked.values.filter((value) => !asked.has(figureCellKey(value)));
      const refuse = (problems: readonly Problem[]) =>
        refusalWith(
          { accepted: false, taken: 0, unchanged: checked.untouched, problems: [...problems] },
          {
            zh: `填报表有 ${problems.length} 处问题，没有入库`,
            en: `The workbook has ${problems.length} faults; nothing was stored`,
          },
        );
      if (!stands) throw refuse(checked.problems);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const given = { plan, organisation: organisation.id, origin: 'workbook', fileName: input.file.name } as const;
      const { taken, unchanged, problems } = await takeValues(context, { ...given, sha256, values });
      if (problems.length > 0) throw refuse([...checked.problems, ...problems]);
      return { accepted: true, taken, unchanged: unchanged + checked.untouched, problems: [...checked.problems] };
    }),
    bindVerb(annotateWorkbook, async (context, { file, ...input }) => {
      const bytes = bytesOf(file);
      const answer = (content: Buffer) => toFileAnswer(file.name.replace(/(\.xlsx)?$/i, ' 批注.xlsx'), XLSX, content);
      try {
        const { checked, book } = await readFile(context, { ...input, file, confirmed: [] }, plans, know);
        return answer(await annotate(book, checked.problems));
      } catch (error) {
        const refused = failureOf(error);
        if (refused === null || refused.code !== 'bad-input') throw error;
        const problems = refused.problems.length > 0 ? refused.problems : [asProblem(file.name, refused.words, bytes)];
        return answer(await faultSheet(problems));
      }
    }),
  ];
}

const stampOf = (cell: FigureCell, entry: Entry | undefined) => ({
  key: figureCellKey(cell),
  value: entry === undefined ? '' : (entry.value ?? entry.missing ?? ''),
  version: entry?.version ?? 0,
});

const asProblem = (file: string, words: Problem['message'], bytes: Buffer): Problem => ({
  code: 'unreadable',
  severity: 'error',
  place: { file },
  value: `${bytes.length} B`,
  message: words,
  remedy: words,
});

interface Asked {
  readonly plan?: string | undefined;
  readonly organisation?: string | undefined;
}

/** What a workbook is made from and held against, for the organisation somebody acts for. */
async function sceneOf(context: OperationContext, asked: Asked, plans: readonly LoadedPlan[], know: KnowFigures) {
  const plan = choosePlan(plans, asked.plan);
  requireDuty(context.actor, REPORTING_DUTIES, plan.header.id);
  return workbookScene(context, plan, await actingOrganisation(context, asked.organisation), know);
}
export type WorkbookScene = Awaited<ReturnType<typeof workbookScene>>;

export async function workbookScene(
  context: OperationContext,
  plan: LoadedPlan,
  organisation: Organisation,
  know: KnowFigures,
) {
  const sheets = planSheets(plan, organisation.name, organisation.place);
  const own = await currentEntries(context.tx, plan.header.id, organisation.id);
  const entries = new Map(own.map((entry) => [figureCellKey(entry), entry]));
  const { observations } = await know(context.tx, plan.header.id, null);
  const adopted = adopt(observations, null).map(({ observation }) => observation);
  const idOf = (list: readonly { readonly id: string; readonly name: string }[], name: string) =>
    list.find((each) => each.name === name)?.id ?? name;
  const published = adopted
    .filter(({ breakdown }) => breakdown === null)
    .map((o) => ({
      cell: { indicator: idOf(plan.indicators, o.indicator), place: idOf(plan.places, o.place), period: o.period },
      value: o.value,
      source: o.source,
    }));
  const known = new Map(published.map(({ cell, value, source }) => [figureCellKey(cell), `${value}（${source}）`]));
  const neighbours = ({ indicator, place }: Pick<FigureCell, 'indicator' | 'place'>) =>
    [...published.map(({ cell, value }) => ({ ...cell, value })), ...own.flatMap(withValue)].filter(
      (each) => each.indicator === indicator && each.place === place && /^\d{4}$/.test(each.period),
    );
  return { plan, organisation, sheets, entries, known, neighbours };
}

const withValue = (entry: Entry) => (entry.value === null ? [] : [{ ...entry, value: entry.value }]);

export function bytesOf({ base64 }: Upload): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LARGEST_UPLOAD) throw tooLarge(bytes.length);
  return bytes;
}

async function readFile(
  context: OperationContext,
  input: Asked & { readonly file: Upload; readonly confirmed: readonly string[] },
  plans: readonly LoadedPlan[],
  know: KnowFigures,
) {
  const { file } = input;
  const bytes = bytesOf(file);
  const book = await openWorkbook(file.name, bytes);
  const scene = await sceneOf(context, input, plans, know);
  const opened = { file: file.name, stamp: readStamp(book), grid: gridOf(book) };
  return { ...scene, checked: checkOpened(opened, scene, new Set(input.confirmed)), book, bytes };
}

/** A workbook that came in, as far as it is read without the store. */
export interface OpenedWorkbook {
  readonly file: string;
  /** Null where there is none or it was damaged. */
  readonly stamp: Stamp | null;
  readonly grid: readonly GridSheet[];
}

/** Fails with bad-input where the workbook is none of this plan and organisation. */
export function checkOpened(
  opened: OpenedWorkbook,
  { plan, organisation, sheets, neighbours }: WorkbookScene,
  confirmed: ReadonlySet<string>,
): CheckedWorkbook {
  const stamp = requireStamp(opened, plan, organisation.id);
  return check(opened.grid, { plan, file: opened.file, sheets, stamp, neighbours, confirmed });
}

/** The stamp, where it is one of this plan and organisation (null: of none we know). Fails with bad-input. */
export function requireStamp({ file, stamp }: OpenedWorkbook, plan: LoadedPlan, organisation: string | null): Stamp {
  const refuse = (code: WorkbookFault, value = '') => {
    const problem = workbookFault(code, { file }, value);
    return failure('bad-input', problem.message, [problem]);
  };
  if (stamp === null) throw refuse('no-stamp');
  if (stamp.plan !== plan.header.id) throw refuse('other-plan', stamp.plan);
  if (stamp.organisation !== organisation) throw refuse('other-organisation');
  if (stamp.layout > LAYOUT) throw refuse('newer-layout', String(stamp.layout));
  return stamp;
}
