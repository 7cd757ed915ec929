import type { CalendarPack } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import { addDays, dayOfWeek } from './day-count.ts';

/** A calendar made ready for counting. */
export interface Calendar {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<CivilDate>;
  readonly worked: ReadonlySet<CivilDate>;
}

export function compileCalendar({ years }: CalendarPack): Calendar {
  const off = new Set<CivilDate>();
  for (const { from, to } of years.flatMap(({ holidays }) => holidays)) {
    for (let each = from; each <= to; each = addDays(each, 1)) off.add(each);
  }
  return {
    years: new Set(years.map(({ year }) => year)),
    off,
    worked: new Set(years.flatMap(({ worked }) => worked)),
  };
}

const yearOf = (date: CivilDate) => Number(date.slice(0, 4));

/** null: the calendar does not have that year. */
export function isWorkingDay({ years, off, worked }: Calendar, date: CivilDate): boolean | null {
  if (!years.has(yearOf(date))) return null;
  if (worked.has(date)) return true;
  const weekday = dayOfWeek(date);
  return weekday >= 1 && weekday <= 5 && !off.has(date);
}

/** The day reached, or the year the calendar would need and does not have. */
export type CountedDay =
  | { readonly ok: true; readonly day: CivilDate }
  | { readonly ok: false; readonly missingYear: number };

/** The `count`-th working day after a day, which itself is not counted. */
export function addWorkingDays(calendar: Calendar, from: CivilDate, count: number): CountedDay {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const isWorked = isWorkingDay(calendar, date);
    if (isWorked === null) return { ok: false, missingYear: yearOf(date) };
    if (isWorked) left -= 1;
  }
  return { ok: true, day: date };
}
