import type { OpenSource } from '../../figures/fact.ts';
import { factTotals } from '../../figures/store/facts.ts';
import type { Transaction } from '../../platform/operation.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { countedTargets, inUnit, type PlatformCount } from '../platform-count.ts';
import type { Target } from '../target.ts';

/** What the platform counts of these targets; nothing of those whose totals are not for whoever asks. */
export async function platformCountsOf(
  tx: Transaction,
  plan: LoadedPlan,
  targets: readonly Target[],
  openSource: OpenSource,
): Promise<PlatformCount[]> {
  const counts: PlatformCount[] = [];
  for (const { target, counted, place, region } of countedTargets(plan, targets)) {
    const found = await factTotals(tx, plan.header.id, counted, region);
    if (found === null) continue;
    counts.push({
      ...{ target: target.id, measure: counted.measure, unit: target.unit },
      place: { zh: place.name, en: place.nameEn },
      opens: found.opens,
      source: openSource(counted.dataset),
      years: inUnit(found.years, target.unit),
    });
  }
  return counts;
}
