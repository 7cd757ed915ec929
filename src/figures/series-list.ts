import { adopt } from './adoption.ts';
import { canonicalNames, type FigureCatalogue, type Named, nameKey } from './known-names.ts';
import { monthsOf } from './months.ts';
import type { Observation } from './observation.ts';
import type { Series } from './verbs.ts';

/** One series: an indicator or a part of it, at one place. */
export type SeriesFacts = Omit<Series, 'latest' | 'targets'>;

/**
 * Series as stored, under the names of a plan and in its order: by indicator, then place, the whole before its parts.
 * Series stored under an alias are one with those under the name.
 */
export function mergeSeries(stored: readonly SeriesFacts[], { indicators, places }: FigureCatalogue): SeriesFacts[] {
  const [indicatorOf, placeOf] = [canonicalNames(indicators), canonicalNames(places)];
  const merged = new Map<string, SeriesFacts>();
  for (const raw of stored) {
    const series = {
      ...raw,
      indicator: indicatorOf.get(raw.indicator) ?? raw.indicator,
      place: placeOf.get(raw.place) ?? raw.place,
    };
    const key = seriesKey(series);
    const known = merged.get(key);
    merged.set(key, known === undefined ? series : joinSeries(known, series));
  }
  const [indicatorOrder, placeOrder] = [orderOf(indicators), orderOf(places)];
  return [...merged.values()].sort(
    (a, b) =>
      indicatorOrder(a.indicator) - indicatorOrder(b.indicator) ||
      compareText(a.indicator, b.indicator) ||
      placeOrder(a.place) - placeOrder(b.place) ||
      compareText(a.breakdown ?? '', b.breakdown ?? ''),
  );
}

function joinSeries(a: SeriesFacts, b: SeriesFacts): SeriesFacts {
  return {
    ...a,
    count: a.count + b.count,
    unverified: a.unverified + b.unverified,
    firstPeriod: monthsOf(b.firstPeriod).first < monthsOf(a.firstPeriod).first ? b.firstPeriod : a.firstPeriod,
    lastPeriod: monthsOf(b.lastPeriod).last > monthsOf(a.lastPeriod).last ? b.lastPeriod : a.lastPeriod,
  };
}

export function seriesKey({ indicator, breakdown, place }: Pick<Series, 'indicator' | 'breakdown' | 'place'>): string {
  return JSON.stringify([indicator, breakdown, place]);
}

/** Does the name of an indicator, in either language, contain every word asked for? */
export function nameMatcher({ indicators }: FigureCatalogue, text: string | undefined): (indicator: string) => boolean {
  const words = (text ?? '')
    .split(/\s+/u)
    .map(nameKey)
    .filter((word) => word !== '');
  const english = new Map(indicators.map(({ name, nameEn }) => [name, nameEn]));
  return (indicator) => {
    const names = nameKey(`${indicator} ${english.get(indicator) ?? ''}`);
    return words.every((word) => names.includes(word));
  };
}

/** The adopted value of the newest period among the values of one series, the longer period first; null when none is adopted. */
export function newestAdopted(observations: readonly Observation[]): Observation | null {
  return (
    adopt(observations, null)
      .map(({ observation }) => observation)
      .sort(newestFirst)[0] ?? null
  );
}

/** Later end first, then the longer period. */
export function newestFirst(a: Observation, b: Observation): number {
  const [x, y] = [monthsOf(a.period), monthsOf(b.period)];
  return y.last - x.last || x.first - y.first;
}

/** The place of a name in a list; unknown names stand at the end. */
export function orderOf(named: readonly Pick<Named, 'name'>[]): (name: string) => number {
  const order = new Map(named.map(({ name }, index) => [name, index]));
  return (name) => order.get(name) ?? named.length;
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
