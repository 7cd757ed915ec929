import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { Target } from '../plan/target.ts';
import type { FigureCell } from './cell.ts';
import { figureCellKey } from './cell.ts';

/** A figure the plan needs. */
export interface WantedCell extends FigureCell {
  /** Ids of the targets it is about. */
  readonly targets: readonly string[];
  /** Ids of the targets whose verdict waits for it: the last year, or every year where years add up. */
  readonly decides: readonly string[];
  /** true: a city's share of a figure of the whole, which checks the whole and decides nothing. */
  readonly isPart: boolean;
}

/** Kinds whose verdict takes every year of the plan; the others take the last. */
const EVERY_YEAR: ReadonlySet<Target['kind']> = new Set(['average-growth', 'cumulative', 'count-per-year']);

/** What the cities are asked for, so that the whole can be checked: the figure itself, of a ratio what it divides. */
function summedOf({ indicators }: LoadedPlan, id: string): string[] {
  const indicator = indicators.find((each) => each.id === id);
  if (indicator?.ratio !== undefined) return [indicator.ratio.numerator, indicator.ratio.denominator];
  return indicator?.additive === true ? [id] : [];
}

/**
 * Every figure a plan needs to be judged, by target, indicator, place and year of its period, in the order of the targets;
 * after them, of every city what adds up to the whole.
 */
export function wantedCells(plan: LoadedPlan): WantedCell[] {
  const { from, to } = plan.header.period;
  const found = new Map<string, { cell: FigureCell; targets: Set<string>; decides: Set<string>; isPart: boolean }>();
  const want = (cell: FigureCell, target: string, decides: boolean, isPart: boolean) => {
    const key = figureCellKey(cell);
    const known = found.get(key) ?? { cell, targets: new Set(), decides: new Set(), isPart };
    known.targets.add(target);
    if (decides) known.decides.add(target);
    if (!isPart) known.isPart = false;
    found.set(key, known);
  };
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const measures = plan.targets.flatMap((target) =>
    [target.measure, ...(target.parts ?? []).map(({ measure }) => measure)].flatMap((measure) =>
      measure === undefined ? [] : [{ target, indicator: measure.yearly ?? measure.indicator, place: measure.place }],
    ),
  );
  for (const { target, indicator, place } of measures) {
    for (const year of years) {
      const decides = year === to || EVERY_YEAR.has(target.kind);
      want({ indicator, place, period: String(year) }, target.id, decides, false);
    }
  }
  const cities = plan.places.filter(({ level }) => level === 'city');
  for (const { target, indicator, place } of measures) {
    if (place !== plan.header.place) continue;
    for (const summed of summedOf(plan, indicator))
      for (const city of cities)
        for (const year of years) {
          want({ indicator: summed, place: city.id, period: String(year) }, target.id, false, true);
        }
  }
  return [...found.values()].map(({ cell, targets, decides, isPart }) => ({
    ...cell,
    targets: [...targets],
    decides: [...decides],
    isPart,
  }));
}
