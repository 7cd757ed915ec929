import { describe, expect, it } from 'vitest';
import { differenceWithUnit, nearestUnit, unitRatio, withUnit } from './unit.ts';

describe('units in two languages', () => {
  it.each([
    ['3,500', '亿元', '3,500亿元', '350 billion yuan'],
    ['3,013.56', '亿元', '3,013.56亿元', '301.356 billion yuan'],
    ['8.8', '万亿元', '8.8万亿元', '8.8 trillion yuan'],
    ['7,043', '万元', '7,043万元', '70,430 thousand yuan'],
    ['94,000', '家', '94,000家', '94,000'],
    ['52.1', '%', '52.1%', '52.1%'],
    ['', '亿元', '亿元', ' ×100 million yuan'],
  ])('%s %s', (text, unit, zh, en) => {
    expect(withUnit(text, unit)).toEqual({ zh, en });
  });

  it.each([
    ['万元', '亿元', '0.0001'],
    ['亿元', '万元', '10000'],
    ['公顷', '平方公里', '0.01'],
    ['家', '家', '1'],
    ['家', '亿元', undefined],
    ['斗', '亿元', undefined],
  ])('%s in %s', (from, to, ratio) => {
    expect(unitRatio(from, to)?.toFixed()).toBe(ratio);
  });

  it('tells percentage points from percent', () => {
    expect(differenceWithUnit('2.1', '%')).toEqual({ zh: '2.1个百分点', en: '2.1 percentage points' });
  });

  it('offers the closest known unit', () => {
    expect(nearestUnit('亿')).toBe('亿元');
    expect(nearestUnit('xyz')).toBeNull();
  });
});
