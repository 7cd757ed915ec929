import { describe, expect, it } from 'vitest';
import { unknownName } from './unknown-name.ts';

const INDUSTRY = { zh: '产业', en: 'industry' };

describe('a name nobody knows', () => {
  it('is answered with the nearest known one', () => {
    expect(unknownName('chip', INDUSTRY, ['ships-and-boats', 'chips'])).toEqual({
      zh: '没有名为“chip”的产业；是否应为“chips”？',
      en: 'There is no industry “chip”; did you mean “chips”?',
    });
  });

  it('is answered with those there are, at most forty, or with what is said instead', () => {
    const known = Array.from({ length: 60 }, (_, index) => `industry-number-${index}`);
    const { zh, en } = unknownName('x', INDUSTRY, known);
    expect(zh).toMatch(/^没有名为“x”的产业；可用：industry-number-0、.*-39$/u);
    expect(en).toMatch(/; there are: industry-number-0, .*-39$/u);
    expect(unknownName('x', INDUSTRY, known, { zh: '写作编号', en: 'write its id' }).zh).toBe(
      '没有名为“x”的产业；写作编号',
    );
  });

  it('is told that there is none, and is shortened where it is long', () => {
    expect(unknownName('x', INDUSTRY, []).zh).toBe('没有名为“x”的产业；这个规划没有列出产业');
    expect(unknownName('长'.repeat(500), INDUSTRY, ['chips']).zh.length).toBeLessThan(160);
  });
});
