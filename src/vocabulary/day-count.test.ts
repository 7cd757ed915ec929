import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfWeek, daysBetween } from './day-count.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('counting days', () => {
  it('agrees with the clock of the machine, forwards and backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), (day, count) => {
        const instant = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
        expect(addDays(day, count)).toBe(new Date(instant).toISOString().slice(0, 10));
        expect(dayOfWeek(day)).toBe(new Date(`${day}T00:00:00Z`).getUTCDay());
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2021-01-01', -1, '2020-12-31'],
    ['2100-02-28', 1, '2100-03-01'],
  ])('takes %s by %i to %s', (from, count, to) => expect(addDays(from, count)).toBe(to));
});
