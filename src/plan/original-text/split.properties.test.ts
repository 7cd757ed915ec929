import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../vocabulary/text-block.ts';
import { lineText } from './line-text.ts';
import { splitPlanText } from './split.ts';

const CHARACTERS = '一二三四专栏表数年新技术产业集群发展到，、：；。？！“”《》（）():;,.—-%0123456789 abGPSiC\t**';
const word = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 60 });
/** Soft hyphens, joiners and marks of direction; signs that become others in NFKC, or join the letter before them. */
const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u2060', '\ufeff'];
const CHANGING = [...'*＊﹡.．…‥´`e゛か⑴㈠①ｱﾞ¨〮⼀⺠⸺𠀀 \u3000', '\u0301', '\u0316', '\u3099', '\ud800'];
const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...CHARACTERS),
    fc.constantFrom(...INVISIBLE, ...CHANGING),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});
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

function secondsFor(lines: readonly string[]): number {
  const started = performance.now();
  splitPlanText(lines.map((text) => ({ kind: 'line', text })));
  return (performance.now() - started) / 1000;
}

describe('laws of the split', () => {
  it('line text is its own line text, and shows nothing of what is invisible', () => {
    fc.assert(
      fc.property(fc.oneof(word, anything), (text) => {
        const line = lineText(text);
        expect(lineText(line)).toBe(line);
        expect(line).not.toMatch(/\p{Cf}|\*\*/u);
      }),
      { numRuns: 5000 },
    );
  });

  it('an invisible sign changes no line text', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom(...INVISIBLE), (text, at, sign) => {
        const from = at % (text.length + 1);
        expect(lineText(text.slice(0, from) + sign + text.slice(from))).toBe(lineText(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('a mark of a pair, and what stands in it or beside it, are of one width', () => {
    const nested = fc.tuple(fc.nat(200), fc.constantFrom('a', ',', '甲'), fc.constantFrom('', ',', '甲', ' 甲'));
    fc.assert(
      fc.property(nested, ([depth, inner, after]) => {
        const isChinese = `${inner}${after}`.includes('甲');
        const [open, close] = isChinese ? ['（', '）'] : ['(', ')'];
        const written = `${'('.repeat(depth)}${inner}${')'.repeat(depth)}${after}`;
        const marks = isChinese ? written.replaceAll(',', '，').replaceAll(' ', '') : written;
        expect(lineText(written)).toBe(marks.replaceAll('(', open).replaceAll(')', close));
      }),
    );
  });

  it('a line takes no longer than its length lets expect, whatever is in it', () => {
    const half = 10_000;
    const nested = `${'('.repeat(half)}a${')'.repeat(half)}甲`;
    const lines = [nested, `${','.repeat(2 * half)}甲`, '甲, '.repeat(half), `${'—'.repeat(2 * half)}甲`];
    expect(secondsFor(lines)).toBeLessThan(5);
  });

  it('lines that go on take little longer than lines that end', () => {
    const [goesOn, ends] = [
      '推动全市高新技术产业，在规划期内实现高质量发展',
      '推动全市高新技术产业在规划期内实现高质量发展。',
    ];
    const document = (line: string) => Array.from({ length: 10_000 }, () => line);
    secondsFor(document(ends));
    expect(secondsFor(document(goesOn))).toBeLessThan(5 * secondsFor(document(ends)));
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
