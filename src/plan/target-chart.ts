import { bareFigureWords, numberIn } from '../figures/figure-words.ts';
import { describePoints, seriesBreaks, seriesChart, seriesPoints } from '../figures/series-chart.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { ChartPoint, ChartSpec } from '../ui/chart-spec.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import { parsePeriod } from '../vocabulary/period.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Words } from '../vocabulary/words.ts';
import { valueWords } from './display.ts';
import type { Target } from './target.ts';
import { TEXTS } from './texts.ts';
import type { showTarget } from './verbs.ts';
import type { Verdict } from './verdict.ts';
import { promiseOf, valueOf } from './verdict-numbers.ts';

type Page = OutputOf<typeof showTarget>;
type Say = (words: Words) => string;

/** The values the target is measured by: its own indicator at its own place. */
export function measuredObservations({ measured, observations }: Pick<Page, 'measured' | 'observations'>) {
  return observations.filter(({ indicator, place }) => indicator === measured?.indicator && place === measured.place);
}

/**
 * The chart of a target: adopted values, the baseline of the plan, the promise and its tolerance, breaks in scope.
 * Null where no annual figure is adopted, and for ranks and multiples, which are read in the table.
 */
export function targetChart(page: Page, say: Say): ChartSpec | null {
  const { target, verdict, measured } = page;
  if (measured === null || target.kind === 'rank' || target.kind === 'regional-multiple') return null;
  const observations = measuredObservations(page);
  const breaks = seriesBreaks(page.contradictions, measured.indicator, say);
  const series = seriesChart(say(target.name), observations, breaks, say);
  if (series === null) return null;
  const points = withBaseline(seriesPoints(observations, say), target, say);
  return {
    ...series,
    title: say(finding(verdict, say)) || series.title,
    description: describePoints(points, say),
    form: target.kind === 'cumulative' || target.kind === 'count-per-year' ? 'bars' : 'line',
    points,
    goal: goalOf(page, say),
  };
}

/** What the chart says in one line; empty where no value decides. */
function finding(verdict: Verdict, say: Say): Words {
  const [value, promise] = [valueOf(verdict), promiseOf(verdict)];
  if (value === null || promise === null || verdict.period === null) return { zh: '', en: '' };
  return TEXTS.chartFound(say(periodTextWords(verdict.period)), say(value), say(promise), say(verdict.stateWords));
}

/** The baseline replaces the same figure found among the observations, so that no point is drawn twice. */
function withBaseline(points: readonly ChartPoint[], { baseline, kind, unit }: Target, say: Say): ChartPoint[] {
  const period = baseline === undefined ? null : parsePeriod(baseline.period);
  if (baseline === undefined || baseline.universe === 'other' || period?.kind !== 'year') return [...points];
  const { value, qualifier } = baseline;
  const full = say(valueWords(new Decimal(value), { kind, unit }, qualifier));
  const point: ChartPoint = {
    year: period.year,
    value: Number(say(numberIn(value, unit))),
    kind: 'baseline',
    label: unit === '%' ? full : say(bareFigureWords({ value, unit, qualifier })),
    full,
    tip: say(TEXTS.baselineTip(say(periodTextWords(baseline.period)), full)),
  };
  return [...points.filter((other) => other.year !== point.year || other.value !== point.value), point].sort(
    (a, b) => a.year - b.year,
  );
}

/** The promise as a line over the plan years; a sum over several years has no line among yearly values. */
function goalOf({ target, verdict, plan }: Page, say: Say): ChartSpec['goal'] {
  const promise = promiseOf(verdict);
  const { comparison } = target;
  if (promise === null || comparison === undefined || target.kind === 'cumulative') return null;
  const drawn = (number: string) => Number(say(numberIn(number, target.unit)));
  const value = drawn(comparison.value);
  const tolerated = verdict.readings.map(({ edge }) => drawn(edge));
  const other = comparison.upper === undefined ? [] : [drawn(comparison.upper)];
  const accepted = [value, ...other, ...tolerated.slice(0, 2)];
  return {
    from: plan.period.from,
    to: plan.period.to,
    value,
    low: Math.min(...accepted),
    high: Math.max(...accepted),
    label: say(TEXTS.goal(say(promise))),
  };
}
