import type { LedgerEntry } from './ledger-entry.ts';

/** Who sold to whom: seller, then buyer, then the contracts in the order they were given. */
export type Sales = ReadonlyMap<string, ReadonlyMap<string, readonly LedgerEntry[]>>;

/**
 * Sales that may be part of a ring: who only sells or only buys is taken out again and again, which leaves little of a
 * ledger in which institutes sell and firms buy.
 */
export function salesInRings(entries: readonly LedgerEntry[]): Sales {
  const sales = new Map<string, Map<string, LedgerEntry[]>>();
  const sellersOf = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const seller of entry.sellers)
      for (const buyer of entry.buyers) {
        if (seller === buyer) continue;
        const bought = sales.get(seller) ?? new Map<string, LedgerEntry[]>();
        sales.set(seller, bought);
        const list = bought.get(buyer) ?? [];
        bought.set(buyer, list);
        list.push(entry);
        const sold = sellersOf.get(buyer) ?? new Set();
        sellersOf.set(buyer, sold.add(seller));
      }
  const waiting = [...new Set([...sales.keys(), ...sellersOf.keys()])];
  for (let party = waiting.pop(); party !== undefined; party = waiting.pop()) {
    const [buyers, sellers] = [sales.get(party), sellersOf.get(party)];
    if (buyers !== undefined && sellers !== undefined) continue;
    for (const buyer of buyers?.keys() ?? []) {
      if (dropIn(sellersOf, buyer, party)) waiting.push(buyer);
    }
    for (const seller of sellers ?? []) {
      if (dropIn(sales, seller, party)) waiting.push(seller);
    }
    sales.delete(party);
    sellersOf.delete(party);
  }
  return sales;
}

/** Answers whether nothing is left under the key. */
function dropIn(map: Map<string, Map<string, unknown> | Set<string>>, key: string, party: string): boolean {
  const inner = map.get(key);
  inner?.delete(party);
  if (inner?.size !== 0) return false;
  map.delete(key);
  return true;
}
