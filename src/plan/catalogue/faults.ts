import { problemOf } from '../../vocabulary/fault.ts';
import type { Place, Problem } from '../../vocabulary/problem.ts';
import { FAULTS, type FaultCode } from './fault-words.ts';

/** One fault of a plan folder, in the words of its table. */
export function fault(
  code: FaultCode,
  place: Place,
  value: unknown,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  return problemOf(FAULTS[code], code, place, value, facts);
}
