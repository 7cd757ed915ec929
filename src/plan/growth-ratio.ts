import { Decimal } from '../vocabulary/decimal.ts';

export type GrowthBand = 'substantial' | 'moderate' | 'limited' | 'deterioration' | 'met';

export interface GrowthRatio {
  /** Observed over required annual growth, two decimals; null where a ratio of the two rates says nothing. */
  readonly ratio: string | null;
  readonly band: GrowthBand;
}

const NEVER_ZERO = new Decimal('0.001');
const annualGrowth = (from: Decimal, to: Decimal, years: number) =>
  to.dividedBy(from).pow(new Decimal(1).dividedBy(years)).minus(1);

/**
 * Observed against required compound annual growth, the progress measure of Open SDG
 * (bands 0.95, 0.60 and 0). It is computed beside the verdict and never decides.
 *
 * A value at or beyond its target is met, whatever the rates. A target on the unfavourable side of the base that is
 * no longer kept is deterioration: the plain ratio would divide two negative rates into a comfortable number above 1.
 * `favour` is +1 when more is better. Needs positive values and two different years; null otherwise.
 */
export function growthRatio(input: {
  readonly base: Decimal;
  readonly baseYear: number;
  readonly value: Decimal;
  readonly year: number;
  readonly target: Decimal;
  readonly targetYear: number;
  readonly favour: 1 | -1;
}): GrowthRatio | null {
  const { baseYear, year, targetYear, favour } = input;
  const [base, value, target] = [input.base, input.value, input.target].map((n) => (n.isZero() ? NEVER_ZERO : n)) as [
    Decimal,
    Decimal,
    Decimal,
  ];
  if (year <= baseYear || targetYear <= baseYear || [base, value, target].some((n) => n.lessThan(0))) return null;
  if (value.minus(target).times(favour).greaterThanOrEqualTo(0)) return { ratio: null, band: 'met' };
  const observed = annualGrowth(base, value, year - baseYear).times(favour);
  const required = annualGrowth(base, target, targetYear - baseYear).times(favour);
  if (required.lessThanOrEqualTo(0)) return { ratio: null, band: 'deterioration' };
  const ratio = observed.dividedBy(required);
  const band: GrowthBand = ratio.greaterThanOrEqualTo('0.95')
    ? 'substantial'
    : ratio.greaterThanOrEqualTo('0.6')
      ? 'moderate'
      : ratio.greaterThanOrEqualTo(0)
        ? 'limited'
        : 'deterioration';
  return { ratio: ratio.toFixed(2), band };
}
