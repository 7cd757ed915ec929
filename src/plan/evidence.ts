import type { Adopted } from '../figures/adoption.ts';
import type { Observation } from '../figures/observation.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { type Period, parsePeriod, periodMonths } from '../vocabulary/period.ts';
import type { Words } from '../vocabulary/words.ts';
import { addBounds, type Bound, joinRanges, multiplyBounds, type Range, rangeOfFigure } from './bounds.ts';
import { aboutTolerance } from './comparison.ts';
import type { TargetKind } from './target.ts';
import type { VerdictPack } from './verdict-pack.ts';

/** A published indicator that comes near the promised one, with its newest adopted value. */
export interface RelatedEvidence {
  readonly relation: 'other-definition' | 'part-of-territory' | 'rank';
  readonly indicator: Words;
  readonly place: Words;
  readonly newest: Observation;
}

/** Everything known about one measure on the day asked; values of the whole indicator at the measure's own place. */
export interface Evidence {
  readonly adopted: readonly Adopted[];
  /** For average growth: the adopted growth of single years. */
  readonly yearly: readonly Adopted[];
  readonly related: readonly RelatedEvidence[];
  /** Unverified values exist, known on the day: of the plan years, or only of years before. */
  readonly unverified: 'in-plan' | 'before' | null;
  /** Verified values of the plan years exist that cannot be used on the day, because nobody knows their release. */
  readonly undated: boolean;
  /** Pairs of annual periods across which the scope changed; figures on either side are not comparable. */
  readonly scopeBreaks: readonly { readonly from: number; readonly to: number }[];
}

export interface AnnualValue {
  readonly year: number;
  readonly observation: Observation;
}

const canonicalPeriod = (observation: Observation): Period => {
  const period = parsePeriod(observation.period);
  if (period === null) throw new Error(`observation ${observation.id} has the impossible period ${observation.period}`);
  return period;
};

/** Adopted values of whole years, oldest first. Part-year figures never decide a level or a share. */
export function annualValues(adopted: readonly Adopted[]): AnnualValue[] {
  return adopted
    .flatMap(({ observation }) => {
      const period = canonicalPeriod(observation);
      return period.kind === 'year' ? [{ year: period.year, observation }] : [];
    })
    .sort((a, b) => a.year - b.year);
}

/** What a figure may be, in the unit it is printed in. */
export function rangeOf(observation: Observation, kind: TargetKind, pack: VerdictPack): Range {
  const value = new Decimal(observation.value);
  return rangeOfFigure(value, observation.qualifier, aboutTolerance(kind, value, pack));
}

/** Figures laid end to end from the start of the plan period without a hole. */
export interface Run {
  readonly used: readonly Observation[];
  readonly months: number;
  readonly range: Range;
}

/**
 * Lays adopted figures end to end from January of `from`, ending by December of `to`: as far as they reach without a
 * hole, and in the fewest pieces, so a published total of several years goes before its single years. Null when nothing
 * starts there.
 */
function layEndToEnd(
  adopted: readonly Adopted[],
  from: number,
  to: number,
  read: (o: Observation, p: Period) => Range,
  join: (a: Bound, b: Bound) => Bound,
): Run | null {
  const pieces = adopted.map(({ observation }) => {
    const period = canonicalPeriod(observation);
    return { observation, period, ...periodMonths(period) };
  });
  const start = from * 12;
  const end = to * 12 + 11;
  const cover = furthestCover(start, end, pieces);
  const [head, ...tail] = cover.map(({ observation, period }) => read(observation, period));
  if (head === undefined) return null;
  return {
    used: cover.map(({ observation }) => observation),
    months: (cover.at(-1)?.last ?? start) + 1 - start,
    range: tail.reduce((whole, next) => joinRanges(whole, next, join), head),
  };
}

interface Piece {
  readonly observation: Observation;
  readonly period: Period;
  readonly first: number;
  readonly last: number;
}

/** The chain of pieces from `start` that reaches furthest, the shortest of several. */
function furthestCover(start: number, end: number, pieces: readonly Piece[]): readonly Piece[] {
  const known = new Map<number, readonly Piece[]>();
  const from = (month: number): readonly Piece[] => {
    const found = known.get(month);
    if (found !== undefined) return found;
    const chains = pieces
      .filter(({ first, last }) => first === month && last <= end)
      .map((piece) => [piece, ...from(piece.last + 1)]);
    const reach = (chain: readonly Piece[]) => chain.at(-1)?.last ?? month - 1;
    const best = chains.reduce<readonly Piece[]>(
      (a, b) => (reach(b) > reach(a) || (reach(b) === reach(a) && b.length < a.length) ? b : a),
      [],
    );
    known.set(month, best);
    return best;
  };
  return from(start);
}

/** The sum so far of a cumulative promise. Part-year figures count. */
export function sumRun(adopted: readonly Adopted[], from: number, to: number, pack: VerdictPack): Run | null {
  return layEndToEnd(adopted, from, to, (observation) => rangeOf(observation, 'cumulative', pack), addBounds);
}

/**
 * The compounded product so far of annual growth rates in percent; a published average over several years counts for
 * each of them. Part-year growth does not compound and is left out.
 */
export function growthRun(
  averages: readonly Adopted[],
  yearly: readonly Adopted[],
  from: number,
  to: number,
  pack: VerdictPack,
): Run | null {
  const averagePeriods = averages.filter(({ observation }) => canonicalPeriod(observation).kind === 'years');
  // A rate of −100 % or less leaves nothing to compound.
  const annual = yearly.filter(
    ({ observation }) =>
      canonicalPeriod(observation).kind === 'year' && new Decimal(observation.value).greaterThan(-100),
  );
  const factor = (bound: Bound, years: number): Bound => ({
    value: bound.value.dividedBy(100).plus(1).pow(years),
    side: bound.side,
  });
  return layEndToEnd(
    [...averagePeriods, ...annual],
    from,
    to,
    (observation, period) => {
      const years = period.kind === 'years' ? period.to - period.from + 1 : 1;
      const { low, high } = rangeOf(observation, 'average-growth', pack);
      return { low: factor(low, years), high: factor(high, years) };
    },
    multiplyBounds,
  );
}
