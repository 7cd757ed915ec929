import { expect, it } from 'vitest';
import { dayWords } from './day-words.ts';

it('writes a date as far as it is known', () => {
  expect(dayWords('2026-01-29')).toEqual({ zh: '2026年1月29日', en: '29 January 2026' });
  expect(dayWords('2018-12')).toEqual({ zh: '2018年12月', en: 'December 2018' });
  expect(dayWords('2022')).toEqual({ zh: '2022年', en: '2022' });
});
