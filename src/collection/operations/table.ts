import { createHash } from 'node:crypto';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { failure, refusalWith } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb, bindVerbPrepared, type OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { unknownName } from '../../vocabulary/unknown-name.ts';
import { figureCellKey } from '../cell.ts';
import { type Entry, isSameValue } from '../entry.ts';
import { checkProposed } from '../entry-checks.ts';
import type { CellState } from '../table/cell-state.ts';
import { guessMapping, valueCells } from '../table/guess-mapping.ts';
import { readTable as read, type TableValue } from '../table/read-table.ts';
import { tablePlace } from '../table/table-fault.ts';
import { tableColumns } from '../table/table-head.ts';
import type { TableMapping } from '../table/table-mapping.ts';
import { dropMapping, listMappings, readTable, saveMapping, takeTable } from '../verbs/table.ts';
import type { GridSheet } from '../workbook/grid.ts';
import { answerMappings, drop, keep, mappingOf } from './mappings.ts';
import { sceneOf } from './scene.ts';
import { sheetsOfFile, sheetsOfText } from './table-file.ts';
import { takeValues } from './take.ts';

/** An answer lists no more; it counts the rest. */
const MOST_VALUES = 500;
const MOST_PROBLEMS = 200;
const PASTED = '粘贴的表格';

/** Tables that are not ours: shown, taken by a mapping, and the mappings kept. */
export function tableOperations(plans: readonly LoadedPlan[], know: KnowFigures): BoundVerb[] {
  return [
    bindVerbPrepared(readTable, openSheets, async (context, given) =>
      preview(await openTable(context, given, plans, know)),
    ),
    bindVerbPrepared(takeTable, openSheets, async (context, given) =>
      take(context, given.input, await openTable(context, given, plans, know)),
    ),
    bindVerb(saveMapping, (context, input) => keep(context, input, plans)),
    bindVerb(listMappings, (context, input) => answerMappings(context, input, plans)),
    bindVerb(dropMapping, (context, input) => drop(context, input, plans)),
  ];
}

type Asked = Omit<InputOf<typeof readTable>, 'sheet'> & { readonly sheet?: string | undefined };
type OpenTable = Awaited<ReturnType<typeof openTable>>;

/** Reads a file or a text before the transaction, which others wait for. */
async function openSheets<Input extends Asked>(input: Input) {
  const { file, pasted } = input;
  if ((file === undefined) === (pasted === undefined)) throw oneOfBoth();
  const name = file?.name ?? PASTED;
  const sheets = file === undefined ? sheetsOfText(name, pasted ?? '') : await sheetsOfFile(file);
  return { input, name, sheets };
}

/** A table read by the mapping given or, for a preview, by a proposed one, and held against what is stored. */
async function openTable(
  context: OperationContext,
  { input, name, sheets }: Awaited<ReturnType<typeof openSheets>>,
  plans: readonly LoadedPlan[],
  know: KnowFigures,
) {
  const { confirmed, reason } = input;
  const scene = await sceneOf(context, input, plans, know);
  const { plan, organisation, entries, neighbours } = scene;
  const own = { plan: plan.header.id, organisation: organisation.id };
  const given = input.mapping === undefined ? null : await mappingOf(context, own, input.mapping);
  const guess = (sheet: GridSheet) => guessMapping(sheet, plan, organisation.place ?? plan.header.place);
  const sheet = chooseSheet(sheets, given?.sheet ?? input.sheet ?? null, name, (each) =>
    valueCells(each, given ?? guess(each)),
  );
  const mapping: TableMapping = given ?? { ...guess(sheet), sheet: sheets.length > 1 ? sheet.name : null };
  const shownSheet = sheets.length > 1 ? sheet.name : null;
  const table = read(sheet, mapping, {
    ...{ plan, file: name, sheet: shownSheet, neighbours },
    confirmed: new Set(confirmed),
  });
  const values = table.values.map((value) => withReason(value, entries.get(figureCellKey(value)), reason));
  const stored = values.map((value) => ({
    value,
    problems: checkProposed(plan, organisation.place, [value], entries).problems.map((problem) => ({
      ...problem,
      place: tablePlace({ file: name, sheet: shownSheet, ...value.at }),
    })),
  }));
  return {
    ...{ ...scene, name, sheets, sheet, mapping, isGuessed: given === null, table },
    /** Values without an error; those asked about are among them. */
    values: stored.filter(({ problems }) => problems.length === 0).map(({ value }) => value),
    problems: [...table.problems, ...stored.flatMap(({ problems }) => problems)],
  };
}

const oneOfBoth = () =>
  failure('bad-input', {
    zh: '请给出一个文件，或粘贴一张表，二者取其一',
    en: 'Give a file or a pasted table, one of the two',
  });

