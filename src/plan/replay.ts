import type { KnownFigures } from '../figures/known.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { lookBackDays } from '../vocabulary/look-back-days.ts';
import { isIssued, verdictsOf } from './board.ts';
import { knownOn } from './known-on.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import type { showReplay } from './verbs/replay.ts';
import type { VerdictPack } from './verdict-pack.ts';

/** The state of every target on the day of issue, at every year's end of the period already past, and today. */
export function replayOf(
  plan: LoadedPlan,
  observations: KnownFigures['observations'],
  today: CivilDate,
  pack: VerdictPack,
): OutputOf<typeof showReplay> {
  const { header, targets } = plan;
  const days = lookBackDays(header.issuedOn, header.period, today);
  const boards = days.map((asOf) => {
    const moment = { asOf, today };
    if (!isIssued(plan, moment)) return null;
    return verdictsOf(plan, knownOn(plan, observations, asOf), moment, pack);
  });
  return {
    stops: days.map((asOf) => ({ asOf })),
    targets: targets.flatMap(({ id, type, name, attribute }, index) => {
      const states = boards.flatMap((verdicts) => verdicts?.[index]?.state ?? []);
      return states.length < days.length ? [] : [{ id, type, name, attribute, states }];
    }),
  };
}
