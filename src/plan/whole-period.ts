import type { Observation } from '../figures/observation.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { parsePeriod } from '../vocabulary/period.ts';
import { type Bound, mapRange } from './bounds.ts';
import { type Demand, outcomeOfBound, outcomeOfRange, sign } from './comparison.ts';
import { annualValues, type Evidence, growthRun, type Run, rangeOf, sumRun } from './evidence.ts';
import { missing } from './missing.ts';
import { averageRate, decidePath, isTooOld } from './path.ts';
import {
  awaitsConfirmation,
  decideFinal,
  endOf,
  hasEnded,
  type Moment,
  NOTHING,
  type Ruling,
  type Subject,
  type ValueInYear,
} from './ruling.ts';
import type { VerdictPack } from './verdict-pack.ts';
import type { Reason } from './verdict-states.ts';

/** A sum over the plan period. */
export function ruleCumulative(subject: Subject, evidence: Evidence, moment: Moment, pack: VerdictPack): Ruling {
  const { demand, from, to } = subject;
  const run = sumRun(evidence.adopted, from, to, pack);
  if (run === null) return noRun(subject, evidence.adopted.length > 0, evidence);
  const whole = (to - from + 1) * 12;
  const value = sumOf(run.used);
  const shown: Ruling = {
    ...NOTHING,
    value,
    period: runPeriod(run, from),
    used: run.used,
    reachedOnce: firstReachedSum(run, demand, pack),
  };
  if (run.months === whole && hasEnded(to, moment)) return decideFinal(shown, run.range, subject, pack);
  if (hasEnded(to, moment)) return { ...shown, reason: holeReason(evidence.adopted, to) };
  if (awaitsConfirmation(demand, run.used)) return { ...shown, reason: 'not-confirmed' };
  const cannotBeUndone = ['at-least', 'more-than'].includes(demand.comparison.comparator) && demand.direction === 'up';
  if (cannotBeUndone && outcomeOfRange(run.range, demand, pack) === 'met') {
    return { ...shown, state: 'met', reason: null };
  }
  if (isTooOld(run.used.at(-1)?.period ?? '', moment, pack)) return { ...shown, reason: 'too-old' };
  const target = new Decimal(demand.comparison.value);
  const distance = target.times(sign(demand));
  if (distance.isZero()) return { ...shown, reason: 'no-baseline' };
  const years = new Decimal(whole - run.months).dividedBy(12);
  const required = years.isZero() ? null : { perYear: target.minus(value).dividedBy(years), compounded: null, years };
  return decidePath({ ...shown, required }, run.range, { distance, done: run.months, whole }, demand, moment, pack);
}

const sumOf = (observations: readonly Observation[]) =>
  observations.reduce((sum, { value }) => sum.plus(value), new Decimal(0));

/** The first year by whose end the sum satisfies the demand, for every value the figures may have. */
function firstReachedSum(run: Run, demand: Demand, pack: VerdictPack): ValueInYear | null {
  let low = { value: new Decimal(0), side: 0 } as Bound;
  let sum = new Decimal(0);
  for (const observation of run.used) {
    const range = rangeOf(observation, 'cumulative', pack);
    low = { value: low.value.plus(range.low.value), side: range.low.side === 0 ? low.side : range.low.side };
    sum = sum.plus(observation.value);
    if (demand.direction === 'up' && outcomeOfBound(low, demand, pack) === 'met') {
      return {
        year: Number(endOf(observation.period).slice(0, 4)),
        value: sum,
        range: { low, high: low },
        observation,
      };
    }
  }
  return null;
}

