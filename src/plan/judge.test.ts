import { describe, expect, it } from 'vitest';
import { evidence, figure, PACK, target } from '../../test/plan/makers.ts';
import type { Observation } from '../figures/observation.ts';
import { verdictOn } from './compose-verdict.ts';
import type { TargetEvidence } from './judge.ts';
import type { Target } from './target.ts';
import type { Verdict } from './verdict.ts';

const YEARS = { from: 2021, to: 2025 };
const WHOLE = { zh: '某省', en: 'the province' };

function judge(
  subject: Target,
  figures: readonly Observation[],
  asOf: string | null = null,
  rest: Parameters<typeof evidence>[2] = {},
): Verdict {
  const whole = evidence(figures, asOf, rest);
  const all: TargetEvidence = { whole, parts: new Map() };
  return verdictOn(subject, YEARS, WHOLE, all, { asOf, today: '2026-11-24' }, PACK);
}

/** The published shares of a province, as found in its bulletins. */
const SHARES = [
  figure('2020', '46.5'),
  figure('2021', '47.5', { releasedOn: '2022' }),
  figure('2022', '48.5', { releasedOn: '2023-02-08' }),
  figure('2023', '49.9', { releasedOn: '2024-01-23' }),
  figure('2024', '50.7', { releasedOn: '2025', sourceQuality: 'weak', sourceMarks: ['AI摘要'] }),
  figure('2025', '52.1', { releasedOn: '2026-01-29' }),
];

describe('a share of about 50 %', () => {
  it('is met at the end, and first reached in three years by three readings', () => {
    const verdict = judge(target(), SHARES);
    expect(verdict).toMatchObject({
      state: 'met',
      reason: null,
      value: '52.1',
      period: '2025',
      gap: '2.1',
      required: null,
    });
    expect(verdict.readings.map(({ reading, year, weakSource }) => [reading, year, weakSource])).toEqual([
      ['strict', 2024, true],
      ['within-points', 2023, false],
      ['within-percent', 2022, false],
    ]);
    expect(verdict.reachedOnce).toEqual({ year: 2023, value: '49.9', weakSource: false });
    expect(verdict.sentence.zh).toContain('52.1%');
    expect(verdict.sentence.zh).toContain('达到');
  });

  it('is not told between the last day of the period and the release of the final year', () => {
    expect(judge(target(), SHARES, '2026-01-15')).toMatchObject({
      state: 'cannot-tell',
      reason: 'final-year-not-released',
      value: '50.7',
    });
    expect(judge(target(), SHARES, '2026-01-29')).toMatchObject({ state: 'met', value: '52.1' });
  });

  it('follows its schedule before the end, on values released by then', () => {
    const verdict = judge(target(), SHARES, '2024-06-30');
    expect(verdict).toMatchObject({ state: 'ahead', value: '49.9', period: '2023' });
    expect(verdict.path).toEqual({ covered: '97.14', elapsed: '60', deviation: '37.14', ageMonths: 6 });
    expect(verdict.required).toMatchObject({ perYear: '0.05', years: '2' });
  });

  it('is too old when the newest value ended more than eighteen months before', () => {
    const until2022 = SHARES.slice(0, 3);
    expect(judge(target(), until2022, '2024-06-30').state).toBe('ahead');
    expect(judge(target(), until2022, '2024-07-01')).toMatchObject({ state: 'cannot-tell', reason: 'too-old' });
  });

  it('says the undated value is never known on a day', () => {
    const undated = [figure('2025', '52.1', { releasedOn: null })];
    expect(judge(target(), undated).state).toBe('met');
    expect(judge(target(), [], '2026-06-01', { undated: true })).toMatchObject({ reason: 'release-date-unknown' });
  });

  it.each([
    ['49', 'met'],
    ['48.9', 'near'],
    ['47', 'near'],
    ['46.9', 'below'],
  ])('counts its bounds in: %s is %s', (value, state) => {
    expect(judge(target(), [figure('2025', value)]).state).toBe(state);
  });
});

