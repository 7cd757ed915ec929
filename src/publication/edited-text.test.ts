import { describe, expect, it } from 'vitest';
import { claimsOf, flagEdits, paragraphsOf } from './edited-text.ts';
import type { Section } from './report-document.ts';
import { paragraph, tell } from './telling.ts';

const section = (value: string, state: string): Section => ({
  id: 'target-T',
  level: 2,
  title: 'T',
  blocks: [
    paragraph(tell(`2025年为${value}，目标50%左右，${state}。`, '2025年', value, '50%')),
    {
      kind: 'table',
      caption: '数值',
      head: ['时期', '数值'],
      align: ['text', 'number'],
      rows: [
        ['2025年', value],
        ['2024年', '50.7%'],
      ],
    },
  ],
  edit: null,
});
const then = section('52.1%', '达到');
const flagged = (text: string, now: Section = then) =>
  flagEdits({ paragraphs: paragraphsOf(text), claims: claimsOf(then) }, now).map(({ sentence, why }) => [
    sentence,
    why.zh,
  ]);

describe('an edited text', () => {
  it.each([
    '2025年比重为52.1%，达到目标。',
    '2025年比重为５２．１％，目标百分之五十左右。',
    '2025年达到50%左右的目标，没有数字的句子不核对。',
    '2024年已有50.7%，2025年升到52.1%。',
  ])('is not flagged where it says what the system says: %s', (text) => {
    expect(flagged(text)).toEqual([]);
  });

  it.each([
    ['2025年为52.9%。', '“52.9%”不在本节现在的说法里，修改时也不在；现在本节同类的说法是“52.1%”、“50%”'],
    ['2025年为52.1%，未达到。', '“未达到”不在本节现在的说法里，修改时也不在；现在本节同类的说法是“达到”'],
    ['2025年为52.1个百分点。', '“52.1个百分点”不在本节现在的说法里，修改时也不在；现在本节没有同一单位的数'],
    // A number of the table counts only where its row is named.
    ['2025年为50.7%。', '“50.7%”不在本节现在的说法里，修改时也不在；现在本节同类的说法是“52.1%”、“50%”'],
  ])('is flagged where it says something else, even if it did so from the first: %s', (text, why) => {
    expect(flagged(text)).toEqual([[text, why]]);
  });

  it('is flagged sentence by sentence when the figures have changed, saying what was claimed and what is now', () => {
    const text = '2025年为52.1%，达到目标。\n\n目标是50%左右。工作仍在推进。';
    expect(flagged(text, section('48.9%', '接近'))).toEqual([
      ['2025年为52.1%，达到目标。', '修改时本节写有“52.1%”，现在没有；现在本节同类的说法是“48.9%”、“50%”'],
      ['2025年为52.1%，达到目标。', '修改时本节写有“达到”，现在没有；现在本节同类的说法是“接近”'],
    ]);
  });

  it('is flagged where a claim it repeats has changed, though the same number still stands elsewhere', () => {
    const before = section('50%', '达到');
    const flags = flagEdits({ paragraphs: ['2025年正好50%。'], claims: claimsOf(before) }, section('52.1%', '达到'));
    expect(flags.map(({ why }) => why.en)).toEqual([
      'the section said “50%” 2 times when it was edited and 1 now; of that kind the section now says “52.1%”, “50%”',
    ]);
  });

  it('is cut into paragraphs by blank lines, lines broken inside Chinese joined without a space', () => {
    expect(paragraphsOf('\uFEFF第一段，\r\n接着说。\r\n \r\n\r\nSecond\nparagraph.\n')).toEqual([
      '第一段，接着说。',
      'Second paragraph.',
    ]);
    expect(paragraphsOf(' \n\n ')).toEqual([]);
  });
});
