import { nameKey } from '../../figures/known-names.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { nearestUnit, unitRatio } from '../../vocabulary/unit.ts';
import { type FigureCell, figureCellKey, type ProposedValue } from '../cell.ts';
import { type GridCell, type GridSheet, shownText } from '../workbook/grid.ts';
import { doubtOf } from '../workbook/plausible-value.ts';
import type { Neighbour } from '../workbook/size-check.ts';
import { type WorkbookFault, workbookFault } from '../workbook/workbook-fault.ts';
import { nearFacts, type TableFault, type TablePlace, tableFault, tablePlace } from './table-fault.ts';
import { readTableFigure } from './table-figure.ts';
import { locateTable, type RowsOfCells, rowsOf, textAt } from './table-head.ts';
import type { ColumnRole, MappedColumn, TableMapping } from './table-mapping.ts';
import { knownUnit, type NameFinder, periodOf, type TableNames, tableNames, unitAtEnd } from './table-names.ts';

/** What one cell of a table proposes, with where and how it stood. */
export interface TableValue extends ProposedValue {
  readonly place: string;
  readonly at: { readonly row: number; readonly address: string; readonly head: string };
  readonly written: string;
  /** The unit it stood in where it was converted. */
  readonly convertedFrom: string | null;
}

export interface ReadTable {
  readonly values: readonly TableValue[];
  readonly problems: readonly Problem[];
  /** Cells of value columns that say there is nothing. */
  readonly blank: number;
  /** Keys of the cells that are asked about and wait for a confirmation. */
  readonly toConfirm: readonly string[];
  /** Names the plan does not have and the mapping says nothing of. */
  readonly unknown: { readonly indicators: readonly string[]; readonly places: readonly string[] };
}

export interface TableContext {
  readonly plan: LoadedPlan;
  readonly file: string;
  /** Named in faults; null where the file has one sheet. */
  readonly sheet: string | null;
  readonly neighbours: (line: Pick<FigureCell, 'indicator' | 'place'>) => readonly Neighbour[];
  readonly confirmed: ReadonlySet<string>;
}

/** Reads a table as a mapping says. Every cell of a value column proposes a value, says nothing, or has a fault. */
export function readTable(sheet: GridSheet, mapping: TableMapping, context: TableContext): ReadTable {
  const rows = rowsOf(sheet);
  const whole: TablePlace = { file: context.file, sheet: context.sheet };
  const located = locateTable(rows, mapping, whole);
  const problems = [...mappingFaults(mapping, context, whole), ...located.problems];
  const reading = {
    ...{ rows, mapping, context, whole, located, names: tableNames(context.plan), isHidden: sheet.isHidden },
    ...{ problems, values: new Map<string, TableValue>(), twice: new Set<string>(), toConfirm: new Set<string>() },
    ...{ unknown: { indicators: new Set<string>(), places: new Set<string>() }, blank: 0 },
  };
  if (problems.length === 0) {
    for (const row of [...rows.keys()].filter((row) => row >= located.firstRow)) readRow(row, reading);
  }
  return {
    values: [...reading.values].filter(([key]) => !reading.twice.has(key)).map(([, value]) => value),
    problems: reading.problems,
    blank: reading.blank,
    toConfirm: [...reading.toConfirm],
    unknown: { indicators: [...reading.unknown.indicators], places: [...reading.unknown.places] },
  };
}

interface Reading {
  readonly rows: RowsOfCells;
  readonly mapping: TableMapping;
  readonly context: TableContext;
  readonly whole: TablePlace;
  readonly located: ReturnType<typeof locateTable>;
  readonly names: TableNames;
  readonly isHidden: boolean;
  readonly problems: Problem[];
  readonly values: Map<string, TableValue>;
  readonly twice: Set<string>;
  readonly toConfirm: Set<string>;
  readonly unknown: { readonly indicators: Set<string>; readonly places: Set<string> };
  blank: number;
}

/** What a mapping names must be of the plan: it may be older than the plan. */
function mappingFaults(mapping: TableMapping, { plan }: TableContext, whole: TablePlace): Problem[] {
  const { columns, fixed, indicators, places } = mapping;
  if (!columns.some(({ role }) => role === 'value')) return [tableFault('no-values', whole, '')];
  const known = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const check = (asked: readonly (string | null)[], isKnown: (id: string) => boolean) =>
    [...new Set(asked)].flatMap((id) => (id === null || isKnown(id) ? [] : [id]));
  const [knownIndicators, knownPlaces] = [known(plan.indicators), known(plan.places)];
  const all = [fixed, ...columns];
  return [
    ...check([...all.map((one) => one.indicator), ...Object.values(indicators)], (id) => knownIndicators.has(id)),
    ...check([...all.map((one) => one.place), ...Object.values(places)], (id) => knownPlaces.has(id)),
    ...check(
      all.map((one) => one.period),
      (period) => periodOf(period) !== null,
    ),
    ...check(
      all.map((one) => one.unit),
      (unit) => knownUnit(unit) !== null,
    ),
  ].map((id) => tableFault('mapped-unknown', whole, id));
}

