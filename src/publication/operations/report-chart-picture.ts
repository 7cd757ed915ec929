import { parseHTML } from 'linkedom';
import { outlineFont } from './fonts.ts';
import type { PrintedChart } from './report-chart.ts';
import { type Canvas, type Colour, encodePng, fill, makeCanvas, type Point, type Ring } from './report-chart-pixels.ts';

/** How many pixels of the picture stand for one of the drawing. */
const SCALE = 2;

/**
 * The chart as a PNG, for programs that show no SVG. Draws what our charts are made of, and fails on anything else, so that
 * nothing is left out of a picture without a word.
 */
export function pictureOf({ svg, width, height }: PrintedChart): Uint8Array {
  const { document } = parseHTML(`<!doctype html><html><body>${svg}</body></html>`);
  const root = document.querySelector('svg');
  if (root === null) throw new Error('there is no drawing');
  const canvas = makeCanvas(width * SCALE, Math.round(height * SCALE));
  drawElement(canvas, root, { x: 0, y: 0, style: {} });
  return encodePng(canvas);
}

const INHERITED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight', 'text-anchor'];

interface Surroundings {
  readonly x: number;
  readonly y: number;
  readonly style: Readonly<Record<string, string>>;
}

function drawElement(canvas: Canvas, element: Element, around: Surroundings): void {
  const own = INHERITED.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value] as const];
  });
  const [dx, dy] = offsetOf(element.getAttribute('transform'));
  const here = { x: around.x + dx, y: around.y + dy, style: { ...around.style, ...Object.fromEntries(own) } };
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  const paint = (lines: readonly Line[]) => paintShape(canvas, lines, here);
  switch (element.localName) {
    case 'svg':
    case 'g':
      for (const child of element.children) drawElement(canvas, child, here);
      return;
    case 'title':
    case 'desc':
      return;
    case 'rect': {
      const [x, y, right, bottom] = [
        number('x'),
        number('y'),
        number('x') + number('width'),
        number('y') + number('height'),
      ];
      return paint([{ points: [[x, y], [right, y], [right, bottom], [x, bottom]], closed: true }]); // biome-ignore format: one corner after the other
    }
    case 'line':
      return paint([{ points: [[number('x1'), number('y1')], [number('x2'), number('y2')]], closed: false }]); // biome-ignore format: two ends
    case 'circle':
      return paint([{ points: circle(number('cx'), number('cy'), number('r')), closed: true }]);
    case 'path':
      return paint(readPath(element.getAttribute('d') ?? ''));
    case 'text':
      return paint(glyphLines(element, here));
    default:
      throw new Error(`a chart with <${element.localName}> cannot be drawn as a picture`);
  }
}

interface Line {
  readonly points: Ring;
  readonly closed: boolean;
}

function offsetOf(transform: string | null): Point {
  if (transform === null) return [0, 0];
  const found = /^translate\((-?[\d.e-]+)[, ]+(-?[\d.e-]+)\)$/.exec(transform);
  if (found === null) throw new Error(`a chart with the transform ${transform} cannot be drawn as a picture`);
  return [Number(found[1]), Number(found[2])];
}

function paintShape(canvas: Canvas, lines: readonly Line[], { x, y, style }: Surroundings): void {
  const placed = lines.map(({ points, closed }) => ({
    points: points.map(([px, py]): Point => [(px + x) * SCALE, (py + y) * SCALE]),
    closed,
  }));
  const inside = readColour(style.fill ?? '#000');
  const rings = placed.map(({ points }) => points).filter((points) => points.length > 2);
  if (inside !== null && rings.length > 0) fill(canvas, rings, inside);
  const edge = readColour(style.stroke ?? 'none');
  if (edge === null) return;
  const width = Number(style['stroke-width'] ?? 1) * SCALE;
  const dashes = style['stroke-dasharray']?.split(/[ ,]+/).map((length) => Number(length) * SCALE);
  const strokes = placed.flatMap((line) => strokeOf(line, width, dashes));
  if (strokes.length > 0) fill(canvas, strokes, edge);
}

function readColour(text: string): Colour | null {
  if (text === 'none') return null;
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex === undefined) throw new Error(`a chart with the colour ${text} cannot be drawn as a picture`);
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const part = (index: number) => Number.parseInt(full.slice(index, index + 2), 16);
  return [part(0), part(2), part(4)];
}

