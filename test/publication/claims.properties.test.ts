import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../src/publication/claims.ts';
import { Decimal, displayDecimal } from '../../src/vocabulary/decimal.ts';
import { UNITS, withUnit } from '../../src/vocabulary/unit.ts';

const numbers = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => new Decimal(digits).dividedBy(10 ** places));
const units = fc.constantFrom(...Object.keys(UNITS));
const wide = (text: string) => text.replace(/[0-9%.]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const keysOf = (text: string) => claimsIn(text).map(({ key }) => key);

describe('a number of any unit', () => {
  it('is one claim, the same with and without separators, in full width, and inside a sentence', () => {
    fc.assert(
      fc.property(numbers, units, (number, unit) => {
        const shown = withUnit(displayDecimal(number, 3), unit).zh;
        const plain = withUnit(number.toFixed(), unit).zh;
        const [key] = keysOf(shown);
        expect(keysOf(shown)).toHaveLength(1);
        expect(keysOf(plain)).toEqual([key]);
        expect(keysOf(wide(plain))).toEqual([key]);
        expect(keysOf(`全省为${shown}，继续监测。`)).toEqual([key]);
      }),
    );
  });

  it('is another claim than any other number of that unit', () => {
    fc.assert(
      fc.property(numbers, numbers, units, (one, other, unit) => {
        fc.pre(!one.equals(other));
        const [a, b] = [one, other].map((number) => keysOf(withUnit(number.toFixed(), unit).zh));
        expect(a).not.toEqual(b);
      }),
    );
  });

  it('keeps its place: what is cut out by the places of a claim is the claim', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), numbers, units, (around, number, unit) => {
        const text = `${around} ${withUnit(displayDecimal(number), unit).en} ${around}`;
        for (const claim of claimsIn(text)) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
      }),
    );
  });
});
