import { describe, expect, it } from 'vitest';
import { ADOPTION_RANKS } from '../../src/figures/adoption.ts';
import { BINDING_WORDS, REASONS, STATES } from '../../src/plan/verdict-states.ts';
import type { Words } from '../../src/vocabulary/words.ts';
import { readPage, rowsUnder } from './pages.ts';

const glossary = readPage('docs/glossary.md');

const rows = (table: readonly (readonly [string, Words])[]) =>
  table.map(([code, { zh, en }]) => `| \`${code}\` | ${zh} | ${en} |`);

describe('the glossary says what the code says', () => {
  it('for states, and for states of binding targets', () => {
    const expected = [...Object.entries(STATES), ...Object.entries(BINDING_WORDS)];
    expect(rowsUnder(glossary, 'States 判定状态')).toEqual(rows(expected));
  });

  it('for reasons', () => {
    expect(rowsUnder(glossary, 'Reasons 原因')).toEqual(rows(Object.entries(REASONS)));
  });

  it('for the ranks of adoption', () => {
    const ranks = ADOPTION_RANKS.map(({ id, words }) => [id, words] as const);
    expect(rowsUnder(glossary, 'Adoption 采用次序')).toEqual(rows(ranks));
  });
});
