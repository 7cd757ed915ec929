import type { Adopted } from '../figures/adoption.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { parsePeriod } from '../vocabulary/period.ts';
import { demandOf } from './comparison.ts';
import { annualValues, type Evidence, rangeOf } from './evidence.ts';
import { dateOf, endOf, hasEnded, type Moment, NOTHING, notJudged, type Ruling, type Subject } from './ruling.ts';
import { ruleSingleYear } from './single-year.ts';
import type { Comparison, Target } from './target.ts';
import type { VerdictPack } from './verdict-pack.ts';
import type { State } from './verdict-states.ts';
import { ruleAverageGrowth, ruleCountPerYear, ruleCumulative } from './whole-period.ts';

/** First and last year of the plan. */
export interface PlanYears {
  readonly from: number;
  readonly to: number;
}

/** The evidence of a target, and of each of its parts by part id. */
export interface TargetEvidence {
  readonly whole: Evidence;
  readonly parts: ReadonlyMap<string, Evidence>;
}

export interface Judgement {
  readonly ruling: Ruling;
  readonly parts: readonly { readonly id: string; readonly ruling: Ruling }[];
}

/** Judges one subject on one day. Pure: the same evidence, day and pack give the same ruling for ever. */
export function rule(subject: Subject, known: Evidence, moment: Moment, pack: VerdictPack): Ruling {
  // A figure for a period that is not over on the day is an estimate; it neither ends nor moves a schedule.
  const isOver = ({ observation }: Adopted) => endOf(observation.period) <= dateOf(moment);
  const evidence = { ...known, adopted: known.adopted.filter(isOver), yearly: known.yearly.filter(isOver) };
  switch (subject.demand.kind) {
    case 'level':
    case 'share':
    case 'regional-multiple':
    case 'rank':
      return ruleSingleYear(subject, evidence, moment, pack);
    case 'cumulative':
      return ruleCumulative(subject, evidence, moment, pack);
    case 'average-growth':
      return ruleAverageGrowth(subject, evidence, moment, pack);
    case 'count-per-year':
      return ruleCountPerYear(subject, evidence, moment, pack);
    case 'graded':
      return notJudged('graded');
  }
}

/** Judges a target: national and graded ones not at all, several parts part by part, all others as one subject. */
export function judgeTarget(
  target: Target,
  years: PlanYears,
  evidence: TargetEvidence,
  moment: Moment,
  pack: VerdictPack,
): Judgement {
  if (target.type === 'national') return { ruling: notJudged('national'), parts: [] };
  const { comparison } = target;
  if (target.kind === 'graded' || target.type === 'graded' || comparison === undefined) {
    return { ruling: notJudged('graded'), parts: [] };
  }
  if (target.parts === undefined) {
    return {
      ruling: rule(subjectOf(target, comparison, evidence.whole, years, pack), evidence.whole, moment, pack),
      parts: [],
    };
  }
  const parts = target.parts.map((part) => {
    const own = evidence.parts.get(part.id) ?? evidence.whole;
    return {
      id: part.id,
      ruling: rule(subjectOf(target, part.comparison ?? comparison, own, years, pack), own, moment, pack),
    };
  });
  const rulings = parts.map(({ ruling }) => ruling);
  return { ruling: { ...NOTHING, ...combine(rulings, hasEnded(years.to, moment)) }, parts };
}

/** What has to be compared: the demand, and the baseline it starts from. */
function subjectOf(
  target: Target,
  comparison: Comparison,
  evidence: Evidence,
  years: PlanYears,
  pack: VerdictPack,
): Subject {
  const demand = demandOf(target, comparison);
  const baseline = target.kind === 'regional-multiple' ? observedBase(evidence, years, pack) : printedBaseline(target);
  return { demand, baseline, ...years };
}

/** A multiple starts from the region's own figure of the year before the plan. */
function observedBase(evidence: Evidence, years: PlanYears, pack: VerdictPack): Subject['baseline'] {
  const base = annualValues(evidence.adopted).find(({ year }) => year === years.from - 1);
  if (base === undefined) return null;
  const { year, observation } = base;
  const observed = { range: rangeOf(observation, 'regional-multiple', pack), observation };
  return { value: new Decimal(observation.value), year, sameUniverse: true, observed };
}

function printedBaseline({ baseline }: Target): Subject['baseline'] {
  const period = parsePeriod(baseline?.period ?? '');
  if (baseline === undefined || period?.kind !== 'year') return null;
  const sameUniverse = baseline.universe === 'same';
  return { value: new Decimal(baseline.value), year: period.year, sameUniverse, observed: null };
}

/**
 * Several parts under one promise: below (or behind) if any known part is; met only if every part is known and met.
 * Where no part is known the parts' common reason stands; otherwise parts are missing.
 */
function combine(rulings: readonly Ruling[], ended: boolean): Pick<Ruling, 'state' | 'reason'> {
  const has = (state: State) => rulings.some((ruling) => ruling.state === state);
  const every = (...states: State[]) => rulings.every((ruling) => states.includes(ruling.state));
  if (has('below')) return { state: 'below', reason: null };
  if (!ended && has('behind')) return { state: 'behind', reason: null };
  if (every('met')) return { state: 'met', reason: null };
  if (every('met', 'near')) return { state: 'near', reason: null };
  if (every('met', 'ahead')) return { state: 'ahead', reason: null };
  if (every('met', 'near', 'ahead', 'on-course')) return { state: 'on-course', reason: null };
  const reasons = new Set(rulings.map(({ reason }) => reason));
  const [common] = reasons;
  const reason = reasons.size === 1 && common ? common : 'year-missing';
  return { state: 'cannot-tell', reason };
}
