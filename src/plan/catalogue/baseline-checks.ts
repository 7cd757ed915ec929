import { Decimal } from '../../vocabulary/decimal.ts';
import { parsePeriod, periodEnd, periodText } from '../../vocabulary/period.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import type { Comparison, PlanHeader, Target } from '../target.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';

/** Faults of a printed baseline, and the finding that it already meets its target. */
export function* checkBaseline(
  { fields, at }: Entry<Target>,
  plan: PlanHeader['period'] | undefined,
): Generator<Problem> {
  const { baseline, comparison, kind, direction, unit } = fields;
  if (baseline === undefined) return;
  const period = parsePeriod(baseline.period);
  if (period === null || periodText(period) !== baseline.period) {
    yield fault('period-impossible', at('baseline', 'period'), baseline.period);
  } else if (plan !== undefined && plan.from <= plan.to) {
    const year = Number(periodEnd(period).slice(0, 4));
    if (year >= plan.to) {
      yield fault('baseline-after-end', at('baseline', 'period'), baseline.period, { end: String(plan.to) });
    } else if (year >= plan.from) {
      const [from, to] = [String(plan.from), String(plan.to)];
      yield fault('baseline-in-period', at('baseline', 'period'), baseline.period, { from, to });
    }
  }
  const comparable = baseline.universe === 'same' && (kind === 'level' || kind === 'share');
  if (
    comparable &&
    comparison !== undefined &&
    direction !== undefined &&
    meets(baseline.value, comparison, direction)
  ) {
    const target = `${comparison.value}${unit ?? ''}`;
    yield fault('baseline-beyond-target', at('baseline', 'value'), baseline.value, { target });
  }
}

/** Does the printed number meet the comparison, without any tolerance? */
function meets(value: string, { comparator, value: target }: Comparison, direction: Target['direction']): boolean {
  const distance = new Decimal(value).minus(target).times(direction === 'up' ? 1 : -1);
  return comparator === 'more-than' || comparator === 'less-than'
    ? distance.greaterThan(0)
    : distance.greaterThanOrEqualTo(0);
}
