import { isKnownOn } from '../figures/adoption.ts';
import { findContradictions } from '../figures/contradictions.ts';
import type { KnownFigures } from '../figures/known.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { LoadedPlan } from './loaded-plan.ts';

/**
 * What a verdict of that day needs to know of all values; null: today. Of the contradictions it asks only whether the scope
 * of a universe moved, so they are looked for among the indicators of a universe alone, and among the values of that day.
 */
export function knownOn(
  { indicators, places }: LoadedPlan,
  observations: KnownFigures['observations'],
  asOf: CivilDate | null,
): KnownFigures {
  const scoped = new Set(indicators.filter(({ universe }) => universe !== undefined).map(({ name }) => name));
  const onTheDay = observations.filter((value) => scoped.has(value.indicator) && isKnownOn(value, asOf));
  return { observations, contradictions: findContradictions(onTheDay, indicators, places), leftOut: 0 };
}
