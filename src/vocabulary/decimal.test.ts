import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal, displayDecimal, formatDecimal, parseDecimal } from './decimal.ts';

describe('a decimal', () => {
  it('holds the digits it was written with, beyond what a float can', () => {
    const digits = fc.stringMatching(/^[1-9]\d{0,20}\.\d{1,15}$/u);
    fc.assert(
      fc.property(digits, (text) => void expect(parseDecimal(text)?.toFixed(text.split('.')[1]?.length)).toBe(text)),
    );
  });

  it.each(['', '1,234.5', '1e5', '.5', '5.', '５', 'NaN', 'Infinity', '0x10', ' 1', '--1'])(
    'is not read from %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  it('is rounded half up at the edge, away from zero on both sides', () => {
    expect(formatDecimal(new Decimal('2.345'))).toBe('2.35');
    expect(formatDecimal(new Decimal('-2.345'))).toBe('-2.35');
    expect(formatDecimal(new Decimal('2.30'))).toBe('2.3');
  });

  it('is shown with its thousands apart', () => {
    expect(displayDecimal(new Decimal('94000'))).toBe('94,000');
    expect(displayDecimal(new Decimal('-1234567.891'), 1)).toBe('-1,234,567.9');
    expect(displayDecimal(new Decimal('999.5'))).toBe('999.5');
    fc.assert(
      fc.property(fc.integer(), (whole) => {
        const shown = displayDecimal(new Decimal(whole));
        expect(Number(shown.replaceAll(',', ''))).toBe(whole);
        expect(shown).toMatch(/^-?\d{1,3}(,\d{3})*$/u);
      }),
    );
  });
});
