import { describe, expect, it } from 'vitest';
import { stated, THREE_CITIES } from '../../test/collection/three-cities.ts';
import { PACK } from '../../test/plan/makers.ts';
import type { StatedFigure } from './doubt.ts';
import { reconcile } from './reconcile.ts';

const doubts = (...figures: readonly StatedFigure[]) => reconcile(THREE_CITIES, PACK, figures);
const firms = (whole: string, ...parts: readonly string[]) => [
  stated('firms', 'yunshui', whole),
  ...parts.map((value, index) => stated('firms', ['yunzhou', 'shuizhou', 'linzhou'][index] ?? '', value)),
];

describe('the parts against the whole', () => {
  it('agrees where the cities sum to the province, and says nothing where no city gave a figure', () => {
    expect(doubts(...firms('900', '400', '300', '200'))).toEqual([]);
    expect(doubts(stated('firms', 'yunshui', '900'))).toEqual([]);
    const published = firms('900', '400', '300', '100').map((figure) => ({ ...figure, standing: 'known' as const }));
    expect(doubts(...published)).toEqual([]);
  });

  it('says by how much a sum is off: things counted one by one are exact', () => {
    expect(doubts(...firms('900', '400', '300', '201'))).toMatchObject([
      {
        rule: 'sum',
        addressee: 'yunshui',
        difference: '1',
        what: {
          zh: '云水省高企数，2024年：3个地区之和为901家，全域数为900家，多1家，四舍五入不能解释。',
          en: 'High-tech enterprises, Yunshui, 2024: the 3 parts sum to 901, the whole is 900; 1 more, beyond what rounding explains.',
        },
      },
    ]);
  });

  it('grants amounts half a unit of the last digit of every figure', () => {
    const amounts = (whole: string) => [
      stated('tech', 'yunshui', whole),
      ...['yunzhou', 'shuizhou', 'linzhou'].map((city) => stated('tech', city, '33.3')),
    ];
    // 3 × 33.3 = 99.9; the parts may be off by 0.15 together, 100.1 by 0.05.
    expect(doubts(...amounts('100.1'))).toEqual([]);
    expect(doubts(...amounts('100.2'))).toMatchObject([{ rule: 'sum', difference: '-0.3' }]);
    // Printed without decimals the whole may be off by 0.5.
    expect(doubts(...amounts('100'))).toEqual([]);
  });

  it('takes 超 and 约 as the values they may have', () => {
    const [whole, ...parts] = firms('800', '400', '300', '200') as [StatedFigure, ...StatedFigure[]];
    expect(doubts({ ...whole, qualifier: 'more-than' }, ...parts)).toEqual([]);
    const exact = firms('900', '400', '300', '200') as [StatedFigure, ...StatedFigure[]];
    expect(doubts({ ...exact[0], qualifier: 'more-than' }, ...exact.slice(1))).toMatchObject([{ rule: 'sum' }]);
    expect(doubts({ ...exact[0], value: '920', qualifier: 'about' }, ...exact.slice(1))).toEqual([]);
    expect(doubts({ ...exact[0], value: '930', qualifier: 'about' }, ...exact.slice(1))).toMatchObject([
      { rule: 'sum', what: { zh: expect.stringContaining('全域数为约930家') } },
    ]);
  });

  it('names the missing city and the remainder; says where the others alone are too much', () => {
    expect(doubts(...firms('900', '400', '300'))).toMatchObject([
      {
        rule: 'parts-missing',
        difference: '200',
        what: {
          zh: '云水省高企数，2024年：缺林州市；已有的2个地区之和700家，全域数900家，余200家，未能核对。',
          en: expect.stringContaining('Linzhou missing'),
        },
      },
    ]);
    expect(doubts(...firms('600', '400', '300'))).toMatchObject([{ rule: 'sum', difference: '100' }]);
  });

  it('asks for the whole where every city is there', () => {
    expect(doubts(...firms('900', '400', '300', '200').slice(1))).toMatchObject([
      { rule: 'whole-missing', what: { zh: expect.stringContaining('之和900家') } },
    ]);
  });

  it('asks the city whose figure is greater than the whole', () => {
    const found = doubts(...firms('900', '4000', '300', '200'));
    expect(found.map(({ rule, addressee }) => [rule, addressee])).toEqual([
      ['sum', 'yunshui'],
      ['part-over-whole', 'yunzhou'],
    ]);
    expect(found[1]).toMatchObject({ difference: '3100', figures: [{ value: '4000' }, { value: '900' }] });
  });
});

describe('ratios', () => {
  const terms = (city: string, tech: string, output: string) => [
    stated('tech', city, tech),
    stated('output', city, output),
  ];
  // 60/100, 30/100, 10/200: together 100/400 = 25 %, while the mean of the three shares is 31.7 %.
  const cities = [
    ...terms('yunzhou', '60', '100'),
    ...terms('shuizhou', '30', '100'),
    ...terms('linzhou', '10', '200'),
  ];
  const wholes = terms('yunshui', '100', '400');

  it('are put together by numerator and denominator, never as a mean of shares', () => {
    expect(doubts(...cities, ...wholes, stated('share', 'yunshui', '25'))).toEqual([]);
    const found = doubts(...cities, ...wholes, stated('share', 'yunshui', '31.7'));
    expect(found.map(({ rule }) => rule)).toEqual(['ratio', 'ratio']);
    expect(found[1]).toMatchObject({
      addressee: 'yunshui',
      difference: '6.7',
      what: {
        zh: '云水省高新占比，2024年：填31.7%，按各地之和分子100亿元、分母400亿元算得25%，相差6.7个百分点。',
        en: 'High-tech share, Yunshui, 2024: given as 31.7%; 10 billion yuan over 40 billion yuan, sums of the parts, makes 25%, 6.7 percentage points apart.',
      },
    });
  });

  it('of a city are held against its own terms', () => {
    expect(doubts(...cities, ...wholes, stated('share', 'shuizhou', '40'))).toMatchObject([
      { rule: 'ratio', addressee: 'shuizhou', difference: '10' },
    ]);
  });

  it('cannot be reconciled without every term, or where the catalogue states none, and the answer is why', () => {
    expect(doubts(...cities.slice(0, 5), stated('share', 'yunshui', '25'))).toMatchObject([
      { rule: 'whole-missing', indicator: 'tech' },
      { rule: 'not-reconciled', what: { zh: expect.stringMatching(/无法核对：缺分母：林州市。$/) } },
    ]);
    expect(doubts(stated('coverage', 'yunshui', '90'), stated('coverage', 'yunzhou', '80'))).toMatchObject([
      { rule: 'not-reconciled', difference: null, what: { zh: expect.stringContaining('比率不能取平均') } },
    ]);
  });
});

it('asks once where two years of a city are far from each other, of the later one', () => {
  const found = doubts(stated('tech', 'yunzhou', '60', { period: '2023' }), stated('tech', 'yunzhou', '650000'));
  expect(found).toMatchObject([{ rule: 'jump', period: '2024', figures: [{ period: '2024' }, { period: '2023' }] }]);
});

it('asks about a figure out of size with the city’s own neighbouring year', () => {
  const found = doubts(
    stated('tech', 'yunzhou', '60', { period: '2023', standing: 'known' }),
    stated('tech', 'yunzhou', '650000'),
  );
  expect(found).toMatchObject([
    {
      rule: 'jump',
      addressee: 'yunzhou',
      what: { zh: '云州市高新产值，2024年：650,000亿元，而2023年为60亿元，相差过大。' },
      question: { zh: '是否把万元当作了亿元，或把个当作了万个？请核对。' },
    },
  ]);
});
