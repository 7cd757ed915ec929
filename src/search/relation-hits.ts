import type { EntryLink } from './entry.ts';
import type { Hit } from './hit.ts';
import type { SearchIndex } from './search-index.ts';

/** An entry found by name, and the parts of the query that named it. */
export interface Seed {
  readonly ordinal: number;
  readonly parts: readonly number[];
}

/** More seeds than this say nothing in particular. */
const MOST_SEEDS = 12;

/**
 * What the entries found by name lead to: their wholes, parts and relations, and what their wholes are related to.
 * Each with the chain that leads there, the shortest of every set of parts.
 */
export function findRelations(index: SearchIndex, seeds: readonly Seed[]): Hit[] {
  if (seeds.length > MOST_SEEDS) return [];
  const hits = new Map<string, Hit>();
  const add = ({ ordinal: seed, parts }: Seed, steps: readonly number[]) => {
    const ordinal = steps.at(-1) ?? -1;
    const key = `${ordinal} ${parts.join(' ')}`;
    const isSeed = seeds.some((other) => other.ordinal === ordinal && other.parts.join() === parts.join());
    if (isSeed || hits.has(key)) return;
    const reason = { kind: 'chain', steps: [seed, ...steps] } as const;
    hits.set(key, { ordinal, tier: 'relation', parts, order: [hits.size], reason });
  };
  const wholes: { readonly seed: Seed; readonly ordinal: number }[] = [];
  for (const seed of seeds) {
    for (const { relation, ordinal } of linksOf(index, seed.ordinal)) {
      add(seed, [ordinal]);
      if (relation === 'whole') wholes.push({ seed, ordinal });
    }
  }
  for (const { seed, ordinal: whole } of wholes) {
    const related = linksOf(index, whole).filter(({ relation }) => relation === 'related');
    for (const { ordinal } of related) add(seed, [whole, ordinal]);
  }
  return [...hits.values()];
}

function linksOf(
  { entries, ordinals }: SearchIndex,
  ordinal: number,
): { relation: EntryLink['relation']; ordinal: number }[] {
  const links = entries[ordinal]?.entry.links ?? [];
  return links.flatMap(({ relation, to }) => {
    const known = ordinals.get(to);
    return known === undefined ? [] : [{ relation, ordinal: known }];
  });
}
