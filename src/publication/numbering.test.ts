import { expect, it } from 'vitest';
import { numbered } from './numbering.ts';
import type { Section } from './report-document.ts';

const section = (level: Section['level']): Section => ({ id: 'x', level, title: '题', blocks: [], edit: null });
const titles = (levels: readonly Section['level'][], language: 'zh' | 'en') =>
  numbered(levels.map(section), language).map(({ title }) => title);

it('headings are numbered part by part, inside a part from one again', () => {
  expect(titles([1, 2, 2, 1, 2], 'zh')).toEqual(['一、题', '（一）题', '（二）题', '二、题', '（一）题']);
  expect(titles([1, 2, 2, 1, 2], 'en')).toEqual(['1. 题', '1.1 题', '1.2 题', '2. 题', '2.1 题']);
  const many = titles([1, ...Array.from({ length: 32 }, () => 2 as const)], 'zh');
  expect([10, 11, 20, 32].map((index) => many[index])).toEqual([
    '（十）题',
    '（十一）题',
    '（二十）题',
    '（三十二）题',
  ]);
});
