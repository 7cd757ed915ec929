import { expect, it } from 'vitest';
import { figure } from '../../test/plan/makers.ts';
import { SMALL_PLAN } from '../../test/plan/small-plan.ts';
import { readPlan } from './catalogue.ts';
import { knownOn } from './known-on.ts';

const read = readPlan(SMALL_PLAN);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const plan = read.value;

it('knows of a move of scope from the day on which it could be seen', () => {
  const land = (period: string, value: string, releasedOn: string) =>
    figure(period, value, { indicator: '土地占比', place: '某市', releasedOn });
  const moved = [land('2020', '3.1', '2021-01-31'), land('2022', '4.5', '2023-02-01')];
  const movesOn = (asOf: string | null) =>
    knownOn(plan, moved, asOf).contradictions.map(({ rule, periods }) => [rule, ...periods]);
  expect(movesOn('2023-01-31')).toEqual([]);
  for (const day of ['2023-02-01', null]) expect(movesOn(day)).toEqual([['scope-change', '2020', '2022']]);
  expect(knownOn(plan, moved, '2021-12-31').observations).toBe(moved);
});
