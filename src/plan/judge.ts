import { Decimal } from '../vocabulary/decimal.ts';
import { parsePeriod } from '../vocabulary/period.ts';
import { annualValues, type Evidence } from './evidence.ts';
import { hasEnded, type Moment, NOTHING, notJudged, type Ruling, type Subject } from './ruling.ts';
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
export function rule(subject: Subject, evidence: Evidence, moment: Moment, pack: VerdictPack): Ruling {
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
      ruling: rule(subjectOf(target, comparison, evidence.whole, years), evidence.whole, moment, pack),
      parts: [],
    };
  }
  const parts = target.parts.map((part) => {
    const own = evidence.parts.get(part.id) ?? evidence.whole;
    return {
      id: part.id,
      ruling: rule(subjectOf(target, part.comparison ?? comparison, own, years), own, moment, pack),
    };
  });
  const rulings = parts.map(({ ruling }) => ruling);
  return { ruling: { ...NOTHING, ...combine(rulings, hasEnded(years.to, moment)) }, parts };
}

/** What has to be compared: the demand, and the baseline it starts from. */
function subjectOf(target: Target, comparison: Comparison, evidence: Evidence, years: PlanYears): Subject {
  const binding = target.attribute === 'binding';
  const demand = { comparison, kind: target.kind, direction: target.direction, binding };
  return { demand, baseline: baselineOf(target, evidence, years), ...years };
}

function baselineOf(target: Target, evidence: Evidence, years: PlanYears): Subject['baseline'] {
  if (target.kind === 'regional-multiple') {
    const base = annualValues(evidence.adopted).find(({ year }) => year === years.from - 1);
    return base === undefined
      ? null
      : { value: new Decimal(base.observation.value), year: base.year, sameUniverse: true };
  }
  const period = parsePeriod(target.baseline?.period ?? '');
  if (target.baseline === undefined || period?.kind !== 'year') return null;
  return {
    value: new Decimal(target.baseline.value),
    year: period.year,
    sameUniverse: target.baseline.universe === 'same',
  };
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
