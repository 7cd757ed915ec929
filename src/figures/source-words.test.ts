import { describe, expect, it } from 'vitest';
import { isDerivedByNote, qualityOfMarks, readSourceMarks, readStatus, yearDoubt } from './source-words.ts';

describe('the words of a source', () => {
  it.each([
    ['2022年科技经费投入统计公报', '', 'bulletin'],
    ['政府工作报告', '快报', 'flash'],
    ['政府工作报告', '政府工作报告快报，后修订', 'flash'],
    ['2022年科技经费投入统计公报', '由3.12、提高0.19推得（GDP修订后）', 'revised'],
    ['政府工作报告', '后修订', 'unknown'],
    ['新闻发布会', '2013年发布会口径；2011年公报为35.3', 'unknown'],
    ['日报', '新华日报2023-10-09同公报', 'unknown'],
    ['日报', '', 'unknown'],
  ])('give the status of “%s” with the note “%s”', (source, note, status) =>
    expect(readStatus(source, note)).toBe(status),
  );

  it('say whether a figure was worked out; a year worked out is no such figure', () => {
    expect(isDerivedByNote('由2025年52.1、提高1.4推得')).toBe(true);
    expect(isDerivedByNote('年份推定')).toBe(false);
    expect(isDerivedByNote('页面无年份，推定2020年')).toBe(false);
    expect(isDerivedByNote('其余为省本级（推断）')).toBe(false);
  });

  it('carry marks, and only some make a source weak', () => {
    const marks = readSourceMarks('工作总结', '科技局（转载镜像页，原页未核）', '');
    expect(marks).toEqual(['镜像', '转载']);
    expect(qualityOfMarks(marks)).toBe('weak');
    expect(qualityOfMarks(readSourceMarks('日报', '网站转载', ''))).toBe('ordinary');
    expect(readSourceMarks('介绍页', null, '来源质量低')).toEqual(['质量低']);
    expect(readSourceMarks('公报', '统计局', '同期转载另见1346家')).toEqual([]);
  });

  it('may doubt the year', () => {
    const plain = { source: '', publisher: null, note: '' };
    expect(yearDoubt({ ...plain, note: '年份推定' })).toBe('年份推定');
    expect(yearDoubt({ ...plain, publisher: '交汇点；页面未标年份（推定2020年）' })).toBe('未标年份');
    expect(yearDoubt({ ...plain, note: '按强度倒推，疑为2024年数' })).toBe('疑为2024年');
    expect(yearDoubt({ ...plain, note: '预计数' })).toBeNull();
  });
});