describe('comparators', () => {
  const level = (comparator: string, value: string, rest: Record<string, unknown> = {}) =>
    target({ kind: 'level', unit: '亿元', comparison: { comparator, value }, baseline: undefined, ...rest });

  it.each([
    ['at-least', '3500', 'met'],
    ['more-than', '3500', 'near'],
    ['more-than', '3500.1', 'met'],
    ['at-least', '3325', 'near'],
    ['at-least', '3324.9', 'below'],
    ['exact', '3499.9', 'below'],
    ['exact', '3500', 'met'],
    ['about', '3395', 'met'],
  ])('%s 3500 with %s is %s', (comparator, value, state) => {
    expect(judge(level(comparator, '3500'), [figure('2025', value)]).state).toBe(state);
  });

  it('gives a zero target no tolerance: equality', () => {
    const zero = (value: string) =>
      judge(target({ direction: 'down', comparison: { comparator: 'about', value: '0' }, baseline: undefined }), [
        figure('2025', value),
      ]).state;
    expect([zero('0'), zero('0.1')]).toEqual(['met', 'below']);
  });

  it('treats a falling target as the mirror', () => {
    const falling = level('less-than', '0.3', { direction: 'down' });
    expect(judge(falling, [figure('2025', '0.29')]).state).toBe('met');
    expect(judge(falling, [figure('2025', '0.3')]).state).toBe('near');
    expect(judge(falling, [figure('2025', '0.32')]).state).toBe('below');
  });

  it('judges a rank as a rank: one place off is close, a smaller number is better', () => {
    const rank = target({
      kind: 'rank',
      unit: '位',
      comparison: { comparator: 'rank', value: '3' },
      baseline: undefined,
    });
    const state = (value: string) => judge(rank, [figure('2025', value)]).state;
    expect([state('1'), state('3'), state('4'), state('5')]).toEqual(['met', 'met', 'near', 'below']);
    expect(judge(rank, [figure('2023', '2')], '2024-06-30')).toMatchObject({ state: 'cannot-tell', path: null });
  });
});

describe('qualifiers on figures', () => {
  const level = target({
    kind: 'level',
    unit: '家',
    comparison: { comparator: 'at-least', value: '100' },
    baseline: undefined,
  });
  const more = (value: string) => judge(level, [figure('2025', value, { qualifier: 'more-than' })]);

  it('lets 超 stand where every value gives the same answer', () => {
    expect(more('100')).toMatchObject({ state: 'met', qualifierMatters: true });
    expect(more('98')).toMatchObject({ state: 'cannot-tell', reason: 'qualifier-decides', value: '98' });
  });

  it('takes 约 anywhere within its tolerance', () => {
    const about = (value: string) => judge(level, [figure('2025', value, { qualifier: 'about' })]);
    expect(about('104').state).toBe('met');
    expect(about('102')).toMatchObject({ state: 'cannot-tell', reason: 'qualifier-decides' });
    expect(about('90')).toMatchObject({ state: 'below' });
  });

  it('knows that 超 excludes its number: 超100 satisfies 超100', () => {
    const strict = target({ ...level, comparison: { comparator: 'more-than', value: '100' } });
    expect(judge(strict, [figure('2025', '100', { qualifier: 'more-than' })]).state).toBe('met');
    expect(judge(strict, [figure('2025', '100', { qualifier: 'at-least' })]).reason).toBe('qualifier-decides');
  });
});

