import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOfWeek } from './day-count.ts';
import { addWorkingDays, compileCalendar, isWorkingDay } from './working-days.ts';

/** An invented year: a holiday from Thursday to Wednesday, two weekend days worked for it. */
const CALENDAR = compileCalendar({
  id: 'invented',
  version: '1',
  status: 'proposal',
  source: '虚构',
  years: [
    { year: 2023, holidays: [], worked: [] },
    {
      year: 2024,
      holidays: [{ name: '虚构节', from: '2024-05-02', to: '2024-05-08' }],
      worked: ['2024-04-28', '2024-05-11'],
    },
  ],
});

const start = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2023-01-01', days));

describe('working days', () => {
  it('are Monday to Friday, but for holidays and the days worked in their place', () => {
    const worked = (...days: string[]) => days.map((day) => isWorkingDay(CALENDAR, day));
    expect(worked('2024-04-26', '2024-04-27', '2024-04-28', '2024-05-01', '2024-05-02', '2024-05-08')).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(worked('2024-05-11', '2024-05-12', '2022-12-31')).toEqual([true, false, null]);
  });

  it('are counted from the day after', () => {
    expect(addWorkingDays(CALENDAR, '2024-04-26', 1)).toEqual({ ok: true, day: '2024-04-28' });
    expect(addWorkingDays(CALENDAR, '2024-05-01', 1)).toEqual({ ok: true, day: '2024-05-09' });
    expect(addWorkingDays(CALENDAR, '2024-05-01', 0)).toEqual({ ok: true, day: '2024-05-01' });
  });

  it('cannot be counted into a year the calendar does not have', () => {
    expect(addWorkingDays(CALENDAR, '2024-12-30', 2)).toEqual({ ok: false, missingYear: 2025 });
  });

  it('reach a working day with exactly so many of them on the way, and add up', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (from, first, second) => {
        const reached = addWorkingDays(CALENDAR, from, first);
        if (!reached.ok) throw new Error(`No calendar for ${reached.missingYear}`);
        expect(isWorkingDay(CALENDAR, reached.day)).toBe(true);
        let between = 0;
        for (let day = addDays(from, 1); day <= reached.day; day = addDays(day, 1))
          if (isWorkingDay(CALENDAR, day)) between += 1;
        expect(between).toBe(first);
        expect(addWorkingDays(CALENDAR, reached.day, second)).toEqual(addWorkingDays(CALENDAR, from, first + second));
      }),
    );
  });

  it('are five a week where there is no holiday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 20 }), (offset, weeks) => {
        const from = addDays('2023-01-01', offset);
        fc.pre(dayOfWeek(from) >= 1 && dayOfWeek(from) <= 5);
        expect(addWorkingDays(CALENDAR, from, 5 * weeks)).toEqual({ ok: true, day: addDays(from, 7 * weeks) });
      }),
    );
  });
});
