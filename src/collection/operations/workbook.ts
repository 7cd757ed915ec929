import { createHash } from 'node:crypto';
import type ExcelJS from 'exceljs';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { type Failure, failure, failureOf, refusalWith } from '../../platform/failure.ts';
import { toFileAnswer } from '../../platform/media.ts';
import { type BoundVerb, bindVerb, bindVerbPrepared, type OperationContext } from '../../platform/operation.ts';
import { uploadBytes } from '../../platform/upload-file.ts';
import type { Upload } from '../../platform/verb.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { type FigureCell, figureCellKey } from '../cell.ts';
import { type Entry, isSameValue } from '../entry.ts';
import { checkProposed } from '../entry-checks.ts';
import type { GivenFigure } from '../given-figure.ts';
import { annotateWorkbook, checkWorkbook, createWorkbook, takeWorkbook } from '../verbs/workbook.ts';
import { type CheckedWorkbook, checkWorkbook as check } from '../workbook/check-workbook.ts';
import type { GridSheet } from '../workbook/grid.ts';
import { LAYOUT, planSheets, type Stamp } from '../workbook/sheet-plan.ts';
import { type WorkbookFault, workbookFault } from '../workbook/workbook-fault.ts';
import { type ReportedFor, type Scene, sceneOf } from './scene.ts';
import { takeValues } from './take.ts';
import { annotate, faultSheet, gridOf, makeWorkbook, openWorkbook, readStamp } from './workbook-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of a plan: made, checked, handed in, given back with its faults marked. */
export function workbookOperations(plans: readonly LoadedPlan[], know: KnowFigures): BoundVerb[] {
  return [
    bindVerb(createWorkbook, async (context, input) => {
      const scene = await sceneOf(context, input, plans, know);
      const { plan, organisation, entries } = scene;
      const sheets = planSheets(plan, organisation.name, organisation.place);
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
    bindVerbPrepared(checkWorkbook, openUpload, async (context, opened) => {
      const { checked, entries, plan, organisation } = await readFile(context, opened, plans, know);
      const { problems } = checkProposed(plan, organisation.place, checked.values, entries);
      const fresh = freshAmong(checked.values, entries);
      return {
        found: fresh.length,
        unchanged: checked.untouched + checked.values.length - fresh.length,
        problems: [...checked.problems, ...problems],
        toConfirm: [...checked.toConfirm],
      };
    }),
    bindVerbPrepared(takeWorkbook, openUpload, async (context, opened) => {
      const { input, bytes } = opened;
      const { checked, plan, organisation } = await readFile(context, opened, plans, know);
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
    bindVerbPrepared(
      annotateWorkbook,
      async (input) => {
        const bytes = uploadBytes(input.file);
        return { ...input, bytes, opened: await orRefusal(openWorkbook(input.file.name, bytes)) };
      },
      async (context, { opened, bytes, ...input }) => {
        const { file } = input;
        const answer = (content: Buffer) => toFileAnswer(file.name.replace(/(\.xlsx)?$/i, ' 批注.xlsx'), XLSX, content);
        const read =
          'refused' in opened
            ? opened
            : await orRefusal(
                readFile(context, { input: { ...input, confirmed: [] }, bytes, book: opened.value }, plans, know),
              );
        if (!('refused' in read)) return answer(await annotate(read.value.book, read.value.checked.problems));
        const { problems, words } = read.refused;
        return answer(await faultSheet(problems.length > 0 ? problems : [asProblem(file.name, words, bytes)]));
      },
    ),
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

/** What was done, or why the file itself was refused; every other failure goes on. */
async function orRefusal<T>(work: Promise<T>): Promise<{ readonly value: T } | { readonly refused: Failure }> {
  try {
    return { value: await work };
  } catch (error) {
    const refused = failureOf(error);
    if (refused === null || refused.code !== 'bad-input') throw error;
    return { refused };
  }
}

interface Opened {
  readonly input: ReportedFor & { readonly file: Upload; readonly confirmed: readonly string[] };
  readonly bytes: Buffer;
  readonly book: ExcelJS.Workbook;
}

/** Reads a spreadsheet before the transaction, which others wait for. */
async function openUpload<Input extends Opened['input']>(input: Input) {
  const bytes = uploadBytes(input.file);
  return { input, bytes, book: await openWorkbook(input.file.name, bytes) };
}

async function readFile(
  context: OperationContext,
  { input, bytes, book }: Opened,
  plans: readonly LoadedPlan[],
  know: KnowFigures,
) {
  const scene = await sceneOf(context, input, plans, know);
  const opened = { file: input.file.name, stamp: readStamp(book), grid: gridOf(book) };
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
  { plan, organisation, neighbours }: Scene,
  confirmed: ReadonlySet<string>,
): CheckedWorkbook {
  const stamp = requireStamp(opened, plan, organisation.id);
  const sheets = planSheets(plan, organisation.name, organisation.place);
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

/** The values that are not what the organisation gave before. */
export const freshAmong = <Value extends GivenFigure>(
  values: readonly Value[],
  entries: ReadonlyMap<string, Entry>,
): Value[] =>
  values.filter((value) => {
    const before = entries.get(figureCellKey(value));
    return before === undefined || !isSameValue(before, value);
  });
