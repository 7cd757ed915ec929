import type { Observation } from './observation.ts';
import type { Contradiction } from './verbs.ts';

/** The values of a plan's own indicators at its places, and what contradicts what on a day. */
export interface KnownFigures {
  /** Whatever the day: whoever judges asks each value whether it was known then. */
  readonly observations: readonly Observation[];
  readonly contradictions: readonly Contradiction[];
  /** Values not looked at because there are too many; ordinarily 0. Pages say so. */
  readonly leftOut: number;
}