/** The reason given for the whole table counts where a value differs from an earlier one and its row gives none. */
const withReason = (value: TableValue, before: Entry | undefined, reason: string | undefined): TableValue =>
  before === undefined || value.reason !== null || reason === undefined || reason === '' || isSameValue(before, value)
    ? value
    : { ...value, reason };

function chooseSheet(
  sheets: readonly GridSheet[],
  asked: string | null,
  file: string,
  valuesOf: (sheet: GridSheet) => number,
): GridSheet {
  if (asked === null || sheets.length === 1) {
    const [best] = sheets
      .map((sheet) => ({ sheet, values: sheet.isHidden ? -1 : valuesOf(sheet) }))
      .sort((a, b) => b.values - a.values);
    if (best !== undefined) return best.sheet;
    throw failure('bad-input', { zh: `${file} 没有工作表`, en: `${file} has no sheet` });
  }
  const found = sheets.find(({ name }) => name === asked);
  if (found !== undefined) return found;
  throw failure(
    'not-found',
    unknownName(
      asked,
      { zh: '工作表', en: 'sheet' },
      sheets.map(({ name }) => name),
    ),
  );
}

const stateOf = (value: TableValue, before: Entry | undefined): CellState =>
  before === undefined ? 'new' : isSameValue(before, value) ? 'unchanged' : 'correction';

function counted(problems: readonly Problem[]) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { problems: problems.slice(0, MOST_PROBLEMS), errors, findings: problems.length - errors };
}

function preview(opened: OpenTable): OutputOf<typeof readTable> {
  const { plan, sheets, sheet, mapping, table, entries, values } = opened;
  const states = values.map((value) => stateOf(value, entries.get(figureCellKey(value))));
  const count = (state: CellState) => states.filter((each) => each === state).length;
  const indicators = new Map(plan.indicators.map((one) => [one.id, one]));
  const places = new Map(plan.places.map((one) => [one.id, one]));
  const { problems, errors, findings } = counted(opened.problems);
  return {
    ...{ sheets: sheets.map(({ name }) => name), sheet: sheet.name, guessed: opened.isGuessed, mapping },
    columns: tableColumns(sheet, mapping),
    unknown: { indicators: [...table.unknown.indicators], places: [...table.unknown.places] },
    known: {
      indicators: plan.indicators.map(({ id, name, unit }) => ({ id, name, unit })),
      places: plan.places.map(({ id, name }) => ({ id, name })),
    },
    counts: {
      ...{ new: count('new'), correction: count('correction') },
      ...{ unchanged: count('unchanged'), blank: table.blank },
    },
    values: values.slice(0, MOST_VALUES).map(({ at, written, convertedFrom, ...value }, index) => {
      const before = entries.get(figureCellKey(value));
      return {
        ...{ ...value, address: at.address, written: written.slice(0, 120), convertedFrom },
        indicatorName: indicators.get(value.indicator)?.name ?? value.indicator,
        placeName: places.get(value.place)?.name ?? value.place,
        unit: indicators.get(value.indicator)?.unit ?? '',
        state: states[index] ?? 'new',
        before: before === undefined ? null : (before.value ?? before.missing),
      };
    }),
    ...{ problems: [...problems], errors, findings },
    toConfirm: [...table.toConfirm],
  };
}

async function take(
  context: OperationContext,
  input: InputOf<typeof takeTable>,
  opened: OpenTable,
): Promise<OutputOf<typeof takeTable>> {
  const { plan, organisation, table, values, problems } = opened;
  const refuse = (faults: readonly Problem[]) => {
    const told = counted(faults);
    const answer = { accepted: false, taken: 0, unchanged: 0, ...told };
    return refusalWith(answer, {
      zh: `表中有 ${faults.length} 处问题，没有入库`,
      en: `The table has ${faults.length} faults; nothing was stored`,
    });
  };
  if (problems.length > 0 && !input.partial) throw refuse(problems);
  const asked = new Set(table.toConfirm);
  const taken = await takeValues(context, {
    ...{ plan, organisation: organisation.id, fileName: input.file?.name ?? '' },
    origin: input.file === undefined ? 'paste' : 'table',
    sha256: createHash('sha256')
      .update(input.file?.base64 ?? input.pasted ?? '')
      .digest('hex'),
    values: values.filter((value) => !asked.has(figureCellKey(value))).map(figureOf),
  });
  if (taken.problems.length > 0) throw refuse([...problems, ...taken.problems]);
  const told = counted(problems);
  return { accepted: true, taken: taken.taken, unchanged: taken.unchanged, ...told, problems: [...told.problems] };
}

const figureOf = ({ at: _, written: __, convertedFrom: ___, ...figure }: TableValue) => figure;
