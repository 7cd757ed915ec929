import { createHash } from 'node:crypto';
import type { ObservationContent } from '../series-csv.ts';

/** How many rows of a file are remembered; beyond it repetitions are no longer looked for, which the report says. */
export const MOST_REMEMBERED = 1_000_000;

/**
 * Finds rows in which one source gives a second value for one cell: answers the line of the first. Rows are remembered by
 * 53 bits of a hash, so a million of them fit in a few dozen megabytes.
 */
export function repeatFinder(): (content: ObservationContent, line: number) => number | null {
  const lines = new Map<number, number>();
  return ({ indicator, breakdown, place, period, source, publisher }, line) => {
    const cell = JSON.stringify([indicator, breakdown, place, period, source, publisher]);
    const hash = createHash('sha256').update(cell).digest();
    const key = hash.readUInt32BE(0) * 2 ** 21 + (hash.readUInt32BE(4) >>> 11);
    const first = lines.get(key) ?? null;
    if (first === null && lines.size < MOST_REMEMBERED) lines.set(key, line);
    return first;
  };
}
