import { Decimal } from '../vocabulary/decimal.ts';
import { type Bound, compareBound, divideRanges, mapRange } from './bounds.ts';
import { aboutTolerance, type Demand, edgeOf, outcomeOfRange, sign } from './comparison.ts';
import { annualValues, type Evidence, rangeOf } from './evidence.ts';
import { type GrowthRatio, growthRatio } from './growth-ratio.ts';
import { missing } from './missing.ts';
import { decidePath, isTooOld, requiredPerYear } from './path.ts';
import {
  awaitsConfirmation,
  decideFinal,
  hasEnded,
  type Moment,
  NOTHING,
  type Reading,
  type Ruling,
  type Subject,
  type ValueInYear,
} from './ruling.ts';
import type { VerdictPack } from './verdict-pack.ts';

/** Level, share, regional multiple and rank: one annual figure decides. */
export function ruleSingleYear(subject: Subject, evidence: Evidence, moment: Moment, pack: VerdictPack): Ruling {
  const { demand, to } = subject;
  const values = valuesInTargetUnit(subject, evidence, pack);
  if (values === null) return { ...missing(subject, evidence), reason: 'no-baseline' };
  const planYears = values.filter(({ year }) => year >= subject.from && year <= to);
  const isMet = ({ range }: ValueInYear) => outcomeOfRange(range, demand, pack) === 'met';
  const answers = {
    reachedOnce: planYears.find(isMet) ?? null,
    readings: readingsOfAbout(demand, planYears, pack),
  };
  const base = baseOfMultiple(subject);
  const final = planYears.find(({ year }) => year === to);
  if (final && hasEnded(to, moment)) {
    const shown = { ...NOTHING, ...answers, ...shownValue(final), base, growthRatio: ratioBeside(subject, final) };
    return decideFinal(shown, final.range, subject, pack);
  }
  if (hasEnded(to, moment) || demand.kind === 'rank') {
    const ruling = missing(subject, evidence);
    const newest = demand.kind === 'regional-multiple' ? planYears.at(-1) : undefined;
    return { ...ruling, ...answers, ...(newest && { ...shownValue(newest), base }) };
  }
  return { ...rulePathOfLevel(subject, evidence, planYears, moment, pack), ...answers };
}

/** Annual values up to the final year in the target's own unit; null when a multiple has no base to divide by. */
function valuesInTargetUnit(subject: Subject, evidence: Evidence, pack: VerdictPack): ValueInYear[] | null {
  const { demand, baseline, to } = subject;
  const annual = annualValues(evidence.adopted).filter(({ year }) => year <= to);
  const raw = annual.map(({ year, observation }) => ({
    year,
    observation,
    value: new Decimal(observation.value),
    range: rangeOf(observation, demand.kind, pack),
  }));
  if (demand.kind !== 'regional-multiple') return raw;
  if (baseline === null) return raw.some(({ year }) => year >= subject.from) ? null : [];
  const { observed } = baseline;
  if (observed === null || observed.range.low.value.lessThanOrEqualTo(0)) return null;
  return raw.map((item) => ({
    ...item,
    value: item.value.dividedBy(baseline.value),
    range: divideRanges(item.range, observed.range),
  }));
}

const baseOfMultiple = ({ demand, baseline }: Subject) =>
  demand.kind === 'regional-multiple' ? (baseline?.observed?.observation ?? null) : null;

const shownValue = ({ value, observation }: ValueInYear) => ({
  value,
  period: observation.period,
  used: [observation],
});

function rulePathOfLevel(
  subject: Subject,
  evidence: Evidence,
  planYears: readonly ValueInYear[],
  moment: Moment,
  pack: VerdictPack,
): Ruling {
  const { demand, baseline, to } = subject;
  const newest = planYears.filter(({ year }) => baseline === null || year > baseline.year).at(-1);
  if (newest === undefined) return missing(subject, evidence);
  const target = new Decimal(demand.comparison.value);
  const shown: Ruling = {
    ...NOTHING,
    ...shownValue(newest),
    base: baseOfMultiple(subject),
    growthRatio: ratioBeside(subject, newest),
    required: requiredPerYear(newest.value, target, to - newest.year),
  };
  if (awaitsConfirmation(demand, shown.used)) return { ...shown, reason: 'not-confirmed' };
  if (baseline === null || !baseline.sameUniverse) return { ...shown, reason: 'no-baseline' };
  if (isTooOld(newest.observation.period, moment, pack)) return { ...shown, reason: 'too-old' };
  if (evidence.scopeBreaks.some((gap) => baseline.year < gap.to && gap.from < newest.year)) {
    return { ...shown, reason: 'scope-changed' };
  }
  const base = demand.kind === 'regional-multiple' ? new Decimal(1) : baseline.value;
  const distance = target.minus(base).times(sign(demand));
  if (distance.lessThanOrEqualTo(0)) return { ...shown, reason: 'no-baseline', metAtBase: true };
  return decidePath(
    shown,
    mapRange(newest.range, (bound) => ({ ...bound, value: bound.value.minus(base) })),
    { distance, done: newest.year - baseline.year, whole: to - baseline.year },
    demand,
    moment,
    pack,
  );
}

function ratioBeside({ demand, baseline, to }: Subject, { value, year }: ValueInYear): GrowthRatio | null {
  if (baseline === null || !baseline.sameUniverse || demand.kind === 'rank') return null;
  return growthRatio({
    base: demand.kind === 'regional-multiple' ? new Decimal(1) : baseline.value,
    baseYear: baseline.year,
    value,
    year,
    target: new Decimal(demand.comparison.value),
    targetYear: to,
    favour: sign(demand),
  });
}

/** 左右 on a share, read three ways, each with the first plan year whose annual figure satisfies it. */
function readingsOfAbout(demand: Demand, planYears: readonly ValueInYear[], pack: VerdictPack): Reading[] {
  if (demand.comparison.comparator !== 'about' || demand.kind !== 'share') return [];
  const number = new Decimal(demand.comparison.value);
  const s = sign(demand);
  const edges: [Reading['reading'], Decimal][] = [
    ['strict', number],
    ['within-points', edgeOf(demand, pack).edge],
    ['within-percent', number.minus(aboutTolerance('level', number, pack).times(s))],
  ];
  return edges.map(([reading, edge]) => {
    const satisfies = (bound: Bound) => s * compareBound(bound, edge) >= 0;
    const first = planYears.find(({ range }) => satisfies(range.low) && satisfies(range.high)) ?? null;
    return { reading, edge, first };
  });
}
