import { failure } from '../../platform/failure.ts';
import { type CivilDate, parseCivilDate } from '../../vocabulary/civil-date.ts';
import { excerpt } from '../../vocabulary/problem.ts';

/** A day somebody wrote; fails with bad-input where the calendar has none such. */
export function requireDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day !== null) return day;
  const shown = excerpt(text);
  throw failure('bad-input', {
    zh: `没有 ${shown} 这一天；请写作 YYYY-MM-DD`,
    en: `There is no day ${shown}; write it as YYYY-MM-DD`,
  });
}
