import { describe, expect, it } from 'vitest';
import { readReleaseDate } from './release-date.ts';

describe('a release date', () => {
  it.each([
    ['2023-02-08', '2023-02-08'],
    ['2023/2/8', '2023-02-08'],
    ['2023.2.8', '2023-02-08'],
    ['２０２３年２月８日', '2023-02-08'],
    ['2018-01', '2018-01'],
    ['2018年1月', '2018-01'],
    ['2022', '2022'],
    ['2022年', '2022'],
  ])('is read from %s', (cell, date) => expect(readReleaseDate(cell)).toBe(date));

  it.each(['', ' ', 'undated', '不详'])('may be unknown: %j', (cell) => expect(readReleaseDate(cell)).toBeNull());

  it.each(['2023-02-30', '2023-13', 'Jan-18', '45000', '8/2/2023', '去年', '2023-02-08 10:00'])('is not %s', (cell) => {
    expect(readReleaseDate(cell)).toBeUndefined();
  });
});
