import type { EntryName } from './entry.ts';
import type { Equality } from './query.ts';

/** Why an entry was found. The order is the order of results. */
export const HIT_TIERS = ['title', 'name', 'beginning', 'inside', 'phrase', 'mention', 'relation', 'pairs'] as const;
export type HitTier = (typeof HIT_TIERS)[number];

/** One reason to show an entry. */
export interface Hit {
  readonly ordinal: number;
  readonly tier: HitTier;
  /** Ordinals of the parts of the query it answers. */
  readonly parts: readonly number[];
  /** Compared from the left among hits of one tier; lower is better. */
  readonly order: readonly number[];
  readonly reason: Reason;
}

/** What the reason is made of; `reason-words.ts` says it. */
export type Reason =
  | { readonly kind: 'title' }
  | { readonly kind: 'name'; readonly name: EntryName }
  | { readonly kind: 'name-contains'; readonly form: string; readonly equality: Equality | null }
  | { readonly kind: 'text-contains'; readonly form: string; readonly equality: Equality | null }
  | { readonly kind: 'mention'; readonly form: string }
  | { readonly kind: 'pairs'; readonly found: number; readonly of: number; readonly pieces: readonly string[] }
  /** Ordinals from what was typed to the entry. */
  | { readonly kind: 'chain'; readonly steps: readonly number[] };

/** The better hit first. */
export function compareHits(a: Hit, b: Hit): number {
  const tiers = HIT_TIERS.indexOf(a.tier) - HIT_TIERS.indexOf(b.tier);
  if (tiers !== 0) return tiers;
  for (const [at, value] of a.order.entries()) {
    const other = b.order[at] ?? 0;
    if (value !== other) return value - other;
  }
  return a.ordinal - b.ordinal;
}
