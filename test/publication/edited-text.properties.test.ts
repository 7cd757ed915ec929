import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../src/publication/claims.ts';
import { composeBrief } from '../../src/publication/compose-brief.ts';
import { composeReport } from '../../src/publication/compose-report.ts';
import { claimsOf, flagEdits } from '../../src/publication/edited-text.ts';
import { readText } from '../../src/publication/read-text.ts';
import type { Section } from '../../src/publication/report-document.ts';
import { Decimal } from '../../src/vocabulary/decimal.ts';
import { folderFacts } from './facts-maker.ts';

/** Every section that has sentences, of two plans on two days in both languages. */
const SECTIONS: readonly Section[] = (
  await Promise.all(
    ['test/fixtures/plans/hengling-2022-2026', 'test/fixtures/plans/yunshui-2024-2025'].flatMap((folder) =>
      [null, '2025-06-30'].map((asOf) => folderFacts(folder, asOf)),
    ),
  )
)
  .flatMap((facts) =>
    (['zh', 'en'] as const).flatMap((language) =>
      [composeReport, composeBrief].map((compose) => compose(facts, language)),
    ),
  )
  .flatMap(({ sections }) => sections)
  .filter((section) => sentencesOf(section).length > 0);

function sentencesOf({ blocks }: Section): string[] {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? block.sentences : block.kind === 'list' ? block.items.flat() : [],
    )
    .map(({ text }) => text);
}

const sections = fc.constantFrom(...SECTIONS);

describe('an edit', () => {
  it('that keeps the text as it is gives no flag, however it is cut into paragraphs', () => {
    fc.assert(
      fc.property(sections, fc.boolean(), (section, together) => {
        const sentences = sentencesOf(section);
        const paragraphs = together
          ? [sentences.join(/\p{Script=Han}/u.test(sentences[0] ?? '') ? '' : ' ')]
          : sentences;
        expect(flagEdits({ paragraphs, claims: claimsOf(section) }, section)).toEqual([]);
      }),
    );
  });

  it('that changes one number of one sentence gives a flag for it and no other', () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.nat(), (section, pickSentence, pickNumber) => {
        const sentences = sentencesOf(section);
        const index = pickSentence % sentences.length;
        const sentence = sentences[index] ?? '';
        const numbers = claimsIn(sentence).filter(({ sort }) => sort !== 'state' && sort !== 'day');
        const number = numbers[pickNumber % Math.max(numbers.length, 1)];
        if (number === undefined) return;
        const other = number.text.replace(/\d[\d,]*(\.\d+)?|^[a-z]+|^\p{Script=Han}/iu, (digits) =>
          new Decimal(/\d/.test(digits) ? digits.replaceAll(',', '') : 2).plus('70000.375').toFixed(),
        );
        const edited = `${sentence.slice(0, number.start)}${other}${sentence.slice(number.end)}`;
        const paragraphs = sentences.with(index, edited);
        const flags = flagEdits({ paragraphs, claims: claimsOf(section) }, section);
        expect(flags).toHaveLength(1);
        expect(edited).toContain(flags[0]?.sentence);
        expect(flags[0]?.why.zh).toContain(other);
      }),
      { numRuns: 300 },
    );
  });

  it('that turns a verdict word gives a flag for it', () => {
    fc.assert(
      fc.property(sections, fc.nat(), (section, pick) => {
        const sentences = sentencesOf(section);
        const words = sentences.flatMap((text, index) =>
          claimsIn(text).flatMap((claim) => (claim.text === '达到' ? [{ claim, index }] : [])),
        );
        const chosen = words[pick % Math.max(words.length, 1)];
        if (chosen === undefined) return;
        const { claim, index } = chosen;
        const text = sentences[index] ?? '';
        const paragraphs = sentences.with(index, `${text.slice(0, claim.start)}未达到${text.slice(claim.end)}`);
        const flags = flagEdits({ paragraphs, claims: claimsOf(section) }, section);
        expect(flags.map(({ why }) => why.zh).join()).toContain('未达到');
      }),
    );
  });

  it('that puts any claim of the section in the place of another of its kind gives a flag for it', () => {
    const swaps = SECTIONS.flatMap((section) => {
      const sentences = sentencesOf(section);
      const tables = section.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []));
      const others = new Map([...tables, ...sentences].flatMap(claimsIn).map((claim) => [claim.key, claim]));
      return sentences.flatMap((sentence, index) =>
        claimsIn(sentence).flatMap((claim) =>
          [...others.values()]
            .filter(({ key, sort }) => key !== claim.key && sort === claim.sort)
            .map(({ text }) => `${sentence.slice(0, claim.start)}${text}${sentence.slice(claim.end)}`)
            // Where the words around it make something else of it, nothing was swapped.
            .filter((edited) => readText(edited).frame === readText(sentence).frame)
            .map((edited) => ({ section, paragraphs: sentences.with(index, edited), edited })),
        ),
      );
    });
    expect(swaps.length).toBeGreaterThan(1000);
    const missed = swaps.filter(
      ({ section, paragraphs }) => flagEdits({ paragraphs, claims: claimsOf(section) }, section).length === 0,
    );
    expect(missed.map(({ edited }) => edited)).toEqual([]);
  }, 60_000);
});
