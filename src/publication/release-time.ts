import { parseCivilDate } from '../vocabulary/civil-date.ts';

const FORM = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** An instant with its offset, from ISO 8601 with offset or from the local time of Asia/Shanghai; null for what is none. */
export function readReleaseTime(text: string): string | null {
  const match = FORM.exec(text.trim());
  if (match === null) return null;
  const [whole, day = '', hour, minute, second = '0', offset] = match;
  if (parseCivilDate(day) === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  if (offset !== undefined && offset !== 'Z' && !/^[+-](0\d|1[0-4]):[0-5]\d$/.test(offset)) return null;
  return `${whole.replace(' ', 'T')}${offset === undefined ? '+08:00' : ''}`;
}
