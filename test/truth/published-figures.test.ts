import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import { readFolder } from '../../src/platform/folder.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const SERIES = 'data/jiangsu/series.csv';
const FOLDER = fileURLToPath(new URL('../../catalogue/jiangsu-2021-2025', import.meta.url));

/** Figures the catalogue adds from a named source: the ranks of the two parks that T1-8 names. */
const ADDED = ['国家高新区评价位次 · 南京高新区 · 2024 · 9', '国家高新区评价位次 · 苏州工业园区 · 2024 · 4'];

type Row = Readonly<Record<'indicator' | 'region' | 'period' | 'value' | 'unit' | 'verified' | 'note', string>>;
const rowsOf = (text: string): Row[] => parse(text, { columns: true, bom: true });

describeShared('the published figures', SERIES, () => {
  const catalogue = rowsOf(readFileSync(`${FOLDER}/series.csv`, 'utf8'));

  it('are the verified rows, every column as it stands, and the rows added from a named source', () => {
    const verified = rowsOf(sharedText(SERIES)).filter((row) => row.verified === 'yes');
    // A figure from memory has no source, so it stays out of the note as well.
    const sourced = verified.map((row) => ({ ...row, note: row.note.replace(/；\(memory\).*$/u, '') }));
    expect(catalogue.slice(0, verified.length)).toEqual(sourced);
    const added = catalogue.slice(verified.length);
    expect(added.map(({ indicator, region, period, value }) => [indicator, region, period, value].join(' · '))).toEqual(
      ADDED,
    );
  });

  it('are each of an indicator, a place and a unit the catalogue knows', () => {
    const read = readPlan(readFolder(FOLDER, PLAN_FILE_ENDINGS).files);
    const { indicators, places } = read.ok ? read.value : { indicators: [], places: [] };
    const units = new Map(indicators.map(({ name, unit }) => [name, unit]));
    const known = new Set(places.map(({ name }) => name));
    const strange = catalogue.filter(
      ({ indicator, region, unit }) => units.get(indicator.split('｜')[0] ?? '') !== unit || !known.has(region),
    );
    expect(strange).toEqual([]);
  });

  it('sum to their totals in the sets of parts called complete, but for rounding', () => {
    const read = readPlan(readFolder(FOLDER, PLAN_FILE_ENDINGS).files);
    const indicators = read.ok ? read.value.indicators : [];
    const valueOf = (indicator: string, region: string, period: string) =>
      catalogue.find((row) => row.indicator === indicator && row.region === region && row.period === period)?.value;
    const totals = indicators.flatMap(({ name, breakdowns }) =>
      breakdowns.flatMap((set) =>
        catalogue
          .filter((row) => row.indicator === name)
          .flatMap(({ region, period, value }) => {
            const parts = set.map((part) => valueOf(`${name}｜${part}`, region, period));
            if (parts.some((part) => part === undefined)) return [];
            const sum = parts.reduce((total, part) => total + Number(part), 0);
            return [{ name, region, period, off: Math.abs(sum - Number(value)) }];
          }),
      ),
    );
    expect(totals.map(({ name, region, period }) => `${name} ${region} ${period}`)).toEqual([
      '高新技术产业产值 江苏省 2005',
      '高新技术产业产值 苏州市 2010',
      'R&D经费支出 江苏省 2022',
      'R&D经费支出 江苏省 2022',
    ]);
    expect(totals.filter(({ off }) => off > 0.011)).toEqual([]);
  });
});
