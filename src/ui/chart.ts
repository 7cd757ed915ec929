import type * as PlotLibrary from '@observablehq/plot';
import type { ChartPoint, ChartSpec } from './chart-spec.ts';

type Plot = Pick<
  typeof PlotLibrary,
  | 'plot'
  | 'axisX'
  | 'axisY'
  | 'barX'
  | 'dot'
  | 'gridY'
  | 'line'
  | 'pointer'
  | 'rect'
  | 'ruleX'
  | 'ruleY'
  | 'text'
  | 'tip'
>;

const SYMBOLS = { annual: 'circle', weak: 'circle', baseline: 'square', 'part-year': 'triangle' } as const;
const INK = 'var(--ink-soft)';

/**
 * Draws the chart at a width in pixels. Plot and the document are handed in, so the first page of a reader loads neither.
 * No style element and no style attribute is left: pages forbid inline styles.
 */
export function drawChart(plot: Plot, document: Document, spec: ChartSpec, width: number, tips: boolean): Element {
  const annual = spec.points.filter(({ kind }) => kind !== 'part-year');
  const years = [...spec.points.map(({ year }) => year), ...(spec.goal ? [spec.goal.from, spec.goal.to] : [])];
  const [first, last] = [Math.min(...years) - 0.6, Math.max(...years) + 0.6];
  const room = (width - 70) / (last - first);
  const svg = plot.plot({
    document,
    className: 'plot',
    width,
    height: Math.round(Math.min(340, 190 + width / 5)),
    marginLeft: 58,
    marginRight: 18,
    marginTop: 26,
    marginBottom: 30,
    x: { domain: [first, last], label: null },
    y: { domain: valueDomain(spec), label: null },
    marks: [
      plot.gridY({ ticks: 4, stroke: 'var(--line)', strokeOpacity: 1 }),
      ...goalMarks(plot, spec, first, room),
      plot.axisY({ ticks: 4, tickSize: 0, fill: INK, tickFormat: (value: number) => value.toLocaleString('en-US') }),
      plot.axisX({ ticks: wholeYears(first, last, room), tickSize: 4, fill: INK, stroke: INK, tickFormat: String }),
      ...breakMarks(plot, spec),
      ...(spec.form === 'bars' ? barMarks(plot, annual) : [plot.line(segments(annual, spec.breaks), lineOptions)]),
      ...spec.points.map((point) => pointMark(plot, point, spec.form)),
      ...labelled(spec, room).map((point) => pointLabel(plot, point, { first, last, room })),
      ...(tips ? [plot.tip(spec.points, plot.pointer({ x: 'year', y: 'value', title: 'tip', fontSize: 13 }))] : []),
    ],
  });
  return describe(document, svg, spec);
}

const lineOptions = { x: 'year', y: 'value', z: 'segment', stroke: 'var(--blue)', strokeWidth: 2 } as const;

function pointMark(plot: Plot, point: ChartPoint, form: ChartSpec['form']) {
  const hollow = point.kind === 'weak' || point.kind === 'part-year';
  const colour = point.kind === 'part-year' ? INK : point.kind === 'baseline' ? 'var(--ink)' : 'var(--blue)';
  return plot.dot([point], {
    x: 'year',
    y: 'value',
    symbol: SYMBOLS[point.kind],
    r: form === 'bars' && point.kind === 'annual' ? 0 : 4.5,
    fill: hollow ? 'var(--paper)' : colour,
    stroke: colour,
    strokeWidth: 1.8,
  });
}

/** A label stays inside the drawing: at either edge it leans inwards, at the left also away from the numbers of the axis. */
function pointLabel(
  plot: Plot,
  point: ChartPoint,
  { first, last, room }: { first: number; last: number; room: number },
) {
  const half = labelWidth(point.label) / 2;
  const atLeft = (point.year - first) * room < half;
  const atRight = (last - point.year) * room < half;
  return plot.text([point], {
    x: 'year',
    y: 'value',
    text: 'label',
    textAnchor: atLeft ? 'start' : atRight ? 'end' : 'middle',
    dx: atLeft ? -6 : atRight ? 6 : 0,
    dy: atLeft ? 17 : -13,
    fontSize: 13,
    fill: 'var(--ink)',
    stroke: 'var(--paper)',
    strokeWidth: 4,
  });
}

