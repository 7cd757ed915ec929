import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicator, observation, PLACES } from '../../test/figures/makers.ts';
import { CONTRADICTION_RULES, findContradictions } from './contradictions.ts';
import type { Observation } from './observation.ts';

const RD = indicator('R&D经费', { additive: true, breakdowns: [['基础', '应用', '试验']] });
const LAND = indicator('园区土地占比', { unit: '%', universe: 'zones', universeMarker: true });
const OUTPUT = indicator('园区产值占比', { unit: '%', universe: 'zones' });
const find = (observations: readonly Observation[]) => findContradictions(observations, [RD, LAND, OUTPUT], PLACES);
const rules = (observations: readonly Observation[]) => find(observations).map(({ rule }) => rule);

describe('values of one cell', () => {
  const [a, b] = [observation({ value: '100', publisher: '甲' }), observation({ value: '101', publisher: '乙' })];

  it('contradict each other when two publishers differ, with both in the sentence', () => {
    const [found, ...others] = find([a, b]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'two-publishers', indicator: 'R&D经费', place: '甲省', periods: ['2024'] });
    expect(found?.sentence.zh).toBe(
      '甲省R&D经费，2024年：100亿元（甲，2025-03-01发布）、101亿元（乙，2025-03-01发布），最多相差1亿元。',
    );
    expect(found?.sentence.en).toContain('10 billion yuan (甲, released 2025-03-01), 10.1 billion yuan (乙');
  });

  it('carry the name of the rule that found them', () => {
    expect(find([a, b])[0]?.ruleWords).toEqual(CONTRADICTION_RULES['two-publishers'].words);
  });

  it('are a revision when one says so, or when one publisher comes back with another', () => {
    expect(rules([a, { ...b, status: 'revised' }])).toEqual(['revision']);
    expect(rules([a, { ...b, publisher: '甲', releasedOn: '2025-10-01' }])).toEqual(['revision']);
    expect(rules([a, { ...b, publisher: '甲' }])).toEqual(['two-publishers']);
  });

  it.each([
    ['the same number', { value: '100.0' }],
    ['an open bound below', { value: '99', qualifier: 'more-than' }],
    ['another open bound', { value: '90', qualifier: 'at-least' }],
    ['an unverified value', { value: '7', verified: false }],
    ['another part', { value: '7', breakdown: '电子' }],
    ['another period', { value: '7', period: '2023' }],
  ] as const)('agree with %s', (_, facts) => expect(rules([a, observation(facts)])).toEqual([]));

  it.each([
    ['an open bound above', { value: '105', qualifier: 'more-than' }],
    ['a rounded number', { value: '101', qualifier: 'about' }],
  ] as const)('contradict %s', (_, facts) => expect(rules([a, observation(facts)])).toEqual(['two-publishers']));

  it('are one cell where a half-year is written as two quarters', () => {
    expect(
      rules([observation({ period: '2024-H1', value: '1' }), observation({ period: '2024-Q1..Q2', value: '2' })]),
    ).toEqual(['two-publishers']);
  });
});

describe('parts against a total', () => {
  const cities = (...values: string[]) =>
    values.map((value, index) => observation({ place: ['乙市', '丙市', '丁市'][index] ?? '', value }));

  it('says whether rounding explains the difference', () => {
    const within = find([observation({ value: '100.1' }), ...cities('50.0', '30.0', '20.0')]);
    expect(within.map(({ sentence }) => sentence.zh)).toEqual([
      '甲省R&D经费，2024年：3个设区市合计100亿元，公布总数100.1亿元，相差0.1亿元，在四舍五入可以解释的范围内。',
    ]);
    expect(within[0]?.observations.map(({ place }) => place)).toEqual(['甲省', '乙市', '丙市', '丁市']);
    const beyond = find([observation({ value: '100.4' }), ...cities('50.0', '30.0', '20.0')]);
    expect(beyond[0]?.sentence.en).toContain('more than rounding can explain');
  });

  it('is silent when they agree, a part is missing, or a figure is not exact', () => {
    expect(rules([observation({ value: '100' }), ...cities('50', '30', '20')])).toEqual([]);
    expect(rules([observation({ value: '120' }), ...cities('50', '30')])).toEqual([]);
    const about = observation({ place: '丁市', value: '20', qualifier: 'about' });
    expect(rules([observation({ value: '120' }), ...cities('50', '30'), about])).toEqual([]);
  });

  it('adds up regions, the cities of a region, and complete sets of parts, never zones and never a nation', () => {
    const regions = [observation({ place: '南片', value: '70' }), observation({ place: '北片', value: '20' })];
    expect(rules([observation({ value: '100' }), ...regions])).toEqual(['parts-against-total']);
    const south = [observation({ place: '南片', value: '70' }), ...cities('40', '20')];
    expect(find(south).map(({ place }) => place)).toEqual(['南片']);
    const parts = ['基础', '应用', '试验'].map((breakdown) => observation({ breakdown, value: '30' }));
    expect(rules([observation({ value: '100' }), ...parts])).toEqual(['parts-against-total']);
    expect(rules([observation({ value: '100' }), ...parts.slice(1)])).toEqual([]);
    expect(rules([observation({ place: '乙市', value: '9' }), observation({ place: '乙高新区', value: '1' })])).toEqual(
      [],
    );
    expect(rules([observation({ place: '全国', value: '900' }), ...regions])).toEqual([]);
  });

  it('adds up the years of a period, but never rates', () => {
    const years = (unit: string) => [
      ...['2023', '2024'].map((period) => observation({ period, value: '10', unit, releasedOn: '2026-01-01' })),
      observation({ period: '2023..2024', value: '25', unit, releasedOn: '2026-01-01' }),
    ];
    expect(rules(years('亿元'))).toEqual(['parts-against-total']);
    expect(rules(years('%'))).toEqual([]);
    expect(rules(years('万元/人'))).toEqual([]);
  });
});

