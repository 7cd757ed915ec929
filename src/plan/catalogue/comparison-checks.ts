import type { ComparatorKind } from '../../vocabulary/comparator.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import type { Comparison, Target, TargetKind } from '../target.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import type { Path } from './yaml-file.ts';

const ONE_NUMBER: readonly ComparatorKind[] = ['about', 'at-least', 'more-than', 'at-most', 'less-than', 'exact'];

/** Which comparators make sense for which kind of target. */
export const COMPARATORS_OF_KIND: Readonly<Record<TargetKind, readonly ComparatorKind[]>> = {
  level: ONE_NUMBER,
  share: ONE_NUMBER,
  'average-growth': ONE_NUMBER,
  cumulative: ONE_NUMBER,
  'count-per-year': ['range-per-year', ...ONE_NUMBER],
  rank: ['rank'],
  'regional-multiple': ['multiple'],
  graded: [],
};

/** Faults of one comparison: of the target itself, or of one of its parts. */
export function* checkComparison(entry: Entry<Target>, comparison: Comparison, path: Path): Generator<Problem> {
  const { kind, direction } = entry.fields;
  const { comparator, value, upper } = comparison;
  const at = (field: string) => entry.at(...path, field);
  if (kind !== undefined && kind !== 'graded' && !COMPARATORS_OF_KIND[kind].includes(comparator)) {
    const allowed = COMPARATORS_OF_KIND[kind].join(', ');
    yield fault('comparator-of-kind', at('comparator'), comparator, { kind, allowed });
  }
  if (direction !== undefined && contradicts(comparator, direction)) {
    yield fault('comparator-direction', at('comparator'), comparator, { direction });
  }
  if (comparator === 'range-per-year' && upper === undefined) yield fault('upper-missing', at('comparator'), value);
  if (comparator !== 'range-per-year' && upper !== undefined) {
    yield fault('upper-unexpected', at('upper'), upper, { comparator });
  } else if (upper !== undefined && new Decimal(upper).lessThanOrEqualTo(value)) {
    yield fault('upper-not-above', at('upper'), upper, { lower: value });
  }
  const expected = kind === undefined ? null : valueRule(kind, new Decimal(value));
  if (kind !== undefined && expected !== null)
    yield fault('value-impossible', at('value'), value, { kind, ...expected });
}

function contradicts(comparator: ComparatorKind, direction: Target['direction']): boolean {
  const upward =
    comparator === 'at-least' ||
    comparator === 'more-than' ||
    comparator === 'multiple' ||
    comparator === 'range-per-year';
  const downward = comparator === 'at-most' || comparator === 'less-than' || comparator === 'rank';
  return direction === 'up' ? downward : upward;
}

/** What the value must be; null when it is. */
function valueRule(kind: TargetKind, value: Decimal): { expected: string; expectedEn: string } | null {
  switch (kind) {
    case 'share':
      return value.isNegative() || value.greaterThan(100) ? { expected: ' 0 到 100', expectedEn: '0 to 100' } : null;
    case 'rank':
      return value.isInteger() && value.greaterThanOrEqualTo(1)
        ? null
        : { expected: '不小于 1 的整数', expectedEn: 'a whole number of 1 or more' };
    case 'regional-multiple':
      return value.greaterThan(0) ? null : { expected: '大于 0 的数', expectedEn: 'a number above 0' };
    case 'count-per-year':
    case 'cumulative':
      return value.isNegative() ? { expected: '不小于 0 的数', expectedEn: 'a number of 0 or more' } : null;
    case 'average-growth':
      return value.greaterThan(-100) ? null : { expected: '大于 -100 的数', expectedEn: 'a number above -100' };
    case 'level':
    case 'graded':
      return null;
  }
}
