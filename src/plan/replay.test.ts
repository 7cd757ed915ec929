import { describe, expect, it } from 'vitest';
import { figure, PACK } from '../../test/plan/makers.ts';
import { changed, SMALL_PLAN } from '../../test/plan/small-plan.ts';
import { isKnownOn } from '../figures/adoption.ts';
import { findContradictions } from '../figures/contradictions.ts';
import { boardOf } from './board.ts';
import { readPlan } from './catalogue.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { replayOf } from './replay.ts';

const TODAY = '2026-03-01';

function loaded(files: ReadonlyMap<string, string>): LoadedPlan {
  const plan = readPlan(files);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

const PLAN = loaded(SMALL_PLAN);
const share = (period: string, value: string, releasedOn: string) =>
  figure(period, value, { indicator: '比重', place: '某市', releasedOn });
const SHARES = [
  share('2021', '47', '2022-02-01'),
  share('2022', '48.5', '2023-02-01'),
  share('2025', '50', '2026-02-01'),
];
const statesOf = (plan: LoadedPlan, id: string, today = TODAY) =>
  replayOf(plan, SHARES, today, PACK).targets.find((row) => row.id === id)?.states;

describe('the replay', () => {
  it('stops on the day of issue, at every year’s end past, and today', () => {
    const { stops } = replayOf(PLAN, SHARES, TODAY, PACK);
    expect(stops.map(({ asOf }) => asOf)).toEqual([
      ...['2021-03-01', '2021-12-31', '2022-12-31', '2023-12-31', '2024-12-31', '2025-12-31'],
      null,
    ]);
  });

  it('gives every target its state at every stop, by what was released then', () => {
    const states = statesOf(PLAN, 'S1');
    expect(states?.[0]).toBe('cannot-tell');
    expect(states?.[2]).not.toBe('cannot-tell');
    expect(states?.at(-1)).toBe('met');
    expect(statesOf(PLAN, 'S4')).toEqual(Array(7).fill('not-judged'));
  });

  it('is empty before the plan is issued', () => {
    expect(replayOf(PLAN, SHARES, '2021-02-01', PACK)).toEqual({ stops: [{ asOf: null }], targets: [] });
  });

  it('says on every day what the board of that day says, a move of scope included', () => {
    const scoped = loaded(changed('indicators.yaml', '  name: 比重\n', '  name: 比重\n  universe: zones\n'));
    const land = (period: string, value: string, releasedOn: string) =>
      figure(period, value, { indicator: '土地占比', place: '某市', releasedOn });
    const moved = [...SHARES, land('2020', '3.1', '2021-01-31'), land('2022', '4.5', '2023-02-01')];
    const replay = replayOf(scoped, moved, TODAY, PACK);
    for (const [index, { asOf }] of replay.stops.entries()) {
      const onTheDay = moved.filter((value) => isKnownOn(value, asOf));
      const contradictions = findContradictions(onTheDay, scoped.indicators, scoped.places);
      const known = { observations: moved, contradictions, leftOut: 0 };
      const { verdicts } = boardOf(scoped, known, { asOf, today: TODAY }, PACK);
      expect(replay.targets.map(({ states }) => states[index])).toEqual(verdicts.map(({ state }) => state));
    }
    const unscoped = replayOf(PLAN, moved, TODAY, PACK);
    expect(replay.targets[0]?.states).not.toEqual(unscoped.targets[0]?.states);
  });
});