/** What a row says of all its values. A fault of it is told once, and only where the row has values. */
function readRow(row: number, reading: Reading): void {
  const { rows, located } = reading;
  if (isLeftOut(row, reading)) return;
  const given = located.columns.flatMap(({ mapped, at }) => {
    const cell = mapped.role === 'value' ? rows.get(row)?.get(at) : undefined;
    if (cell === undefined) return [];
    const figure = readTableFigure(cell.value);
    if (figure.kind === 'blank') reading.blank += 1;
    return figure.kind === 'blank' ? [] : [{ mapped, cell, figure }];
  });
  if (given.length === 0) return;
  const said = new Map<string, string | null>();
  /** Looks up once a row what its column of a role says; null where that was a fault, or such rows are left out. */
  const once = (role: ColumnRole, find: (written: string, fault: RowFault) => string | null) => {
    if (!said.has(role)) said.set(role, lookUp(row, role, reading, find));
    return said.get(role) ?? null;
  };
  for (const one of given) {
    const { mapped } = one;
    const { fixed } = reading.mapping;
    const isSaid = (role: ColumnRole) => located.columns.some((column) => column.mapped.role === role);
    const choose = (kind: 'indicator' | 'place' | 'period', find: Parameters<typeof once>[1]) =>
      mapped[kind] ?? (isSaid(kind) ? once(kind, find) : fixed[kind]);
    const cell = {
      indicator: choose('indicator', (written, fault) => findName('indicators', written, fault, reading)),
      place: choose('place', (written, fault) => findName('places', written, fault, reading)),
      period: choose('period', (written, fault) => findPeriod(written, fault)),
    };
    const missing = (['indicator', 'place', 'period'] as const).find((kind) => cell[kind] === null);
    if (missing === undefined) readValue(row, cell as FigureCell, one, reading);
    else if (!isSaid(missing)) fault(reading, one, `no-${missing}`);
  }
}

/** Does the mapping leave out the rows of what this row is named? Then nothing else is said of it. */
function isLeftOut(row: number, { rows, located, mapping }: Reading): boolean {
  return located.columns.some(({ mapped, at }) => {
    if (mapped.role !== 'indicator' && mapped.role !== 'place') return false;
    const told = toldOf(mapping[mapped.role === 'place' ? 'places' : 'indicators'], textAt(rows, row, at));
    return told !== undefined && told[1] === null;
  });
}

const toldOf = (names: TableMapping['places'], written: string) =>
  Object.entries(names).find(([name]) => nameKey(name) === nameKey(written));

type RowFault = (code: TableFault, facts?: Readonly<Record<string, string>>) => void;

function lookUp(
  row: number,
  role: ColumnRole,
  reading: Reading,
  find: (written: string, fault: RowFault) => string | null,
): string | null {
  const { rows, located, whole } = reading;
  const column = located.columns.find(({ mapped }) => mapped.role === role);
  const written = column === undefined ? '' : textAt(rows, row, column.at);
  const cell = column === undefined ? undefined : rows.get(row)?.get(column.at);
  const place = { ...whole, address: cell?.address ?? String(row), head: column?.mapped.head ?? '' };
  return find(written, (code, facts) => reading.problems.push(tableFault(code, place, written, facts)));
}

function findName(kind: 'indicators' | 'places', written: string, fault: RowFault, reading: Reading): string | null {
  const finder: NameFinder = reading.names[kind];
  const one = kind === 'indicators' ? 'indicator' : 'place';
  if (written === '') {
    if (reading.mapping.fixed[one] === null) fault(`no-${one}`);
    return reading.mapping.fixed[one];
  }
  const told = toldOf(reading.mapping[kind], written);
  if (told !== undefined) return told[1];
  const id = finder.idOf(written);
  if (id === null) {
    reading.unknown[kind].add(written);
    fault(`${one}-unknown`, nearFacts(finder.nearest(written)));
  }
  return id;
}

function findPeriod(written: string, fault: RowFault): string | null {
  const period = periodOf(written);
  if (period === null) fault(written === '' ? 'no-period' : 'period-unknown');
  return period;
}

interface Given {
  readonly mapped: MappedColumn;
  readonly cell: GridCell;
  readonly figure: Exclude<ReturnType<typeof readTableFigure>, { kind: 'blank' }>;
}

const placeOf = ({ whole }: Reading, { cell, mapped }: Given): TablePlace => ({
  ...whole,
  address: cell.address,
  head: mapped.head,
});

