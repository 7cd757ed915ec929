import { addMonths } from '../../vocabulary/civil-date.ts';
import { evidenceOf, referencesOf, TOTAL } from './doubt-words.ts';
import { type Doubt, doubtOf, type Findings, type IntegrityRules, type Limit, windowOf } from './finding.ts';
import { byDay, byId, isLikeAmount, type LedgerEntry } from './ledger-entry.ts';
import { type Sales, salesInRings } from './sales-graph.ts';
import { likenessOf } from './text-likeness.ts';

/** Parties in a ring, at most (ours): longer ones are many and say little. */
export const LONGEST_RING = 4;
/** Contracts looked at from one on, at most (ours). */
export const LOOKED_AT = 300;

interface Ring {
  readonly parties: readonly string[];
  readonly entries: readonly LedgerEntry[];
}

/**
 * What is sold comes back to its seller within the window, directly or through others. A ring is found from its earliest
 * contract on, with every contract between its parties that is like that one; what a ring took opens it no second time.
 */
export function findCircularTrade(entries: readonly LedgerEntry[], rules: IntegrityRules): Findings {
  const dated = entries.filter(({ isLive, contract }) => isLive && contract.signedOn !== null).sort(byDay);
  const sales = salesInRings(dated);
  const taken = new Set<string>();
  const [doubts, limits]: [Doubt[], Limit[]] = [[], []];
  for (const entry of dated) {
    if (!mayOpenRing(entry, sales)) continue;
    const { rings, isCut } = ringsFrom(entry, sales, windowOf(rules));
    if (isCut) limits.push(ringLimit(entry));
    for (const { parties, entries: members } of rings) {
      const name = roundOf(parties);
      if (taken.has(`${name}\n${entry.contract.id}`)) continue;
      for (const { contract } of members) taken.add(`${name}\n${contract.id}`);
      doubts.push(ringDoubt(members, parties.length, windowOf(rules)));
    }
  }
  return { doubts, limits };
}

const mayOpenRing = ({ sellers, buyers }: LedgerEntry, sales: Sales) =>
  sellers.some((seller) => buyers.some((buyer) => sales.get(seller)?.has(buyer)));

const ringLimit = ({ contract: { id, reference } }: LedgerEntry): Limit => ({
  contracts: [id],
  words: {
    zh: `从合同${reference}起，其后的买卖过多，查找循环交易时只看了${LOOKED_AT}份，可能有遗漏`,
    en: `Too many sales follow contract ${reference}: in looking for circular trade ${LOOKED_AT} were looked at, and something may be missed`,
  },
});

/** The same wherever the round begins. */
function roundOf(parties: readonly string[]): string {
  const start = parties.indexOf([...parties].sort()[0] ?? '');
  return [...parties.slice(start), ...parties.slice(0, start)].join('\n');
}

function ringsFrom(anchor: LedgerEntry, sales: Sales, months: number) {
  const rings: Ring[] = [];
  const end = addMonths(anchor.contract.signedOn ?? '', months);
  let left = LOOKED_AT;
  const likeOnes = (list: readonly LedgerEntry[]) => {
    const found: LedgerEntry[] = [];
    for (let at = firstAfter(list, anchor); at < list.length && left > 0; at += 1) {
      const entry = list[at];
      if (entry === undefined || (entry.contract.signedOn ?? '') >= end) break;
      left -= 1;
      if (isSameThing(anchor, entry)) found.push(entry);
    }
    return found;
  };
  const walk = (parties: readonly string[], entries: readonly LedgerEntry[]) => {
    const [home, here] = [parties[0], parties.at(-1) ?? ''];
    for (const [next, list] of sales.get(here) ?? []) {
      if (left <= 0) return;
      left -= 1;
      const isBack = next === home;
      if (!isBack && (parties.length === LONGEST_RING || parties.includes(next))) continue;
      const found = likeOnes(list);
      if (found.length === 0) continue;
      if (isBack) rings.push({ parties, entries: [...entries, ...found] });
      else walk([...parties, next], [...entries, ...found]);
    }
  };
  for (const seller of anchor.sellers)
    for (const buyer of anchor.buyers) {
      const list = sales.get(seller)?.get(buyer);
      if (list !== undefined) walk([seller, buyer], [anchor, ...likeOnes(list)]);
    }
  return { rings, isCut: left <= 0 };
}

/** The lists are sorted by day. */
function firstAfter(list: readonly LedgerEntry[], anchor: LedgerEntry): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry !== undefined && byDay(entry, anchor) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSameThing(one: LedgerEntry, other: LedgerEntry): boolean {
  const { level, marks } = likenessOf(one.text(), other.text());
  return level === 'alike' && marks !== 'apart';
}

function ringDoubt(members: readonly LedgerEntry[], parties: number, months: number): Doubt {
  const sorted = [...members].sort(byId);
  const days = members.map(({ contract }) => contract.signedOn ?? '').sort();
  const names = [...new Set(members.flatMap(({ contract }) => [contract.seller.name, contract.buyer.name]))];
  const [references, from, to] = [referencesOf(sorted), days[0] ?? '', days.at(-1) ?? ''];
  const [first] = members;
  const isEven = members.every(({ amount }) => amount !== null && first?.amount && isLikeAmount(amount, first.amount));
  return doubtOf(
    {
      kind: 'circular',
      contracts: sorted.map(({ contract }) => contract.id),
      words: {
        zh: `疑似循环交易：${names.join('、')}共${parties}方在${months}个月内（${from}至${to}）就相近内容互为买卖，合同${references.zh}；请核对各合同的实际内容`,
        en: `Possibly circular trade: within ${months} months (${from} to ${to}) alike things were sold round ${parties} parties, ${names.join(', ')}, in the contracts ${references.en}; please check what each of them is about`,
      },
      evidence: sorted.map((entry) => evidenceOf(entry, entry.amount, TOTAL)),
      strength: isEven ? 'strong' : 'weak',
    },
    sorted.flatMap(({ contract }) => [contract.signedOn ?? '', contract.total ?? '', contract.technical ?? '']),
  );
}
