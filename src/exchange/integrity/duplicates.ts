import { addDays } from '../../vocabulary/day-count.ts';
import type { Words } from '../../vocabulary/words.ts';
import { evidenceOf, limitOf, referencesOf, TOTAL } from './doubt-words.ts';
import { type Doubt, doubtOf, type Findings, type Limit } from './finding.ts';
import { groupBy } from './grouping.ts';
import {
  byId,
  comparedFacts,
  compareTexts,
  groupsOf,
  isLikeAmount,
  type LedgerEntry,
  NEIGHBOURS,
  pairKeys,
} from './ledger-entry.ts';
import { likenessOf } from './text-likeness.ts';

/** Two seals of one contract are rarely further apart (ours); monthly orders are at least 28 days apart. */
export const DAYS_OF_ONE_SIGNING = 27;

/** A contract registers once. One doubt per text, and one per chain of like contracts between the same two parties. */
export function findDuplicates(entries: readonly LedgerEntry[]): Findings {
  const texts = groupsOf(entries, ({ contract }) => (contract.textHash === null ? [] : [contract.textHash]));
  const sameText = new Map(texts.flatMap((group) => group.map(({ contract }) => [contract.id, contract.textHash])));
  const isSameText = ([first, ...rest]: readonly LedgerEntry[]) => {
    const hash = first && sameText.get(first.contract.id);
    return hash !== undefined && rest.every(({ contract }) => contract.textHash === hash);
  };
  const limits: Limit[] = [];
  const chains = groupsOf(entries, pairKeys).flatMap((group) => {
    const { chains: found, isCut } = chainsOf(group);
    if (isCut) limits.push(limitOf(group, PURPOSE));
    return found;
  });
  const doubts = [...texts.map(textDoubt), ...chains.filter((chain) => !isSameText(chain)).map(chainDoubt)];
  return { doubts, limits };
}

const PURPOSE: Words = { zh: '重复登记', en: 'contracts registered twice' };

/** Contracts of one pair that are like each other, directly or through one between. */
function chainsOf(group: readonly LedgerEntry[]) {
  const roots = new Map<LedgerEntry, LedgerEntry>();
  const rootOf = (entry: LedgerEntry): LedgerEntry => {
    let root = entry;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    if (root !== entry) roots.set(entry, root);
    return root;
  };
  const join = (one: LedgerEntry, other: LedgerEntry) => {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a !== b && isLike(one, other)) roots.set(a, b);
  };
  const cuts = [...joinByDay(group, join), ...joinByAmount(group, join)];
  const isCut = cuts.some(([one, other]) => rootOf(one) !== rootOf(other));
  const chains = groupBy(group, (entry) => [rootOf(entry)]);
  return { chains: [...chains.values()].filter(({ length }) => length > 1), isCut };
}

type Pair = readonly [LedgerEntry, LedgerEntry];
type Join = (one: LedgerEntry, other: LedgerEntry) => void;

/** Each with those signed soon after. Answers the first of each that were not compared. */
function joinByDay(group: readonly LedgerEntry[], join: Join): readonly Pair[] {
  const dated = group.filter(({ contract }) => contract.signedOn !== null).sort(byDayAndAmount);
  return sweep(dated, join, (entry) => {
    const last = addDays(entry.contract.signedOn ?? '', DAYS_OF_ONE_SIGNING);
    return ({ contract }) => (contract.signedOn ?? '') <= last;
  });
}

/** Where one does not say its day, each with those of a like amount. */
function joinByAmount(group: readonly LedgerEntry[], join: Join): readonly Pair[] {
  if (group.every(({ contract }) => contract.signedOn !== null)) return [];
  const priced = group.filter(({ amount }) => amount !== null).sort(byAmount);
  const joinUndated: Join = (one, other) => {
    if (one.contract.signedOn === null || other.contract.signedOn === null) join(one, other);
  };
  return sweep(priced, joinUndated, (entry) => (next) => isAmountLike(entry, next));
}

function sweep(
  sorted: readonly LedgerEntry[],
  join: Join,
  reachOf: (entry: LedgerEntry) => (next: LedgerEntry) => boolean,
): readonly Pair[] {
  const cuts: Pair[] = [];
  for (const [at, entry] of sorted.entries()) {
    const isInReach = reachOf(entry);
    for (let other = at + 1; other < sorted.length; other += 1) {
      const next = sorted[other];
      if (next === undefined || !isInReach(next)) break;
      if (other - at > NEIGHBOURS) {
        cuts.push([entry, next]);
        break;
      }
      join(entry, next);
    }
  }
  return cuts;
}

