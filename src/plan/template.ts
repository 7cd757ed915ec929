import { SERIES_COLUMNS, type SeriesColumn } from '../figures/series-columns.ts';
import { quoted } from '../figures/series-csv.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import type { Target } from './target.ts';
import type { Verdict } from './verdict.ts';

/** What a holder has to write, and may add. */
const COLUMNS = SERIES_COLUMNS.filter(({ name, required }) => required || name === 'qualifier' || name === 'note').map(
  ({ name }) => name,
);

interface MissingFigure {
  readonly indicator: string;
  readonly unit: string;
  readonly place: string;
  readonly period: string;
}

/** For whoever holds the figure of a grey target: the file to fill in and the command that reads it; null when a verdict is given. */
export function templateFor(plan: LoadedPlan, target: Target, verdict: Verdict) {
  const missing = missingFigures(plan, target);
  if (verdict.state !== 'cannot-tell' || missing.length === 0) return null;
  const fileName = `${plan.header.id}-${target.id}.csv`;
  return {
    fileName,
    command: `npm run -s lantu -- series import ${fileName}`,
    periods: [...new Set(missing.map(({ period }) => period))],
  };
}

/**
 * The template itself: the columns of `series import`, one row for each plan year of each measure, value and source left
 * empty. UTF-8 with a byte-order mark, so that spreadsheet programs show the Chinese.
 */
export function templateCsv(plan: LoadedPlan, target: Target): string {
  const rows = missingFigures(plan, target).map(({ indicator, unit, place, period }) => {
    const known: Partial<Record<SeriesColumn, string>> = { indicator, region: place, period, unit, verified: 'yes' };
    return COLUMNS.map((column) => quoted(known[column] ?? '')).join(',');
  });
  return `\uFEFF${[COLUMNS.join(','), ...rows].join('\r\n')}\r\n`;
}

/** Every annual cell that judging the target could use: all plan years, and the base year of a multiple. */
function missingFigures(plan: LoadedPlan, target: Target): MissingFigure[] {
  const measures = target.parts?.map(({ measure }) => measure) ?? (target.measure ? [target.measure] : []);
  const { from, to } = plan.header.period;
  const first = target.kind === 'regional-multiple' ? from - 1 : from;
  const years = Array.from({ length: to - first + 1 }, (_, index) => String(first + index));
  return measures.flatMap((measure) => {
    const indicator = plan.indicators.find(({ id }) => id === (measure.yearly ?? measure.indicator));
    const place = plan.places.find(({ id }) => id === measure.place);
    if (indicator === undefined || place === undefined) return [];
    return years.map((period) => ({ indicator: indicator.name, unit: indicator.unit, place: place.name, period }));
  });
}
