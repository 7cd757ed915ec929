import { adopt } from '../../figures/adoption.ts';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import type { Transaction } from '../../platform/operation.ts';
import type { Standing, StatedFigure } from '../doubt.ts';
import { currentEntries } from '../store/entry.ts';
import { listOrganisations } from '../store/organisation.ts';

const STANDING_OF = { approved: 'approved', released: 'released', published: 'known' } as const satisfies Record<
  string,
  Standing
>;

/**
 * What stands for every cell as far as whoever asks may see it: what waits for review goes before the adopted value, and of
 * several organisations the one that answers for the place.
 */
export async function statedNow(tx: Transaction, plan: LoadedPlan, know: KnowFigures): Promise<StatedFigure[]> {
  const organisations = await listOrganisations(tx);
  const isOwn = (organisation: string | null, place: string) =>
    organisations.some(({ id, place: own }) => id === organisation && own === place);
  const waiting = (await currentEntries(tx, plan.header.id, null)).flatMap((entry): StatedFigure[] => {
    if (entry.state !== 'reported' || entry.value === null) return [];
    const { indicator, place, period, value, qualifier } = entry;
    const own = isOwn(entry.organisation.id, place);
    return [{ indicator, place, period, value, qualifier, standing: 'reported', own, from: entry.organisation.name }];
  });
  const { observations } = await know(tx, plan.header.id, null);
  const idOf = (list: readonly { readonly id: string; readonly name: string }[], name: string) =>
    list.find((each) => each.name === name)?.id ?? name;
  const adopted = adopt(observations, null).flatMap(({ observation: o }): StatedFigure[] => {
    if (o.breakdown !== null) return [];
    const [indicator, place] = [idOf(plan.indicators, o.indicator), idOf(plan.places, o.place)];
    const [standing, own] = [STANDING_OF[o.layer], isOwn(o.organisation, place)];
    return [
      { indicator, place, period: o.period, value: o.value, qualifier: o.qualifier, standing, own, from: o.source },
    ];
  });
  return [...waiting.filter(({ own }) => own), ...waiting.filter(({ own }) => !own), ...adopted];
}
