import { describe, expect, it } from 'vitest';
import { effortMark, numberMarks, scopeMarks, vagueMarks } from './wording-marks.ts';

const marks = (quote: string) => numberMarks(quote).map((mark) => [mark.number, mark.class, mark.words]);

describe('what a quotation says', () => {
  it.each([
    ['占比（%） 55左右 预期性', [['55', 'about', '55左右']]],
    ['占比达55%', [['55', 'bare', '达55%']]],
    ['中心（家） >10 预期性', [['10', 'more-than', '>10']]],
    ['建设10家以上中心', [['10', 'at-least', '10家以上']]],
    ['综合能耗（吨标准煤/万元） <0.3', [['0.3', 'less-than', '<0.3']]],
    ['降至0.3吨标准煤/万元以下', [['0.3', 'at-most', '降至0.3吨标准煤/万元以下']]],
    ['不超过12.0千瓦时', [['12', 'at-most', '不超过12.0']]],
    ['到2025年，超8.8万亿元', [['8.8', 'more-than', '超8.8万亿元']]],
    ['约30家', [['30', 'about', '约30家']]],
  ])('about the number of %s', (quote, expected) => {
    expect(marks(quote)).toEqual(expected);
  });

  it('about whom it counts, in one spelling', () => {
    expect(scopeMarks('规模以上工业企业中')).toEqual(scopeMarks('规上工业企业中'));
    expect(scopeMarks('省级以上技术创新中心')).toEqual(['省级以上']);
    expect(scopeMarks('省级技术创新中心')).toEqual(['省级']);
    expect(scopeMarks('产值')).toEqual([]);
  });

  it('about effort and limits', () => {
    expect(effortMark('重点打造2家园区')).toBe('重点打造');
    expect(effortMark('园区（家） 2')).toBeNull();
    expect(vagueMarks('若干家有条件的企业，20左右')).toEqual(['若干', '有条件的', '左右']);
    expect(vagueMarks('20家以上')).toEqual([]);
  });
});
