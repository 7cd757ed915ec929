import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { Words } from '../vocabulary/words.ts';
import type { FigureCell } from './cell.ts';
import { groupBy } from './group-by.ts';
import type { WantedCell } from './wanted-cells.ts';

export interface NamedOrganisation {
  readonly id: string;
  readonly name: string;
}
export interface HoldingOrganisation extends NamedOrganisation {
  /** Id of the place a city answers for; null for an office or a department. */
  readonly place: string | null;
}

/** A plan officer's word that an organisation holds an indicator, at one place or ('') everywhere. */
export interface Holding extends Pick<FigureCell, 'indicator' | 'place'> {
  /** Id of the organisation. */
  readonly organisation: string;
}

/** Who holds a figure: organisations of ours, else the wording of the plan folder, else nobody known. */
export interface HeldBy {
  readonly organisations: readonly NamedOrganisation[];
  readonly wording: Words | null;
}

/** What is said where neither a plan officer nor the plan folder names a holder. */
const NOBODY_KNOWN: Words = { zh: '规划未写明由谁掌握', en: 'Nobody known: the plan names no holder' };

/**
 * Who holds a cell. What was said of its place goes before what was said of every place, and both before the rule that a
 * city holds the cells of its own place. Nothing is concluded from a name that looks alike.
 */
export function holderFinder(
  plan: LoadedPlan,
  organisations: readonly HoldingOrganisation[],
  holdings: readonly Holding[],
): (cell: WantedCell) => HeldBy {
  const named = (which: (organisation: HoldingOrganisation) => boolean): NamedOrganisation[] =>
    organisations.filter(which).map(({ id, name }) => ({ id, name }));
  const said = groupBy(holdings, ({ indicator, place }) => JSON.stringify([indicator, place]));
  const saidOf = (indicator: string, place: string) => {
    const ids = new Set(said.get(JSON.stringify([indicator, place]))?.map(({ organisation }) => organisation));
    return named(({ id }) => ids.has(id));
  };
  return (cell) => {
    const found = [
      saidOf(cell.indicator, cell.place),
      saidOf(cell.indicator, ''),
      named(({ place }) => place === cell.place),
    ].find((each) => each.length > 0);
    return { organisations: found ?? [], wording: wordingOf(plan, cell) };
  };
}

/** The holder the plan folder names: of the indicator, else, for a figure of the whole, of a target it is about. */
function wordingOf(plan: LoadedPlan, { indicator, targets, isPart }: WantedCell): Words | null {
  const named = plan.indicators.find(({ id }) => id === indicator)?.holder;
  if (named !== undefined || isPart) return named ?? null;
  const holders = plan.targets.filter(({ id }) => targets.includes(id)).map(({ holder }) => holder?.name);
  return holders.find((holder) => holder !== undefined) ?? null;
}

/** The holder as one name, for a heading: the same name, the same holder. */
export function holderWords({ organisations, wording }: HeldBy): Words {
  if (organisations.length === 0) return wording ?? NOBODY_KNOWN;
  const names = organisations.map(({ name }) => name);
  return { zh: names.join('、'), en: names.join(', ') };
}
