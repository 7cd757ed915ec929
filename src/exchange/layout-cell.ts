import { readTableFigure } from '../collection/table/table-figure.ts';
import { type GridCell, shownText } from '../collection/workbook/grid.ts';
import { nameKey } from '../figures/known-names.ts';
import { civilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import { Decimal, parseDecimal } from '../vocabulary/decimal.ts';
import { yuan } from './contract.ts';
import { closedValues, type DayForm, type LayoutColumn } from './layout.ts';
import type { LayoutFault } from './layout-faults.ts';

/** What a cell says of a field; null: empty. Or why it cannot be taken. */
type CellReading =
  | { readonly value: string | null }
  | { readonly fault: LayoutFault; readonly facts?: Readonly<Record<string, string>> };

const RATIO = { 元: 1, 万元: 10_000 } as const;

const plainText = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The field of a form from a cell of a table. */
export function readCell(cell: GridCell, column: LayoutColumn): CellReading {
  if (column.unit !== undefined) return readAmount(cell, column.unit);
  if (column.day !== undefined) return readDay(cell, column.day);
  const { kind } = cell.value;
  const isLong = cell.value.kind === 'number' && Math.abs(cell.value.value) >= 1e15;
  if ((kind !== 'text' && kind !== 'number') || isLong) return { fault: 'layout-text' };
  const text = plainText(shownText(cell));
  return text === '' ? { value: null } : readWords(text, column);
}

function readAmount({ value: cell }: GridCell, unit: keyof typeof RATIO): CellReading {
  const fault: CellReading = { fault: 'layout-amount', facts: { unit } };
  const figure = readTableFigure(cell);
  if (figure.kind === 'blank' || figure.kind === 'missing') return { value: null };
  if (figure.kind === 'fault' || figure.isPercent || figure.qualifier !== 'exact') return fault;
  const value = new Decimal(figure.value).times(RATIO[unit]).toFixed();
  return yuan.safeParse(value).success ? { value } : fault;
}

const PATTERNS: Readonly<Record<DayForm, RegExp>> = {
  'YYYY-MM-DD': /^(\d{4})-(\d{2})-(\d{2})$/,
  YYYYMMDD: /^(\d{4})(\d{2})(\d{2})$/,
  YYYY年M月D日: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/,
};

function readDay(cell: GridCell, form: DayForm): CellReading {
  const { kind } = cell.value;
  const text =
    kind === 'formula' || kind === 'error' || kind === 'boolean' ? '?' : shownText(cell).normalize('NFKC').trim();
  if (text === '' && kind !== 'date') return { value: null };
  // A real date of a spreadsheet is a day in whatever form it is shown.
  const [, year, month, day] = PATTERNS[kind === 'date' ? 'YYYY-MM-DD' : form].exec(text) ?? [];
  const value = parseCivilDate(civilDate(Number(year), Number(month), Number(day)));
  return value === null ? { fault: 'layout-day', facts: { form } } : { value };
}

function readWords(text: string, { codes, field }: LayoutColumn): CellReading {
  const closed = closedValues(field);
  const byKey = new Map(Object.entries(codes ?? {}).map(([word, code]) => [nameKey(word), code]));
  const read = (word: string) => {
    if (codes !== undefined) return byKey.get(nameKey(word)) ?? null;
    return closed === null || closed.includes(word) ? word : null;
  };
  const words = field === 'tags' ? text.split('、').map((word) => word.trim()) : [text];
  const values = words.map(read);
  if (values.every((value) => value !== null)) return { value: values.join('、') };
  const allowed = codes === undefined ? (closed ?? []) : Object.keys(codes);
  return { fault: 'layout-word', facts: { allowed: allowed.join('、') } };
}

/** A field of a form as a cell shows it; null where the layout cannot write it. */
export function writeCell(value: string, { unit, day, codes, field }: LayoutColumn): string | null {
  if (unit !== undefined) return parseDecimal(value)?.div(RATIO[unit]).toFixed() ?? null;
  if (day !== undefined) return parseCivilDate(value) === null ? null : writeDay(value, day);
  if (codes === undefined) return plainText(value);
  const words = (field === 'tags' ? value.split('、') : [value]).map(
    (one) => Object.entries(codes).find(([, code]) => code === one)?.[0],
  );
  return words.includes(undefined) ? null : words.join('、');
}

function writeDay(value: string, form: DayForm): string {
  if (form === 'YYYY-MM-DD') return value;
  const [year = '', month = '', day = ''] = value.split('-');
  return form === 'YYYYMMDD' ? `${year}${month}${day}` : `${year}年${Number(month)}月${Number(day)}日`;
}
