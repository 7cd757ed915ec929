import { type CivilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import { dayWords } from '../vocabulary/day-words.ts';
import { excerpt } from '../vocabulary/problem.ts';
import { unknownName } from '../vocabulary/unknown-name.ts';
import type { Words } from '../vocabulary/words.ts';
import { type FailureError, failure } from './failure.ts';

/** A day of the calendar before today, or null for everything known, which is what today means. Fails with bad-input. */
export function readDay(asOf: string | null | undefined, today: CivilDate): CivilDate | null {
  if (asOf === undefined || asOf === null || asOf === '') return null;
  const day = parseCivilDate(asOf);
  if (day === null) {
    throw failure('bad-input', {
      zh: `“${excerpt(asOf)}”不是日历上的一天；请写成 2024-12-31 的样子`,
      en: `“${excerpt(asOf)}” is not a day of the calendar; write it like 2024-12-31`,
    });
  }
  if (day === today) return null;
  if (day < today) return day;
  const [asked, now] = [dayWords(day), dayWords(today)];
  throw failure('bad-input', {
    zh: `${asked.zh}还没有到；请用今天（${now.zh}）或以前的日期`,
    en: `${asked.en} has not come yet; ask for today (${now.en}) or an earlier day`,
  });
}

/** The plan asked for, the first when none is named. Fails with not-found. */
export function choosePlan<T>(plans: readonly T[], asked: string | undefined, idOf: (plan: T) => string): T {
  const plan = asked === undefined ? plans[0] : plans.find((each) => idOf(each) === asked);
  if (plan !== undefined) return plan;
  if (asked === undefined || plans.length === 0)
    throw failure('not-found', { zh: '没有载入任何规划', en: 'No plan is loaded' });
  throw notFound(asked, { zh: '规划', en: 'plan' }, plans.map(idOf));
}

/** One of the ids known; undefined where none is asked for. Fails with not-found. */
export function readId(known: readonly string[], asked: string | undefined, what: Words): string | undefined {
  if (asked === undefined || known.includes(asked)) return asked;
  throw notFound(asked, what, known);
}

/** The refusal of a name nobody knows, with the nearest known one. */
export const notFound = (...given: Parameters<typeof unknownName>): FailureError =>
  failure('not-found', unknownName(...given));
