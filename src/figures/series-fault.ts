import { problemOf } from '../vocabulary/fault.ts';
import type { Place, Problem } from '../vocabulary/problem.ts';
import { SERIES_FAULTS, type SeriesFaultCode } from './series-fault-words.ts';

/** One fault of a series file, in the words of its table. */
export function seriesFault(
  code: SeriesFaultCode,
  place: Place,
  value: string,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  return problemOf(SERIES_FAULTS[code], code, place, value, facts);
}
