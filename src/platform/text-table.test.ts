import { expect, it } from 'vitest';
import { tableLines, textWidth } from './text-table.ts';

it('counts the columns a text takes in a terminal', () => {
  expect(textWidth('R&D经费')).toBe(7);
  expect(textWidth('，。（）')).toBe(8);
  expect(textWidth('e\u0301')).toBe(1);
  expect(textWidth('𠮷')).toBe(2);
});

it('lines up columns of mixed width and leaves no space at the end', () => {
  expect(
    tableLines(
      ['编号', '值'],
      [
        ['T1', '5'],
        ['T1-10', ''],
      ],
    ),
  ).toEqual(['编号   值', '─────  ──', 'T1     5', 'T1-10']);
});
