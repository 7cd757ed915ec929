import { parseCivilDate } from '../../vocabulary/civil-date.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import type { PlanHeader } from '../target.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import { placeReference } from './references.ts';

/** Faults of meaning in `plan.yaml`. */
export function* checkHeader(
  { fields, at }: Entry<PlanHeader>,
  placeIds: ReadonlySet<string> | null,
): Generator<Problem> {
  const { issuedOn, period, place } = fields;
  if (issuedOn !== undefined && parseCivilDate(issuedOn) === null) {
    yield fault('date-impossible', at('issuedOn'), issuedOn);
  }
  for (const edge of ['from', 'to'] as const) {
    const year = period?.[edge];
    if (year !== undefined && (year < 1900 || year > 2200)) yield fault('period-impossible', at('period', edge), year);
  }
  if (period !== undefined && period.to < period.from) {
    yield fault('period-order', at('period', 'to'), period.to, { from: String(period.from) });
  }
  if (place !== undefined) yield* placeReference(place, placeIds, at('place'));
}
