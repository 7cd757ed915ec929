/** A day of the Gregorian calendar as `YYYY-MM-DD`, Asia/Shanghai by rule. Never a `Date`. */
export type CivilDate = string;

/** A release date as far as a source gives it: `2022`, `2018-01` or `2023-02-08`. */
export type PartialDate = string;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

const two = (n: number) => String(n).padStart(2, '0');

export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `YYYY-MM-DD` of a day that exists, else null. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? text : null;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, else null. */
export function parsePartialDate(text: string): PartialDate | null {
  if (/^\d{4}$/.test(text)) return Number(text) >= 1 ? text : null;
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month) return Number(month[2]) >= 1 && Number(month[2]) <= 12 ? text : null;
  return parseCivilDate(text);
}

/** A partial date counts as the last day of its span: `2022` is 2022-12-31, `2018-02` is 2018-02-28. */
export function endOfPartialDate(date: PartialDate): CivilDate {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return civilDate(year, 12, 31);
  return day === undefined ? civilDate(year, month, daysInMonth(year, month)) : date;
}

/** The same day `months` later, at most the last day of that month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return civilDate(y, m, Math.min(day, daysInMonth(y, m)));
}
