import type { SearchIndex } from './search-index.ts';
import type { Tokens } from './tokens.ts';

const K1 = 1.2;
const B = 0.75;

/** How much each token of a query adds for one entry, the greatest first. */
export interface TokenWeight {
  readonly token: string;
  readonly weight: number;
}

/** What an entry scores for a query, and through which tokens. */
export interface Scored {
  readonly ordinal: number;
  readonly score: number;
  readonly weights: readonly TokenWeight[];
}

/**
 * BM25 over every token of a query, each counted once. Best first, equal scores in the order of the entries. Entries
 * without any of the pairs are left out: single characters add to a score and find nothing by themselves.
 */
export function rankByText(index: SearchIndex, { pairs, singles }: Tokens): Scored[] {
  const weights = new Map<number, TokenWeight[]>();
  const asked = new Set(pairs);
  for (const token of asked) {
    for (const [ordinal, weight] of weigh(index, token)) {
      const known = weights.get(ordinal);
      if (known === undefined) weights.set(ordinal, [{ token, weight }]);
      else known.push({ token, weight });
    }
  }
  for (const token of new Set(singles)) {
    if (asked.has(token)) continue;
    for (const [ordinal, weight] of weigh(index, token)) weights.get(ordinal)?.push({ token, weight });
  }
  return [...weights]
    .map(([ordinal, parts]) => ({
      ordinal,
      score: parts.reduce((sum, { weight }) => sum + weight, 0),
      weights: parts.sort((a, b) => b.weight - a.weight),
    }))
    .sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
}

/** What one token is worth in every entry it stands in. */
function weigh({ entries, postingsOf, averageLength }: SearchIndex, token: string): (readonly [number, number])[] {
  const found = postingsOf(token);
  const rarity = Math.log(1 + (entries.length - found.length + 0.5) / (found.length + 0.5));
  return found.map(([ordinal, count]) => {
    const length = (entries[ordinal]?.length ?? 0) / averageLength;
    return [ordinal, (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))];
  });
}
