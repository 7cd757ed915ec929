import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chartSpec } from '../../../test/publication/document-maker.ts';
import { outlineFont } from './fonts.ts';
import { PRINT_COLOURS, printChart } from './report-chart.ts';
import { pictureOf } from './report-chart-picture.ts';

const tokens = readFileSync(new URL('../../ui/styles/tokens.css', import.meta.url), 'utf8');

describe('a chart for print', () => {
  const chart = printChart(chartSpec('zh'), 'zh', 'Noto Sans SC');

  it('has the colours of the pages', () => {
    for (const [name, value] of Object.entries(PRINT_COLOURS)) expect(tokens).toContain(`${name}: ${value};`);
  });

  it('needs neither style sheet nor page, and no unit but pixels', () => {
    expect(chart.svg).not.toMatch(/var\(|class=|style=|currentColor|\dem"|paint-order/);
    expect(chart.svg).toContain('font-family="Noto Sans SC"');
    expect(chart.svg).toContain(`viewBox="0 0 720 ${chart.height}"`);
  });

  it('escapes its title and explains its marks in the language of the report', () => {
    expect(chart.svg).toContain('<title>经费支出占比 &lt;升高&gt;</title>');
    expect(chart.svg).toContain('年内累计，不用于判断');
    expect(printChart(chartSpec('en'), 'en', 'Arial').svg).toContain('Baseline printed in the plan');
  });

  it('explains no mark that it does not show', () => {
    const spec = {
      ...chartSpec('zh'),
      goal: null,
      points: chartSpec('zh').points.filter(({ kind }) => kind === 'annual'),
    };
    const { svg } = printChart(spec, 'zh', 'Arial');
    expect(svg).toContain('年度数值');
    expect(svg).not.toMatch(/来源较弱|基期数|年内累计|目标/);
  });

  it.each(['line', 'bars'] as const)('of %s becomes a picture of the same size with the same marks', (form) => {
    const printed = printChart({ ...chartSpec('zh'), form }, 'zh', 'Noto Sans SC');
    const picture = readPng(pictureOf(printed));
    expect([picture.width, picture.height]).toEqual([printed.width * 2, printed.height * 2]);
    const dots = [...printed.svg.matchAll(/r="4.5" cy="([\d.]+)" cx="([\d.]+)"/g)];
    if (form === 'line') expect(dots.length).toBeGreaterThan(2);
    expect(picture.at(0, 0)).toBe('#ffffff');
    for (const [, cy, cx] of dots) {
      expect(['#1d5388', '#ffffff']).toContain(picture.at(Math.round(Number(cx) * 2), Math.round(Number(cy) * 2)));
    }
    expect(picture.count('#1d5388')).toBeGreaterThan(200);
    expect(picture.count('#8a4b12')).toBeGreaterThan(100);
  });

  it('is refused as a picture rather than drawn without a part', () => {
    const withMore = (part: string) => ({ ...chart, svg: chart.svg.replace('</svg>', `${part}</svg>`) });
    expect(() => pictureOf(withMore('<ellipse rx="3" ry="4"></ellipse>'))).toThrow(/<ellipse>/);
    expect(() => pictureOf(withMore('<path d="M0,0C1,1 2,2 3,3"></path>'))).toThrow(/command C/);
    expect(() => pictureOf(withMore('<g fill="red"><rect width="3" height="4"></rect></g>'))).toThrow(/colour red/);
    expect(() => pictureOf(withMore('<g transform="rotate(3)"></g>'))).toThrow(/rotate/);
  });
});

describe('a shape in a picture', () => {
  const draw = (inside: string) =>
    readPng(pictureOf({ svg: `<svg width="10" height="10">${inside}</svg>`, width: 10, height: 10 }));

  it('covers what it should, to the pixel', () => {
    const picture = draw('<rect x="2" y="3" width="4" height="2" fill="#123456"></rect>');
    expect(picture.count('#123456')).toBe(8 * 4);
    expect([picture.at(4, 6), picture.at(11, 9), picture.at(3, 6), picture.at(12, 9)]).toEqual([
      '#123456',
      '#123456',
      '#ffffff',
      '#ffffff',
    ]);
  });

  it('is half there where it covers half a pixel', () => {
    expect(draw('<rect x="1.25" y="1" width="2" height="2" fill="#000"></rect>').at(2, 3)).toBe('#808080');
  });

  it('has dashes with gaps, and inherits where it says nothing', () => {
    const picture = draw(
      '<g stroke="#112233" fill="none" stroke-width="2" stroke-dasharray="2 3"><path d="M0,5H10"></path></g>',
    );
    expect([picture.at(1, 10), picture.at(6, 10), picture.at(12, 10)]).toEqual(['#112233', '#ffffff', '#112233']);
  });

  it('leaves the inside of a ring in a letter open, and stands where its anchor says', () => {
    const text = (anchor: string, x: number) =>
      draw(`<text x="${x}" y="8" font-size="8" text-anchor="${anchor}" fill="#000">口</text>`);
    const picture = text('start', 1);
    expect(picture.at(10, 10)).toBe('#ffffff');
    expect(picture.count('#000000')).toBeGreaterThan(4);
    expect(text('middle', 5).pixels).toEqual(picture.pixels);
    expect(text('end', 9).pixels).toEqual(picture.pixels);
  });
});

describe('the font', () => {
  const font = outlineFont('regular');

  it('knows Han characters as wide as they are, and what it lacks', () => {
    expect(font.advanceOf(font.glyphOf('中'.codePointAt(0) ?? 0))).toBe(font.unitsPerEm);
    expect(font.advanceOf(font.glyphOf(65))).toBeLessThan(font.unitsPerEm);
    expect(font.glyphOf(0x1f600)).toBe(0);
    expect(font.outlineOf(font.glyphOf(32))).toEqual([]);
  });

  it('draws a letter with an accent as the letter and more', () => {
    const rings = (character: string) => font.outlineOf(font.glyphOf(character.codePointAt(0) ?? 0)).length;
    expect(rings('é')).toBe(rings('e') + 1);
  });
});

/** Reads what this product writes: eight bits a colour, rows as they are. */
function readPng(png: Uint8Array) {
  const file = Buffer.from(png);
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const rows = inflateSync(Buffer.concat(data));
  const at = (x: number, y: number) =>
    `#${rows.toString('hex', y * (width * 3 + 1) + 1 + x * 3, y * (width * 3 + 1) + 4 + x * 3)}`;
  const pixels = Array.from({ length: width * height }, (_, index) => at(index % width, Math.floor(index / width)));
  return { width, height, at, pixels, count: (colour: string) => pixels.filter((pixel) => pixel === colour).length };
}
