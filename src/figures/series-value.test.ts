import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from './series-value.ts';

describe('a figure', () => {
  it.each([
    ['33.0', '33.0'],
    [' 1,234,567.50 ', '1234567.50'],
    ['１２．５', '12.5'],
    ['1，234', '1234'],
    ['+0.74', '0.74'],
    ['−5', '-5'],
    ['-0.0', '0.0'],
    ['007', '7'],
    ['0', '0'],
  ])('is read from %j as %s', (cell, value) => expect(readFigure(cell)).toEqual({ ok: true, value }));

  it.each([
    ['', 'value-missing'],
    ['\u3000', 'value-missing'],
    ['—', 'value-no-number'],
    ['N/A', 'value-no-number'],
    ['约450', 'value-words'],
    ['100亿元', 'value-words'],
    ['45~50', 'value-words'],
    ['(5)', 'value-words'],
    ['1 234', 'value-words'],
    ['3438.6①', 'value-words'],
    ['45.6²', 'value-words'],
    ['1,23', 'value-grouping'],
    ['12,34,567', 'value-grouping'],
    ['1.234,5', 'value-grouping'],
    ['52.1%', 'value-percent'],
    ['52.1％', 'value-percent'],
    ['1.2E+05', 'value-exponent'],
    ['1'.repeat(41), 'value-too-long'],
  ])('is not read from %j: %s', (cell, code) => expect(readFigure(cell)).toMatchObject({ ok: false, code }));

  it('names the number to write where a percent sign stands', () => {
    expect(readFigure('52.1%')).toMatchObject({ facts: { number: '52.1' } });
  });

  it('keeps every digit of plain text, with or without separators', () => {
    const plain = fc.stringMatching(/^-?[1-9]\d{0,15}(\.\d{1,10})?$/u);
    const grouped = (text: string) => {
      const [whole = '', fraction] = text.split('.');
      const apart = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
      return fraction === undefined ? apart : `${apart}.${fraction}`;
    };
    fc.assert(
      fc.property(plain, (text) => {
        expect(readFigure(text)).toEqual({ ok: true, value: text });
        expect(readFigure(grouped(text))).toEqual({ ok: true, value: text });
      }),
    );
  });
});
