import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, civilDate, daysInMonth, endOfPartialDate, parseCivilDate, parsePartialDate } from './civil-date.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a civil date', () => {
  it('is every day the calendar has and no other', () => {
    fc.assert(fc.property(anyDay, (day) => void expect(parseCivilDate(day)).toBe(day)));
    fc.assert(
      fc.property(fc.nat(2300), fc.nat(20), fc.nat(40), (year, month, day) => {
        const text = civilDate(year, month, day);
        const isReal = new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true && year >= 1;
        expect(parseCivilDate(text) !== null).toBe(isReal);
      }),
    );
  });

  it.each(['2023-2-8', '2023/02/08', '20230208', '2023-02-30', '2100-02-29', ' 2023-02-08'])('is not %s', (text) => {
    expect(parseCivilDate(text)).toBeNull();
  });

  it('may be known in part, and then counts as the last day of its span', () => {
    expect(endOfPartialDate('2022')).toBe('2022-12-31');
    expect(endOfPartialDate('2024-02')).toBe('2024-02-29');
    expect(endOfPartialDate('2023-02-08')).toBe('2023-02-08');
    expect([parsePartialDate('2018-13'), parsePartialDate('2018-00'), parsePartialDate('0000')]).toEqual([
      null,
      null,
      null,
    ]);
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(endOfPartialDate(day.slice(0, 7)) >= day).toBe(true);
        expect(endOfPartialDate(day.slice(0, 4)) >= endOfPartialDate(day.slice(0, 7))).toBe(true);
      }),
    );
  });

  it('moves by months within the month it reaches', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-12-31', 18)).toBe('2025-06-30');
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 600 }), (day, months) => {
        const moved = addMonths(day, months);
        const [y0 = 0, m0 = 0, d0 = 0] = day.split('-').map(Number);
        const [y = 0, m = 0, d = 0] = moved.split('-').map(Number);
        expect(y * 12 + m - (y0 * 12 + m0)).toBe(months);
        expect(d).toBe(Math.min(d0, daysInMonth(y, m)));
      }),
    );
  });
});
