import type { Indicator } from '../figures/indicator.ts';
import type { Industry } from '../registry/industry.ts';
import type { Place } from '../registry/place.ts';
import type { Register } from '../registry/register.ts';
import type { Synonym } from '../registry/synonym.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { TextMapping } from './original-text/mapping.ts';
import type { PlanHeader, Target } from './target.ts';
import type { Task } from './task.ts';

/** A plan folder that passed every check. */
export interface LoadedPlan {
  readonly header: PlanHeader;
  readonly targets: readonly Target[];
  /** In administrative order. */
  readonly places: readonly Place[];
  readonly indicators: readonly Indicator[];
  /** In the order of the plan; empty where the plan names none, as the four that follow. */
  readonly industries: readonly Industry[];
  readonly synonyms: readonly Synonym[];
  readonly tasks: readonly Task[];
  readonly registers: readonly Register[];
  /** What was made of every unit of the plan's text. */
  readonly textMap: readonly TextMapping[];
  /** The published figures that come with the plan: text of `series.csv`, null when the folder has none. */
  readonly seriesCsv: string | null;
  /** Doubts that do not stop loading, e.g. a baseline already beyond its target. */
  readonly findings: readonly Problem[];
}
