import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './folding.ts';
import { cutSnippet, findMarks } from './marks.ts';
import { findPhrase } from './tokens.ts';

const marked = (text: string, forms: readonly string[]) =>
  findMarks(text, forms).map(([start, end]) => text.slice(start, end));

describe('marks', () => {
  it('stand on the original, whatever its width and case', () => {
    expect(marked('开展碳化硅（ＳｉＣ）衬底', ['碳化硅', 'sic'])).toEqual(['碳化硅', 'ＳｉＣ']);
    expect(marked('面积 3㎡ 以上', ['3m2'])).toEqual(['3㎡']);
  });

  it('are drawn together where they touch or overlap', () => {
    expect(marked('高新技术产业', ['高新', '新技', '技术'])).toEqual(['高新技术']);
  });

  it('hold exactly what was looked for, in order and apart', () => {
    const character = fc.constantFrom('碳', '化', '硅', 'a', 'I', 'Ｓ', ' ', '（', '㎡', '。', '𠮷');
    const words = fc.string({ unit: character, maxLength: 40 });
    fc.assert(
      fc.property(
        words,
        fc.array(fc.string({ unit: character, minLength: 1, maxLength: 3 }), { maxLength: 3 }),
        (text, forms) => {
          const folded = forms.map(foldText);
          const marks = findMarks(text, folded);
          for (const [at, [start, end]] of marks.entries()) {
            expect(end).toBeGreaterThan(start);
            expect(start).toBeGreaterThan(marks[at - 1]?.[1] ?? -1);
            expect(folded.some((form) => foldText(text.slice(start, end)).includes(form))).toBe(true);
          }
          expect(marks.length > 0).toBe(folded.some((form) => findPhrase(foldText(text), form) >= 0));
        },
      ),
    );
  });
});

describe('a snippet', () => {
  it('is the whole of a short text, and null where nothing stands', () => {
    expect(cutSnippet('突破碳化硅', ['碳化硅'], 20)).toEqual({ text: '突破碳化硅', marks: [[2, 5]] });
    expect(cutSnippet('突破氮化镓', ['碳化硅'], 20)).toBeNull();
  });

  it('begins at the sentence, and marks what it shows', () => {
    const text = `${'甲'.repeat(50)}。突破碳化硅，${'乙'.repeat(50)}`;
    expect(cutSnippet(text, ['碳化硅'], 10)).toEqual({ text: '…突破碳化硅，乙乙乙乙…', marks: [[3, 6]] });
  });

  it('shows the first match whole, at the places it marks', () => {
    const character = fc.constantFrom('碳', '化', '硅', '。', 'Ａ', '𠮷');
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 200 }), (text) => {
        const snippet = cutSnippet(text, ['碳化'], 60);
        expect(snippet === null).toBe(!text.includes('碳化'));
        if (snippet === null) return;
        expect(snippet.text.length).toBeLessThanOrEqual(63);
        expect(snippet.marks.length).toBeGreaterThan(0);
        for (const [start, end] of snippet.marks) expect(snippet.text.slice(start, end)).toMatch(/^(碳化)+$/u);
        expect(text).toContain(snippet.text.replace(/^…|…$/gu, ''));
      }),
    );
  });
});
