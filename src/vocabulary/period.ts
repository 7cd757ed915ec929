import { type CivilDate, civilDate, daysInMonth } from './civil-date.ts';

/**
 * A span of whole months that a figure is about. Canonical texts:
 * `2024` · `2022-H1` · `2022-Q1` · `2020-Q1..Q3` · `2018-M01` · `2020-M01..M05` · `2021..2025`.
 * Half-years, quarters and months are kept as published: `2022-H1` and `2022-Q1..Q2` are the same months, two spellings.
 */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'quarters'; readonly year: number; readonly from: number; readonly to: number }
  | { readonly kind: 'months'; readonly year: number; readonly from: number; readonly to: number };

const two = (n: number) => String(n).padStart(2, '0');

/** The canonical text of a period; `parsePeriod(periodText(p))` is `p`. */
export function periodText(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'years':
      return `${period.from}..${period.to}`;
    case 'half':
      return `${period.year}-H${period.half}`;
    case 'quarters':
      return period.from === period.to
        ? `${period.year}-Q${period.from}`
        : `${period.year}-Q${period.from}..Q${period.to}`;
    case 'months':
      return period.from === period.to
        ? `${period.year}-M${two(period.from)}`
        : `${period.year}-M${two(period.from)}..M${two(period.to)}`;
  }
}

/** First and last month as month numbers since year 0: `2024` is 24288 … 24299. */
export function periodMonths(period: Period): { readonly first: number; readonly last: number } {
  const at = (year: number, month: number) => year * 12 + month - 1;
  switch (period.kind) {
    case 'year':
      return { first: at(period.year, 1), last: at(period.year, 12) };
    case 'years':
      return { first: at(period.from, 1), last: at(period.to, 12) };
    case 'half':
      return { first: at(period.year, period.half * 6 - 5), last: at(period.year, period.half * 6) };
    case 'quarters':
      return { first: at(period.year, period.from * 3 - 2), last: at(period.year, period.to * 3) };
    case 'months':
      return { first: at(period.year, period.from), last: at(period.year, period.to) };
  }
}

/** The last day of the period. */
export function periodEnd(period: Period): CivilDate {
  const { last } = periodMonths(period);
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  return civilDate(year, month, daysInMonth(year, month));
}

const NFKC_SPELLINGS: readonly [RegExp, (m: RegExpExecArray) => Period | null][] = [
  [/^(\d{4})(?:年度?|年全年|全年|年?[末底]|年年[末底])?$/, (m) => year(Number(m[1]))],
  [/^(\d{4})年?(?:\.\.|[-—–―~至到]+)(\d{4})年?$/, (m) => years(Number(m[1]), Number(m[2]))],
  [/^(\d{4})年?-?H([12])$/i, (m) => half(Number(m[1]), Number(m[2]))],
  [/^(\d{4})年?(上|下)半年$/, (m) => half(Number(m[1]), m[2] === '上' ? 1 : 2)],
  [/^(\d{4})年?-?Q([1-4])$/i, (m) => quarters(Number(m[1]), Number(m[2]), Number(m[2]))],
  [/^(\d{4})年?-?Q([1-4])(?:\.\.|[-—–―~至到]+)Q?([1-4])$/i, (m) => quarters(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    /^(\d{4})年?第?([一二三四1-4])季度?$/,
    (m) => quarters(Number(m[1]), chineseDigit(m[2] ?? ''), chineseDigit(m[2] ?? '')),
  ],
  [/^(\d{4})年?[一1](?:[-—–―~至到]+)([二三四234])季度?$/, (m) => quarters(Number(m[1]), 1, chineseDigit(m[2] ?? ''))],
  [/^(\d{4})年?前(\d{1,2})个?月$/, (m) => months(Number(m[1]), 1, Number(m[2]))],
  [/^(\d{4})年?前([二三23两])个?季度?$/, (m) => quarters(Number(m[1]), 1, chineseDigit(m[2] ?? ''))],
  [/^(\d{4})年?-?M(\d{1,2})$/i, (m) => months(Number(m[1]), Number(m[2]), Number(m[2]))],
  [
    /^(\d{4})年?-?M(\d{1,2})(?:\.\.|[-—–―~至到]+)M?(\d{1,2})$/i,
    (m) => months(Number(m[1]), Number(m[2]), Number(m[3])),
  ],
  [/^(\d{4})年?(\d{1,2})月?[-—–―~至到]+(\d{1,2})月(?:份)?$/, (m) => months(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/^(\d{4})年(\d{1,2})月(?:份)?$/, (m) => months(Number(m[1]), Number(m[2]), Number(m[2]))],
];

const chineseDigit = (text: string) => ({ 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 })[text] ?? Number(text);
const year = (y: number): Period | null => (y >= 1900 && y <= 2200 ? { kind: 'year', year: y } : null);
const years = (from: number, to: number): Period | null =>
  year(from) && year(to) && from < to ? { kind: 'years', from, to } : null;
const half = (y: number, h: number): Period | null =>
  year(y) ? { kind: 'half', year: y, half: h === 1 ? 1 : 2 } : null;
// All four quarters, or all twelve months, are the year itself.
const quarters = (y: number, from: number, to: number): Period | null =>
  from === 1 && to === 4
    ? year(y)
    : year(y) && from >= 1 && from <= to && to <= 4
      ? { kind: 'quarters', year: y, from, to }
      : null;
const months = (y: number, from: number, to: number): Period | null =>
  from === 1 && to === 12
    ? year(y)
    : year(y) && from >= 1 && from <= to && to <= 12
      ? { kind: 'months', year: y, from, to }
      : null;

/**
 * Reads a period in canonical form or in the spellings of Chinese statistics
 * (2020Q1-Q3, 2025M1-5, 2024年, 2023年前三季度, 2023年1—9月, 2022年上半年); null when it is none, or cannot be (2023-Q5, 2025..2021).
 */
export function parsePeriod(text: string): Period | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  for (const [pattern, read] of NFKC_SPELLINGS) {
    const match = pattern.exec(plain);
    if (match) return read(match);
  }
  return null;
}