const byAmount = (one: LedgerEntry, other: LedgerEntry) =>
  (one.amount && other.amount ? one.amount.comparedTo(other.amount) : 0) || byId(one, other);

const byDayAndAmount = (one: LedgerEntry, other: LedgerEntry) =>
  compareTexts(one.contract.signedOn ?? '', other.contract.signedOn ?? '') ||
  compareTexts(one.contract.total ?? '', other.contract.total ?? '') ||
  byId(one, other);

const isSameDay = (one: LedgerEntry, other: LedgerEntry) =>
  one.contract.signedOn !== null && one.contract.signedOn === other.contract.signedOn;

const isAmountLike = ({ amount: one }: LedgerEntry, { amount: other }: LedgerEntry) =>
  one !== null && other !== null && isLikeAmount(one, other);

const isAmountEqual = ({ amount: one }: LedgerEntry, { amount: other }: LedgerEntry) =>
  one !== null && other !== null && one.equals(other);

/** Two contracts of one pair, signed soon after each other as far as they say. The less the texts say, the more is asked. */
function isLike(one: LedgerEntry, other: LedgerEntry): boolean {
  const [day, amount] = [isSameDay(one, other), isAmountLike(one, other)];
  if (!day && !amount) return false;
  const { level, marks } = likenessOf(one.text(), other.text());
  if (level === 'unlike' || marks === 'apart') return false;
  if (level === 'akin') return day && marks === 'same' && isAmountEqual(one, other);
  return level === 'alike' && marks === 'same' ? true : day && amount;
}

function textDoubt(group: readonly LedgerEntry[]): Doubt {
  return duplicateOf(group, [group[0]?.contract.textHash ?? ''], true, {
    zh: '正文相同（不计空格和换行）',
    en: 'have the same text but for spaces and line breaks',
  });
}

function chainDoubt(group: readonly LedgerEntry[]): Doubt {
  const sorted = [...group].sort(byId);
  const [first] = sorted;
  const isAll = (test: typeof isSameDay) => first !== undefined && sorted.every((entry) => test(first, entry));
  const [day, equal, amount] = [isAll(isSameDay), isAll(isAmountEqual), isAll(isAmountLike)];
  const shared = [
    ...(equal ? [{ zh: '金额相同', en: 'the amount is the same' }] : []),
    ...(!equal && amount ? [{ zh: '金额相近', en: 'the amount is alike' }] : []),
    ...(day ? [{ zh: '签订日相同', en: 'the day of signing is the same' }] : []),
    ...(day || amount ? [] : [{ zh: '金额或签订日相近', en: 'the amount or the day of signing is alike' }]),
  ];
  return duplicateOf(sorted, sorted.flatMap(comparedFacts), day && equal, {
    zh: `内容相近，${shared.map(({ zh }) => zh).join('，')}`,
    en: `are about alike things, and ${shared.map(({ en }) => en).join(' and ')}`,
  });
}

function duplicateOf(group: readonly LedgerEntry[], facts: readonly string[], isClose: boolean, why: Words): Doubt {
  const sorted = [...group].sort(byId);
  const live = sorted.filter(({ isLive }) => isLive).length;
  const names = [...new Set(sorted.flatMap(({ contract }) => [contract.seller.name, contract.buyer.name]))];
  const { zh, en } = referencesOf(sorted);
  const over = sorted.length - live;
  const overWords: Words =
    over === 0
      ? { zh: '', en: '' }
      : { zh: `；其中${over}份已撤回、未予登记或已注销`, en: `; ${over} of them withdrawn, refused or cancelled` };
  return doubtOf(
    {
      kind: 'duplicate',
      contracts: sorted.map(({ contract }) => contract.id),
      words: {
        zh: `疑似重复登记：${names.join('、')}的合同${zh}${why.zh}${overWords.zh}，请核对是否为同一份合同`,
        en: `Possibly registered twice: the contracts ${en} of ${names.join(', ')} ${why.en}${overWords.en}; please check whether they are one contract`,
      },
      evidence: sorted.map((entry) => evidenceOf(entry, entry.amount, TOTAL)),
      strength: isClose && live > 1 ? 'strong' : 'weak',
    },
    facts,
  );
}
