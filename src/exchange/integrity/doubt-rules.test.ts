import { expect, it } from 'vitest';
import { DOUBT_RULES } from './doubt-rules.ts';

it('tells the rules with the numbers they run by', () => {
  expect(DOUBT_RULES.duplicate.zh).toContain('不超过27天');
  expect(DOUBT_RULES.duplicate.en).toContain('within 1 %');
  expect(DOUBT_RULES.circular.en).toContain('within 12 months, round at most 4 parties');
});
