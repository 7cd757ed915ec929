import type { KnownFigures } from '../../figures/known.ts';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { OutputOf } from '../../platform/verb.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { replayOf } from '../replay.ts';
import { showReplay } from '../verbs/replay.ts';
import type { VerdictPack } from '../verdict-pack.ts';
import { choosePlan } from './ask.ts';

type Replay = OutputOf<typeof showReplay>;

/** The replay, kept as long as the values known and the day stay the same. */
export function replayOperations(plans: readonly LoadedPlan[], pack: VerdictPack, know: KnowFigures): BoundVerb[] {
  const remembered = new WeakMap<KnownFigures['observations'], { readonly today: string; readonly replay: Replay }>();
  return [
    bindVerb(showReplay, async ({ tx, today }, input) => {
      const plan = choosePlan(plans, input.plan);
      const { observations } = await know(tx, plan.header.id, null);
      const kept = remembered.get(observations);
      if (kept?.today === today) return kept.replay;
      const replay = replayOf(plan, observations, today, pack);
      remembered.set(observations, { today, replay });
      return replay;
    }),
  ];
}
