import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../vocabulary/text-block.ts';
import { lineText } from './line-text.ts';
import { splitPlanText } from './split.ts';

const CHARACTERS = '一二三四专栏表数年新技术产业集群发展到，、：；。？！“”《》（）():;,.—-%0123456789 abGPSiC\t**';
const word = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 60 });
const heading = fc
  .tuple(
    fc.constantFrom('一、', '二、', '（一）', '(二) ', '1. ', '2．', '专栏1：', '表2 ', '——'),
    fc.string({ unit: fc.constantFrom(...'发展目标甲乙'), minLength: 2, maxLength: 8 }),
  )
  .map((parts) => parts.join(''));
const sentence = fc
  .array(fc.constantFrom(...'加快建设技术创新中心，推进“链主”企业、实现2025年50%目标'), { minLength: 1, maxLength: 80 })
  .map((letters) => `${letters.join('')}。`);
const line = fc.oneof(word, heading, sentence).map((text): TextBlock => ({ kind: 'line', text }));
const row = fc.array(word, { minLength: 2, maxLength: 4 }).map((cells): TextBlock => ({ kind: 'row', cells }));
const document = fc.array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: row }), { maxLength: 40 });

const asBlocks = (units: readonly { readonly kind: string; readonly text: string }[]): TextBlock[] =>
  units.map(({ kind, text }) => (kind === 'row' ? { kind: 'row', cells: text.split('\t') } : { kind: 'line', text }));

const HALF: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '！': '!',
  '？': '?',
};
const inHalfWidth = (block: TextBlock): TextBlock => {
  const half = (text: string) => text.replace(/[，；：（）！？]/gu, (mark) => HALF[mark] ?? mark);
  return block.kind === 'row'
    ? { kind: 'row', cells: block.cells.map(half) }
    : { kind: 'line', text: half(block.text) };
};
const inFullWidth = (block: TextBlock): TextBlock => {
  const full = (text: string) =>
    text.replace(/[0-9a-zA-Z%]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
  return block.kind === 'row'
    ? { kind: 'row', cells: block.cells.map(full) }
    : { kind: 'line', text: full(block.text) };
};

describe('laws of the split', () => {
  it('line text is its own line text', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(lineText(lineText(text))).toBe(lineText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('no letter is lost, added or moved', () => {
    const letters = (text: string) => text.replace(/\s/gu, '');
    const sentences = fc.array(fc.oneof(heading, sentence), { maxLength: 40 });
    fc.assert(
      fc.property(sentences, (texts) => {
        const units = splitPlanText(texts.map((text) => ({ kind: 'line', text })));
        expect(letters(units.map(({ text }) => text).join(''))).toBe(letters(texts.map(lineText).join('')));
      }),
      { numRuns: 200 },
    );
  });

  it('ids are unique, ordinals follow each other within a section, and a unit is one line', () => {
    fc.assert(
      fc.property(document, (blocks) => {
        const next = new Map<string, number>();
        for (const { id, section, kind, text } of splitPlanText(blocks)) {
          const ordinal = (next.get(section) ?? 0) + 1;
          next.set(section, ordinal);
          expect(id).toBe(`${section}/${ordinal}`);
          expect(text.trim()).not.toBe('');
          expect(kind === 'row' ? text.includes('\n') : /\s{2}|[\n\t]/u.test(text)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('splitting what was split changes nothing', () => {
    const sentences = fc.array(fc.oneof(heading, sentence), { maxLength: 30 });
    fc.assert(
      fc.property(sentences, (texts) => {
        const once = splitPlanText(texts.map((text) => ({ kind: 'line', text })));
        const again = splitPlanText(asBlocks(once));
        expect(again.map(({ id, text }) => [id, text])).toEqual(once.map(({ id, text }) => [id, text]));
      }),
      { numRuns: 200 },
    );
  });

  it('full and half width give the same units', () => {
    const texts = fc.array(fc.oneof(heading, sentence), { maxLength: 30 });
    fc.assert(
      fc.property(texts, (written) => {
        const blocks = written.map((text): TextBlock => ({ kind: 'line', text }));
        const units = splitPlanText(blocks);
        expect(splitPlanText(blocks.map(inHalfWidth))).toEqual(units);
        expect(splitPlanText(blocks.map(inFullWidth))).toEqual(units);
      }),
      { numRuns: 200 },
    );
  });
});
