import { nearestWord } from '../vocabulary/nearest.ts';
import type { Parsed, Place, Problem } from '../vocabulary/problem.ts';
import { seriesFault } from './series-fault.ts';

/** The columns of a series file, in the order they are written; each may carry its Chinese name instead. */
export const SERIES_COLUMNS = [
  { name: 'indicator', zh: '指标', required: true },
  { name: 'breakdown', zh: '分项', required: false },
  { name: 'region', zh: '地区', required: true },
  { name: 'period', zh: '时期', required: true },
  { name: 'value', zh: '数值', required: true },
  { name: 'unit', zh: '单位', required: true },
  { name: 'source_title', zh: '来源', required: true },
  { name: 'publisher', zh: '发布者', required: false },
  { name: 'source_date', zh: '发布日期', required: true },
  { name: 'verified', zh: '已核实', required: true },
  { name: 'qualifier', zh: '限定词', required: false },
  { name: 'status', zh: '状态', required: false },
  { name: 'derived', zh: '推得', required: false },
  { name: 'source_quality', zh: '来源质量', required: false },
  { name: 'confirmed_by', zh: '确认者', required: false },
  { name: 'note', zh: '备注', required: false },
] as const;
export type SeriesColumn = (typeof SERIES_COLUMNS)[number]['name'];

/** Where each column stands in a row, and how the file names it. */
export interface SeriesHeader {
  readonly width: number;
  readonly at: ReadonlyMap<SeriesColumn, number>;
  /** The name of a column as this file writes it, for messages. */
  readonly nameOf: (column: SeriesColumn) => string;
}

const plain = (cell: string) => cell.normalize('NFKC').trim().toLowerCase();

/** Finds the columns in the first row; a column that is missing, written twice or not known is a fault. */
export function readSeriesHeader(cells: readonly string[], place: Place): Parsed<SeriesHeader> {
  if (cells.length === 1 && /[;\t；]/u.test(cells[0] ?? '')) {
    return { ok: false, problems: [seriesFault('separator', place, cells[0] ?? '')] };
  }
  const at = new Map<SeriesColumn, number>();
  const problems = cells.flatMap((cell, index) => {
    const name = plain(cell);
    if (name === '') return [];
    const column = SERIES_COLUMNS.find((known) => known.name === name || known.zh === name)?.name;
    if (column === undefined) return [unknownColumn(cell, place)];
    if (at.has(column)) return [seriesFault('column-twice', place, cell)];
    at.set(column, index);
    return [];
  });
  const missing = SERIES_COLUMNS.filter(({ name, required }) => required && !at.has(name));
  if (missing.length > 0) {
    const list = missing.map(({ name, zh }) => `${name}（${zh}）`).join('、');
    problems.unshift(seriesFault('column-missing', place, cells.join(','), { missing: list }));
  }
  if (problems.length > 0) return { ok: false, problems };
  const nameOf = (column: SeriesColumn) => cells[at.get(column) ?? -1]?.trim() ?? column;
  return { ok: true, value: { width: cells.length, at, nameOf } };
}

function unknownColumn(cell: string, place: Place): Problem {
  const nearest = nearestWord(
    plain(cell),
    SERIES_COLUMNS.flatMap(({ name, zh }) => [name, zh]),
  );
  return nearest === null
    ? seriesFault('column-unknown', place, cell)
    : seriesFault('column-misspelt', place, cell, { nearest });
}
