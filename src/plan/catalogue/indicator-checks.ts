import type { Indicator } from '../../figures/indicator.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { UNITS, unitRatio } from '../../vocabulary/unit.ts';
import { duplicates, ownId, ownNames } from './duplicates.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import { unitReference } from './references.ts';

/** Faults of meaning in `indicators.yaml`. */
export function* checkIndicators(entries: readonly Entry<Indicator>[]): Generator<Problem> {
  yield* duplicates('duplicate-id', entries, ownId);
  yield* duplicates('duplicate-name', entries, ownNames);
  const additive = new Map(entries.map(({ fields }) => [fields.id, fields.additive === true]));
  for (const { fields, given, at } of entries) {
    for (const [term, id] of Object.entries(fields.ratio ?? {})) {
      if (additive.get(id) !== true) yield fault('ratio-term', at('ratio', term), id);
    }
    if (fields.unit !== undefined) {
      yield* unitReference(fields.unit, at('unit'));
      if (given.has('counted') && fields.unit in UNITS && unitRatio('元', fields.unit) === null) {
        yield fault('counted-unit', at('counted'), fields.unit);
      }
    }
    if (fields.universeMarker === true && !given.has('universe')) {
      yield fault('marker-without-universe', at('universeMarker'), 'true');
    }
    for (const [index, set] of (fields.breakdowns ?? []).entries()) {
      if (set.length < 2 || new Set(set).size < set.length) yield fault('breakdown-set', at('breakdowns', index), set);
    }
  }
}
