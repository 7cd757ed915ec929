import type { Place } from '../vocabulary/problem.ts';
import { excerpt, type Problem } from '../vocabulary/problem.ts';
import { SERIES_COLUMNS, type SeriesColumn, type SeriesHeader } from './series-columns.ts';
import { seriesFault } from './series-fault.ts';
import type { SeriesFaultCode } from './series-fault-words.ts';

/** The cells of one row by column, and the faults found in them so far. */
export interface SeriesRow {
  /** The cell as written, without the guard of a download; empty where the file has no such column. */
  readonly cell: (column: SeriesColumn) => string;
  /** Says what is wrong with a cell, unless the cell is a formula: then nothing else matters. */
  readonly report: (
    code: SeriesFaultCode,
    column: SeriesColumn,
    value?: string,
    facts?: Readonly<Record<string, string>>,
  ) => void;
  readonly problems: readonly Problem[];
}

/** A row whose cells can be read one by one, its formulas reported; for a row of the wrong length the fault. */
export function openSeriesRow(header: SeriesHeader, cells: readonly string[], place: Place): SeriesRow | Problem {
  if (cells.length < header.width || !isBlankRow(cells.slice(header.width))) {
    const facts = { cells: String(cells.length), columns: String(header.width) };
    return seriesFault('row-length', place, excerpt(cells.join(',')), facts);
  }
  const problems: Problem[] = [];
  const cell = (column: SeriesColumn) => withoutGuard(cells[header.at.get(column) ?? -1] ?? '');
  const report: SeriesRow['report'] = (code, column, value = cell(column), facts = {}) => {
    if (code !== 'formula' && isFormula(cell(column))) return;
    problems.push(seriesFault(code, { ...place, field: header.nameOf(column) }, value, facts));
  };
  for (const { name } of SERIES_COLUMNS) if (isFormula(cell(name))) report('formula', name);
  return { cell, report, problems };
}

/** Is the row empty, as spreadsheet programs leave them below a table? */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

const NUMBER = /^[+-]\d[\d,.]*%?$/u;

/** What a spreadsheet program may run, and the wide forms it takes for the same; most cells start with none of them. */
const SUSPECT = /^\s*[=+\-@|\t\r\uFE00-\uFFFF]/u;

/** Would a spreadsheet program run the cell as a formula? A number with its sign is none. */
function isFormula(cell: string): boolean {
  if (!SUSPECT.test(cell)) return false;
  const plain = cell.normalize('NFKC').trim();
  return /^[\t\r]/u.test(cell) || (/^[=+@]/u.test(plain) && !NUMBER.test(plain));
}

/**
 * Text made safe for spreadsheet programs: an apostrophe before what they might run. Numbers stay untouched.
 * Reading a series file takes the apostrophe away again.
 */
export function guardText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const plain = text.normalize('NFKC').trim();
  return /^[=+\-@|]/u.test(plain) && !NUMBER.test(plain) ? `'${text}` : text;
}

function withoutGuard(cell: string): string {
  if (!cell.startsWith("'")) return cell;
  const inside = cell.slice(1);
  return guardText(inside) === cell ? inside : cell;
}
