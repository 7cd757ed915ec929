import { Decimal, parseDecimal } from '../../vocabulary/decimal.ts';
import type { KnownContract } from '../known-contract.ts';
import { groupBy } from './grouping.ts';
import { type Identities, plainName } from './party-identity.ts';
import { type ProjectText, projectTextOf } from './text-likeness.ts';

/** A contract ready to be compared. */
export interface LedgerEntry {
  readonly contract: KnownContract;
  readonly sellers: readonly string[];
  readonly buyers: readonly string[];
  /** 成交额, or 技术交易额 where only that is known. */
  readonly amount: Decimal | null;
  readonly technical: Decimal | null;
  /** Neither withdrawn nor refused nor cancelled. */
  readonly isLive: boolean;
  /** Read when it is first asked for: most contracts are never compared. */
  readonly text: () => ProjectText;
}

/** Amounts in 万元 with two digits are rounded by less than this share of any contract worth a doubt (ours). */
export const LIKE_AMOUNT = '0.01';

/** Contracts compared with one, at most (ours): ten thousand between one pair of parties stay a matter of seconds. */
export const NEIGHBOURS = 100;

const isOver = ({ state }: KnownContract) => state === 'withdrawn' || state === 'refused' || state === 'cancelled';

export function entryOf(contract: KnownContract, { ofParty }: Identities): LedgerEntry {
  let text: ProjectText | undefined;
  const technical = amountOf(contract.technical);
  return {
    contract,
    sellers: ofParty(contract.seller),
    buyers: ofParty(contract.buyer),
    amount: contract.total === contract.technical ? technical : (amountOf(contract.total) ?? technical),
    technical,
    isLive: !isOver(contract),
    text: () => (text ??= projectTextOf(contract.projectName, contract.subject)),
  };
}

const amountOf = (text: string | null) => (text === null ? null : parseDecimal(text));

/** Is the larger of the two at most a hundredth above the smaller? */
export const isLikeAmount = (one: Decimal, other: Decimal) =>
  one.minus(other).abs().lessThanOrEqualTo(Decimal.max(one.abs(), other.abs()).times(LIKE_AMOUNT));

export const byId = (one: LedgerEntry, other: LedgerEntry) => compareTexts(one.contract.id, other.contract.id);

/** The day of signing first; without one at the end. */
export const byDay = (one: LedgerEntry, other: LedgerEntry) =>
  compareTexts(one.contract.signedOn ?? '~', other.contract.signedOn ?? '~') || byId(one, other);

export const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Entries that share a key, alone ones left out. */
export const groupsOf = (
  entries: readonly LedgerEntry[],
  keysOf: (entry: LedgerEntry) => readonly string[],
): readonly LedgerEntry[][] => [...groupBy(entries, keysOf).values()].filter(({ length }) => length > 1);

/** Seller, then buyer. */
export const saleKeys = (entry: LedgerEntry) => keysBetween(entry, (seller, buyer) => `${seller}\n${buyer}`);

/** The same whoever sells. */
export const pairKeys = (entry: LedgerEntry) =>
  keysBetween(entry, (one, other) => (one < other ? `${one}\n${other}` : `${other}\n${one}`));

/** Nearly always one key; a ledger of a hundred thousand feels every list made on the way. */
function keysBetween({ sellers, buyers }: LedgerEntry, keyOf: (seller: string, buyer: string) => string) {
  const keys: string[] = [];
  for (const seller of sellers)
    for (const buyer of buyers) {
      const key = keyOf(seller, buyer);
      if (!keys.includes(key)) keys.push(key);
    }
  return keys;
}

/** What was compared of a contract, for the key of a doubt. */
export const comparedFacts = ({ contract }: LedgerEntry) => [
  ...[contract.total, contract.technical, contract.signedOn].map((fact) => fact ?? ''),
  plainName(contract.projectName),
  plainName(contract.subject),
];
