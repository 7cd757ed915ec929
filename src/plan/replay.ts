import { isKnownOn } from '../figures/adoption.ts';
import { findContradictions } from '../figures/contradictions.ts';
import type { KnownFigures } from '../figures/known.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { lookBackDays } from '../vocabulary/look-back-days.ts';
import { isIssued, verdictsOf } from './board.ts';
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

/**
 * What a verdict of that day needs to know. Of the contradictions it asks only whether the scope of a universe moved, so
 * they are looked for among the indicators of a universe alone.
 */
function knownOn(
  { indicators, places }: LoadedPlan,
  observations: KnownFigures['observations'],
  asOf: CivilDate | null,
) {
  const scoped = new Set(indicators.filter(({ universe }) => universe !== undefined).map(({ name }) => name));
  const onTheDay = observations.filter((value) => scoped.has(value.indicator) && isKnownOn(value, asOf));
  return { observations, contradictions: findContradictions(onTheDay, indicators, places), leftOut: 0 };
}
