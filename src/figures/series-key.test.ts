import { expect, it } from 'vitest';
import { readSeriesKey, seriesKey } from './series-key.ts';

it.each([
  { place: '云水区', indicator: '企业数', breakdown: null },
  { place: '云水区', indicator: '企业数', breakdown: '航空航天制造业' },
])('reads back the word it wrote', (series) => {
  expect(readSeriesKey(seriesKey(series))).toEqual(series);
});

it.each(['', '|', '云水区', '云水区|', 'a|b|c|d'])('reads nothing from “%s”', (word) => {
  expect(readSeriesKey(word)).toBeNull();
});
