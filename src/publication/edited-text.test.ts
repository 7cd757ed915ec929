import { describe, expect, it } from 'vitest';
import { claimsOf, flagEdits, paragraphsOf } from './edited-text.ts';
import type { Section } from './report-document.ts';
import { paragraph, tell } from './telling.ts';

const section = (value: string, state: string): Section => ({
  id: 'target-T',
  level: 2,
  title: 'T',
  blocks: [
    paragraph(tell(`2025年为${value}，目标50%左右，${state}。`)),
    {
      kind: 'table',
      caption: '数值',
      head: ['时期', '数值'],
      align: ['text', 'number'],
      rows: [
        ['2025年', value],
        ['2024年', '50.7%'],
      ],
    },
  ],
  edit: null,
});
const then = section('52.1%', '达到');
const flagged = (text: string, now: Section = then) =>
  flagEdits({ paragraphs: paragraphsOf(text), claims: claimsOf(then) }, now).map(({ sentence, why }) => [
    sentence,
    why.zh,
  ]);

describe('an edited text', () => {
  it.each([
    '2025年比重为52.1%，达到目标。',
    '2025年比重为５２．１％，目标百分之五十左右。',
    '2025年达到50%左右的目标，没有数字的句子不核对。',
    '2024年已有50.7%，2025年升到52.1%。',
    '2025年比重由2024年的50.7%升至52.1%。',
    '2024年和2025年分别为50.7%和52.1%。',
    '从50.7%（2024年）升到52.1%（2025年）。',
    '目标50%左右，2025年的52.1 %已经达到。',
    '2025年为52.1%，达到50%左右的目标，判定为达到。',
  ])('is not flagged where it says what the system says: %s', (text) => {
    expect(flagged(text)).toEqual([]);
  });

  it.each([
    ['2025年为52.9%。', '“52.9%”不在本节现在的说法里，修改时也不在；现在本节同类的说法是“52.1%”、“50%”'],
    ['2025年为52.1%，未达到。', '“未达到”不在本节现在的说法里，修改时也不在；现在本节同类的说法是“达到”'],
    ['2025年为52.1个百分点。', '“52.1个百分点”不在本节现在的说法里，修改时也不在；现在本节没有同一单位的数'],
    // A number of the table counts only where its row is named.
    ['2025年为50.7%。', '“50.7%”不在本节现在的说法里，修改时也不在；现在本节同类的说法是“52.1%”、“50%”'],
  ])('is flagged where it says something else, even if it did so from the first: %s', (text, why) => {
    expect(flagged(text)).toEqual([[text, why]]);
  });

  it.each([
    ['2025年为50%，目标52.1%左右，达到。', ['50%', '52.1%']],
    ['2025年为50.7%，目标50%左右，达到。', ['50.7%']],
    ['2024年为52.1%，目标50%左右，达到。', ['2024年', '52.1%']],
    ['2024年比重52.1%。', ['2024年', '52.1%']],
    ['2025年已有50.7%，2024年52.1%。', ['50.7%', '2024年']],
    ['目标52.1%左右。', ['52.1%']],
    ['2025年为52.1%，未能如期达到目标。', ['未能如期达到']],
    ['2025年为52.1%，不一定达到目标。', ['不一定达到']],
  ])('is flagged where a claim of the section stands for another of it: %s', (text, claims) => {
    expect(flagged(text).map(([, why]) => /“(.+?)”/.exec(why ?? '')?.[1])).toEqual(claims);
  });

  it('names what the system says in the place', () => {
    expect(flagged('2025年为50%，目标50%左右，达到。')).toEqual([
      [
        '2025年为50%，目标50%左右，达到。',
        '“50%”所在的地方，系统现在写的是“52.1%”：“2025年为52.1%，目标50%左右，达到。”',
      ],
    ]);
  });

  it('is flagged sentence by sentence when the figures have changed, saying what was claimed and what is now', () => {
    const text = '2025年为52.1%，达到目标。\n\n目标是50%左右。工作仍在推进。';
    expect(flagged(text, section('48.9%', '接近'))).toEqual([
      ['2025年为52.1%，达到目标。', '修改时本节写有“52.1%”，现在没有；现在本节同类的说法是“48.9%”、“50%”'],
      ['2025年为52.1%，达到目标。', '修改时本节写有“达到”，现在没有；现在本节同类的说法是“接近”'],
    ]);
  });

  it('is flagged where a claim it repeats has changed, though the same number still stands elsewhere', () => {
    const before = section('50%', '达到');
    const flags = flagEdits({ paragraphs: ['2025年正好50%。'], claims: claimsOf(before) }, section('52.1%', '达到'));
    expect(flags.map(({ why }) => why.en)).toEqual([
      'what answers to this sentence said “50%” 2 times when it was edited and 1 now; of that kind the section now says “52.1%”, “50%”',
    ]);
  });

  it('is cut into paragraphs by blank lines, lines broken inside Chinese joined without a space', () => {
    expect(paragraphsOf('\uFEFF第一段，\r\n接着说。\r\n \r\n\r\nSecond\nparagraph.\n')).toEqual([
      '第一段，接着说。',
      'Second paragraph.',
    ]);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });
});

