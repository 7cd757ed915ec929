import { isKnownOn } from '../figures/adoption.ts';
import type { Observation } from '../figures/observation.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { Target } from '../plan/target.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { parsePeriod, periodEnd } from '../vocabulary/period.ts';
import { type FigureCell, figureCellKey } from './cell.ts';
import { groupBy } from './group-by.ts';
import type { WantedCell } from './wanted-cells.ts';

/** A version of an entry that was approved on a day. It may have been followed since. */
export interface Approval extends FigureCell {
  /** Id of the organisation. */
  readonly organisation: string;
  readonly version: number;
  readonly on: CivilDate;
  /** false: what was approved is the reason why there is no value. */
  readonly hasValue: boolean;
}

export interface KnownFacts {
  /** As far as whoever asks may see them. */
  readonly observations: readonly Observation[];
  readonly approvals: readonly Approval[];
}

export interface KnownCells {
  /** Was a value of the cell known on that day, published, released or approved? Null: now. */
  readonly isKnown: (cell: FigureCell, asOf: CivilDate | null) => boolean;
  /** The targets whose verdict still waited for the cell on that day. */
  readonly waiting: (cell: WantedCell, asOf: CivilDate | null) => string[];
}

/**
 * What is known of the figures a plan wants. A published or released value counts from its release on, as everywhere; an
 * approved one from the day it was approved, also where a newer version took its place since.
 */
export function knownCells(plan: LoadedPlan, { observations, approvals }: KnownFacts): KnownCells {
  const known = valuesByCell(plan, observations);
  const approved = groupBy(approvals, figureCellKey);
  const isKnown: KnownCells['isKnown'] = (cell, asOf) => {
    const key = figureCellKey(cell);
    const values = known.get(key) ?? [];
    if (values.some((value) => isKnownOn(value, asOf))) return true;
    return asOf !== null && hadApproved(approved.get(key) ?? [], asOf);
  };
  const isCovered = (target: Target, { place, period }: FigureCell, asOf: CivilDate | null) =>
    SUMMED.has(target.kind) &&
    (known.get(figureCellKey({ indicator: target.measure?.indicator ?? '', place, period: SPANS })) ?? []).some(
      (value) => isKnownOn(value, asOf) && covers(value.period, period),
    );
  return {
    isKnown,
    waiting: (cell, asOf) =>
      isKnown(cell, asOf)
        ? []
        : cell.decides.filter((id) => {
            const target = plan.targets.find((each) => each.id === id);
            return target !== undefined && !isCovered(target, cell, asOf);
          }),
  };
}

/** Years that one published figure may stand for: a growth over several, a sum of several. */
const SUMMED: ReadonlySet<Target['kind']> = new Set(['average-growth', 'cumulative']);
/** Figures over several years are kept under this in the place of a year. */
const SPANS = '..';

const covers = (span: string, year: string) => {
  const period = parsePeriod(span);
  return period?.kind === 'years' && period.from <= Number(year) && Number(year) <= period.to;
};

/** The verified values of the plan's own indicators in their units, by cell. */
function valuesByCell(plan: LoadedPlan, observations: readonly Observation[]): Map<string, Observation[]> {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.name, indicator]));
  const places = new Map(plan.places.map(({ id, name }) => [name, id]));
  const found = new Map<string, Observation[]>();
  for (const value of observations) {
    const indicator = indicators.get(value.indicator);
    const place = places.get(value.place);
    if (indicator === undefined || place === undefined || value.unit !== indicator.unit) continue;
    if (value.breakdown !== null || !value.verified) continue;
    const period = parsePeriod(value.period)?.kind === 'years' ? SPANS : value.period;
    const key = figureCellKey({ indicator: indicator.id, place, period });
    found.set(key, [...(found.get(key) ?? []), value]);
  }
  return found;
}

/** Of every organisation the newest version approved by then counts: it may have taken the value back. */
function hadApproved(approvals: readonly Approval[], asOf: CivilDate): boolean {
  const newest = new Map<string, Approval>();
  for (const approval of approvals) {
    if (approval.on > asOf) continue;
    const before = newest.get(approval.organisation);
    if (before === undefined || before.version < approval.version) newest.set(approval.organisation, approval);
  }
  return [...newest.values()].some(({ hasValue }) => hasValue);
}

/** A figure is missing only once its period is over. */
export function isOver({ period }: FigureCell, day: CivilDate): boolean {
  const parsed = parsePeriod(period);
  return parsed !== null && periodEnd(parsed) < day;
}
