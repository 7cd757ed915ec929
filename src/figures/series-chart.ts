import type { ChartPoint, ChartSpec } from '../ui/chart-spec.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Words } from '../vocabulary/words.ts';
import { bareFigureWords, figureWords, numberIn } from './figure-words.ts';
import { runningYearOf, yearOf } from './period-years.ts';
import { TEXTS } from './texts.ts';
import type { Contradiction, JudgedObservation } from './verbs.ts';

type Say = (words: Words) => string;

/** The adopted values of one series as points: every year, and running totals of years that have no annual figure yet. */
export function seriesPoints(observations: readonly JudgedObservation[], say: Say): ChartPoint[] {
  const adopted = observations.filter((observation) => observation.adopted);
  const annual = adopted.filter(({ period }) => yearOf(period) !== null);
  const known = new Set(annual.map(({ period }) => yearOf(period)));
  const running = adopted.filter(({ period }) => {
    const year = runningYearOf(period);
    return year !== null && !known.has(year);
  });
  return [...annual, ...running]
    .map((observation) => seriesPoint(observation, say))
    .sort((a, b) => a.year - b.year || a.value - b.value);
}

/** Years between which the scope of the series changed, from the contradictions found by rule. */
export function seriesBreaks(
  contradictions: readonly Contradiction[],
  indicator: string,
  say: Say,
): ChartSpec['breaks'] {
  return contradictions
    .filter((found) => found.rule === 'scope-change' && found.indicator === indicator)
    .flatMap(({ periods }) => {
      const [before, after] = periods.map(yearOf);
      return before && after ? [{ year: (before + after) / 2, label: say(TEXTS.scopeBreak) }] : [];
    });
}

/** The chart of one series; null where no annual or running value is adopted. */
export function seriesChart(
  name: string,
  observations: readonly JudgedObservation[],
  breaks: ChartSpec['breaks'],
  say: Say,
): ChartSpec | null {
  const points = seriesPoints(observations, say);
  const shown = points.filter(({ kind }) => kind !== 'part-year');
  const [first, last] = [shown[0] ?? points[0], shown.at(-1) ?? points.at(-1)];
  if (first === undefined || last === undefined) return null;
  const title =
    first === last
      ? TEXTS.seriesTitleOne(name, yearWords(last, say), last.full)
      : TEXTS.seriesTitle(name, yearWords(first, say), first.full, yearWords(last, say), last.full);
  return { title: say(title), description: describePoints(points, say), form: 'line', points, goal: null, breaks };
}

/** What a reader who cannot see the chart needs to know of its points. */
export function describePoints(points: readonly ChartPoint[], say: Say): string {
  const shown = points.filter(({ kind }) => kind === 'annual' || kind === 'weak');
  const byValue = [...shown].sort((a, b) => a.value - b.value);
  const [first, last, low, high] = [shown[0], shown.at(-1), byValue[0], byValue.at(-1)];
  if (!first || !last || !low || !high) return '';
  return say(TEXTS.chartDescription(shown.length, yearWords(first, say), yearWords(last, say), low.full, high.full));
}

const yearWords = ({ year }: ChartPoint, say: Say) => say(periodTextWords(String(year)));

function seriesPoint(observation: JudgedObservation, say: Say): ChartPoint {
  const { period, value, unit, source, sourceQuality } = observation;
  const full = say(figureWords(observation));
  const annual = yearOf(period);
  return {
    year: annual ?? runningYearOf(period) ?? 0,
    value: Number(say(numberIn(value, unit))),
    kind: annual === null ? 'part-year' : sourceQuality === 'weak' ? 'weak' : 'annual',
    label: unit === '%' ? full : say(bareFigureWords(observation)),
    full,
    tip: say(TEXTS.pointTip(say(periodTextWords(period)), full, source)),
  };
}
