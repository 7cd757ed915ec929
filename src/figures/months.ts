import { parsePeriod, periodMonths } from '../vocabulary/period.ts';

/** First and last month of a canonical period, as months since year 0. */
export function monthsOf(period: string): { readonly first: number; readonly last: number } {
  const parsed = parsePeriod(period);
  if (parsed === null) throw new Error(`An observation has the impossible period ${period}`);
  return periodMonths(parsed);
}
