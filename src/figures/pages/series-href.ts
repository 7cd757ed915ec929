import { pageHref, type Standpoint } from '../../ui/address.ts';
import type { Observation } from '../observation.ts';

/** The page of the series a value belongs to: all its values, each with its source. */
export function seriesHref(at: Standpoint, series: Pick<Observation, 'indicator' | 'breakdown' | 'place'>): string {
  const { indicator, breakdown, place } = series;
  return pageHref(at, 'data/', { indicator, breakdown, at: place });
}
