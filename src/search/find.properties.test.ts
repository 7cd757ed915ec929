import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTRIES, foundKeys, makeEntry } from '../../test/search/makers.ts';
import { rankByText } from './bm25.ts';
import type { SearchEntry } from './entry.ts';
import { findEntries } from './find.ts';
import { foldText } from './folding.ts';
import { buildIndex, buildPart, joinParts } from './search-index.ts';
import { tokensOf } from './tokens.ts';

const CHARACTERS = ['云', '母', '氟', '金', '甲', '市', 'F', 'P', 'M', ' ', '，'] as const;
const query = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 12 });
const name = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 6 });
const entries = fc.uniqueArray(name, { maxLength: 12 }).map((names) => names.map((each) => makeEntry('term', each)));

const named = (all: readonly SearchEntry[], q: string) =>
  foundKeys(all, q).filter((key) => foldText(key).includes(foldText(q)));

describe('search', () => {
  it('answers the same for the same', () => {
    fc.assert(
      fc.property(query, (q) => {
        expect(foundKeys([...ENTRIES], q)).toEqual(foundKeys(ENTRIES, q));
      }),
    );
  });

  it('does not care about width and case', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(query, (q) => {
        expect(foundKeys(ENTRIES, wide(q.toLowerCase()))).toEqual(foundKeys(ENTRIES, q));
      }),
    );
  });

  it('keeps the order of names that hold the words, whatever else there is without them', () => {
    fc.assert(
      fc.property(entries, fc.constantFrom('云', '云母', '氟金云母', 'FPM', '甲市'), (all, q) => {
        const strangers = ['丙', '丁戊', 'Zzz'].map((each) =>
          makeEntry('term', each, { text: { zh: '己庚辛', en: 'nothing' } }),
        );
        expect(named([...strangers, ...all, ...strangers.map((each) => ({ ...each, id: `${each.id}2` }))], q)).toEqual(
          named(all, q),
        );
      }),
    );
  });

  it('finds every entry by its name, first among its kind', () => {
    for (const { kind, id, title } of ENTRIES) {
      const found = foundKeys(ENTRIES, title.zh).filter((key) => key.startsWith(kind));
      expect(found[0]).toBe(`${kind}:${id}`);
    }
  });

  it('finds the same, in the same order and by the same scores, whether made whole or joined of parts', () => {
    const more = Array.from({ length: 30 }, (_, at) =>
      makeEntry('text', `专栏8/${at}`, { text: { zh: ['云母甲市', '氟金云母', 'FPM 丙市云'][at % 3] ?? '', en: '' } }),
    );
    const all = [...ENTRIES, ...more];
    const whole = buildIndex(all);
    const cuts = fc.uniqueArray(fc.nat(all.length), { maxLength: 3 });
    fc.assert(
      fc.property(query, cuts, (q, places) => {
        const ends = [...places.sort((a, b) => a - b), all.length];
        const joined = joinParts(ends.map((end, at) => buildPart(all.slice(ends[at - 1] ?? 0, end))));
        expect(findEntries(joined, q)).toEqual(findEntries(whole, q));
        const tokens = tokensOf(foldText(q));
        expect(rankByText(joined, tokens)).toEqual(rankByText(whole, tokens));
      }),
    );
  });

  it('scores by tokens whose weights sum to the score', () => {
    const index = buildIndex(ENTRIES);
    fc.assert(
      fc.property(query, (q) => {
        for (const { score, weights } of rankByText(index, tokensOf(foldText(q)))) {
          expect(score).toBeCloseTo(
            weights.reduce((sum, { weight }) => sum + weight, 0),
            10,
          );
          expect(weights.every(({ weight }) => weight > 0)).toBe(true);
        }
      }),
    );
  });
});
