import { expect, it } from 'vitest';
import { lookBackDays } from './look-back-days.ts';

const PERIOD = { from: 2021, to: 2025 };

it('looks back to the day of issue, the year’s ends after it and before today, and today', () => {
  expect(lookBackDays('2022-07-22', PERIOD, '2024-06-01')).toEqual(['2022-07-22', '2022-12-31', '2023-12-31', null]);
  expect(lookBackDays('2020-12-31', PERIOD, '2030-01-01')).toEqual([
    ...['2020-12-31', '2021-12-31', '2022-12-31', '2023-12-31', '2024-12-31', '2025-12-31'],
    null,
  ]);
});

it('never gives one day twice: not a plan issued on a year’s end, not today', () => {
  expect(lookBackDays('2022-12-31', PERIOD, '2023-12-31')).toEqual(['2022-12-31', null]);
  expect(lookBackDays('2022-07-22', PERIOD, '2022-07-22')).toEqual([null]);
});
