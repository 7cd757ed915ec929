import type { CivilDate } from './civil-date.ts';

/** The days a plan is looked back to: the day of issue, every year's end of its period already past, and today (null). */
export function lookBackDays(
  issuedOn: CivilDate,
  period: { readonly from: number; readonly to: number },
  today: CivilDate,
): (CivilDate | null)[] {
  const ends = Array.from({ length: period.to - period.from + 1 }, (_, index) => `${period.from + index}-12-31`);
  return [...[issuedOn, ...ends.filter((day) => day > issuedOn)].filter((day) => day < today), null];
}