/** Each piece of a line as a four-cornered ring, with round joints; dashed where asked. */
function strokeOf({ points, closed }: Line, width: number, dashes: readonly number[] | undefined): Ring[] {
  const ends = closed ? [...points, ...points.slice(0, 1)] : points;
  const pieces = ends.slice(1).map((to, index) => [ends[index] ?? to, to] as const);
  if (dashes !== undefined) return pieces.flatMap((piece) => dashed(piece, dashes)).map((piece) => thick(piece, width));
  const joints = closed ? points : points.slice(1, -1);
  return [...pieces.map((piece) => thick(piece, width)), ...joints.map(([x, y]) => circle(x, y, width / 2, 6))];
}

function thick([[x1, y1], [x2, y2]]: readonly [Point, Point], width: number): Ring {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [dx, dy] = [((x2 - x1) / length) * (width / 2), ((y2 - y1) / length) * (width / 2)];
  // Always turning the same way as a circle, so that overlapping pieces never cancel out.
  return [[x1 - dy, y1 + dx], [x1 + dy, y1 - dx], [x2 + dy, y2 - dx], [x2 - dy, y2 + dx]]; // biome-ignore format: four corners
}

function dashed([[x1, y1], [x2, y2]]: readonly [Point, Point], dashes: readonly number[]): [Point, Point][] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const at = (distance: number): Point => [x1 + ((x2 - x1) * distance) / length, y1 + ((y2 - y1) * distance) / length];
  const pieces: [Point, Point][] = [];
  for (let from = 0, index = 0; from < length; index += 1) {
    const step = Math.max(0.5, dashes[index % dashes.length] ?? 1);
    if (index % 2 === 0) pieces.push([at(from), at(Math.min(length, from + step))]);
    from += step;
  }
  return pieces;
}

const circle = (x: number, y: number, radius: number, corners = 32): Ring =>
  radius <= 0
    ? []
    : Array.from({ length: corners }, (_, index): Point => {
        const angle = (index / corners) * 2 * Math.PI;
        return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
      });

/** Straight paths only: M, L, H, V and Z, absolute or relative. */
function readPath(text: string): Line[] {
  const lines: { points: Point[]; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of text.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = [...rest.matchAll(/-?\d*\.?\d+/g)].map(Number);
    const relative = letter === letter.toLowerCase();
    const open = lines.at(-1);
    const go = (toX: number, toY: number) => {
      [x, y] = [toX, toY];
      if (letter.toUpperCase() === 'M') lines.push({ points: [[x, y]], closed: false });
      else open?.points.push([x, y]);
    };
    switch (letter.toUpperCase()) {
      case 'M':
      case 'L':
        for (let index = 0; index + 1 < numbers.length; index += 2) {
          go((numbers[index] ?? 0) + (relative ? x : 0), (numbers[index + 1] ?? 0) + (relative ? y : 0));
        }
        break;
      case 'H':
        for (const to of numbers) go(to + (relative ? x : 0), y);
        break;
      case 'V':
        for (const to of numbers) go(x, to + (relative ? y : 0));
        break;
      case 'Z':
        if (open !== undefined) open.closed = true;
        break;
      default:
        throw new Error(`a chart with the path command ${letter} cannot be drawn as a picture`);
    }
  }
  return lines;
}

/** The outlines of a text, set as its anchor says. A character the font lacks leaves the mark of a missing one. */
function glyphLines(element: Element, { style }: Surroundings): Line[] {
  const font = outlineFont(Number(style['font-weight'] ?? 400) >= 600 ? 'bold' : 'regular');
  const scale = Number(style['font-size'] ?? 13) / font.unitsPerEm;
  const glyphs = [...(element.textContent ?? '')].map((character) => font.glyphOf(character.codePointAt(0) ?? 0));
  const width = glyphs.reduce((sum, glyph) => sum + font.advanceOf(glyph) * scale, 0);
  const anchor = style['text-anchor'] ?? 'start';
  const start = anchor === 'middle' ? -width / 2 : anchor === 'end' ? -width : 0;
  const base = Number(element.getAttribute('y') ?? 0);
  let x = Number(element.getAttribute('x') ?? 0) + start;
  return glyphs.flatMap((glyph) => {
    const left = x;
    x += font.advanceOf(glyph) * scale;
    return font.outlineOf(glyph).map((ring) => ({
      points: ring.map(([px, py]): Point => [left + px * scale, base - py * scale]),
      closed: true,
    }));
  });
}
