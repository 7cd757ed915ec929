import { isInside, type Place } from '../registry/place.ts';
import { parsePeriod } from '../vocabulary/period.ts';
import type { Indicator } from './indicator.ts';
import type { Observation } from './observation.ts';

/** An indicator that can be compared between places, with the years for which it can, newest first. */
export interface Choice {
  readonly indicator: string;
  readonly periods: readonly { readonly period: string; readonly known: number }[];
}

/** The places a plan compares: its cities, or its districts where it has no city. */
export function comparedPlaces(places: readonly Place[]): readonly Place[] {
  const cities = places.filter(({ level }) => level === 'city');
  return cities.length > 0 ? cities : places.filter(({ level }) => level === 'district');
}

/** The smallest place that holds all the places compared; undefined when there is none. */
export function wholeOf(compared: readonly Place[], places: readonly Place[]): Place | undefined {
  const holding = places.filter(
    (whole) => compared.length > 0 && compared.every((place) => isInside(place, whole, places)),
  );
  return holding.find((whole) => holding.every((other) => other === whole || isInside(whole, other, places)));
}

/** What can be compared: whole indicators with adopted values of one year for two places or more, in the plan's order. */
export function comparisonChoices(
  adopted: readonly Observation[],
  indicators: readonly Indicator[],
  compared: readonly Place[],
): Choice[] {
  const names = new Set(compared.map(({ name }) => name));
  const counts = new Map<string, Map<string, number>>();
  for (const { indicator, breakdown, place, period } of adopted) {
    if (breakdown !== null || !names.has(place) || parsePeriod(period)?.kind !== 'year') continue;
    const periods = counts.get(indicator) ?? new Map<string, number>();
    counts.set(indicator, periods.set(period, (periods.get(period) ?? 0) + 1));
  }
  return indicators.flatMap(({ name }) => {
    const periods = [...(counts.get(name) ?? [])]
      .filter(([, known]) => known >= 2)
      .map(([period, known]) => ({ period, known }))
      .sort((a, b) => Number(b.period) - Number(a.period));
    return periods.length === 0 ? [] : [{ indicator: name, periods }];
  });
}

/** The comparison shown when nobody asks for one: the most places known, then the newest year, then the plan's order. */
export function bestChoice(choices: readonly Choice[]): { readonly indicator: string; readonly period: string } | null {
  const all = choices.flatMap(({ indicator, periods }) => periods.map((each) => ({ indicator, ...each })));
  all.sort((a, b) => b.known - a.known || Number(b.period) - Number(a.period));
  return all[0] ?? null;
}
