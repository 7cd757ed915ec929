import { describe, expect, it } from 'vitest';
import { DEPARTMENT, ledgerFacts, SHARE, SMALL } from '../../test/collection/makers.ts';
import { figure } from '../../test/plan/makers.ts';
import { completenessByHolder, completenessOn, monthEnds } from './completeness.ts';
import { holderFinder } from './held-by.ts';
import { knownCells } from './known-cells.ts';
import { wantedCells } from './wanted-cells.ts';

const TODAY = '2026-03-01';
const WANTED = wantedCells(SMALL);
const pointsOf = (facts: Parameters<typeof ledgerFacts>[0], days: readonly string[], plan = SMALL) =>
  completenessOn(wantedCells(plan), knownCells(plan, ledgerFacts(facts)), days, TODAY);

describe('completeness', () => {
  it('is asked of the day of issue, every month’s end and today', () => {
    expect(monthEnds(SMALL, '2021-05-15')).toEqual(['2021-03-01', '2021-03-31', '2021-04-30', '2021-05-15']);
    expect(monthEnds(SMALL, '2021-04-30')).toEqual(['2021-03-01', '2021-03-31', '2021-04-30']);
    expect(monthEnds(SMALL, '2021-03-01')).toEqual(['2021-03-01']);
    expect(monthEnds(SMALL, '2020-12-01')).toEqual([]);
  });

  it('counts a published value from its release on, one of unknown release only today', () => {
    const share = (period: string, releasedOn: string | null) =>
      figure(period, '48', { indicator: '比重', place: '某市', releasedOn });
    const observations = [share('2023', '2024-02-10'), share('2024', null)];
    const days = ['2024-02-09', '2024-02-10', '2025-12-31', TODAY];
    expect(pointsOf({ observations }, days).map(({ due, known }) => [due, known])).toEqual([
      [12, 0],
      [12, 1],
      [16, 1],
      [20, 2],
    ]);
  });

  it('counts an approved value from its approval until a newer approved version takes it back', () => {
    const approval = { ...SHARE, organisation: DEPARTMENT.id, version: 1, on: '2026-01-10', hasValue: true };
    const approvals = [{ ...approval, version: 2, on: '2026-02-10', hasValue: false }, approval];
    const days = ['2026-01-09', '2026-01-10', '2026-02-09', '2026-02-10', TODAY];
    expect(pointsOf({ approvals }, days).map(({ known }) => known)).toEqual([0, 1, 1, 0, 0]);
  });

  it('one figure over several years covers them where years add up, for the verdict only', () => {
    const targets = SMALL.targets.map((target) =>
      target.id === 'S2' ? { ...target, kind: 'cumulative' as const } : target,
    );
    const plan = { ...SMALL, targets };
    const total = figure('2021..2024', '60', {
      indicator: '项目数',
      place: '某市',
      unit: '项',
      releasedOn: '2025-03-01',
    });
    const points = pointsOf({ observations: [total] }, ['2025-02-28', '2025-03-01', TODAY], plan);
    expect(points.map(({ known, decidingKnown, decidingDue }) => [known, decidingKnown, decidingDue])).toEqual([
      [0, 0, 4],
      [0, 4, 4],
      [0, 4, 8],
    ]);
  });

  it('by holder adds up to the whole, whoever has most missing first', () => {
    const { organisations, ...facts } = ledgerFacts({
      observations: [figure('2025', '48', { indicator: '比重', place: '某市' })],
      holdings: [{ indicator: 'share', place: '', organisation: DEPARTMENT.id }],
    });
    const holderOf = holderFinder(SMALL, organisations, facts.holdings);
    const series = completenessByHolder(WANTED, knownCells(SMALL, facts), holderOf, [TODAY], TODAY);
    expect(series.map(({ holder }) => holder.zh)).toEqual(['规划未写明由谁掌握', '某县科技局', '科技厅']);
    const [whole] = pointsOf(facts, [TODAY]);
    const sum = (of: 'due' | 'known' | 'decidingDue' | 'decidingKnown') =>
      series.reduce((total, { points }) => total + (points[0]?.[of] ?? 0), 0);
    for (const of of ['due', 'known', 'decidingDue', 'decidingKnown'] as const) expect(sum(of)).toBe(whole?.[of]);
  });

  it('of a plan that wants nothing is empty', () => {
    expect(pointsOf({}, [TODAY], { ...SMALL, targets: [] })).toEqual([
      { day: TODAY, due: 0, known: 0, decidingDue: 0, decidingKnown: 0 },
    ]);
  });
});
