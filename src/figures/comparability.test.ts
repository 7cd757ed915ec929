import { expect, it } from 'vitest';
import { indicator, observation } from '../../test/figures/makers.ts';
import { mayCompare } from './comparability.ts';
import type { Observation } from './observation.ts';
import type { Contradiction } from './verbs.ts';

const known = indicator('R&D经费', {
  definition: { zh: '全社会研究与试验发展经费，按可比价', en: 'R&D, constant prices' },
});
const figure = (facts: Partial<Observation> = {}, level: string | null = 'province') => ({
  observation: observation({ status: 'bulletin', ...facts }),
  indicator: known,
  level,
});
const verdictsOf = (...[a, b, found = []]: [ReturnType<typeof figure>, ReturnType<typeof figure>, never[]?]) => {
  const { answer, points } = mayCompare(a, b, found);
  return [
    answer,
    ...points.filter(({ verdict }) => verdict !== 'yes').map(({ aspect, verdict }) => `${aspect} ${verdict}`),
  ];
};

it('two bulletin figures of one series may be compared', () => {
  expect(verdictsOf(figure(), figure({ period: '2023' }))).toEqual(['yes']);
});

it.each([
  [{ indicator: '产值' }, ['no', 'definition no']],
  [{ breakdown: '甲' }, ['no', 'definition no']],
  [{ unit: '万元' }, ['no', 'unit no']],
  [{ period: '2024-H1' }, ['no', 'period no']],
  [{ status: 'flash' as const }, ['cannot-tell', 'status cannot-tell']],
  [{ status: 'unknown' as const }, ['cannot-tell', 'status cannot-tell']],
  [{ status: 'unknown' as const, confirmedBy: '科技厅' }, ['yes']],
  [{ verified: false }, ['no', 'status no']],
  [{ setAside: '裁定' }, ['no', 'status no']],
])('with %o: %o', (facts, expected) => {
  expect(verdictsOf(figure(), figure(facts))).toEqual(expected);
});

it('levels of places decide, and an unknown level cannot tell', () => {
  expect(verdictsOf(figure(), figure({ place: '乙市' }, 'city'))).toEqual(['no', 'scope no']);
  expect(verdictsOf(figure(), figure({ place: '乙市' }, null))).toEqual(['cannot-tell', 'scope cannot-tell']);
});

it('money across years needs constant prices, and a missing definition leaves it open', () => {
  const bare = { ...figure({ period: '2023' }), indicator: indicator('R&D经费') };
  expect(verdictsOf(bare as never, { ...figure(), indicator: indicator('R&D经费') } as never)).toEqual([
    ...['cannot-tell', 'definition cannot-tell', 'price-basis cannot-tell'],
  ]);
});

it('a change of scope between the two periods says no, with its sentence', () => {
  const moved = {
    ...{
      id: '',
      rule: 'scope-change',
      ruleWords: { zh: '', en: '' },
      indicator: 'R&D经费',
      place: '甲省',
      settled: null,
    },
    ...{ periods: ['2023', '2024'], sentence: { zh: '范围已变', en: 'scope changed' }, observations: [] },
  } satisfies Contradiction;
  const answer = mayCompare(figure({ period: '2022' }), figure(), [moved]);
  expect(answer.points.find(({ aspect }) => aspect === 'universe')).toMatchObject({
    verdict: 'no',
    words: { zh: '范围已变' },
  });
  expect(mayCompare(figure({ period: '2024' }), figure(), [moved]).answer).toBe('yes');
});