const row = (id: string, name: string, promise: string, value: string, state: string) => [
  id,
  name,
  promise,
  value,
  state,
];
const counted: Section = {
  id: 'targets',
  level: 1,
  title: '目标',
  blocks: [
    paragraph(
      tell('主要目标9项：达到1项；公开数据不足，暂不评价8项。'),
      tell('依据384个数值，最新发布于2026年1月29日。'),
    ),
    { kind: 'list', items: [[tell('正文目标13项：暂不评价13项。')], [tell('产业目标7项：暂不评价7项。')]] },
    {
      kind: 'table',
      caption: '主要目标',
      head: ['编号', '目标', '承诺', '数值', '判定'],
      align: ['text', 'text', 'number', 'number', 'text'],
      rows: [
        row('T1-1', '产值比重', '50%左右', '52.1%', '达到'),
        row('T1-2', '年均增速', '6%左右', '—', '暂不评价'),
        row('T1-3', '新兴产业产值', '10,000亿元左右', '9,000亿元', '接近'),
      ],
    },
  ],
  edit: null,
};
const flaggedOf = (text: string) =>
  flagEdits({ paragraphs: [text], claims: claimsOf(counted) }, counted).map(({ why }) => /“(.+?)”/.exec(why.zh)?.[1]);

describe('an edited sentence about targets', () => {
  it.each([
    'T1-1达到，T1-2暂不评价，T1-3接近。',
    'T1-1和T1-2分别为达到、暂不评价。',
    'T1-3为9,000亿元，接近10,000亿元左右的目标。',
    '产值比重52.1%，达到50%左右。',
    '九项主要目标，一项达到，其余八项暂不评价。',
    '产业目标7项、正文目标13项都暂不评价。',
    '主要目标9项，达到1项；正文目标13项，暂不评价13项；最新发布于2026-01-29。',
    '正文目标十三项，T1-1达到。',
  ])('is not flagged where it says of each what the system says of it: %s', (text) => {
    expect(flaggedOf(text)).toEqual([]);
  });

  it.each([
    ['T1-1暂不评价，T1-2达到，T1-3接近。', ['暂不评价', '达到']],
    ['T1-1、T1-2均暂不评价。', ['暂不评价']],
    ['T1-1为9,000亿元。', ['9,000亿元']],
    ['年均增速达到6%左右。', ['达到']],
    ['八项主要目标，一项达到，其余九项暂不评价。', ['九项']],
    ['产业目标13项、正文目标7项都暂不评价。', ['13项', '7项']],
    ['主要目标13项：达到1项；公开数据不足，暂不评价8项。', ['13项']],
    ['主要目标9项：达到8项；公开数据不足，暂不评价1项。', ['达到', '8项', '公开数据不足，暂不评价', '1项']],
    ['T1-1未能如期达到。', ['未能如期达到']],
  ])('is flagged where it says it of another: %s', (text, claims) => {
    expect(flaggedOf(text)).toEqual(claims);
  });
});
