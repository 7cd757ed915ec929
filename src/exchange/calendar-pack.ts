import type { Entry } from '../plan/catalogue/entry.ts';
import { type CalendarPack, calendarSchema } from '../vocabulary/calendar.ts';
import { parseCivilDate } from '../vocabulary/civil-date.ts';
import { dayOfWeek } from '../vocabulary/day-count.ts';
import { error, type FaultWords, problemOf } from '../vocabulary/fault.ts';
import type { Place, Problem } from '../vocabulary/problem.ts';
import { type ReadPacks, readOne } from './rule-pack-file.ts';

const CALENDAR_FAULTS = {
  'calendar-day': error(
    { zh: '{year} 年没有 {value} 这一天', en: 'There is no day {value} in {year}' },
    {
      zh: '改为该年存在的日期；跨年的假期在两年各写一段',
      en: 'Give a day of that year; split a holiday that runs over it',
    },
  ),
  'calendar-span': error(
    { zh: '假期的结束 {value} 早于开始 {from}', en: 'The holiday ends on {value}, before it starts on {from}' },
    { zh: '核对两个日期', en: 'Check both days' },
  ),
  'calendar-weekday': error(
    {
      zh: '{value} 本来就是工作日，不必写入 worked',
      en: '{value} is a working day anyway and needs no place in worked',
    },
    { zh: '删去，或改为调休上班的周六、周日', en: 'Remove it, or give the Saturday or Sunday that is worked' },
  ),
  'calendar-both': error(
    { zh: '{value} 既放假又上班', en: '{value} is both a holiday and worked' },
    { zh: '核对放假通知，只留一处', en: 'Check the notice and keep one' },
  ),
  'calendar-years': error(
    { zh: '年份 {value} 不接在前一年之后', en: 'The year {value} does not follow the one before it' },
    { zh: '各年按次序写，每年一次，中间不缺', en: 'Write every year once, in order, without a gap' },
  ),
} as const satisfies Record<string, FaultWords>;

const fault = (
  code: keyof typeof CALENDAR_FAULTS,
  place: Place,
  value: unknown,
  facts: Readonly<Record<string, string>> = {},
) => problemOf(CALENDAR_FAULTS[code], code, place, value, facts);

/** Reads the calendars, by file name: `catalogue/rules/calendar-*.yaml`. */
export function readCalendars(files: ReadonlyMap<string, string>): ReadPacks<CalendarPack> {
  const read = [...files].map(([file, text]) => readOne(file, text, calendarSchema));
  const problems = read.flatMap(({ entry, problems: written }) => [
    ...written,
    ...(entry === undefined ? [] : checkYears(entry)),
  ]);
  const packs = read.flatMap(({ entry }) => entry?.whole ?? []);
  return { packs: problems.length === 0 ? packs : [], problems };
}

type Year = CalendarPack['years'][number];
type At = Entry<CalendarPack>['at'];

function* checkYears({ fields: { years }, at }: Entry<CalendarPack>): Generator<Problem> {
  for (const [index, year] of (years ?? []).entries()) {
    const before = years?.[index - 1];
    if (before !== undefined && year.year !== before.year + 1) {
      yield fault('calendar-years', at('years', index, 'year'), year.year);
    }
    yield* checkHolidays(year, (...path) => at('years', index, 'holidays', ...path));
    yield* checkWorked(year, (...path) => at('years', index, 'worked', ...path));
  }
}

const isDayOf = (year: number, day: string) => parseCivilDate(day) !== null && day.startsWith(`${year}-`);

function* checkHolidays({ year, holidays }: Year, at: At): Generator<Problem> {
  for (const [index, { from, to }] of holidays.entries()) {
    const strange = (['from', 'to'] as const).filter((field) => !isDayOf(year, holidays[index]?.[field] ?? ''));
    for (const field of strange) {
      yield fault('calendar-day', at(index, field), field === 'from' ? from : to, { year: String(year) });
    }
    if (strange.length === 0 && to < from) yield fault('calendar-span', at(index, 'to'), to, { from });
  }
}

function* checkWorked({ year, holidays, worked }: Year, at: At): Generator<Problem> {
  for (const [index, day] of worked.entries()) {
    if (!isDayOf(year, day)) yield fault('calendar-day', at(index), day, { year: String(year) });
    else if (holidays.some(({ from, to }) => from <= day && day <= to)) yield fault('calendar-both', at(index), day);
    else if (dayOfWeek(day) >= 1 && dayOfWeek(day) <= 5) yield fault('calendar-weekday', at(index), day);
  }
}
