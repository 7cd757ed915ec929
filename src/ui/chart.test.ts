import { describe, expect, it } from 'vitest';
import { chartMarkup } from './chart-on-server.ts';
import type { ChartPoint, ChartSpec } from './chart-spec.ts';

const point = (year: number, value: number, kind: ChartPoint['kind'] = 'annual'): ChartPoint => ({
  year,
  value,
  kind,
  label: `${value}%`,
  full: `${value}%`,
  tip: `${year}: ${value}%`,
});

const SPEC: ChartSpec = {
  title: '2025 <b>52.1%</b>',
  description: 'six values',
  form: 'line',
  points: [point(2020, 46.5, 'baseline'), point(2021, 47.5), point(2024, 50.7, 'weak'), point(2025, 52.1)],
  goal: { from: 2021, to: 2025, low: 49, high: 50, value: 50, label: 'about 50%' },
  breaks: [],
};

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('a chart drawn on the server', () => {
  const svg = chartMarkup(SPEC, 880);

  it('is named and described, and escapes what it says', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('<title>2025 &lt;b&gt;52.1%&lt;/b&gt;</title>');
    expect(svg).toContain('<desc>six values</desc>');
  });

  it('carries nothing a content policy without inline styles would refuse', () => {
    expect(svg).not.toMatch(/<style|\sstyle=|<script/);
  });

  it('labels every value where there is room, and the promise', () => {
    expect(texts(svg)).toEqual(expect.arrayContaining(['46.5%', '47.5%', '50.7%', '52.1%', 'about 50%']));
  });

  it('labels only the ends where there is none', () => {
    const crowded = Array.from({ length: 16 }, (_, index) => point(2010 + index, 30 + index));
    const labels = texts(chartMarkup({ ...SPEC, points: crowded }, 350)).filter((text) => text?.endsWith('%'));
    expect(labels).toEqual(expect.arrayContaining(['30%', '45%']));
    expect(labels).not.toContain('38%');
  });

  it('tells the kinds of points apart by shape and filling, not by colour alone', () => {
    const marks = [...svg.matchAll(/<g stroke-width="1.8"[^>]*>(<circle|<path)/g)].map(([mark]) =>
      mark.replace(/.*fill="([^"]*)".*(<\w+)$/s, '$1 $2'),
    );
    expect(new Set(marks).size).toBe(3);
  });

  it('never draws a line across a break in scope', () => {
    const broken = chartMarkup({ ...SPEC, breaks: [{ year: 2022.5, label: 'scope changed' }] }, 880);
    const lines = (markup: string) =>
      markup.match(/<path[^>]*d="M[^"]*"/g)?.filter((path) => path.includes('L')).length;
    expect(lines(broken)).toBe((lines(svg) ?? 0) + 1);
  });

  it('stands bars on zero', () => {
    const bars = chartMarkup({ ...SPEC, form: 'bars', goal: null, points: [point(2021, 120), point(2022, 130)] }, 880);
    expect(texts(bars)).toContain('0');
  });
});
