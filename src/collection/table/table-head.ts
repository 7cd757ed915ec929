import { nameKey } from '../../figures/known-names.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { type GridCell, type GridSheet, shownText } from '../workbook/grid.ts';
import { type TablePlace, tableFault } from './table-fault.ts';
import type { MappedColumn, TableMapping } from './table-mapping.ts';

/** The cells of a sheet by row and column. */
export type RowsOfCells = ReadonlyMap<number, ReadonlyMap<number, GridCell>>;

export function rowsOf({ cells }: GridSheet): RowsOfCells {
  const rows = new Map<number, Map<number, GridCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, GridCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return rows;
}

export const textAt = (rows: RowsOfCells, row: number, column: number): string => {
  const cell = rows.get(row)?.get(column);
  return cell === undefined ? '' : shownText(cell).replace(/\s+/gu, ' ').trim();
};

export const lastColumn = (rows: RowsOfCells): number =>
  [...rows.values()].reduce((last, row) => Math.max(last, ...row.keys()), 0);

/**
 * The texts over every column. A cell merged over several columns says the same over each; where a copied table has lost
 * its merges, an empty cell in an upper row of the head takes what stands to its left.
 */
export function headParts(rows: RowsOfCells, from: number, to: number): string[][] {
  const width = lastColumn(rows);
  const head: string[][] = Array.from({ length: width }, () => []);
  for (let row = Math.max(1, from); row <= to; row += 1) {
    const isMerged = [...(rows.get(row)?.values() ?? [])].some((cell) => cell.isMerged);
    let left = '';
    for (const [index, parts] of head.entries()) {
      const text = textAt(rows, row, index + 1);
      left = text === '' && row < to && !isMerged ? left : text;
      if (left !== '' && !parts.includes(left)) parts.push(left);
    }
  }
  return head;
}

export const headText = (parts: readonly string[]): string => parts.join(' / ').slice(0, 500);

export interface LocatedTable {
  /** The first row below the head. */
  readonly firstRow: number;
  /** Where each mapped column stands, in the order of the mapping. */
  readonly columns: readonly { readonly mapped: MappedColumn; readonly at: number }[];
  readonly problems: readonly Problem[];
}

const FARTHEST_HEAD = 40;

/** Finds the columns of a mapping by their heads, wherever head and columns stand now. */
export function locateTable(
  rows: RowsOfCells,
  { headFrom, headTo, columns }: TableMapping,
  place: TablePlace,
): LocatedTable {
  const height = headTo - headFrom;
  const wanted = columns.map(({ head }) => nameKey(head)).filter((key) => key !== '');
  const headAt = (from: number) => headParts(rows, from, from + height).map((parts) => nameKey(headText(parts)));
  const fits = (from: number) => {
    const heads = new Set(headAt(from));
    return wanted.filter((key) => heads.has(key)).length;
  };
  let [start, best] = [headFrom, headFrom === 0 ? 0 : fits(headFrom)];
  for (let from = 1; headFrom > 0 && best < wanted.length && from <= FARTHEST_HEAD; from += 1) {
    const found = fits(from);
    if (found > best) [start, best] = [from, found];
  }
  const heads = headFrom === 0 ? [] : headAt(start);
  const problems: Problem[] = [];
  const located = columns.flatMap((mapped) => {
    const key = nameKey(mapped.head);
    if (key === '' || headFrom === 0) return [{ mapped, at: mapped.column }];
    const found = heads.flatMap((head, index) => (head === key ? [index + 1] : []));
    const at = found.length === 1 ? found[0] : found.find((column) => column === mapped.column);
    if (at !== undefined) return [{ mapped, at }];
    problems.push(tableFault(found.length > 1 ? 'head-twice' : 'column-missing', place, mapped.head));
    return [];
  });
  return { firstRow: headFrom === 0 ? 1 : start + height + 1, columns: located, problems };
}

const MOST_SAMPLES = 3;

/** Every column of a sheet with its head and the first cells under it. */
export function tableColumns(sheet: GridSheet, { headFrom, headTo }: Pick<TableMapping, 'headFrom' | 'headTo'>) {
  const rows = rowsOf(sheet);
  const heads = headParts(rows, headFrom, headTo);
  const below = [...rows.keys()].filter((row) => row > headTo);
  return Array.from({ length: lastColumn(rows) }, (_, index) => {
    const samples: string[] = [];
    for (const row of below) {
      const text = textAt(rows, row, index + 1);
      if (text !== '') samples.push(text.slice(0, 60));
      if (samples.length === MOST_SAMPLES) break;
    }
    return { column: index + 1, head: headText(heads[index] ?? []), samples };
  }).filter(({ head, samples }) => head !== '' || samples.length > 0);
}
