import { describe, expect, it } from 'vitest';
import { parseChineseNumber } from './chinese-number.ts';
import { claimsIn } from './claims.ts';

const keys = (text: string) => claimsIn(text).map(({ key }) => key);
const texts = (text: string) => claimsIn(text).map((claim) => claim.text);

describe('claims', () => {
  it.each([
    ['50%', '５０％', '百分之五十', '50.0%', '百分之50', '50 per cent'],
    ['3,500亿元', '3500亿元', '0.35万亿元', '三千五百亿元', '３５００亿元'],
    ['94,000家', '9.4万家', '94000家'],
    ['2.1个百分点', '2.1百分点', '2.1 percentage points'],
    ['2025年', '2025', '二〇二五年', '２０２５年', '2025 年'],
    ['2026年1月29日', '2026-01-29', '29 January 2026', '2026/1/29', '2026 年 1 月 29 日'],
    ['2026年11月', '2026-11', 'November 2026'],
    ['350 billion yuan', '3,500亿元', '3500 亿元', '3，500亿元'],
    ['−2.1%', '-2.1%'],
    ['52.1%', '52.1 %', '５２.１％', '52.1\u00a0%', '百分之五十二点一', '52.1 per cent'],
    ['52.1亿元', '五十二点一亿元', '0.00521万亿元', '52.1 亿元'],
    ['13000亿元', '一点三万亿元', '1.3万亿元', '1.3 trillion yuan'],
    ['5.7GPa', '5.7 GPa', '５.７GPa'],
    ['12345人', '12,345人', '１２，３４５人', '１２３４５人', '12，345人'],
    ['3项', '三项'],
    ['2项', '两项', '二项'],
    ['10项', '十项', '一十项'],
    ['12项', '十二项'],
    ['1项', '一项', '1 项'],
    ['3位', '第三位', '第3位'],
    ['40%', '四成', '4成', '百分之四十'],
    ['35%', '三成五'],
    ['5', 'five targets', '5 targets', 'Five targets'],
    ['12', 'twelve'],
    ['1', 'one target', '1 target'],
    ['1/2', '二分之一', '１／２', '2/4'],
    ['1/3', '三分之一'],
  ])('say the same however they are written: %s', (...spellings) => {
    expect(new Set(spellings.flatMap(keys)).size, spellings.map(keys).join(' ')).toBe(1);
    for (const text of spellings) expect(keys(text), text).toHaveLength(1);
  });

  it.each([
    ['50%', '50'],
    ['50%', '50个百分点'],
    ['3500亿元', '3500万元'],
    ['94,000家', '94,000项'],
    ['达到', '未达到'],
    ['完成', '未完成'],
    ['达到', '完成'],
    ['Met', 'Not met'],
  ])('differ: %s and %s', (one, other) => {
    expect(keys(one)).toHaveLength(1);
    expect(keys(one)).not.toEqual(keys(other));
  });

  it('are found with their places, and names are none', () => {
    const text = 'T1-1 为52.1%，R&D比2024年高0.4个百分点，第3位，5G基站20万个，接近。';
    expect(texts(text)).toEqual(['52.1%', '2024年', '0.4个百分点', '3位', '5G', '20万个', '接近']);
    for (const claim of claimsIn(text)) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
    expect(
      texts('For 2025 it is 52.1%; the target is about 50%: met (2.1 percentage points above the number).'),
    ).toEqual(['2025', '52.1%', '50%', 'met', '2.1 percentage points']);
  });

  it('leave ordinary words alone', () => {
    expect(texts('十分重视，千万不要，一方面，method, disclosed, metal')).toEqual([]);
    expect(texts('一项重要工作，每一项，几十项，好几家，三位一体，两位数，三成立，一成不变，专家')).toEqual([]);
    expect(texts('no one, one of the ways, one another, twenty-five, a five-year plan')).toEqual([]);
    expect(texts('从未来看，不仅，难度，无论，结论，没收')).toEqual([]);
  });

  it('read the verdict in the longest words', () => {
    expect(texts('公开数据不足，暂不评价')).toEqual(['公开数据不足，暂不评价']);
    expect(new Set(['公开数据不足，暂不评价', '暂不评价', 'Not enough public data to judge'].flatMap(keys)).size).toBe(
      1,
    );
    expect(texts('没有达到，低于预期')).toEqual(['没有达到', '低于预期']);
  });
});

describe('a denial', () => {
  it.each(
    '未达到 没有达到 并未真正达到 没有完全达到 未能如期达到 不能达到 难以达到 达不到 未实现 未达成 尚未达到 不达标 未达目标 从未全部实现'.split(
      ' ',
    ),
  )('is read within a few characters: %s', (text) => {
    expect(keys(`2025年${text}。`).at(-1)).toBe('state 未达到');
    expect(keys(`${text}目标。`)).toHaveLength(1);
  });

  it.each([
    'not met',
    'has not been met',
    'never met',
    'not fully met',
    'not yet met',
    'unmet',
    'failed',
    'was not, in full, met',
    'hasn’t been met',
    'did not meet',
    'was never fully reached',
    'has yet to be met',
  ])('is read within a few words: %s', (text) => {
    expect(keys(`The target ${text}.`)).toEqual(['state 未达到']);
  });

  it.each([
    ['未能如期完成', 'state 未完成'],
    ['没有接近', 'state 未接近'],
    ['不低于预期', 'state 未低于预期'],
    ['was not fulfilled', 'state 未完成'],
    ['is not close', 'state 未接近'],
  ])('is another claim than what it denies: %s', (text, key) => {
    expect(keys(text)).toEqual([key]);
  });

  it.each([
    '不一定达到',
    '没有一项达到',
    '并非没有达到',
    '看不出是否达到',
    '能否达到',
    '基本达到',
    '有望达到',
    '曾达到',
    '首次达到',
    'whether it is met',
    'nearly met',
    'not always easily met',
    'once met',
  ])('that is unclear is a claim of its own, for a person to check: %s', (text) => {
    expect(keys(text)).toHaveLength(1);
    expect(keys(text)[0]).toMatch(/^state \? /);
  });

  it.each(['不仅达到', '不断达到', '已经达到', '非常接近', '不难达到', 'not only met'])(
    'is not what only looks like one: %s',
    (text) => {
      expect(['state 达到', 'state 接近']).toContain(keys(text)[0]);
    },
  );
});

it.each([
  ['五十', '50'],
  ['十二', '12'],
  ['五十二点一', '52.1'],
  ['三千五百亿', '350000000000'],
  ['一万亿', '1000000000000'],
  ['五十二点一亿', '5210000000'],
  ['一点三万亿', '1300000000000'],
  ['一点亿', null],
  ['二〇', null],
  ['两千零五', '2005'],
  ['三点', null],
  ['', null],
])('the Chinese number %s is %s', (text, number) => {
  expect(parseChineseNumber(text)?.toFixed() ?? null).toBe(number);
});
