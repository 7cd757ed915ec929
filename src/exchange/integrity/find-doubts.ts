import type { KnownContract } from '../known-contract.ts';
import { findCircularTrade } from './circular.ts';
import { findDuplicates } from './duplicates.ts';
import { DOUBT_KINDS, type Doubt, type DoubtKind, type Findings, type IntegrityRules, type Limit } from './finding.ts';
import { groupBy } from './grouping.ts';
import { holdingsOf } from './holdings.ts';
import { compareTexts, entryOf, type LedgerEntry, pairKeys } from './ledger-entry.ts';
import { identitiesOf } from './party-identity.ts';
import { findRelatedParties } from './related-parties.ts';
import { findSplitting } from './splitting.ts';

/** Everything in a ledger a person should look at. Drafts are left out. Ids are expected once each. */
export function findDoubts(contracts: readonly KnownContract[], rules: IntegrityRules): Findings {
  return findingsIn(readLedger(contracts), rules, (entries) => entries);
}

/**
 * What touches one contract: the same that `findDoubts` says of it, where `others` holds what the README names. An older
 * version of the contract among them is passed over.
 */
export function doubtsOf(contract: KnownContract, others: readonly KnownContract[], rules: IntegrityRules): Findings {
  const ledger = readLedger([contract, ...others.filter(({ id }) => id !== contract.id)]);
  const findings = findingsIn(ledger, rules, (entries) => nextTo(contract.id, entries));
  const touches = ({ contracts }: { readonly contracts: readonly string[] }) => contracts.includes(contract.id);
  return { doubts: findings.doubts.filter(touches), limits: findings.limits.filter(touches) };
}

interface Ledger {
  readonly contracts: readonly KnownContract[];
  readonly identities: ReturnType<typeof identitiesOf>;
  readonly entries: readonly LedgerEntry[];
}

function readLedger(all: readonly KnownContract[]): Ledger {
  const contracts = all.filter(({ state }) => state !== 'draft');
  const identities = identitiesOf(contracts);
  return { contracts, identities, entries: contracts.map((contract) => entryOf(contract, identities)) };
}

/** `choose`: the entries that stand in one pair or text; rings and holdings go through the whole ledger. */
function findingsIn(
  { contracts, identities, entries }: Ledger,
  rules: IntegrityRules,
  choose: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[],
): Findings {
  const near = choose(entries);
  const duplicates = findDuplicates(near);
  const [splitting, circular] = [findSplitting(near, rules), findCircularTrade(entries, rules)];
  const holdings = holdingsOf(contracts, identities);
  const references = new Map(contracts.map(({ id, reference }) => [id, reference]));
  const related = holdings.size === 0 ? [] : findRelatedParties(near, holdings, references);
  const isAsked = askedIn(duplicates.doubts);
  const doubts = [
    ...duplicates.doubts,
    ...[...splitting.doubts, ...circular.doubts].filter((doubt) => !isAsked(doubt)),
    ...related,
  ];
  return {
    // A contract without a code can stand in several pairs and be found in each.
    doubts: [...new Map(doubts.map((doubt) => [doubt.key, doubt])).values()].sort(byKind),
    limits: [...duplicates.limits, ...splitting.limits, ...circular.limits].sort(byContracts),
  };
}

/** All that shares a pair of parties or a text with the contract, and itself. */
function nextTo(id: string, entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const own = entries.find(({ contract }) => contract.id === id);
  if (own === undefined) return [];
  const pairs = new Set(pairKeys(own));
  const { textHash } = own.contract;
  return entries.filter(
    (entry) =>
      entry === own ||
      (textHash !== null && entry.contract.textHash === textHash) ||
      pairKeys(entry).some((key) => pairs.has(key)),
  );
}

/** Whoever looks whether contracts are one and the same has seen them side by side: they are not asked about twice. */
function askedIn(duplicates: readonly Doubt[]): (doubt: Doubt) => boolean {
  const sets = duplicates.map(({ contracts }) => new Set(contracts));
  const byContract = groupBy(sets, (all) => all);
  return ({ contracts: [first = '', ...rest] }) =>
    (byContract.get(first) ?? []).some((all) => rest.every((contract) => all.has(contract)));
}

const byContracts = (one: Limit, other: Limit) =>
  compareTexts(one.contracts.join(), other.contracts.join()) || compareTexts(one.words.en, other.words.en);

const KINDS = Object.keys(DOUBT_KINDS) as DoubtKind[];

const byKind = (one: Doubt, other: Doubt) =>
  KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) ||
  compareTexts(one.contracts.join(), other.contracts.join()) ||
  compareTexts(one.key, other.key);
