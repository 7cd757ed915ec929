import { notFound } from '../../platform/ask.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import { alignPlans } from '../alignment.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { alignPlan } from '../verbs/align.ts';
import type { VerdictPack } from '../verdict-pack.ts';
import { choosePlan, fail } from './ask.ts';

/** A plan against those below it; nothing but the plan folders is needed. */
export function alignOperations(plans: readonly LoadedPlan[], pack: VerdictPack): BoundVerb[] {
  return [
    bindVerb(alignPlan, async (_context, { plan: id, lower }) => {
      const plan = choosePlan(plans, id);
      const others = plans.filter(({ header }) => header.id !== plan.header.id);
      const asked = [...new Set(lower)].map((each) => choose(others, each));
      const given = lower === undefined ? others : asked;
      const { outside, ...alignment } = alignPlans(plan, given, pack);
      const left = new Set(outside.map((each) => each.plan));
      return {
        ...alignment,
        // Whoever named a plan hears that it lies outside; of all the others there are that goes without saying.
        outside: lower === undefined ? [] : outside,
        plan: plan.header,
        lowers: given
          .filter(({ header }) => !left.has(header.id))
          .map(({ header, places }) => {
            const place = places.find((each) => each.id === header.place);
            return { id: header.id, title: header.title, place: { zh: place?.name ?? '', en: place?.nameEn ?? '' } };
          }),
      };
    }),
  ];
}

const choose = (plans: readonly LoadedPlan[], asked: string): LoadedPlan => {
  const ids = plans.map(({ header }) => header.id);
  const found = plans.find(({ header }) => header.id === asked);
  return found ?? fail(notFound(asked, { zh: '规划', en: 'plan' }, ids));
};
