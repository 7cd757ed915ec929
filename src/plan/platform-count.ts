import { z } from 'zod';
import { FACT_MEASURES, type FactYear, factYearSchema } from '../figures/fact.ts';
import type { Indicator } from '../figures/indicator.ts';
import type { Place } from '../registry/place.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { unitRatio } from '../vocabulary/unit.ts';
import { wordsSchema as words } from '../vocabulary/words-schema.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import type { Target } from './target.ts';

/** What the platform itself counts of a target, for inside. It stands beside the verdict and takes no part in it. */
export const platformCountSchema = z.object({
  target: z.string(),
  measure: z.enum(FACT_MEASURES),
  /** Sellers of this place are counted. */
  place: words,
  unit: z.string(),
  opens: z.boolean().describe('true: whoever asks may see the records one by one, so nothing is withheld'),
  source: z.string().describe('The page of the desk on which the records stand'),
  years: z.array(factYearSchema).describe('Newest first; `value` in the unit above'),
});
export type PlatformCount = z.infer<typeof platformCountSchema>;

/** How a target is counted by the platform. */
interface CountedTarget {
  readonly target: Target;
  readonly counted: NonNullable<Indicator['counted']>;
  readonly place: Place;
  /** The leading digits all codes of the place share: 32 of 320000, 3201 of 320100. */
  readonly region: string;
}

/** Of these targets those the platform counts: their indicator says so, and their place has a code of GB/T 2260. */
export function countedTargets(plan: LoadedPlan, targets: readonly Target[]): CountedTarget[] {
  return targets.flatMap((target) => {
    const counted = plan.indicators.find(({ id }) => id === target.measure?.indicator)?.counted;
    const place = plan.places.find(({ id }) => id === target.measure?.place);
    if (counted === undefined || place?.code === undefined) return [];
    return [{ target, counted, place, region: regionOf(place.code) }];
  });
}

export const regionOf = (code: string) => code.replace(/(00)+$/, '');

/** The years in the unit of the target, exactly; the newest first. */
export function inUnit(years: readonly FactYear[], unit: string): FactYear[] {
  const ratio = unitRatio('元', unit);
  if (ratio === null) throw new Error(`yuan cannot stand in ${unit}`);
  const carried = (value: string | null) => value && new Decimal(value).times(ratio).toFixed();
  return years.map((year) => ({ ...year, value: carried(year.value) })).sort((a, b) => b.year - a.year);
}
