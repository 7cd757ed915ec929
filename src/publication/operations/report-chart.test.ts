import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chartSpec } from '../../../test/publication/document-maker.ts';
import { isDrawn } from './fonts.ts';
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
    const picture = readPng(pictureOf(printed.svg));
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

  it('is drawn in the fonts of this product, whichever it names', () => {
    const picture = readPng(pictureOf(chart.svg));
    const elsewhere = readPng(pictureOf(printChart(chartSpec('zh'), 'zh', 'Microsoft YaHei, Arial, sans-serif').svg));
    expect(elsewhere.pixels.equals(picture.pixels)).toBe(true);
  });

  it('leaves the mark of a missing character in its picture, never a gap', () => {
    const svg = (text: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="16">${text}</text></svg>`;
    const inkOf = (text: string) => readPng(pictureOf(svg(text))).count('#000000');
    expect(inkOf('')).toBe(0);
    for (const character of ['中', '\u{1f600}', '𝕏']) expect(inkOf(character), character).toBeGreaterThan(20);
  });
});

describe('the font', () => {
  it('says which characters it draws', () => {
    expect(['中', 'A', 'é', '％', '　'].map(isDrawn)).toEqual(Array(5).fill(true));
    expect(['\u{1f600}', '⁻', '𝕏', '\u200b', '\u{10ffff}'].map(isDrawn)).toEqual(Array(5).fill(false));
  });
});

/** Reads a PNG of eight bits a colour with opacity. */
function readPng(png: Uint8Array) {
  const file = Buffer.from(png);
  const [width, height, row] = [file.readUInt32BE(16), file.readUInt32BE(20), file.readUInt32BE(16) * 4];
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const packed = inflateSync(Buffer.concat(data));
  const pixels = Buffer.alloc(row * height);
  for (let at = 0; at < pixels.length; at += 1) {
    const [x, y] = [at % row, Math.floor(at / row)];
    const left = x < 4 ? 0 : (pixels[at - 4] ?? 0);
    const above = y === 0 ? 0 : (pixels[at - row] ?? 0);
    const corner = x < 4 || y === 0 ? 0 : (pixels[at - row - 4] ?? 0);
    const nearest = [left, above, corner].reduce((best, near) =>
      Math.abs(left + above - corner - near) < Math.abs(left + above - corner - best) ? near : best,
    );
    const guess = [0, left, above, (left + above) >> 1, nearest][packed[y * (row + 1)] ?? 0] ?? 0;
    pixels[at] = (packed[y * (row + 1) + 1 + x] ?? 0) + guess;
  }
  const at = (x: number, y: number) => `#${pixels.toString('hex', (y * width + x) * 4, (y * width + x) * 4 + 3)}`;
  const count = (colour: string) =>
    Array.from({ length: width * height }, (_, index) => at(index % width, Math.floor(index / width))).filter(
      (pixel) => pixel === colour,
    ).length;
  return { width, height, pixels, at, count };
}