describe('binding targets', () => {
  const binding = target({
    attribute: 'binding',
    direction: 'down',
    kind: 'level',
    unit: '吨标准煤/万元',
    comparison: { comparator: 'less-than', value: '0.3' },
    baseline: undefined,
  });

  it('wait for the holder, and then are fulfilled or not, never close', () => {
    expect(judge(binding, [figure('2025', '0.2')])).toMatchObject({
      state: 'cannot-tell',
      reason: 'not-confirmed',
      value: '0.2',
    });
    const confirmed = (value: string) => judge(binding, [figure('2025', value, { confirmedBy: '持有方' })]);
    expect(confirmed('0.2').stateWords.zh).toBe('完成');
    expect(confirmed('0.3').stateWords.zh).toBe('未完成');
  });
});

describe('cumulative', () => {
  const total = (comparator: string) =>
    target({ kind: 'cumulative', unit: '项', comparison: { comparator, value: '200' }, baseline: undefined });
  const years = (...values: string[]) => values.map((value, index) => figure(String(2021 + index), value));

  it('sums the years, a published total going first', () => {
    expect(judge(total('about'), years('40', '40', '40', '40', '40'))).toMatchObject({
      state: 'met',
      value: '200',
      period: '2021..2025',
    });
    expect(judge(total('about'), [...years('40', '40', '40', '40', '40'), figure('2021..2025', '150')])).toMatchObject({
      state: 'below',
      value: '150',
    });
  });

  it('counts part of a year into the sum, and cannot undo a sum already above 以上', () => {
    const soFar = [...years('60', '60', '60'), figure('2024-H1', '25', { releasedOn: '2024-07-20' })];
    expect(judge(total('at-least'), soFar, '2024-08-01')).toMatchObject({
      state: 'met',
      value: '205',
      period: '2021..2024-06',
    });
    expect(judge(total('about'), soFar, '2024-08-01')).toMatchObject({ state: 'ahead' });
    expect(judge(total('at-least'), soFar)).toMatchObject({
      state: 'cannot-tell',
      reason: 'final-year-not-released',
      reachedOnce: { year: 2024 },
    });
  });

  it('does not jump over a missing year', () => {
    const holed = [figure('2021', '40'), figure('2023', '40'), figure('2025', '40')];
    expect(judge(total('about'), holed)).toMatchObject({ reason: 'year-missing', value: '40' });
    expect(judge(total('about'), holed.slice(1))).toMatchObject({ state: 'cannot-tell', reason: 'year-missing' });
  });
});

describe('average growth', () => {
  const growth = target({
    kind: 'average-growth',
    comparison: { comparator: 'at-least', value: '6' },
    baseline: undefined,
  });
  const yearly = (...rates: string[]) => ({
    yearly: evidence(rates.map((rate, index) => figure(String(2021 + index), rate))).adopted,
  });

  it('is compared on the compounded product, not on the mean of the rates', () => {
    expect(judge(growth, [], null, yearly('0', '12', '0', '12', '6')).state).toBe('near');
    expect(judge(growth, [], null, yearly('6', '6', '6', '6', '6'))).toMatchObject({ state: 'met', value: '6' });
  });

  it('is on its schedule while the product keeps up with the one required so far', () => {
    expect(judge(growth, [], '2023-06-30', yearly('6', '6'))).toMatchObject({
      state: 'on-course',
      path: { deviation: '0' },
    });
    expect(judge(growth, [], '2023-06-30', yearly('1', '1'))).toMatchObject({ state: 'behind', serious: true });
  });

  it('takes a published average of the whole period before the years', () => {
    expect(judge(growth, [figure('2021..2025', '5.9')], null, yearly('7', '7', '7', '7', '7'))).toMatchObject({
      state: 'near',
      value: '5.9',
    });
  });
});

