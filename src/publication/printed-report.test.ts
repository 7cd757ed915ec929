import { describe, expect, it } from 'vitest';
import {
  chartSpec,
  editedSection,
  longTable,
  makeReport,
  plainSection,
} from '../../test/publication/document-maker.ts';
import { printReport } from './printed-report.ts';
import type { Block } from './report-document.ts';

const blocksOf = (...blocks: Block[]) =>
  printReport(makeReport('en', [{ ...plainSection(''), blocks }])).sections[0]?.blocks ?? [];

describe('a printed report', () => {
  it('numbers tables and charts apart, in their order over all sections', () => {
    const chart: Block = { kind: 'chart', spec: chartSpec('zh'), caption: '占比', alt: '折线' };
    const section = { ...plainSection('文'), blocks: [longTable('zh', 1), chart, longTable('zh', 1)] };
    const printed = printReport(makeReport('zh', [section, section]));
    const captions = printed.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('caption' in block ? [block.caption] : [])),
    );
    expect(captions.map((caption) => caption.split('\u3000')[0])).toEqual(['表1', '图1', '表2', '表3', '图2', '表4']);
  });

  it('joins sentences with a space in English only', () => {
    const sentences = [
      { text: 'One.', claims: [] },
      { text: 'Two.', claims: [] },
    ];
    expect(blocksOf({ kind: 'paragraph', sentences })).toEqual([{ kind: 'paragraph', text: 'One. Two.' }]);
    const chinese = printReport(
      makeReport('zh', [{ ...plainSection(''), blocks: [{ kind: 'paragraph', sentences }] }]),
    );
    expect(chinese.sections[0]?.blocks).toEqual([{ kind: 'paragraph', text: 'One.Two.' }]);
  });

  it('puts a person’s text in the place of prose, marked and with every flag, and keeps the rest', () => {
    const [section] = printReport(makeReport('zh', [editedSection('zh')])).sections;
    expect(section?.blocks.map(({ kind }) => kind)).toEqual(['mark', 'paragraph', 'table']);
    expect(section?.blocks[0]).toEqual({
      kind: 'mark',
      text: '本节经人工修改；有1处与现有数据不一致。',
      details: ['修改于2025年6月1日', '“占比为3.1%。”：现有数据为3.36%'],
    });
  });

  it('says of an edit without flags that it agrees', () => {
    const edited = editedSection('en');
    const agreeing = { ...edited, edit: { ...edited.edit, flags: [], paragraphs: ['x'], on: '2025-06-01' } };
    const [mark] = printReport(makeReport('en', [agreeing])).sections[0]?.blocks ?? [];
    expect(mark).toMatchObject({ text: 'This section was edited by a person and agrees with the figures held.' });
  });

  it('leaves out what no XML file may hold, and no more', () => {
    const text = 'a\u0000\u0007\u{d800}\uffffb\tc\r\nd\u{1f600}<&>';
    expect(blocksOf({ kind: 'list', items: [[{ text, claims: [] }]] })).toEqual([
      { kind: 'list', items: ['ab c d\u{1f600}<&>'] },
    ]);
  });
});
