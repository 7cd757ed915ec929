import { createHash } from 'node:crypto';
import type { ObservationContent } from '../series-csv.ts';

/** What makes two rows the same row: every column of content, in this order. Changing it makes every stored row a new one. */
const CONTENT = [
  'indicator',
  'breakdown',
  'place',
  'period',
  'value',
  'unit',
  'qualifier',
  'status',
  'source',
  'publisher',
  'releasedOn',
  'verified',
  'derived',
  'sourceQuality',
  'sourceMarks',
  'confirmedBy',
  'note',
] as const satisfies readonly (keyof ObservationContent)[];

/** SHA-256 of the content of an observation, hexadecimal; dataset, id and the day it was recorded do not count. */
export function fingerprintOf(content: ObservationContent): string {
  const values = CONTENT.map((column) => content[column]);
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
