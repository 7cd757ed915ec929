import { Decimal } from '../../vocabulary/decimal.ts';
import { parseQualifier, type Qualifier } from '../../vocabulary/qualifier.ts';
import type { MissingReason } from '../cell.ts';
import { FOOTNOTE_MARK, readFigure } from '../workbook/figure-text.ts';
import type { GridValue } from '../workbook/grid.ts';
import type { WorkbookFault } from '../workbook/workbook-fault.ts';

/** A figure as a foreign table writes it, nothing at all, or what keeps it from being one. */
type TableFigure =
  | { readonly kind: 'blank' }
  | { readonly kind: 'missing'; readonly missing: MissingReason }
  | { readonly kind: 'value'; readonly value: string; readonly qualifier: Qualifier; readonly isPercent: boolean }
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };

/** How statistical tables write that there is nothing: a dash, dots, a stroke. */
const NOTHING = /^(?:[-‐‑–—―−－_]+|[.…·。]+|[/／\\]+)?$/u;
const BEFORE = /^(约|超过|超)\s*(.+)$/u;
const AFTER = /^(.*[\d.%])\s*(左右|以上|余|多)$/u;

/**
 * Reads one cell. Beyond what a workbook of ours takes: dashes and dots for nothing, a percent sign, and the words of a
 * rounded figure (约, 超, 以上, 左右), which stay with the value.
 */
export function readTableFigure(cell: GridValue): TableFigure {
  if (cell.kind === 'number' && cell.format.includes('%') && Number.isFinite(cell.value)) {
    const shown = new Decimal(cell.value.toPrecision(15)).times(100);
    return { kind: 'value', value: shown.toFixed(), qualifier: 'exact', isPercent: true };
  }
  if (cell.kind !== 'text') return figure(cell, 'exact', false);
  if (FOOTNOTE_MARK.test(cell.text)) return { kind: 'fault', fault: 'footnote-mark' };
  const text = cell.text.normalize('NFKC').trim();
  if (NOTHING.test(cell.text.trim()) || NOTHING.test(text)) return { kind: 'blank' };
  const [, before, behind] = BEFORE.exec(text) ?? [];
  const [, front, after] = AFTER.exec(text) ?? [];
  const word = before ?? after ?? '';
  const number = (behind ?? front ?? text).trim();
  const isPercent = /[\d.]\s*%$/u.test(number);
  const qualifier = parseQualifier(word) ?? 'exact';
  return figure({ kind: 'text', text: isPercent ? number.replace(/\s*%$/u, '') : number }, qualifier, isPercent);
}

function figure(cell: GridValue, qualifier: Qualifier, isPercent: boolean): TableFigure {
  const read = readFigure(cell);
  if ('fault' in read) return { kind: 'fault', fault: read.fault };
  if (read.value === null) return { kind: 'missing', missing: read.missing };
  return { kind: 'value', value: read.value, qualifier, isPercent };
}