describe('so many a year', () => {
  const range = target({
    kind: 'count-per-year',
    unit: '项',
    comparison: { comparator: 'range-per-year', value: '10', upper: '20' },
    baseline: undefined,
  });
  const years = (...values: string[]) => values.map((value, index) => figure(String(2021 + index), value));

  it('is judged year by year; above the top is reported, not missed', () => {
    const verdict = judge(range, years('10', '25', '12', '15', '20'));
    expect(verdict.state).toBe('met');
    expect(verdict.sentence.zh).toContain('2022年高于上限');
    expect(judge(range, years('10', '9', '12', '15', '20')).state).toBe('below');
  });

  it('is on course while every known year reaches the lower bound', () => {
    expect(judge(range, years('10', '12'), '2023-06-30').state).toBe('on-course');
    expect(judge(range, years('10', '9'), '2023-06-30').state).toBe('behind');
    expect(judge(range, years('10', '12'))).toMatchObject({ state: 'cannot-tell', reason: 'final-year-not-released' });
  });
});

describe('why nothing can be told', () => {
  it('names the nearest thing known', () => {
    const related = (relation: 'other-definition' | 'part-of-territory' | 'rank') => ({
      related: [
        { relation, indicator: { zh: '相近指标', en: 'A near indicator' }, place: WHOLE, newest: figure('2024', '9') },
      ],
    });
    expect(judge(target(), []).reason).toBe('no-public-figure');
    expect(judge(target(), [figure('2020', '50')]).reason).toBe('base-year-only');
    expect(judge(target(), [figure('2025-H1', '50')]).reason).toBe('interim-only');
    expect(judge(target(), [], null, { unverified: 'in-plan' }).reason).toBe('unverified-only');
    expect(judge(target(), [], null, related('other-definition')).reason).toBe('other-definition');
    expect(judge(target(), [], null, related('part-of-territory')).reason).toBe('part-of-territory');
    expect(judge(target(), [], null, related('rank')).reason).toBe('rank-only');
    expect(judge(target({ type: 'national' }), SHARES)).toMatchObject({ state: 'not-judged', reason: 'national' });
  });

  it('draws no path without a baseline, from another universe, over a break of scope, or from a base already there', () => {
    const at = '2024-06-30';
    expect(judge(target({ baseline: undefined }), SHARES, at).reason).toBe('no-baseline');
    expect(judge(target({ baseline: { ...target().baseline, universe: 'other' } }), SHARES, at).reason).toBe(
      'no-baseline',
    );
    expect(judge(target(), SHARES, at, { scopeBreaks: [{ from: 2020, to: 2022 }] }).reason).toBe('scope-changed');
    expect(judge(target({ baseline: { ...target().baseline, value: '50' } }), SHARES, at)).toMatchObject({
      reason: 'no-baseline',
      metAtBase: true,
    });
  });
});

describe('several parts under one promise', () => {
  const doubled = target({
    kind: 'regional-multiple',
    unit: '倍',
    comparison: { comparator: 'multiple', value: '2' },
    baseline: undefined,
    parts: ['甲', '乙'].map((name, index) => ({
      id: `P${index}`,
      name: { zh: name, en: name },
      measure: { indicator: 'n', place: name },
    })),
  });
  const firms = (base: string, value: string | null) =>
    evidence([
      figure('2020', base, { unit: '家' }),
      ...(value === null ? [] : [figure('2025', value, { unit: '家' })]),
    ]);
  const judgeParts = (first: TargetEvidence['whole'], second: TargetEvidence['whole']) =>
    verdictOn(
      doubled,
      YEARS,
      WHOLE,
      {
        whole: evidence([]),
        parts: new Map([
          ['P0', first],
          ['P1', second],
        ]),
      },
      { asOf: null, today: '2026-11-24' },
      PACK,
    );

  it('is below with one known part below, met only with all known and met', () => {
    expect(judgeParts(firms('100', '150'), firms('100', null)).state).toBe('below');
    expect(judgeParts(firms('100', '200'), firms('100', '230')).state).toBe('met');
    expect(judgeParts(firms('100', '198.5'), firms('100', null))).toMatchObject({
      state: 'cannot-tell',
      reason: 'year-missing',
    });
    expect(judgeParts(evidence([]), evidence([]))).toMatchObject({ state: 'cannot-tell', reason: 'no-public-figure' });
  });
});
