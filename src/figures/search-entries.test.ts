import { describe, expect, it } from 'vitest';
import type { FigureCatalogue } from './known-names.ts';
import { seriesEntries } from './search-entries.ts';

const indicator = { aliases: [], additive: false, breakdowns: [], universeMarker: false, source: '试' };
const place = { aliases: [], source: '试' };
const CATALOGUE: FigureCatalogue = {
  plan: 'trial',
  indicators: [
    { ...indicator, id: 'rd', name: 'R&D经费', nameEn: 'R&D expenditure', unit: '亿元', aliases: ['研发经费'] },
    { ...indicator, id: 'share', name: '占比', nameEn: 'Share', unit: '%' },
  ],
  places: [{ ...place, id: 'a', name: '甲省', nameEn: 'Jia', level: 'province' }],
  targetsByIndicator: new Map([['rd', ['T1']]]),
};
const series = { place: '甲省', unit: '亿元', count: 2, unverified: 0, firstPeriod: '2022', lastPeriod: '2023' };

describe('the entries of figures', () => {
  const entries = seriesEntries(CATALOGUE, [
    { ...series, indicator: 'R&D经费', breakdown: null },
    { ...series, indicator: 'R&D经费', breakdown: '基础研究' },
    { ...series, indicator: '无名指标', breakdown: null },
  ]);

  it('are the series, each with its place and its page, and the indicators without any', () => {
    expect(entries.map(({ title, path, query }) => [title.zh, title.en, path, query])).toEqual([
      ['R&D经费 · 甲省', 'R&D expenditure · Jia', 'data/', { indicator: 'R&D经费', at: '甲省' }],
      [
        'R&D经费 · 基础研究 · 甲省',
        'R&D expenditure · 基础研究 · Jia',
        'data/',
        { indicator: 'R&D经费', breakdown: '基础研究', at: '甲省' },
      ],
      ['无名指标 · 甲省', '无名指标 · Jia', 'data/', { indicator: '无名指标', at: '甲省' }],
      ['占比', 'Share', 'data/', { text: '占比' }],
    ]);
  });

  it('bear the bare name and its aliases where they are the whole, and lead to target and place', () => {
    expect(entries[0]?.names.map(({ form }) => form)).toEqual(['R&D经费', 'R&D expenditure', '研发经费']);
    expect(entries[1]?.names).toEqual([]);
    expect(entries[0]?.links.map(({ to }) => to)).toEqual(['target:T1', 'place:a']);
    expect(entries[1]?.links.map(({ to }) => to)).toEqual(['place:a']);
  });

  it('carry no value and no period, which would not be known on every day', () => {
    expect(JSON.stringify(entries)).not.toMatch(/2022|2023/);
  });
});
