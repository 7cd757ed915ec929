import fc from 'fast-check';
import { expect, it } from 'vitest';
import { industry, synonym } from '../../test/registry/makers.ts';
import { foldForm } from './folding.ts';
import { industriesOf } from './ranking.ts';
import { compileTagger, tagText } from './tagging.ts';

const INDUSTRIES = [
  industry('a', '量子信息产业', { 量子计算: ['量子计算机', '量子芯片'] }),
  industry('b', '集成电路产业', { 芯片设计: ['量子芯片', '芯片设计软件', 'EDA'] }),
  industry('c', '高端软件产业', { 工业软件: ['工业软件', 'Ⅳ型软件'] }),
];
const TAGGER = compileTagger(INDUSTRIES, [synonym('AI-chip', '芯片设计'), synonym('QC', '量子计算机')]);

const PIECES = [
  '量子',
  '芯片',
  '设计',
  '软件',
  '工业',
  'EDA',
  'ＥＤＡ',
  'ai-chip',
  'Qc',
  'x',
  '7',
  '。',
  '𠮷',
  '㎏',
  '食堂',
  '学院',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })))
  .map((pieces) => pieces.join(''));

it('points at the form it found, in order, never one form inside another', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const tags = tagText(TAGGER, text);
      for (const { form, start, end, strength } of tags) {
        expect(text.slice(start, end)).toBe(form);
        expect(strength).toBeGreaterThan(0);
        expect(strength).toBeLessThanOrEqual(1);
      }
      const spans = [...new Set(tags.map(({ start, end }) => `${start}-${end}`))].map((span) =>
        span.split('-').map(Number),
      );
      for (const [index, [start = 0, end = 0]] of spans.entries()) {
        const [nextStart = Infinity, nextEnd = Infinity] = spans[index + 1] ?? [];
        expect(nextStart).toBeGreaterThan(start);
        expect(nextEnd).toBeGreaterThan(end);
      }
    }),
  );
});

it('keeps every tag when text is added after it, except inside a longer match', () => {
  fc.assert(
    fc.property(texts, texts, (text, more) => {
      const longer = tagText(TAGGER, `${text} ${more}`);
      for (const tag of tagText(TAGGER, text)) {
        const kept = longer.some((one) => one.start <= tag.start && one.end >= tag.end);
        expect(kept).toBe(true);
      }
    }),
  );
});

it('finds the same whatever the case and width of the letters', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const said = (one: string) => tagText(TAGGER, one).map((tag) => [tag.industry, tag.of, foldForm(tag.form)]);
      expect(said(foldForm(text))).toEqual(said(text.trim()));
    }),
  );
});

it('gives each industry once, in falling order, each with a reason', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const ranked = industriesOf(tagText(TAGGER, text));
      expect(new Set(ranked.map((one) => one.industry)).size).toBe(ranked.length);
      for (const [index, { score, reasons }] of ranked.entries()) {
        expect(score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? Infinity);
        expect(reasons.length).toBeGreaterThan(0);
      }
    }),
  );
});
