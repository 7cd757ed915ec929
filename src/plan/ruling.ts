import type { Observation } from '../figures/observation.ts';
import { type CivilDate } from '../vocabulary/civil-date.ts';
import type { Decimal } from '../vocabulary/decimal.ts';
import { parsePeriod, periodEnd } from '../vocabulary/period.ts';
import type { Range } from './bounds.ts';
import { type Demand, outcomeOfRange } from './comparison.ts';
import type { GrowthRatio } from './growth-ratio.ts';
import type { VerdictPack } from './verdict-pack.ts';
import type { Reason, State } from './verdict-states.ts';

/** One thing to judge: a target, or one part of it, with the years of its plan. */
export interface Subject {
  readonly demand: Demand;
  /** The printed baseline (for a regional multiple the region's own figure); null when the plan gives none. */
  readonly baseline: {
    readonly value: Decimal;
    readonly year: number;
    readonly sameUniverse: boolean;
    /** The base of a multiple is a figure like any other, with its own qualifier and source. */
    readonly observed: { readonly range: Range; readonly observation: Observation } | null;
  } | null;
  readonly from: number;
  readonly to: number;
}

/** The day a verdict speaks of. `asOf` null: everything known, judged today. */
export interface Moment {
  readonly asOf: CivilDate | null;
  readonly today: CivilDate;
}

export interface Reading {
  readonly reading: 'strict' | 'within-points' | 'within-percent';
  readonly edge: Decimal;
  readonly first: ValueInYear | null;
}

/** An annual figure in the target's unit (for a multiple: times the base). */
export interface ValueInYear {
  readonly year: number;
  readonly value: Decimal;
  readonly range: Range;
  readonly observation: Observation;
}

export interface Path {
  /** Shares of the distance and of the time, in percent; deviation in points. */
  readonly covered: Decimal;
  readonly elapsed: Decimal;
  readonly deviation: Decimal;
  readonly ageMonths: number;
}

/** The numbers of a verdict, before words. */
export interface Ruling {
  readonly state: State;
  readonly reason: Reason | null;
  readonly serious: boolean;
  readonly value: Decimal | null;
  readonly period: string | null;
  readonly used: readonly Observation[];
  /** The base a multiple was divided by. */
  readonly base: Observation | null;
  readonly path: Path | null;
  readonly required: { readonly perYear: Decimal; readonly compounded: Decimal | null; readonly years: Decimal } | null;
  readonly growthRatio: GrowthRatio | null;
  readonly reachedOnce: ValueInYear | null;
  readonly readings: readonly Reading[];
  /** Years of a count per year above the top of its range. */
  readonly aboveRange: readonly number[];
  readonly metAtBase: boolean;
}

export const NOTHING: Ruling = {
  state: 'cannot-tell',
  reason: 'no-public-figure',
  serious: false,
  value: null,
  period: null,
  used: [],
  base: null,
  path: null,
  required: null,
  growthRatio: null,
  reachedOnce: null,
  readings: [],
  aboveRange: [],
  metAtBase: false,
};

/** A ruling that needs no figures: national commitments and graded wordings. */
export function notJudged(reason: 'national' | 'graded'): Ruling {
  return { ...NOTHING, state: 'not-judged', reason };
}

export const dateOf = (moment: Moment): CivilDate => moment.asOf ?? moment.today;
export const hasEnded = (to: number, moment: Moment): boolean => dateOf(moment) > `${to}-12-31`;

/** Every figure the ruling rests on. */
export const figuresBehind = ({ used, base }: Ruling): readonly Observation[] =>
  base === null ? used : [...used, base];

/** The last day of a canonical period text; an empty text for none. */
export const endOf = (period: string): CivilDate => {
  const parsed = parsePeriod(period);
  return parsed === null ? '' : periodEnd(parsed);
};

/** The final outcome, once a figure of the final year (or the whole period) stands. */
export function decideFinal(
  shown: Ruling,
  range: Range,
  { demand }: Subject,
  pack: VerdictPack,
  scale?: (edge: Decimal) => Decimal,
): Ruling {
  if (awaitsConfirmation(demand, shown.used)) return { ...shown, reason: 'not-confirmed' };
  const outcome = outcomeOfRange(range, demand, pack, scale);
  return outcome === null ? { ...shown, reason: 'qualifier-decides' } : { ...shown, state: outcome, reason: null };
}

export const awaitsConfirmation = (demand: Demand, used: readonly Observation[]) =>
  demand.binding && used.some(({ confirmedBy }) => confirmedBy === null);
