import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, textWidth } from './column-widths.ts';

const table = (head: string, align: string, ...rows: string[]) => ({
  head: head.split('|'),
  align: align.split('|'),
  rows: rows.map((row) => row.split('|')),
});

describe('widths of columns', () => {
  it('follow the texts where there is room', () => {
    const [id = 0, name = 0] = columnWidths(table('编号|名称', 'text|text', 'T1|高新技术产业产值占比'), 50);
    expect(name / id).toBeGreaterThan(2);
  });

  it('leave a number and a short text in one line, and give the rest to the long one', () => {
    const line = 40;
    const long = '规模以上工业企业研究与试验发展经费支出占营业收入的比重'.repeat(3);
    const cells = ['T1-1', '3,500.25亿元', '达到', long];
    const widths = columnWidths(table('编号|数值|判定|名称', 'text|number|text|text', cells.join('|')), line);
    for (const column of [0, 1, 2]) {
      expect((widths[column] ?? 0) * line).toBeGreaterThanOrEqual(textWidth(cells[column] ?? ''));
    }
    expect(Math.max(...widths)).toBe(widths[3]);
  });

  it('never starve a column for another that is empty', () => {
    const [empty = 0, full = 0] = columnWidths(
      table(
        '时期与来源|判定',
        'text|text',
        ...Array.from({ length: 9 }, () => `—|${'公开数据不足，暂不评价'.repeat(4)}`),
      ),
      30,
    );
    expect(full).toBeGreaterThan(empty * 3);
  });

  it('bear a column without any text beside a long one', () => {
    const [empty = 0, long = 0] = columnWidths(table('|名称', 'text|text', `|${'高新技术产业'.repeat(30)}`), 40);
    expect(long).toBeGreaterThan(0.9);
    expect(empty).toBeGreaterThan(0);
  });

  it('are shares of one line for any table', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('', '—', '高新技术'.repeat(40), 'https://example.org/a/b/c', '1,234.5'),
    );
    const align = fc.constantFrom('text', 'number');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }).chain((n) =>
          fc.record({
            head: fc.array(cell, { minLength: n, maxLength: n }),
            align: fc.array(align, { minLength: n, maxLength: n }),
            rows: fc.array(fc.array(cell, { minLength: n, maxLength: n }), { maxLength: 5 }),
          }),
        ),
        fc.integer({ min: 20, max: 60 }),
        (any, line) => {
          const widths = columnWidths(any, line);
          expect(widths).toHaveLength(any.head.length);
          expect(widths.every((width) => width > 0.005)).toBe(true);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
        },
      ),
    );
  });
});
