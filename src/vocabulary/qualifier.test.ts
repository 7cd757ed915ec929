import { describe, expect, it } from 'vitest';
import { parseQualifier, QUALIFIERS } from './qualifier.ts';

describe('a qualifier', () => {
  it.each([
    ['', 'exact'],
    [' 约 ', 'about'],
    ['左右', 'about'],
    ['以上', 'at-least'],
    ['超', 'more-than'],
    ['超过', 'more-than'],
    ['余', 'more-than'],
    ['多', 'more-than'],
  ])('reads %j as %s', (word, qualifier) => expect(parseQualifier(word)).toBe(qualifier));

  it('reads its own names, and nothing an object carries by itself', () => {
    expect(QUALIFIERS.map(parseQualifier)).toEqual(QUALIFIERS);
    expect(['toString', 'constructor', '__proto__', '近', '约超'].map(parseQualifier)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
