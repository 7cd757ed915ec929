import { parsePeriod } from '../vocabulary/period.ts';

/** The year of an annual figure; null for part of a year or several years. */
export function yearOf(period: string): number | null {
  const parsed = parsePeriod(period);
  return parsed?.kind === 'year' ? parsed.year : null;
}

/** The year of a figure about part of one. */
export function runningYearOf(period: string): number | null {
  const parsed = parsePeriod(period);
  return parsed === null || parsed.kind === 'year' || parsed.kind === 'years' ? null : parsed.year;
}