function barMarks(plot: Plot, annual: readonly ChartPoint[]) {
  return [
    plot.rect(annual, {
      x1: ({ year }: ChartPoint) => year - 0.32,
      x2: ({ year }: ChartPoint) => year + 0.32,
      y1: 0,
      y2: 'value',
      fill: 'var(--blue-soft)',
      stroke: 'var(--blue)',
    }),
    plot.ruleY([0], { stroke: INK }),
  ];
}

/** The line of the promise, its number named where no figure stands: left of the line, else over its end, else over its beginning. */
function goalMarks(plot: Plot, { goal, points }: ChartSpec, first: number, room: number) {
  if (goal === null) return [];
  const [x1, x2] = [goal.from - 0.5, goal.to + 0.5];
  const wide = labelWidth(goal.label) / room;
  const left = x1 - first > wide;
  const atEnd = !left && points.every(({ year }) => x2 - year > wide);
  return [
    plot.rect([goal], { x1: () => x1, x2: () => x2, y1: 'low', y2: 'high', fill: 'var(--goal-soft)' }),
    plot.ruleY([goal], {
      x1: () => x1,
      x2: () => x2,
      y: 'value',
      stroke: 'var(--goal)',
      strokeWidth: 1.8,
      strokeDasharray: '7 4',
    }),
    plot.text([goal], {
      x: () => (atEnd ? x2 : x1),
      y: 'value',
      text: 'label',
      textAnchor: left || atEnd ? 'end' : 'start',
      dx: left ? -6 : 0,
      dy: left ? 0 : -9,
      fontSize: 13,
      fontWeight: 600,
      fill: 'var(--goal)',
      stroke: 'var(--paper)',
      strokeWidth: 4,
    }),
  ];
}

function breakMarks(plot: Plot, { breaks }: ChartSpec) {
  return [
    plot.ruleX(breaks, { x: 'year', stroke: 'var(--below)', strokeWidth: 1.5, strokeDasharray: '2 4' }),
    plot.text(breaks, { x: 'year', frameAnchor: 'top', dy: -14, text: 'label', fontSize: 13, fill: 'var(--below)' }),
  ];
}

/** Annual points in order, numbered so that a line never crosses a break. */
function segments(annual: readonly ChartPoint[], breaks: ChartSpec['breaks']) {
  return [...annual]
    .sort((a, b) => a.year - b.year)
    .map((point) => ({ ...point, segment: breaks.filter(({ year }) => year < point.year).length }));
}

/** Every annual point where there is room for its label, else only the first and the last. */
function labelled({ points }: ChartSpec, room: number): ChartPoint[] {
  const annual = points.filter(({ kind }) => kind !== 'part-year').sort((a, b) => a.year - b.year);
  const widest = Math.max(0, ...annual.map(({ label }) => labelWidth(label)));
  return room >= widest ? annual : annual.filter((_, index) => index === 0 || index === annual.length - 1);
}

const labelWidth = (label: string) =>
  [...label].reduce((width, character) => width + (/[\u2e80-\uffff]/u.test(character) ? 13 : 7.6), 8);

function wholeYears(first: number, last: number, room: number): number[] {
  const step = Math.ceil(44 / room);
  const end = Math.floor(last);
  const count = Math.floor((end - Math.ceil(first)) / step) + 1;
  return Array.from({ length: count }, (_, index) => end - index * step).reverse();
}

/** Bars stand on zero; lines use the range of the figures and the promise, with a little air. */
function valueDomain({ form, points, goal }: ChartSpec): [number, number] {
  const values = [...points.map(({ value }) => value), ...(goal ? [goal.low, goal.high, goal.value] : [])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = (high - low || Math.abs(high) || 1) * 0.15;
  if (form === 'bars') return [0, high + air];
  return [low >= 0 ? Math.max(0, low - air) : low - air, high + air];
}

function describe(document: Document, svg: Element, { title, description }: ChartSpec): Element {
  svg.querySelector('style')?.remove();
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) element.removeAttribute('style');
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  const [first, second] = ['title', 'desc'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name));
  if (first && second) {
    first.textContent = title;
    second.textContent = description;
    svg.prepend(first, second);
  }
  return svg;
}
