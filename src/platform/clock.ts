import type { CivilDate } from '../vocabulary/civil-date.ts';

/** The instant in Asia/Shanghai by rule (UTC+8, no summer time): `2025-12-31T08:00:00.000+08:00`. */
export type Instant = string;

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

export function readClock(): Instant {
  return new Date(Date.now() + EIGHT_HOURS).toISOString().replace('Z', '+08:00');
}

export function dayOf(instant: Instant): CivilDate {
  return instant.slice(0, 10);
}
