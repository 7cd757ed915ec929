import { describe, expect, it } from 'vitest';
import { quoteFinder, sectionOfPlace } from './quote-finder.ts';
import { splitPlanText } from './split.ts';

const units = splitPlanText(
  ['二、目标', '实现利润占比达55%；高新区54家。', '四、工程', '（三）培育', '2. 提升。力争实现利润占比达55%。'].map(
    (text) => ({
      kind: 'line',
      text,
    }),
  ),
);
const find = quoteFinder(units);

describe('the units of a quote', () => {
  it('are those of its own place, where the same words stand in several', () => {
    expect(find({ quote: '实现利润占比达55％', place: '四（三）2' })).toEqual(['四（三）2/2']);
    expect(find({ quote: '实现利润占比达55%', place: '二' })).toEqual(['二/2']);
  });

  it('are all of them where its own place does not have it', () => {
    expect(find({ quote: '实现利润占比达55%', place: '五（一）' })).toEqual(['二/2', '四（三）2/2']);
  });

  it('are several where it goes over the end of a sentence', () => {
    expect(find({ quote: '达55%；高新区54家。四、工程', place: '二' })).toEqual(['二/2', '二/3', '四/1']);
  });

  it('are none where a letter differs, or there is nothing to find', () => {
    expect(find({ quote: '实现利润占比达56%', place: '二' })).toEqual([]);
    expect(find({ quote: ' ', place: '二' })).toEqual([]);
  });
});

it.each([
  ['表1 第1行', '表1'],
  ['三(一)4/2', '三（一）4'],
  ['专栏22', '专栏22'],
])('%s is a place in %s', (place, section) => {
  expect(sectionOfPlace(place)).toBe(section);
});
