import type { Contradiction } from '../figures/verbs.ts';
import type { Doubt } from '../plan/lint/doubt.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { showBoard, showTarget } from '../plan/verbs.ts';
import type { VerdictPack } from '../plan/verdict-pack.ts';
import type { OutputOf } from '../platform/verb.ts';

/** Everything behind one target on the day of the report, as its page shows it. */
export type TargetFacts = OutputOf<typeof showTarget>;

/** What the other rooms know on the day of a report. Everything a report says is made of this. */
export interface ReportFacts {
  readonly plan: LoadedPlan;
  /** The plan is issued on the day: before that there is nothing to report. */
  readonly board: OutputOf<typeof showBoard>;
  /** One for each verdict of the board, in the order of the plan. */
  readonly targets: readonly TargetFacts[];
  readonly contradictions: readonly Contradiction[];
  /** What the plan leaves open, with the question to its issuer. */
  readonly doubts: readonly Doubt[];
  readonly pack: VerdictPack;
  /** Version of the program. */
  readonly program: string;
}
