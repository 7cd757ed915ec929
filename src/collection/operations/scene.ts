import { adopt } from '../../figures/adoption.ts';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import type { OperationContext } from '../../platform/operation.ts';
import { type FigureCell, figureCellKey } from '../cell.ts';
import { REPORTING_DUTIES } from '../duties.ts';
import type { Entry } from '../entry.ts';
import { currentEntries } from '../store/entry.ts';
import type { Organisation } from '../store/organisation.ts';
import type { Neighbour } from '../workbook/size-check.ts';
import { actingOrganisation, requireDuty } from './acting.ts';

/** Which plan is reported for, and in whose name. */
export interface ReportedFor {
  readonly plan?: string | undefined;
  readonly organisation?: string | undefined;
}

type Line = Pick<FigureCell, 'indicator' | 'place'>;
const lineKey = ({ indicator, place }: Line) => JSON.stringify([indicator, place]);

/** What a file is made from and held against, for the organisation somebody acts for. */
export async function sceneOf(
  context: OperationContext,
  asked: ReportedFor,
  plans: readonly LoadedPlan[],
  know: KnowFigures,
) {
  const plan = choosePlan(plans, asked.plan);
  requireDuty(context.actor, REPORTING_DUTIES, plan.header.id);
  return organisationScene(context, plan, await actingOrganisation(context, asked.organisation), know);
}
export type Scene = Awaited<ReturnType<typeof organisationScene>>;

/** What the organisation gave before, and what is published. */
export async function organisationScene(
  context: OperationContext,
  plan: LoadedPlan,
  organisation: Organisation,
  know: KnowFigures,
) {
  const own = await currentEntries(context.tx, plan.header.id, organisation.id);
  const entries = new Map(own.map((entry) => [figureCellKey(entry), entry]));
  const { observations } = await know(context.tx, plan.header.id, null);
  const idsOf = (list: readonly { readonly id: string; readonly name: string }[]) =>
    new Map(list.map(({ id, name }) => [name, id]));
  const [indicators, places] = [idsOf(plan.indicators), idsOf(plan.places)];
  const published = adopt(observations, null)
    .map(({ observation }) => observation)
    .filter(({ breakdown }) => breakdown === null)
    .map(({ indicator, place, period, value, source }) => ({
      cell: { indicator: indicators.get(indicator) ?? indicator, place: places.get(place) ?? place, period },
      value,
      source,
    }));
  const known = new Map(published.map(({ cell, value, source }) => [figureCellKey(cell), `${value}（${source}）`]));
  const lines = linesOf([...published.map(({ cell, value }) => ({ ...cell, value })), ...own.flatMap(withValue)]);
  return { plan, organisation, entries, known, neighbours: (line: Line) => lines.get(lineKey(line)) ?? [] };
}

const withValue = (entry: Entry) => (entry.value === null ? [] : [{ ...entry, value: entry.value }]);

/** The years known of every line, for the check of size. */
function linesOf(cells: readonly (FigureCell & Neighbour)[]): ReadonlyMap<string, readonly Neighbour[]> {
  const lines = new Map<string, Neighbour[]>();
  for (const { indicator, place, period, value } of cells) {
    if (!/^\d{4}$/.test(period)) continue;
    const key = lineKey({ indicator, place });
    const line = lines.get(key) ?? [];
    line.push({ period, value });
    lines.set(key, line);
  }
  return lines;
}
