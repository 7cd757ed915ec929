import { expect, it } from 'vitest';
import { changed, SMALL_PLAN } from '../../test/plan/small-plan.ts';
import { readPlan } from './catalogue.ts';
import { countedTargets, inUnit, regionOf } from './platform-count.ts';

it.each([
  ['320000', '32'],
  ['320100', '3201'],
  // 扬州: a zero of its own before the two that stand for the whole city.
  ['321000', '3210'],
  ['320102', '320102'],
  ['110000', '11'],
])('all codes inside %s begin with %s', (code, region) => {
  expect(regionOf(code)).toBe(region);
});

const year = (number: number, value: string | null) => ({
  ...{ year: number, records: 1, value, unknown: 0, withheld: null },
});

it('carries yuan into the unit exactly, the newest year first', () => {
  const years = [year(2024, null), year(2025, '1'), year(2026, '350012345678.91')];
  expect(inUnit(years, '亿元').map(({ year: number, value }) => [number, value])).toEqual([
    [2026, '3500.1234567891'],
    [2025, '0.00000001'],
    [2024, null],
  ]);
  expect(() => inUnit(years, '家')).toThrow('家');
});

it('counts a target whose indicator says so, at a place with a code', () => {
  const measured = (place: string) => {
    const files = changed(
      'targets.yaml',
      'measure: { indicator: projects, place: city }',
      `measure: { indicator: output, place: ${place} }`,
    );
    const inYuan = changed('targets.yaml', '  unit: 项\n', '  unit: 亿元\n', files);
    const level = changed('targets.yaml', 'kind: count-per-year', 'kind: level', inYuan);
    const compared = changed(
      'targets.yaml',
      'comparator: range-per-year, value: "10", upper: "20"',
      'comparator: at-least, value: "10"',
      level,
    );
    const read = readPlan(compared);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return countedTargets(read.value, read.value.targets).map(({ target, region }) => [target.id, region]);
  };
  expect(measured('city')).toEqual([['S2', '9901']]);
  expect(measured('west')).toEqual([]);
  const read = readPlan(SMALL_PLAN);
  expect(read.ok && countedTargets(read.value, read.value.targets)).toEqual([]);
});
