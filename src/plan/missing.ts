import type { Observation } from '../figures/observation.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { parsePeriod } from '../vocabulary/period.ts';
import type { Evidence } from './evidence.ts';
import { endOf, NOTHING, type Ruling, type Subject } from './ruling.ts';
import type { Reason } from './verdict-states.ts';

/** Nothing decides: the closest thing that is known, and why it is not enough. */
export function missing({ from, to, demand }: Subject, evidence: Evidence): Ruling {
  const own = [...evidence.adopted, ...evidence.yearly].map(({ observation }) => observation);
  const inPlan = own.filter(({ period }) => endOf(period) >= `${from}-01-01` && endOf(period) <= `${to}-12-31`);
  const annual = inPlan.filter(({ period }) => parsePeriod(period)?.kind === 'year');
  const show = (observations: readonly Observation[], reason: Reason): Ruling => {
    const newest = [...observations].sort((a, b) => (endOf(a.period) < endOf(b.period) ? -1 : 1)).at(-1);
    if (newest === undefined) return { ...NOTHING, reason };
    // A figure that was not divided by its base is no multiple: it is quoted as published, never as a value.
    const value = demand.kind === 'regional-multiple' ? null : new Decimal(newest.value);
    return { ...NOTHING, reason, value, period: newest.period, used: [newest] };
  };
  if (annual.length > 0) return show(annual, 'final-year-not-released');
  if (inPlan.length > 0) return show(inPlan, 'interim-only');
  if (evidence.undated) return { ...NOTHING, reason: 'release-date-unknown' };
  if (evidence.unverified === 'in-plan') return { ...NOTHING, reason: 'unverified-only' };
  const before = own.filter(({ period }) => endOf(period) < `${from}-01-01`);
  if (before.length > 0) return show(before, 'base-year-only');
  if (evidence.unverified === 'before') return { ...NOTHING, reason: 'unverified-only' };
  const relations = new Set(evidence.related.map(({ relation }) => relation));
  if (relations.has('part-of-territory')) return { ...NOTHING, reason: 'part-of-territory' };
  if (relations.has('other-definition')) return { ...NOTHING, reason: 'other-definition' };
  if (relations.has('rank')) return { ...NOTHING, reason: 'rank-only' };
  return NOTHING;
}
