import { Decimal } from '../vocabulary/decimal.ts';
import type { Qualifier } from '../vocabulary/qualifier.ts';

/**
 * A number, or the place immediately beside it: `side` +1 is "just above", −1 "just below".
 * 超 and 余 exclude their number; with sides the exclusion is exact and needs no epsilon.
 */
export interface Bound {
  readonly value: Decimal;
  readonly side: -1 | 0 | 1;
}

/** Every value a figure may have, given its qualifier. An exact figure has low = high. */
export interface Range {
  readonly low: Bound;
  readonly high: Bound;
}

const at = (value: Decimal, side: -1 | 0 | 1 = 0): Bound => ({ value, side });

/** What a published figure may be: 约 within the tolerance, 以上 from the number up, 超 and 余 strictly more. */
export function rangeOfFigure(value: Decimal, qualifier: Qualifier, aboutTolerance: Decimal): Range {
  switch (qualifier) {
    case 'exact':
      return { low: at(value), high: at(value) };
    case 'about':
      return { low: at(value.minus(aboutTolerance)), high: at(value.plus(aboutTolerance)) };
    case 'at-least':
      return { low: at(value), high: at(new Decimal(Infinity)) };
    case 'more-than':
      return { low: at(value, 1), high: at(new Decimal(Infinity)) };
  }
}

/** −1, 0 or 1: is the bound below, at or above the number? */
export function compareBound(bound: Bound, number: Decimal): number {
  return bound.value.comparedTo(number) || bound.side;
}

const sideOf = (n: number): -1 | 0 | 1 => (n < 0 ? -1 : n > 0 ? 1 : 0);

export function addBounds(a: Bound, b: Bound): Bound {
  return at(a.value.plus(b.value), sideOf(a.side + b.side));
}

/** Product of positive bounds. */
export function multiplyBounds(a: Bound, b: Bound): Bound {
  return at(a.value.times(b.value), sideOf(a.side + b.side));
}

/** Every quotient of a value and a base; both positive. */
export function divideRanges(value: Range, base: Range): Range {
  const divide = (a: Bound, b: Bound) => at(a.value.dividedBy(b.value), sideOf(a.side - b.side));
  return { low: divide(value.low, base.high), high: divide(value.high, base.low) };
}

export function mapRange(range: Range, change: (bound: Bound) => Bound): Range {
  return { low: change(range.low), high: change(range.high) };
}

export function joinRanges(a: Range, b: Range, join: (a: Bound, b: Bound) => Bound): Range {
  return { low: join(a.low, b.low), high: join(a.high, b.high) };
}

export const isExact = (range: Range): boolean =>
  range.low.side === 0 && range.high.side === 0 && range.low.value.equals(range.high.value);
