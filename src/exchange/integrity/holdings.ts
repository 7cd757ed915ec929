import { Decimal, parseDecimal } from '../../vocabulary/decimal.ts';
import type { KnownContract } from '../known-contract.ts';
import { groupBy } from './grouping.ts';
import { compareTexts } from './ledger-entry.ts';
import type { Identities } from './party-identity.ts';

/** One holds a share of another, from every contract that declares it. */
export interface Holding {
  readonly holder: string;
  readonly held: string;
  /** As declared; a name before a code. */
  readonly holderText: string;
  readonly heldText: string;
  /** Percent, plain, each once, sorted; none where nobody said; several where the declarations differ. */
  readonly shares: readonly string[];
  /** Ids of the contracts that declare it, sorted. */
  readonly declaredIn: readonly string[];
}

/** By who is held, the holders sorted, so that the order of contracts decides nothing. */
export type Holdings = ReadonlyMap<string, readonly Holding[]>;

/** From one holder down to each of the two parties; an empty way: it is that party itself. */
export interface CommonHolder {
  readonly toSeller: readonly Holding[];
  readonly toBuyer: readonly Holding[];
}

/** Links followed from a party upward, at most (ours): beyond them a chain of declarations says little. */
export const LONGEST_WAY = 6;

export function holdingsOf(contracts: Iterable<KnownContract>, { ofText }: Identities): Holdings {
  const holdings = new Map<string, Declared>();
  for (const { id, relations } of contracts)
    for (const relation of relations)
      for (const holder of ofText(relation.holder))
        for (const held of ofText(relation.held)) {
          const share = relation.share === null ? null : parseDecimal(relation.share);
          // A party does not hold itself, and nobody holds nothing.
          if (holder === held || share?.isZero()) continue;
          const key = `${holder}\n${held}`;
          const known = holdings.get(key) ?? { holder, held, names: [], heldNames: [], shares: [], ids: [] };
          known.names.push(relation.holder);
          known.heldNames.push(relation.held);
          if (share !== null) known.shares.push(share.toFixed());
          known.ids.push(id);
          holdings.set(key, known);
        }
  const sorted = [...holdings.values()].map(holdingOf).sort((one, other) => compareTexts(one.holder, other.holder));
  return groupBy(sorted, ({ held }) => [held]);
}

interface Declared {
  readonly holder: string;
  readonly held: string;
  readonly names: string[];
  readonly heldNames: string[];
  readonly shares: string[];
  readonly ids: string[];
}

const holdingOf = ({ holder, held, names, heldNames, shares, ids }: Declared): Holding => ({
  ...{ holder, held, holderText: shownName(names), heldText: shownName(heldNames) },
  shares: [...new Set(shares)].sort(),
  declaredIn: [...new Set(ids)].sort(),
});

/** Chinese signs sort after those of codes. */
const shownName = (texts: readonly string[]) => [...texts].sort().at(-1) ?? '';

/** All who say a share say all of it. */
export const isWhole = ({ shares }: Holding) => shares.length === 1 && new Decimal(shares[0] ?? 0).equals(100);

/** Percent along a way: the product of the shares where each is known, else null; an empty way is all of it. */
export function shareAlong(way: readonly Holding[]): Decimal | null {
  let product = new Decimal(100);
  for (const { shares } of way) {
    const [share, ...others] = shares;
    if (share === undefined || others.length > 0) return null;
    product = product.times(share).dividedBy(100);
  }
  return product;
}

/**
 * Who holds both, by the fewest links; the parties themselves count, so that one holding the other is found the same way.
 * Null where nobody does, or where both are the same.
 */
export function commonHolderOf(
  sellers: readonly string[],
  buyers: readonly string[],
  holdings: Holdings,
  isFollowed: (holding: Holding) => boolean,
): CommonHolder | null {
  if (sellers.some((seller) => buyers.includes(seller))) return null;
  let best: { readonly found: CommonHolder; readonly length: number; readonly rank: string } | null = null;
  for (const seller of sellers)
    for (const buyer of buyers) {
      const [above, other] = [waysUp(seller, holdings, isFollowed), waysUp(buyer, holdings, isFollowed)];
      for (const [holder, toSeller] of above) {
        const toBuyer = other.get(holder);
        if (toBuyer === undefined) continue;
        const length = toSeller.length + toBuyer.length;
        const rank = `${holder}\n${seller}\n${buyer}`;
        if (best === null || length < best.length || (length === best.length && rank < best.rank))
          best = { found: { toSeller, toBuyer }, length, rank };
      }
    }
  return best?.found ?? null;
}

/** Everybody above a party with the shortest way down to it. Whoever was reached is not gone through again: circles end. */
function waysUp(party: string, holdings: Holdings, isFollowed: (holding: Holding) => boolean) {
  const ways = new Map<string, readonly Holding[]>([[party, []]]);
  let level = [party];
  for (let links = 0; links < LONGEST_WAY && level.length > 0; links += 1) {
    const next: string[] = [];
    for (const held of level.sort())
      for (const holding of holdings.get(held) ?? []) {
        if (ways.has(holding.holder) || !isFollowed(holding)) continue;
        ways.set(holding.holder, [holding, ...(ways.get(held) ?? [])]);
        next.push(holding.holder);
      }
    level = next;
  }
  return ways;
}