const fault = (reading: Reading, one: Given, code: TableFault, facts?: Readonly<Record<string, string>>) =>
  reading.problems.push(tableFault(code, placeOf(reading, one), shownText(one.cell), facts));

/** The same faults as in a workbook, in its words, at a place of this table. */
function workbookFaultAt(reading: Reading, one: Given, code: WorkbookFault, facts?: Readonly<Record<string, string>>) {
  const { file } = reading.whole;
  const problem = workbookFault(code, { file }, shownText(one.cell), facts);
  reading.problems.push({ ...problem, place: tablePlace(placeOf(reading, one)) });
}

function readValue(row: number, cell: FigureCell, one: Given, reading: Reading): void {
  const { figure, mapped } = one;
  const { context, located, rows } = reading;
  if (one.cell.isMerged) return workbookFaultAt(reading, one, 'merged');
  if (one.cell.isHidden || reading.isHidden) return workbookFaultAt(reading, one, 'hidden');
  if (figure.kind === 'fault') return workbookFaultAt(reading, one, figure.fault);
  const textOf = (role: ColumnRole) => {
    const column = located.columns.find((each) => each.mapped.role === role);
    return column === undefined ? '' : textAt(rows, row, column.at).slice(0, 500);
  };
  const common = {
    ...cell,
    qualifier: figure.kind === 'value' ? figure.qualifier : ('exact' as const),
    note: textOf('note'),
    reason: textOf('reason') || null,
    at: { row, address: one.cell.address, head: mapped.head },
    written: shownText(one.cell),
  };
  if (figure.kind === 'missing') {
    return keep({ ...common, value: null, missing: figure.missing, convertedFrom: null }, one, reading);
  }
  const inUnit = toUnitOfPlan(row, cell, one, figure, reading, textOf('unit'));
  if (inUnit === null) return;
  const doubt = doubtOf(context.plan, cell, inUnit.value, context.neighbours(cell));
  const key = figureCellKey(cell);
  if (doubt !== null && !(doubt.code === 'size-off' && context.confirmed.has(key))) {
    workbookFaultAt(reading, one, doubt.code, doubt.facts);
    if (doubt.code !== 'size-off') return;
    reading.toConfirm.add(key);
  }
  keep({ ...common, ...inUnit, missing: null }, one, reading);
}

/** The amount in the unit of the plan; null where that cannot be, and why is told. */
function toUnitOfPlan(
  row: number,
  cell: FigureCell,
  one: Given,
  { value, isPercent }: { readonly value: string; readonly isPercent: boolean },
  reading: Reading,
  unitCell: string,
): { readonly value: string; readonly convertedFrom: string | null } | null {
  const { mapping, located, rows, context } = reading;
  const wanted = context.plan.indicators.find(({ id }) => id === cell.indicator)?.unit ?? '';
  if (isPercent && wanted !== '%') {
    fault(reading, one, 'percent-elsewhere', { wanted });
    return null;
  }
  const nameColumn = located.columns.find(({ mapped }) => mapped.role === 'indicator');
  const inName = nameColumn === undefined ? null : unitAtEnd(textAt(rows, row, nameColumn.at));
  const written = unitCell === '' ? null : (knownUnit(unitCell) ?? (unitCell === wanted ? wanted : undefined));
  if (written === undefined && one.mapped.unit === null) {
    fault(reading, one, 'unit-unknown', { unit: unitCell, ...nearFacts(nearestUnit(unitCell)) });
    return null;
  }
  const said = one.mapped.unit ?? written ?? inName ?? unitAtEnd(one.mapped.head) ?? mapping.fixed.unit;
  const stated = isPercent || said === null ? wanted : said;
  if (stated === wanted) return { value, convertedFrom: null };
  const ratio = unitRatio(stated, wanted);
  if (ratio === null || !mapping.convert) {
    fault(reading, one, ratio === null ? 'unit-other' : 'unit-not-converted', { unit: stated, wanted });
    return null;
  }
  return { value: new Decimal(value).times(ratio).toFixed(), convertedFrom: stated };
}

/** Keeps a value; the same cell twice with two values is a fault, and neither counts. */
function keep(value: TableValue, one: Given, reading: Reading): void {
  const key = figureCellKey(value);
  const earlier = reading.values.get(key);
  if (earlier === undefined) {
    reading.values.set(key, value);
    return;
  }
  const isSame =
    earlier.missing === value.missing &&
    earlier.qualifier === value.qualifier &&
    (earlier.value === null || value.value === null
      ? earlier.value === value.value
      : new Decimal(earlier.value).equals(value.value));
  if (isSame) return;
  reading.twice.add(key);
  fault(reading, one, 'cell-twice', { other: earlier.at.address });
}
