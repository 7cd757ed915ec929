import { parseHTML } from 'linkedom';
import { chartMarkup } from '../../ui/chart-on-server.ts';
import { type ChartSpec, POINT_KINDS, type PointKind } from '../../ui/chart-spec.ts';
import { TEXTS } from '../../ui/texts.ts';
import type { Language, Words } from '../../vocabulary/words.ts';
import { textWidth } from '../column-widths.ts';

/** The colours of src/ui/styles/tokens.css, as a picture outside a page must carry them itself. */
export const PRINT_COLOURS: Readonly<Record<string, string>> = {
  '--paper': '#fff',
  '--ink': '#1b2430',
  '--ink-soft': '#55606f',
  '--line': '#dce1e8',
  '--blue': '#1d5388',
  '--blue-soft': '#dbe7f2',
  '--goal': '#8a4b12',
  '--goal-soft': '#f7ead9',
  '--below': '#9d3520',
};

/** A drawing that stands alone: an SVG file's text, and its size in pixels of 1/96 inch. */
export interface PrintedChart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 720;
const FONT_SIZE = 13;
const LEGEND_LINE = 22;

/** The chart as pages show it, with its legend in the picture, plain colours and the fonts named. */
export function printChart(spec: ChartSpec, language: Language, fonts: string): PrintedChart {
  const { document } = parseHTML(`<!doctype html><html><body>${chartMarkup(spec, WIDTH)}</body></html>`);
  const svg = document.querySelector('svg');
  if (svg === null) throw new Error('the chart was not drawn');
  const legend = placeLegend(spec, language);
  const drawn = Number(svg.getAttribute('height'));
  const height = drawn + legend.height;
  for (const [name, value] of Object.entries({
    xmlns: 'http://www.w3.org/2000/svg',
    width: String(WIDTH),
    height: String(height),
    viewBox: `0 0 ${WIDTH} ${height}`,
    'font-family': fonts,
    'font-size': String(FONT_SIZE),
    fill: PRINT_COLOURS['--ink'] ?? '',
  })) {
    svg.setAttribute(name, value);
  }
  // Named by its title; in an attribute the characters of XML would not be escaped here.
  for (const name of ['class', 'aria-label']) svg.removeAttribute(name);
  svg.insertAdjacentHTML('beforeend', `<g transform="translate(0,${drawn + 14})">${legend.markup}</g>`);
  for (const element of svg.querySelectorAll('[paint-order]')) layHaloUnder(element);
  for (const element of svg.querySelectorAll('text')) settleLine(element);
  const text = svg.outerHTML.replace(/var\((--[a-z-]+)\)/g, (whole, name: string) => PRINT_COLOURS[name] ?? whole);
  return { svg: text, width: WIDTH, height };
}

/** Not every reader of SVG knows paint-order: the pale edge of a label becomes a text of its own underneath. */
function layHaloUnder(group: Element): void {
  group.removeAttribute('paint-order');
  const halo = group.cloneNode(true) as Element;
  halo.setAttribute('aria-hidden', 'true');
  halo.setAttribute('fill', 'none');
  group.before(halo);
  for (const name of ['stroke', 'stroke-width', 'stroke-linejoin']) group.removeAttribute(name);
}

/** Offsets in em become pixels: word processors read no other unit. */
function settleLine(text: Element): void {
  for (const name of ['x', 'y', 'dy']) {
    const value = /^(-?[\d.]+)em$/.exec(text.getAttribute(name) ?? '');
    if (value) text.setAttribute(name, String(Math.round(Number(value[1]) * FONT_SIZE * 100) / 100));
  }
}

/** What the marks mean, in as many lines as needed. */
function placeLegend(spec: ChartSpec, language: Language): { readonly markup: string; readonly height: number } {
  const kinds = POINT_KINDS.filter((kind) => spec.points.some((point) => point.kind === kind));
  const { goal } = spec;
  const tolerant = goal !== null && goal.low < goal.high;
  const entries = [
    ...kinds.map((kind) => ({ symbol: SYMBOLS[kind], words: WORDS[kind] })),
    ...(goal === null
      ? []
      : [{ symbol: goalSymbol(tolerant), words: tolerant ? TEXTS.goalWithTolerance : TEXTS.goal }]),
  ];
  let [x, line] = [58, 0];
  const markup = entries.map(({ symbol, words }) => {
    const text = words[language];
    const width = 30 + textWidth(text) * FONT_SIZE + 18;
    if (x > 58 && x + width > WIDTH) [x, line] = [58, line + 1];
    const at = `translate(${x},${line * LEGEND_LINE})`;
    x += width;
    return `<g transform="${at}">${symbol}<text x="30" y="0.35em" text-anchor="start" fill="var(--ink-soft)">${text}</text></g>`;
  });
  return { markup: markup.join(''), height: 8 + (line + 1) * LEGEND_LINE };
}

const WORDS: Readonly<Record<PointKind, Words>> = {
  annual: TEXTS.pointAnnual,
  weak: TEXTS.pointWeak,
  baseline: TEXTS.pointBaseline,
  'part-year': TEXTS.pointPartYear,
};

const dot = (fill: string) =>
  `<circle cx="12" cy="0" r="4.5" stroke-width="1.8" stroke="var(--blue)" fill="var(${fill})"></circle>`;
const SYMBOLS: Readonly<Record<PointKind, string>> = {
  annual: dot('--blue'),
  weak: dot('--paper'),
  baseline: '<path d="M8,-4L16,-4L16,4L8,4Z" fill="var(--ink)"></path>',
  'part-year': '<path d="M12,-5L17,4.5L7,4.5Z" stroke-width="1.8" stroke="var(--ink-soft)" fill="var(--paper)"></path>',
};
const goalSymbol = (tolerant: boolean) =>
  `${tolerant ? '<rect x="0" y="0" width="24" height="6" fill="var(--goal-soft)"></rect>' : ''}<path d="M0,0L24,0" stroke="var(--goal)" stroke-width="1.8" stroke-dasharray="7 4"></path>`;
