import { describe, expect, it } from 'vitest';
import { numberOf, valueOf } from './verdict-numbers.ts';

const verdict = {
  kind: 'level',
  unit: '亿元',
  value: '3500',
  qualifier: 'more-than',
  target: '3000',
  comparator: 'at-least',
  upper: null,
} as const;

describe('the numbers of a verdict', () => {
  it('say how exactly the value is meant, and leave an edge without the qualifier of the value', () => {
    expect(valueOf(verdict)).toEqual({ zh: '超3,500亿元', en: 'over 350 billion yuan' });
    expect(numberOf(verdict, '3000')).toEqual({ zh: '3,000亿元', en: '300 billion yuan' });
    expect(valueOf({ ...verdict, value: null })).toBeNull();
  });
});
