import { expect, it } from 'vitest';
import { rankByText } from '../../src/search/bm25.ts';
import type { SearchEntry } from '../../src/search/entry.ts';
import { foldText } from '../../src/search/folding.ts';
import { buildIndex } from '../../src/search/search-index.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const FOLDER = 'truth/retrieval-csl';
const NOTHING = { zh: '', en: '' };

const rowsOf = (file: string) =>
  sharedText(`${FOLDER}/${file}.tsv`)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** A thousand papers: abstracts to be found by their keywords and by their titles. */
function papers(half: string) {
  const titles = rowsOf(`ts_${half}`);
  const keywords = rowsOf(`kg_${half}`);
  const entries = titles.map(
    ([, abstract = ''], at): SearchEntry => ({
      kind: 'text',
      id: String(at),
      title: NOTHING,
      names: [],
      text: { zh: abstract, en: '' },
      path: '',
      context: NOTHING,
      place: null,
      links: [],
    }),
  );
  return {
    index: buildIndex(entries),
    byTitle: titles.map(([, , title = '']) => title),
    byKeywords: keywords.map(([, , words = '']) => words.replaceAll('_', ' ')),
  };
}

/** Share found first, and mean reciprocal rank among the first ten; query i looks for entry i. */
function measure(index: ReturnType<typeof buildIndex>, queries: readonly string[]) {
  const ranks = queries.map(
    (query, at) => rankByText(index, tokensOf(foldText(query))).findIndex(({ ordinal }) => ordinal === at) + 1,
  );
  const mean = (of: (rank: number) => number) => ranks.reduce((sum, rank) => sum + of(rank), 0) / ranks.length;
  return {
    first: mean((rank) => (rank === 1 ? 1 : 0)),
    reciprocal: mean((rank) => (rank >= 1 && rank <= 10 ? 1 / rank : 0)),
  };
}

describeShared('retrieval of Chinese abstracts', FOLDER, () => {
  const halves = ['dev', 'test'].map(papers);
  const both = (queries: 'byTitle' | 'byKeywords') => {
    const [a, b] = halves.map((half) => measure(half.index, half[queries]));
    return {
      first: ((a?.first ?? 0) + (b?.first ?? 0)) / 2,
      reciprocal: ((a?.reciprocal ?? 0) + (b?.reciprocal ?? 0)) / 2,
    };
  };

  it('reaches the known floor for keywords', () => {
    const { first, reciprocal } = both('byKeywords');
    expect(first).toBeGreaterThanOrEqual(0.983);
    expect(reciprocal).toBeGreaterThanOrEqual(0.989);
  });

  it('reaches the known floor for titles', () => {
    expect(both('byTitle').first).toBeGreaterThanOrEqual(0.976);
  });
});
