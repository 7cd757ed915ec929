import type { Observation } from './observation.ts';

/** A series by its names. */
export type SeriesKey = Pick<Observation, 'indicator' | 'breakdown' | 'place'>;

/** A series as one word of an address: place, indicator and, where there is one, breakdown. */
export const seriesKey = ({ place, indicator, breakdown }: SeriesKey): string =>
  [place, indicator, ...(breakdown === null ? [] : [breakdown])].join('|');

/** The series of such a word; null where it is none. */
export function readSeriesKey(word: string): SeriesKey | null {
  const [place = '', indicator = '', breakdown = null, ...more] = word.split('|');
  return place === '' || indicator === '' || more.length > 0 ? null : { place, indicator, breakdown };
}
