import { Decimal, PLAIN_NUMBER } from '../../vocabulary/decimal.ts';
import { MISSING_REASONS, type MissingReason } from '../cell.ts';
import type { GridValue } from './grid.ts';
import type { WorkbookFault } from './workbook-fault.ts';

/** A figure, a reason why there is none, or the fault that keeps a cell from being either. */
export type FigureReading =
  | { readonly value: string; readonly missing: null }
  | { readonly value: null; readonly missing: MissingReason }
  | { readonly fault: WorkbookFault };

const BY_WORDS = new Map(
  Object.entries(MISSING_REASONS).flatMap(([reason, words]) =>
    [words.zh, words.en].map((said) => [said.toLowerCase(), reason as MissingReason] as const),
  ),
);
/** Made plain, the mark of a footnote would become a digit of the number: 3438.6① is not 3438.61. */
export const FOOTNOTE_MARK = /[²³¹⁰-⁹₀-₉①-⓿]/u;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * Reads one cell. A number is taken as the spreadsheet shows it with 15 digits, which is all it keeps; text is taken only
 * where nothing is lost: full-width digits, spaces around, separators of thousands.
 */
export function readFigure(cell: GridValue): FigureReading {
  if (cell.kind === 'formula') return { fault: 'formula' };
  if (cell.kind === 'error') return { fault: 'error-value' };
  if (cell.kind === 'date') return { fault: 'date' };
  if (cell.kind === 'boolean') return { fault: 'no-number' };
  if (cell.kind === 'number') {
    if (!Number.isFinite(cell.value)) return { fault: 'no-number' };
    if (cell.format.includes('%')) return { fault: 'percent-format' };
    return { value: new Decimal(cell.value.toPrecision(15)).toFixed(), missing: null };
  }
  if (FOOTNOTE_MARK.test(cell.text)) return { fault: 'footnote-mark' };
  const text = cell.text
    .normalize('NFKC')
    .trim()
    .replace(/^\u2212/u, '-');
  const missing = BY_WORDS.get(text.toLowerCase());
  if (missing !== undefined) return { value: null, missing };
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  if (PLAIN_NUMBER.test(plain)) return { value: plain, missing: null };
  if (/[约超近逾]|以上|左右/.test(text)) return { fault: 'qualified' };
  if (/\d\s*(亿|万|千|百|%|家|个|项|人|元)/.test(text)) return { fault: 'unit-typed' };
  return { fault: 'no-number' };
}
