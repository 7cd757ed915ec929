import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, parsePeriod, periodEnd, periodMonths, periodText } from './period.ts';

const year = fc.integer({ min: 1900, max: 2200 });
const span = (last: number) =>
  fc.tuple(fc.integer({ min: 1, max: last }), fc.integer({ min: 1, max: last })).map((pair) => {
    const [from = 1, to = 1] = pair.sort((a, b) => a - b);
    return { from, to };
  });

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  year.map((y) => ({ kind: 'year' as const, year: y })),
  fc.tuple(fc.integer({ min: 1900, max: 2190 }), fc.integer({ min: 1, max: 10 })).map(([from, length]) => ({
    kind: 'years' as const,
    from,
    to: from + length,
  })),
  fc
    .tuple(year, fc.constantFrom(1 as const, 2 as const))
    .map(([y, half]) => ({ kind: 'half' as const, year: y, half })),
  fc
    .tuple(year, span(4))
    .filter(([, { from, to }]) => to - from < 3)
    .map(([y, part]) => ({ kind: 'quarters' as const, year: y, ...part })),
  fc
    .tuple(year, span(12))
    .filter(([, { from, to }]) => to - from < 11)
    .map(([y, part]) => ({ kind: 'months' as const, year: y, ...part })),
);

describe('a period', () => {
  it('is read back from its own text', () => {
    fc.assert(fc.property(anyPeriod, (period) => void expect(parsePeriod(periodText(period))).toEqual(period)));
  });

  it('is read the same with full-width digits and spaces', () => {
    const widen = (text: string) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(` ${widen(periodText(period))}\u3000`)).toEqual(period);
      }),
    );
  });

  it('spans whole months, and ends on the last day of its last month', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const { first, last } = periodMonths(period);
        expect(first).toBeLessThanOrEqual(last);
        const [y = 0, month = 0, day = 0] = periodEnd(period).split('-').map(Number);
        expect(y * 12 + month - 1).toBe(last);
        expect(new Date(Date.UTC(y, month - 1, day + 1)).getUTCDate()).toBe(1);
      }),
    );
  });

  it('never fails, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789年月季度上下半前至到—-~.QMH 第一二三四两') }),
        (text) => {
          const period = parsePeriod(text);
          if (period !== null) expect(parsePeriod(periodText(period))).toEqual(period);
        },
      ),
    );
  });

  it.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024年度', '2024'],
    ['2024年全年', '2024'],
    ['2021-2025', '2021..2025'],
    ['2021—2025年', '2021..2025'],
    ['2021年至2025年', '2021..2025'],
    ['2021～2025', '2021..2025'],
    ['2022H1', '2022-H1'],
    ['2022年上半年', '2022-H1'],
    ['2022下半年', '2022-H2'],
    ['2022Q1', '2022-Q1'],
    ['2022年一季度', '2022-Q1'],
    ['2022年第3季度', '2022-Q3'],
    ['2020Q1-Q3', '2020-Q1..Q3'],
    ['2023年前三季度', '2023-Q1..Q3'],
    ['2023年前3个季度', '2023-Q1..Q3'],
    ['2025M1-5', '2025-M01..M05'],
    ['2017M1-11', '2017-M01..M11'],
    ['2023年1—9月', '2023-M01..M09'],
    ['2023年1～9月份', '2023-M01..M09'],
    ['2023年1月至9月', '2023-M01..M09'],
    ['2018年3月', '2018-M03'],
    ['2025年1—12月', '2025'],
    ['2025Q1-Q4', '2025'],
    ['2024年末', '2024'],
    ['2023年前9个月', '2023-M01..M09'],
    ['2023年1—3季度', '2023-Q1..Q3'],
    ['2023年一至三季度', '2023-Q1..Q3'],
  ])('reads %s', (text, canonical) => {
    const period = parsePeriod(text);
    expect(period && periodText(period)).toBe(canonical);
  });

  it.each([
    '',
    '前三季度',
    '2023-Q5',
    '2023Q3-Q1',
    '2025..2021',
    '2021..2021',
    '2023M13',
    '2023M9-1',
    '2023年0月',
    '24',
    '1899',
    '2201',
    '2018-01',
    '2024/1/1',
    '十四五',
  ])('is not read from %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});
