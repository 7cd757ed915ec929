import { addMonths, type CivilDate } from '../vocabulary/civil-date.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { type Bound, isExact, type Range } from './bounds.ts';
import { type Demand, sign } from './comparison.ts';
import { dateOf, endOf, type Moment, type Path, type Ruling } from './ruling.ts';
import type { VerdictPack } from './verdict-pack.ts';
import type { State } from './verdict-states.ts';

/** How far the way is, and how much of it is due by the period of the value used. */
export type Distance =
  | { readonly distance: Decimal; readonly done: number; readonly whole: number }
  | { readonly distance: Decimal; readonly requiredSoFar: Decimal };

/**
 * Deviation = share of distance covered − share of time elapsed, in points, compared with the bands without division,
 * so a value exactly on a band is on it. `gone` is what has been covered, in the unit of `distance`. A distance is
 * negative where less is better and the count starts at zero: there, having covered less than is due is being ahead.
 */
export function decidePath(
  shown: Ruling,
  gone: Range,
  way: Distance,
  demand: Demand,
  moment: Moment,
  pack: VerdictPack,
): Ruling {
  const s = sign(demand);
  const { distance } = way;
  const [due, parts] =
    'done' in way ? [distance.times(way.done), new Decimal(way.whole)] : [way.requiredSoFar.times(s), new Decimal(1)];
  const stateAt = (bound: Bound): { readonly state: State; readonly serious: boolean } => {
    const reached = (points: string) => {
      const lead = bound.value.times(s).times(parts).minus(due).times(100);
      const band = new Decimal(points).times(distance.abs()).times(parts);
      return lead.comparedTo(band) || s * bound.side;
    };
    if (reached(pack.rules.aheadPoints) >= 0) return { state: 'ahead', serious: false };
    if (reached(pack.rules.behindPoints) >= 0) return { state: 'on-course', serious: false };
    return { state: 'behind', serious: reached(pack.rules.seriousPoints) < 0 };
  };
  const [low, high] = [stateAt(gone.low), stateAt(gone.high)];
  const middle = isExact(gone) ? gone.low.value : middleValue(gone);
  const covered = middle.times(s).dividedBy(distance).times(100);
  const elapsed = due.dividedBy(distance.times(parts)).times(100);
  const path: Path = {
    covered,
    elapsed,
    deviation: distance.isNegative() ? elapsed.minus(covered) : covered.minus(elapsed),
    ageMonths: monthsBetween(endOf(shown.used.at(-1)?.period ?? ''), dateOf(moment)),
  };
  if (low.state !== high.state) return { ...shown, path, reason: 'qualifier-decides' };
  return { ...shown, path, state: low.state, serious: low.serious && high.serious, reason: null };
}

/** The printed number inside its range: the number itself for 以上 and 超, the middle for 约. */
function middleValue({ low, high }: Range): Decimal {
  return high.value.isFinite() ? low.value.plus(high.value).dividedBy(2) : low.value;
}

/** The value's period ended longer ago than the pack allows. */
export const isTooOld = (period: string, moment: Moment, pack: VerdictPack) =>
  addMonths(endOf(period), pack.rules.tooOldMonths) < dateOf(moment);

/** Whole months from one day to a later one. */
function monthsBetween(from: CivilDate, to: CivilDate): number {
  const [fy = 0, fm = 0] = from.split('-').map(Number);
  const [ty = 0, tm = 0] = to.split('-').map(Number);
  const months = (ty - fy) * 12 + tm - fm;
  return addMonths(from, months) > to ? months - 1 : months;
}

/** What is still needed each year; null once no year is left. */
export function requiredPerYear(value: Decimal, target: Decimal, years: number): Ruling['required'] {
  if (years <= 0) return null;
  const bothPositive = value.greaterThan(0) && target.greaterThan(0);
  return {
    perYear: target.minus(value).dividedBy(years),
    compounded: bothPositive ? averageRate(target.dividedBy(value), years) : null,
    years: new Decimal(years),
  };
}

/** The constant yearly rate in percent that compounds to `product` over `years`. */
export const averageRate = (product: Decimal, years: number) =>
  product.pow(new Decimal(1).dividedBy(years)).minus(1).times(100);
