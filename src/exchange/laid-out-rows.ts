import type { TablePlace } from '../collection/table/table-fault.ts';
import { lastColumn, type RowsOfCells, rowsOf, textAt } from '../collection/table/table-head.ts';
import { type GridSheet, shownText } from '../collection/workbook/grid.ts';
import { nameKey } from '../figures/known-names.ts';
import type { Problem } from '../vocabulary/problem.ts';
import {
  type LaidOutContract,
  type Layout,
  type LayoutColumn,
  laidOutValue,
  NOTHING_LAID_OUT,
  withLaidOutValue,
} from './layout.ts';
import { readCell, writeCell } from './layout-cell.ts';
import { type LayoutFault, layoutFault } from './layout-faults.ts';
import { registrationFormSchema } from './registration-form.ts';

/** The head and a row of texts for every contract; what the layout cannot write is left empty and told. */
export interface LaidOutRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly Problem[];
}

export function rowsOfContracts({ id, columns, notRows }: Layout, contracts: readonly LaidOutContract[]): LaidOutRows {
  const problems: Problem[] = [];
  const rows = contracts.map((contract, index) => {
    const cannotWrite = ({ head }: LayoutColumn, value: string) => {
      const place = { file: id, sheet: null, address: contract.number ?? String(index + 1), head };
      problems.push(layoutFault('layout-cannot-write', place, value));
    };
    const row = columns.map((column) => {
      const value = laidOutValue(contract, column.field);
      const text = value === null ? '' : writeCell(value, column);
      if (text === null) cannotWrite(column, value ?? '');
      return text ?? '';
    });
    const first = row.findIndex((text) => text !== '');
    const column = columns[first];
    if (column !== undefined && isNoContract(row[first] ?? '', notRows)) cannotWrite(column, row[first] ?? '');
    return row;
  });
  return { head: columns.map(({ head }) => head), rows, problems };
}

const isNoContract = (first: string, notRows: readonly string[]) =>
  notRows.some((start) => nameKey(first).startsWith(nameKey(start)));

/** What was read of a table: sound contracts with their rows, what was passed over, and every fault with its cell. */
export interface ReadContracts {
  readonly contracts: readonly { readonly row: number; readonly contract: LaidOutContract }[];
  /** Rows the layout says are no contracts. */
  readonly skipped: readonly { readonly row: number; readonly text: string }[];
  /** Heads of columns the layout does not know. */
  readonly unread: readonly string[];
  readonly problems: readonly Problem[];
}

interface Located {
  readonly column: LayoutColumn;
  readonly at: number;
}

/**
 * Reads a sheet by a layout. The head may stand in any of the first rows and its columns in any order. A contract with any
 * fault is left out; whoever takes them decides that none is taken then.
 */
export function contractsOfRows(layout: Layout, sheet: GridSheet, file: string): ReadContracts {
  const rows = rowsOf(sheet);
  const whole: TablePlace = { file, sheet: sheet.name === '' ? null : sheet.name };
  const { headRow, located, problems, unread } = locate(layout, rows, whole);
  if (problems.length > 0) return { contracts: [], skipped: [], unread, problems };
  if (sheet.isHidden)
    return { contracts: [], skipped: [], unread, problems: [layoutFault('layout-hidden', whole, sheet.name)] };
  const contracts: ReadContracts['contracts'][number][] = [];
  const skipped: ReadContracts['skipped'][number][] = [];
  for (const row of [...rows.keys()].filter((number) => number > headRow).sort((a, b) => a - b)) {
    const first = firstText(rows, row);
    if (isNoContract(first, layout.notRows)) skipped.push({ row, text: first });
    else if (located.some(({ at }) => textAt(rows, row, at) !== '')) {
      const read = readRow(rows, row, located, whole);
      if (read.problems.length === 0) contracts.push({ row, contract: read.contract });
      problems.push(...read.problems);
    }
  }
  return { contracts, skipped, unread, problems };
}

const firstText = (rows: RowsOfCells, row: number): string =>
  [...(rows.get(row)?.keys() ?? [])]
    .sort((a, b) => a - b)
    .map((column) => textAt(rows, row, column))
    .find((text) => text !== '') ?? '';

const FARTHEST_HEAD = 40;

function locate({ columns }: Layout, rows: RowsOfCells, whole: TablePlace) {
  const width = lastColumn(rows);
  const headsOf = (row: number) => Array.from({ length: width }, (_, index) => nameKey(textAt(rows, row, index + 1)));
  const wanted = columns.map(({ head }) => nameKey(head));
  let [headRow, best] = [0, 0];
  for (let row = 1; row <= FARTHEST_HEAD; row += 1) {
    const heads = headsOf(row);
    const found = wanted.filter((head) => heads.includes(head)).length;
    if (found > best) [headRow, best] = [row, found];
  }
  const heads = headRow === 0 ? [] : headsOf(headRow);
  const problems: Problem[] = [];
  const located = columns.flatMap((column, index): Located[] => {
    const places = heads.flatMap((head, place) => (head === wanted[index] ? [place + 1] : []));
    if (places.length > 1) problems.push(layoutFault('layout-head-twice', whole, column.head));
    if (places.length === 0) problems.push(layoutFault('layout-no-head', whole, column.head));
    return places.slice(0, 1).map((at) => ({ column, at }));
  });
  const unread = heads.flatMap((head, index) =>
    head === '' || wanted.includes(head) ? [] : [textAt(rows, headRow, index + 1)],
  );
  return { headRow, located, problems, unread };
}

function readRow(rows: RowsOfCells, row: number, located: readonly Located[], whole: TablePlace) {
  const problems: Problem[] = [];
  let contract = NOTHING_LAID_OUT;
  const cells = located.flatMap(({ column, at }) => {
    const cell = rows.get(row)?.get(at);
    return cell === undefined ? [] : [{ column, cell }];
  });
  const fault = (
    { column, cell }: (typeof cells)[number],
    code: LayoutFault,
    facts?: Readonly<Record<string, string>>,
  ) => problems.push(layoutFault(code, { ...whole, address: cell.address, head: column.head }, shownText(cell), facts));
  for (const one of cells) {
    const read = readCell(one.cell, one.column);
    if (one.cell.isMerged) fault(one, 'layout-merged');
    else if (one.cell.isHidden) fault(one, 'layout-hidden');
    else if ('fault' in read) fault(one, read.fault, read.facts);
    else if (read.value !== null) contract = withLaidOutValue(contract, one.column.field, read.value);
  }
  const tooLong = new Set(registrationFormSchema.safeParse(contract.form).error?.issues.map(fieldOf));
  for (const one of cells.filter(({ column }) => tooLong.has(column.field))) fault(one, 'layout-too-long');
  return { contract, problems };
}

const fieldOf = ({ path }: { readonly path: readonly PropertyKey[] }) =>
  path.filter((step) => typeof step === 'string').join('.');
