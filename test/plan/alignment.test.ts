import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignPlans } from '../../src/plan/alignment.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import { LANCHUAN, LANDONG, LANXI } from './aligned-plans.ts';
import { PACK } from './makers.ts';

const align = (...lowers: readonly LoadedPlan[]) => alignPlans(LANCHUAN, lowers, PACK);
const both = align(LANDONG, LANXI);
const at = (id: string, { targets } = both) => targets.find((target) => target.id === id);
const relations = (id: string, alignment = both) => at(id, alignment)?.lower.map(({ relation }) => relation);
/** A plan with some of its header changed. */
const dated = (plan: LoadedPlan, from: number, to: number): LoadedPlan => ({
  ...plan,
  header: { ...plan.header, period: { from, to } },
});

it('sums amounts: 500 and about 300 of 900 leave 109 by the rule pack, and a city without a plan leaves it open', () => {
  // 左右 lets 3 % pass: 500 + 291 = 791 of 900.
  expect(at('L1')).toMatchObject({ state: 'cannot-tell', sum: '800', gap: '109' });
  expect(at('L1')?.sentence).toEqual({
    zh: '2个地区的目标合计800家；比上级目标的最低要求少109家；有地区没有计入，不能判断；没有载入规划：岚南市。',
    en: 'The targets of 2 places sum to 800; 109 short of the least the target above asks for; some places are not counted, so it cannot be told; no plan loaded: Lannan City.',
  });
  expect(at('L1')?.lower).toMatchObject([
    { place: { zh: '岚东市' }, target: { id: 'D1' }, matched: { zh: '指标编号和名称相同' } },
    { place: { zh: '岚西市' }, target: { id: 'X1' }, matched: { zh: '指标名称相同' } },
    { place: { zh: '岚南市' }, relation: 'no-plan', plan: null },
  ]);
});

it('what is missing can only add: 60 and 50 are more than 100 whoever else comes', () => {
  expect(at('L2')).toMatchObject({ state: 'enough', sum: '110', gap: null });
  // 60 alone: at least 40 short of a sum that has to exceed 100.
  expect(at('L2', align(LANDONG))).toMatchObject({ state: 'cannot-tell', sum: '60', gap: '40' });
  // Downward it can only break the promise: 40 and 70 of at most 100 is 10 too much already; 40 alone says nothing.
  expect(at('L6')).toMatchObject({ state: 'gap', sum: '110', gap: '10' });
  expect(at('L6', align(LANDONG))).toMatchObject({ state: 'cannot-tell', sum: '40', gap: null });
});

it('compares ratios and rates one by one by the least they let pass, and sums none', () => {
  // About 50 lets 49 pass, so it is weaker than at least 50.
  expect(relations('L3')).toEqual(['weaker', 'stricter', 'no-plan']);
  expect(relations('L4')).toEqual(['equal', 'missing', 'no-plan']);
  expect(at('L3')).toMatchObject({ state: 'compared', sum: null, gap: null });
  expect(at('L3')?.sentence.zh).toBe('更严：岚西市；较低：岚东市；没有载入规划：岚南市。');
});

it('downward the smaller number is the stricter, and another unit is not comparable', () => {
  expect(relations('L5')).toEqual(['stricter', 'not-comparable', 'no-plan']);
  expect(at('L5')?.lower[1]).toMatchObject({
    why: { zh: '单位不同（吨标准煤/万元、%）' },
    matched: { zh: expect.stringContaining('指标编号相同，名称不同') },
  });
});

it('does not divide ranks and grades, and lists what only the plan below promises', () => {
  expect([at('L7')?.state, at('L8')?.state]).toEqual(['not-divided', 'not-divided']);
  expect(both.unmatched).toMatchObject([{ plan: 'landong-2021-2025', targets: [{ id: 'D7' }] }]);
});

it('other years are not comparable: the end for every number, the start where years add up or compound', () => {
  const later = align(dated(LANDONG, 2021, 2026));
  expect(relations('L1', later)?.[0]).toBe('not-comparable');
  expect(relations('L3', later)?.[0]).toBe('not-comparable');
  const earlier = align(dated(LANDONG, 2020, 2025));
  expect(relations('L1', earlier)?.[0]).toBe('counted');
  expect([relations('L2', earlier)?.[0], relations('L4', earlier)?.[0]]).toEqual(['not-comparable', 'not-comparable']);
});

it('a target about a part of the city, another universe, and a plan of another territory are said to be so', () => {
  const inPart = LANDONG.targets.map((target) =>
    target.id === 'D1' ? { ...target, measure: { indicator: 'firms', place: 'zone' } } : target,
  );
  const zone = { ...(LANDONG.places[0] as (typeof LANDONG.places)[number]), id: 'zone', name: '岚东高新区' };
  const part = align({ ...LANDONG, targets: inPart, places: [...LANDONG.places, zone] });
  expect(at('L1', part)?.lower[0]).toMatchObject({ relation: 'not-comparable', why: { zh: '只涉及岚东高新区' } });
  const counted = LANDONG.indicators.map((each) => (each.id === 'firms' ? { ...each, universe: '规上' } : each));
  expect(at('L1', align({ ...LANDONG, indicators: counted }))?.lower[0]).toMatchObject({ why: { zh: '统计范围不同' } });
  expect(alignPlans(LANDONG, [LANXI], PACK)).toMatchObject({ outside: [{ plan: 'lanxi-2021-2025' }], unmatched: [] });
});

it('all three together: complete, the gap is certain', () => {
  const third: LoadedPlan = {
    ...LANDONG,
    header: { ...LANDONG.header, id: 'lannan-2021-2025' },
    places: LANDONG.places.map((place) => ({ ...place, name: '岚南市', code: '980300' })),
  };
  // 500 + 291 + 500 = 1291 of 900.
  expect(at('L1', align(LANDONG, LANXI, third))).toMatchObject({ state: 'enough', sum: '1300', gap: null });
  const small = LANDONG.targets.map((target) =>
    target.id === 'D1' ? { ...target, comparison: { comparator: 'at-least' as const, value: '100' } } : target,
  );
  // 500 + 291 + 100 = 891 of 900.
  expect(at('L1', align(LANDONG, LANXI, { ...third, targets: small }))).toMatchObject({ state: 'gap', gap: '9' });
});

it('a stricter promise below never turns secured into not secured', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1500 }),
      fc.integer({ min: 0, max: 1500 }),
      fc.constantFrom('about', 'at-least', 'more-than', 'exact'),
      (value, more, comparator) => {
        const promising = (number: number): LoadedPlan => ({
          ...LANDONG,
          targets: LANDONG.targets.map((target) =>
            target.id === 'D1' ? { ...target, comparison: { comparator, value: String(number) } } : target,
          ),
        });
        const [before, after] = [value, value + more].map((number) => at('L1', align(promising(number), LANXI)));
        if (before?.state === 'enough') expect(after?.state).toBe('enough');
        expect(Number(after?.gap ?? 0)).toBeLessThanOrEqual(Number(before?.gap ?? 0));
      },
    ),
  );
});
