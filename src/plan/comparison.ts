import { Decimal } from '../vocabulary/decimal.ts';
import { type Bound, compareBound, type Range } from './bounds.ts';
import type { Comparison, Target, TargetKind } from './target.ts';
import type { VerdictPack } from './verdict-pack.ts';

/** What the comparator says of a final value. */
export type Outcome = 'met' | 'near' | 'below';

/** A promise reduced to what comparing needs. */
export interface Demand {
  readonly comparison: Comparison;
  readonly kind: TargetKind;
  readonly direction: 'up' | 'down';
  readonly binding: boolean;
}

/** The demand of a target, or of a part with a comparison of its own. */
export function demandOf({ kind, direction, attribute }: Target, comparison: Comparison): Demand {
  return { comparison, kind, direction, binding: attribute === 'binding' };
}

/** +1 when more is better, −1 when less is; a rank is better when smaller, whatever the promise. */
export function sign(demand: Pick<Demand, 'direction' | 'kind'>): 1 | -1 {
  return demand.kind !== 'rank' && demand.direction === 'up' ? 1 : -1;
}

const percentOf = (percent: string, of: Decimal) => new Decimal(percent).times(of.abs()).dividedBy(100);

/** 左右: percentage points for a share, percent of the number for everything else; never negative. */
export function aboutTolerance(kind: TargetKind, number: Decimal, pack: VerdictPack): Decimal {
  return kind === 'share' ? new Decimal(pack.rules.aboutPoints) : percentOf(pack.rules.aboutPercent, number);
}

/** 接近: how far beyond the edge a value may fall and still be close. Binding, zero and exact promises have no such band. */
export function nearBand(demand: Demand, pack: VerdictPack): Decimal {
  if (demand.binding || demand.comparison.comparator === 'exact') return new Decimal(0);
  const number = new Decimal(demand.comparison.value);
  if (demand.kind === 'rank') return new Decimal(pack.rules.nearRanks);
  if (number.isZero()) return new Decimal(0);
  return demand.kind === 'share' ? new Decimal(pack.rules.nearPoints) : percentOf(pack.rules.nearPercent, number);
}

/** The least favourable value that still satisfies the comparator; `strict` excludes the edge itself. */
export function edgeOf(demand: Demand, pack: VerdictPack): { readonly edge: Decimal; readonly strict: boolean } {
  const number = new Decimal(demand.comparison.value);
  switch (demand.comparison.comparator) {
    case 'about': {
      // 左右 of zero has no width: equality.
      const tolerance = number.isZero() ? number : aboutTolerance(demand.kind, number, pack);
      return { edge: number.minus(tolerance.times(sign(demand))), strict: false };
    }
    case 'more-than':
    case 'less-than':
      return { edge: number, strict: true };
    case 'at-least':
    case 'at-most':
    case 'exact':
    case 'range-per-year':
    case 'rank':
    case 'multiple':
      return { edge: number, strict: false };
  }
}

/**
 * The outcome for one possible value. `scale` carries the edges to where the value lives
 * (average growth is compared on the compounded product: edge e becomes (1 + e/100)^years).
 */
export function outcomeOfBound(
  bound: Bound,
  demand: Demand,
  pack: VerdictPack,
  scale: (edge: Decimal) => Decimal = (edge) => edge,
): Outcome {
  const { edge, strict } = edgeOf(demand, pack);
  const favour = sign(demand) * compareBound(bound, scale(edge));
  if (strict ? favour > 0 : favour >= 0) return 'met';
  const band = nearBand(demand, pack);
  const nearEdge = scale(edge.minus(band.times(sign(demand))));
  const reachesBand = sign(demand) * compareBound(bound, nearEdge) >= 0;
  return reachesBand && !band.isZero() ? 'near' : 'below';
}

/** The outcome shared by every value the figure may have; null when they differ and the qualifier decides. */
export function outcomeOfRange(
  range: Range,
  demand: Demand,
  pack: VerdictPack,
  scale?: (edge: Decimal) => Decimal,
): Outcome | null {
  const low = outcomeOfBound(range.low, demand, pack, scale);
  return low === outcomeOfBound(range.high, demand, pack, scale) ? low : null;
}
