import { describe, expect, it } from 'vitest';
import { evidence, figure, PACK, target } from '../../test/plan/makers.ts';
import type { Observation } from '../figures/observation.ts';
import { verdictOn } from './compose-verdict.ts';
import { growthRun, sumRun } from './evidence.ts';
import type { Verdict } from './verdict.ts';

const YEARS = { from: 2021, to: 2025 };
const WHOLE = { zh: '某省', en: 'the province' };
const adopted = (...figures: Observation[]) => evidence(figures).adopted;
const judge = (
  subject: ReturnType<typeof target>,
  figures: readonly Observation[],
  asOf: string | null = null,
  rest: Parameters<typeof evidence>[2] = {},
): Verdict =>
  verdictOn(
    subject,
    YEARS,
    WHOLE,
    { whole: evidence(figures, asOf, rest), parts: new Map() },
    { asOf, today: '2026-11-24' },
    PACK,
  );

describe('figures laid end to end', () => {
  it('reach as far as they can: one more correct figure never takes a verdict away', () => {
    const without = sumRun(adopted(figure('2021', '40'), figure('2022..2025', '170')), 2021, 2025, PACK);
    const withMore = sumRun(
      adopted(figure('2021', '40'), figure('2022..2025', '170'), figure('2021..2022', '80')),
      2021,
      2025,
      PACK,
    );
    expect([without?.months, withMore?.months]).toEqual([60, 60]);
    expect(withMore?.range.low.value.toFixed()).toBe('210');
  });

  it('prefer a published total to the sum of its years', () => {
    const run = sumRun(adopted(figure('2021', '1'), figure('2022', '2'), figure('2021..2022', '9')), 2021, 2025, PACK);
    expect(run?.used.map(({ period }) => period)).toEqual(['2021..2022']);
  });

  it('leave out a growth of −100 % or less, which leaves nothing to compound', () => {
    expect(growthRun([], adopted(figure('2021', '-150')), 2021, 2025, PACK)).toBeNull();
  });
});

describe('a figure of a period that is not over', () => {
  const early = figure('2025', '52', { releasedOn: '2025-12-10' });

  it('neither ends nor moves a schedule', () => {
    const known = [figure('2020', '46.5'), figure('2023', '49.9'), early];
    expect(judge(target(), known, '2025-12-20')).toMatchObject({ value: '49.9', reason: 'too-old' });
    expect(judge(target(), known, '2026-01-02')).toMatchObject({ state: 'met', value: '52' });
  });
});

describe('the base of a multiple', () => {
  const doubled = target({
    kind: 'regional-multiple',
    unit: '倍',
    comparison: { comparator: 'multiple', value: '2' },
    baseline: undefined,
    parts: [{ id: 'P', name: WHOLE, measure: { indicator: 'n', place: 'whole' } }],
  });
  const part = (base: Partial<Observation>, value: string) => {
    const own = evidence([figure('2020', '1000', { unit: '家', ...base }), figure('2025', value, { unit: '家' })]);
    const all = { whole: evidence([]), parts: new Map([['P', own]]) };
    return verdictOn(doubled, YEARS, WHOLE, all, { asOf: null, today: '2026-11-24' }, PACK).parts[0];
  };

  it('is divided with its qualifier: over 1000 to 2050 may be anything below 2.05 times', () => {
    expect(part({ qualifier: 'more-than' }, '2050')).toMatchObject({
      state: 'cannot-tell',
      reason: 'qualifier-decides',
    });
    expect(part({ qualifier: 'about' }, '2010')?.reason).toBe('qualifier-decides');
    expect(part({}, '2050')).toMatchObject({ state: 'met', value: '2.05' });
  });

  it('marks the verdict with its weak source, and stands in the derivation', () => {
    const weak = part({ sourceQuality: 'weak', sourceMarks: ['镜像'] }, '2050');
    expect(weak?.weakSource).toBe(true);
    expect(weak?.sentence.zh).toContain('来源较弱');
    expect(JSON.stringify(weak?.steps)).toContain('1,000家');
  });

  it('is never shown as a multiple where there is nothing to divide by', () => {
    const own = evidence([figure('2025', '15700', { unit: '家', qualifier: 'more-than' })]);
    const all = { whole: evidence([]), parts: new Map([['P', own]]) };
    const found = verdictOn(doubled, YEARS, WHOLE, all, { asOf: null, today: '2026-11-24' }, PACK).parts[0];
    expect(found).toMatchObject({ value: null, gap: null, reason: 'no-baseline' });
    expect(found?.sentence.zh).toContain('超15,700家');
    const early = { asOf: '2024-06-30', today: '2026-11-24' };
    const past = { whole: evidence([]), parts: new Map([['P', evidence([figure('2017', '1850', { unit: '家' })])]]) };
    const before = verdictOn(doubled, YEARS, WHOLE, past, early, PACK).parts[0];
    expect(before).toMatchObject({ value: null, gap: null, reason: 'base-year-only' });
  });
});

describe('why nothing can be told', () => {
  it('names unverified and undated figures of the plan years before the base', () => {
    const base = [figure('2020', '46.5')];
    expect(judge(target(), base, null, { unverified: 'in-plan' }).reason).toBe('unverified-only');
    expect(judge(target(), base, null, { unverified: 'before' }).reason).toBe('base-year-only');
    expect(judge(target(), base, '2024-06-30', { undated: true }).reason).toBe('release-date-unknown');
  });

  it('sees a scope that moved anywhere between base and value', () => {
    const known = [figure('2022', '54')];
    const moved = { scopeBreaks: [{ from: 2019, to: 2021 }] };
    expect(judge(target(), known, '2023-06-01', moved).reason).toBe('scope-changed');
    expect(judge(target(), known, '2023-06-01').state).toBe('ahead');
  });
});

describe('numbers in a sentence', () => {
  it('never hide a difference behind a zero', () => {
    const level = target({
      kind: 'level',
      unit: '亿元',
      comparison: { comparator: 'at-least', value: '3500' },
      baseline: undefined,
    });
    const { sentence } = judge(level, [figure('2025', '3499.999')]);
    expect(sentence.zh).toContain('低0.001亿元');
  });

  it('do not measure what 超 leaves open', () => {
    expect(judge(target(), [figure('2025', '49', { qualifier: 'more-than' })]).sentence.zh).not.toContain('比目标数');
  });

  it('say a cumulative limit kept so far is ahead of its schedule', () => {
    const limit = target({
      kind: 'cumulative',
      direction: 'down',
      unit: '万吨',
      comparison: { comparator: 'at-most', value: '200' },
      baseline: undefined,
    });
    expect(judge(limit, [figure('2021', '20')], '2022-06-30')).toMatchObject({
      state: 'ahead',
      path: { deviation: '10' },
    });
    expect(judge(limit, [figure('2021', '60')], '2022-06-30')).toMatchObject({ state: 'behind' });
  });
});
