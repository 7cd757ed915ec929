import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from './folding.ts';

describe('folding', () => {
  it.each([
    ['ＳｉＣ', 'sic'],
    ['SiC', 'sic'],
    ['５０％', '50%'],
    ['三（一）4', '三(一)4'],
    ['Cafe\u0301', 'caf\u00e9'],
    ['①㎡', '1m2'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(text.normalize('NFKC'))).toBe(folded);
  });

  it('folds a folded text to itself, and a text like its canonical form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text.normalize('NFKC'))).toBe(foldText(text));
      }),
    );
  });

  it('knows for every character where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = fold(text);
        expect(folded.text).toBe(foldText(text));
        expect(folded.starts).toHaveLength(folded.text.length);
        for (const [at, start] of folded.starts.entries()) {
          const end = folded.ends[at] ?? 0;
          expect(end).toBeGreaterThan(start);
          expect(foldText(text.slice(start, end))).toContain(folded.text[at]);
        }
      }),
    );
  });
});
