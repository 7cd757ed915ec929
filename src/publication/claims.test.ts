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
    ['2025年', '2025'],
    ['2026年1月29日', '2026-01-29', '29 January 2026'],
    ['350 billion yuan', '3,500亿元'],
    ['−2.1%', '-2.1%'],
  ])('say the same however they are written: %s', (...spellings) => {
    expect(new Set(spellings.flatMap(keys)).size, spellings.map(keys).join(' ')).toBe(1);
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
    expect(texts('十分重视，千万不要，一项，两家，一方面，method, disclosed, metal')).toEqual([]);
  });

  it('read the verdict in the longest words', () => {
    expect(texts('公开数据不足，暂不评价')).toEqual(['公开数据不足，暂不评价']);
    expect(new Set(['公开数据不足，暂不评价', '暂不评价', 'Not enough public data to judge'].flatMap(keys)).size).toBe(
      1,
    );
    expect(texts('没有达到，低于预期')).toEqual(['没有达到', '低于预期']);
  });
});

it.each([
  ['五十', '50'],
  ['十二', '12'],
  ['五十二点一', '52.1'],
  ['三千五百亿', '350000000000'],
  ['一万亿', '1000000000000'],
  ['二〇', null],
  ['两千零五', '2005'],
  ['三点', null],
  ['', null],
])('the Chinese number %s is %s', (text, number) => {
  expect(parseChineseNumber(text)?.toFixed() ?? null).toBe(number);
});
