import { describe, expect, it } from 'vitest';
import { figure, PACK } from '../../test/plan/makers.ts';
import { SMALL_PLAN } from '../../test/plan/small-plan.ts';
import type { Observation } from '../figures/observation.ts';
import type { Contradiction } from '../figures/verbs.ts';
import { targetPageOf } from './board.ts';
import { readPlan } from './catalogue.ts';
import { measuredObservations, targetChart } from './target-chart.ts';

const share = (period: string, value: string, rest: Partial<Observation> = {}) =>
  figure(period, value, { indicator: '比重', place: '某市', ...rest });

function page(id: string, observations: readonly Observation[], contradictions: readonly Contradiction[] = []) {
  const plan = readPlan(SMALL_PLAN);
  if (!plan.ok) throw new Error('the small plan is broken');
  const known = { observations, contradictions, leftOut: 0 };
  const found = targetPageOf(plan.value, id, known, { asOf: null, today: '2026-11-24' }, PACK);
  if (found === null) throw new Error(`no target ${id}`);
  return found;
}
const chart = (...parts: Parameters<typeof page>) => targetChart(page(...parts), ({ zh }) => zh);

describe('the chart of a target', () => {
  it('says what it finds and draws the promise with what its tolerance accepts', () => {
    const spec = chart('S1', [share('2024', '50.7'), share('2025', '52.1')]);
    expect(spec?.title).toBe('2025年52.1%，目标50%左右：达到');
    expect(spec?.goal).toMatchObject({ from: 2021, to: 2025, value: 50, low: 49, high: 50 });
  });

  it('shows the baseline once, also where the same figure is among the observations', () => {
    const spec = chart('S1', [share('2020', '46.5'), share('2021', '47.5')]);
    expect(spec?.points.map(({ year, kind }) => [year, kind])).toEqual([
      [2020, 'baseline'],
      [2021, 'annual'],
    ]);
  });

  it('marks weak sources, and running totals only where the year has no annual figure', () => {
    const spec = chart('S1', [
      share('2023', '49.9'),
      share('2023-Q1..Q3', '49.8'),
      share('2024', '50.7', { sourceQuality: 'weak' }),
      share('2025-H1', '51.0'),
    ]);
    expect(spec?.points.map(({ year, kind }) => [year, kind])).toEqual([
      [2020, 'baseline'],
      [2023, 'annual'],
      [2024, 'weak'],
      [2025, 'part-year'],
    ]);
  });

  it('never draws an unverified value, nor another place', () => {
    const observations = [
      share('2023', '49.9'),
      share('2024', '60', { verified: false }),
      share('2024', '70', { place: '某县' }),
    ];
    expect(chart('S1', observations)?.points.map(({ value }) => value)).toEqual([46.5, 49.9]);
    expect(measuredObservations(page('S1', observations)).map(({ value }) => value)).toEqual(['49.9', '60']);
  });

  it('stands a yearly range as bars over its band', () => {
    const spec = chart('S2', [figure('2023', '15', { indicator: '项目数', place: '某市', unit: '项' })]);
    expect(spec).toMatchObject({ form: 'bars', goal: { low: 10, high: 20 } });
  });

  it('breaks the line where the scope changed', () => {
    const observations = [share('2020', '46.5'), share('2022', '48.5')];
    const found: Contradiction = {
      id: 'scope',
      rule: 'scope-change',
      ruleWords: { zh: '口径变动', en: 'scope change' },
      indicator: '比重',
      place: '某市',
      periods: ['2020', '2022'],
      sentence: { zh: '', en: '' },
      observations,
      settled: null,
    };
    expect(chart('S1', observations, [found])?.breaks).toEqual([{ year: 2021, label: '口径变动' }]);
  });

  it('is left out where there is nothing to draw', () => {
    expect(chart('S1', [])).toBeNull();
    expect(chart('S3', [])).toBeNull();
    expect(chart('S4', [])).toBeNull();
  });
});
