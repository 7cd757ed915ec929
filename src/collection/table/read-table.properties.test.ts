import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SMALL_PLAN } from '../../../test/plan/small-plan.ts';
import { readPlan } from '../../plan/catalogue.ts';
import { readDelimited, sheetOfRows } from './delimited-text.ts';
import { guessMapping } from './guess-mapping.ts';
import { readTable } from './read-table.ts';

const parsed = readPlan(SMALL_PLAN);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const PLAN = parsed.value;

const YEARS = ['2021', '2022', '2023'];
const INDICATORS = ['产值', '项目数'];
const PLACES = ['某市', '某县'];
/** A number for every indicator, place and year. */
const figures = fc.array(fc.nat(99_999), { minLength: 12, maxLength: 12 });
const valueOf = (given: readonly number[], indicator: string, place: string, year: string) =>
  String(given[INDICATORS.indexOf(indicator) * 6 + PLACES.indexOf(place) * 3 + YEARS.indexOf(year)]);

type Rows = readonly (readonly string[])[];
const SHAPES: Readonly<Record<string, (at: (...cell: [string, string, string]) => string) => Rows>> = {
  'a year a column': (at) => [
    ['指标', '地区', ...YEARS.map((year) => `${year}年`)],
    ...INDICATORS.flatMap((i) => PLACES.map((p) => [i, p, ...YEARS.map((y) => at(i, p, y))])),
  ],
  'an indicator a column': (at) => [
    ['年份', '地区', ...INDICATORS],
    ...YEARS.flatMap((y) => PLACES.map((p) => [y, p, ...INDICATORS.map((i) => at(i, p, y))])),
  ],
  'a place a column': (at) => [
    ['年份', '指标', ...PLACES],
    ...YEARS.flatMap((y) => INDICATORS.map((i) => [y, i, ...PLACES.map((p) => at(i, p, y))])),
  ],
  'a row a value': (at) => [
    ['地区', '指标', '年份', '数值'],
    ...YEARS.flatMap((y) => INDICATORS.flatMap((i) => PLACES.map((p) => [p, i, y, at(i, p, y)]))),
  ],
  'two rows of heads': (at) => [
    ['地区', ...YEARS.flatMap((y) => [`${y}年`, ''])],
    ['', ...YEARS.flatMap(() => INDICATORS)],
    ...PLACES.map((p) => [p, ...YEARS.flatMap((y) => INDICATORS.map((i) => at(i, p, y)))]),
  ],
};

const read = (rows: Rows, separator: string) => {
  const text = rows.map((row) => row.join(separator)).join('\n');
  const delimited = readDelimited(text);
  const sheet = sheetOfRows('', delimited.ok ? delimited.rows : []);
  const context = { plan: PLAN, file: '', sheet: null, neighbours: () => [], confirmed: new Set<string>() };
  return readTable(sheet, guessMapping(sheet, PLAN, 'city'), context);
};

it.each(Object.entries(SHAPES))('%s: the guess reads every value where it belongs', (_, shape) => {
  fc.assert(
    fc.property(figures, fc.constantFrom('\t', ','), (given, separator) => {
      const { values, problems } = read(
        shape((...cell) => valueOf(given, ...cell)),
        separator,
      );
      expect(problems).toEqual([]);
      const names = new Map([...PLAN.indicators, ...PLAN.places].map(({ id, name }) => [id, name]));
      const said = values.map(({ indicator, place, period, value }) => [indicator, place, period, value] as const);
      expect(said).toHaveLength(12);
      for (const [indicator, place, period, value] of said) {
        expect(value).toBe(valueOf(given, names.get(indicator) ?? '', names.get(place) ?? '', period));
      }
    }),
    { numRuns: 50 },
  );
});

it('no text at all breaks the reading', () => {
  const cell = fc.oneof(fc.constantFrom('指标', '2021年', '产值', '某市', '单位：万元', '"', '1,5', '—'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
      const { values, problems } = read(rows, '\t');
      for (const { value } of values) expect(value ?? '0').toMatch(/^[-+]?\d+(\.\d+)?$/);
      for (const { message } of problems) expect(message.zh).not.toMatch(/\{\w+\}/);
    }),
  );
});