describe('a universe whose marker moved', () => {
  const annual = (name: string, values: Record<string, string>) =>
    Object.entries(values).map(([period, value]) =>
      observation({ indicator: name, unit: '%', period, value, releasedOn: '2026-01-01' }),
    );

  it('makes every figure across the move a change of scope, once, from the figure before to the figure after', () => {
    const found = find([
      ...annual('园区土地占比', { 2020: '5.2', 2022: '6.2', 2024: '6.2' }),
      ...annual('园区产值占比', { 2019: '39', 2020: '40', 2022: '54', 2024: '55' }),
    ]);
    expect(found.map(({ rule, indicator, periods }) => [rule, indicator, ...periods])).toEqual([
      ['scope-change', '园区土地占比', '2020', '2022'],
      ['scope-change', '园区产值占比', '2020', '2022'],
    ]);
    expect(found[1]?.sentence.zh).toBe(
      '甲省园区产值占比：2020年40%，2022年54%；园区土地占比2020年5.2%，2022年6.2%，统计范围已变，前后之差不是增长。',
    );
    expect(found[1]?.observations).toHaveLength(4);
  });

  it('is no change within rounding or for an inexact marker, and says nothing about another place', () => {
    const output = annual('园区产值占比', { 2020: '40', 2022: '54' });
    expect(rules([...annual('园区土地占比', { 2020: '6', 2022: '6.4' }), ...output])).toEqual([]);
    const about = annual('园区土地占比', { 2020: '5', 2022: '7' }).map((figure) => ({
      ...figure,
      qualifier: 'about' as const,
    }));
    expect(rules([...about, ...output])).toEqual([]);
    const elsewhere = annual('园区土地占比', { 2020: '5', 2022: '7' }).map((figure) => ({ ...figure, place: '乙市' }));
    expect(find([...elsewhere, ...output]).map(({ place }) => place)).toEqual(['乙市']);
  });
});

describe('the year of a figure', () => {
  it('is in doubt when the note says so or the release came before the end of the period', () => {
    const doubted = find([observation({ note: '年份推定' }), observation({ place: '乙市', note: '年份推定' })]);
    expect(doubted.map(({ rule, observations }) => [rule, observations.length])).toEqual([['suspected-year', 2]]);
    expect(doubted[0]?.sentence.zh).toBe('甲省R&D经费，2024年100亿元等2个数值：来源或备注写明“年份推定”，年份存疑。');
    expect(rules([observation({ releasedOn: '2024-12-30' })])).toEqual(['suspected-year']);
    expect(rules([observation({ releasedOn: '2024' })])).toEqual([]);
    expect(rules([observation({ releasedOn: null })])).toEqual([]);
  });
});

describe('the list of contradictions', () => {
  const cities = ['丁市', '乙市', '丙市'];
  const figures = [
    ...cities.flatMap((place) => [
      observation({ place, value: '1' }),
      observation({ place, value: '2', publisher: '乙' }),
    ]),
    observation({ period: '2023', value: '1' }),
    observation({ period: '2023', value: '2', publisher: '乙' }),
    observation({ value: '10' }),
  ];

  it('stands in the order of places, then of periods', () => {
    expect(find(figures).map(({ place, periods }) => `${place} ${periods}`)).toEqual([
      '甲省 2023',
      '甲省 2024',
      '乙市 2024',
      '丙市 2024',
      '丁市 2024',
    ]);
  });

  it('is the same whatever the order the figures come in, with an id for each', () => {
    const expected = find(figures).map(({ id, sentence }) => [id, sentence.zh]);
    expect(new Set(expected.map(([id]) => id)).size).toBe(expected.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(figures, { minLength: figures.length }), (shuffled) => {
        expect(find(shuffled).map(({ id, sentence }) => [id, sentence.zh])).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
