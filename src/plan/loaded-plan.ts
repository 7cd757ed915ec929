import type { Indicator } from '../figures/indicator.ts';
import type { Place } from '../registry/place.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { PlanHeader, Target } from './target.ts';

/** A plan folder that passed every check. */
export interface LoadedPlan {
  readonly header: PlanHeader;
  readonly targets: readonly Target[];
  /** In administrative order. */
  readonly places: readonly Place[];
  readonly indicators: readonly Indicator[];
  /** The published figures that come with the plan: text of `series.csv`, null when the folder has none. */
  readonly seriesCsv: string | null;
  /** Doubts that do not stop loading, e.g. a baseline already beyond its target. */
  readonly findings: readonly Problem[];
}
