import * as plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { drawChart } from './chart.ts';
import type { ChartSpec } from './chart-spec.ts';

/** The chart as SVG text, for the first paint and for print. Same drawing as in the browser, without tips. */
export function chartMarkup(spec: ChartSpec, width: number): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return drawChart(plot, document as unknown as Document, spec, width, false).outerHTML;
}
