import { isKnownOn } from '../figures/adoption.ts';
import type { KnownFigures } from '../figures/known.ts';
import { boardOf, targetPageOf } from '../plan/board.ts';
import { lintPlan } from '../plan/lint.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { dateOf, type Moment } from '../plan/ruling.ts';
import type { VerdictPack } from '../plan/verdict-pack.ts';
import type { ReportFacts } from './report-facts.ts';

/** What a report of the day is made of. */
export function gatherFacts(
  plan: LoadedPlan,
  known: KnownFigures,
  moment: Moment,
  pack: VerdictPack,
  program: string,
): ReportFacts {
  return {
    plan,
    board: boardOf(plan, known, moment, pack),
    targets: plan.targets.flatMap(({ id }) => targetPageOf(plan, id, known, moment, pack) ?? []),
    contradictions: known.contradictions,
    doubts: doubtsOn(plan, known, moment, pack),
    pack,
    program,
  };
}

/** A doubt that later figures brought up is none on an earlier day. */
function doubtsOn(plan: LoadedPlan, known: KnownFigures, moment: Moment, pack: VerdictPack) {
  const observations = known.observations.filter((observation) => isKnownOn(observation, moment.asOf));
  return lintPlan(plan, { ...known, observations }, dateOf(moment), pack);
}