/** An average growth rate, compared on the compounded product. */
export function ruleAverageGrowth(subject: Subject, evidence: Evidence, moment: Moment, pack: VerdictPack): Ruling {
  const { demand, from, to } = subject;
  const run = growthRun(evidence.adopted, evidence.yearly, from, to, pack);
  const all = [...evidence.adopted, ...evidence.yearly];
  if (run === null) return noRun(subject, all.length > 0, evidence);
  const [done, whole] = [run.months / 12, to - from + 1];
  const target = new Decimal(demand.comparison.value);
  const product = printedProduct(run);
  const shown: Ruling = { ...NOTHING, value: averageRate(product, done), period: runPeriod(run, from), used: run.used };
  if (done === whole && hasEnded(to, moment))
    return decideFinal(shown, run.range, subject, pack, (edge) => compound(edge, whole));
  if (hasEnded(to, moment)) return { ...shown, reason: holeReason(all, to) };
  if (awaitsConfirmation(demand, run.used)) return { ...shown, reason: 'not-confirmed' };
  if (isTooOld(run.used.at(-1)?.period ?? '', moment, pack)) return { ...shown, reason: 'too-old' };
  const distance = compound(target, whole).minus(1).times(sign(demand));
  if (distance.isZero()) return { ...shown, reason: 'no-baseline' };
  const left = whole - done;
  const needed = compound(target, whole).dividedBy(product);
  const required =
    left === 0 ? null : { perYear: averageRate(needed, left), compounded: null, years: new Decimal(left) };
  const lag = compound(target, done).minus(1);
  return decidePath(
    { ...shown, required },
    mapRange(run.range, (bound) => ({ ...bound, value: bound.value.minus(1) })),
    { distance, requiredSoFar: lag },
    demand,
    moment,
    pack,
  );
}

const compound = (percent: Decimal, years: number) => percent.dividedBy(100).plus(1).pow(years);

/** The product of the printed rates themselves, whatever their qualifiers allow. */
function printedProduct(run: Run): Decimal {
  return run.used.reduce((product, { value, period }) => {
    const parsed = parsePeriod(period);
    const years = parsed?.kind === 'years' ? parsed.to - parsed.from + 1 : 1;
    return product.times(compound(new Decimal(value), years));
  }, new Decimal(1));
}

/** So many a year, judged year by year; above the top of the range is reported, not missed. */
export function ruleCountPerYear(subject: Subject, evidence: Evidence, moment: Moment, pack: VerdictPack): Ruling {
  const { demand, from, to } = subject;
  const known = annualValues(evidence.adopted)
    .filter(({ year }) => year >= from && year <= to)
    .map(({ year, observation }) => ({ year, observation, range: rangeOf(observation, 'count-per-year', pack) }));
  const last = known.at(-1);
  if (last === undefined) return missing(subject, evidence);
  const top = demand.comparison.upper;
  const shown: Ruling = {
    ...NOTHING,
    value: new Decimal(last.observation.value),
    period: last.observation.period,
    used: known.map(({ observation }) => observation),
    aboveRange: known
      .filter(({ observation }) => top !== undefined && new Decimal(observation.value).greaterThan(top))
      .map(({ year }) => year),
  };
  if (awaitsConfirmation(demand, shown.used)) return { ...shown, reason: 'not-confirmed' };
  const outcomes = known.map(({ range }) => outcomeOfRange(range, demand, pack));
  const complete = known.length === to - from + 1;
  if (hasEnded(to, moment)) {
    if (outcomes.includes('below')) return { ...shown, state: 'below', reason: null };
    if (outcomes.includes(null)) return { ...shown, reason: 'qualifier-decides' };
    if (!complete) return { ...shown, reason: last.year === to ? 'year-missing' : holeReason(evidence.adopted, to) };
    return { ...shown, state: outcomes.includes('near') ? 'near' : 'met', reason: null };
  }
  if (isTooOld(last.observation.period, moment, pack)) return { ...shown, reason: 'too-old' };
  if (outcomes.some((outcome) => outcome === 'below' || outcome === 'near')) {
    return { ...shown, state: 'behind', reason: null };
  }
  if (outcomes.includes(null)) return { ...shown, reason: 'qualifier-decides' };
  return { ...shown, state: 'on-course', reason: null };
}

const runPeriod = (run: Run, from: number): string => {
  const only = run.used[0];
  if (run.used.length === 1 && only !== undefined) return only.period;
  const last = run.used.at(-1)?.period ?? '';
  const parsed = parsePeriod(last);
  if (parsed?.kind === 'year') return `${from}..${parsed.year}`;
  return parsed?.kind === 'years' ? `${from}..${parsed.to}` : `${from}..${endOf(last).slice(0, 7)}`;
};

function holeReason(adopted: Evidence['adopted'], to: number): Reason {
  return adopted.some(({ observation }) => endOf(observation.period) === `${to}-12-31`)
    ? 'year-missing'
    : 'final-year-not-released';
}

function noRun(subject: Subject, known: boolean, evidence: Evidence): Ruling {
  const ruling = missing(subject, evidence);
  // A figure of the period is known, but none that continues from its first year.
  return known && ruling.reason === 'final-year-not-released' ? { ...ruling, reason: 'year-missing' } : ruling;
}
