import { addMonths, type CivilDate } from '../../vocabulary/civil-date.ts';
import { addDays } from '../../vocabulary/day-count.ts';
import { Decimal, parseDecimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { evidenceOf, limitOf, referencesOf, TECHNICAL, yuanOf } from './doubt-words.ts';
import { type Doubt, doubtOf, type Findings, type IntegrityRules, type Limit, windowOf } from './finding.ts';
import { byDay, byId, groupsOf, type LedgerEntry, NEIGHBOURS, saleKeys } from './ledger-entry.ts';
import { likenessOf } from './text-likeness.ts';

/** Parts signed within so many days stand out (ours). */
const DAYS_TOGETHER = 31;

interface Part {
  readonly entry: LedgerEntry;
  readonly amount: Decimal;
  readonly day: CivilDate;
}

/**
 * Contracts of one seller with one buyer, each below the threshold and together at or above it. Every contract is in one
 * doubt of its pair at most: the first that is like the ones after it opens a window, and what the window took is done.
 */
export function findSplitting(entries: readonly LedgerEntry[], rules: IntegrityRules): Findings {
  const threshold = rules.threshold === null ? null : parseDecimal(rules.threshold);
  if (threshold === null) return { doubts: [], limits: [] };
  const small = entries.filter(({ isLive, technical }) => isLive && technical?.lessThan(threshold));
  const limits: Limit[] = [];
  const doubts = groupsOf(small, saleKeys).flatMap((group) => {
    const parts = group.sort(byDay).flatMap(partOf);
    if (sumOf(parts).lessThan(threshold)) return [];
    const { windows, isCut } = windowsOf(parts, threshold, windowOf(rules));
    if (isCut) limits.push(limitOf(group, PURPOSE));
    return windows.map((window) => doubtOfWindow(window, threshold, windowOf(rules)));
  });
  return { doubts, limits };
}

const PURPOSE: Words = { zh: '拆分合同', en: 'split contracts' };

function partOf(entry: LedgerEntry): Part[] {
  const { signedOn } = entry.contract;
  return entry.technical === null || signedOn === null ? [] : [{ entry, amount: entry.technical, day: signedOn }];
}

const sumOf = (parts: readonly Part[]) => parts.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));

function windowsOf(parts: readonly Part[], threshold: Decimal, months: number) {
  const taken = new Set<Part>();
  const windows: (readonly Part[])[] = [];
  let isCut = false;
  for (const [at, first] of parts.entries()) {
    if (taken.has(first)) continue;
    const end = addMonths(first.day, months);
    const near = parts.slice(at + 1, at + 1 + NEIGHBOURS);
    const last = near.at(-1);
    const beyond = parts[at + 1 + NEIGHBOURS];
    if (last !== undefined && beyond !== undefined && beyond.day < end) isCut = true;
    const inside = near.filter((part) => part.day < end && !taken.has(part));
    if (sumOf([first, ...inside]).lessThan(threshold)) continue;
    const window = [first, ...inside.filter((part) => isPartOfOne(first.entry, part.entry))];
    if (window.length < 2 || sumOf(window).lessThan(threshold)) continue;
    for (const part of window) taken.add(part);
    windows.push(window);
  }
  return { windows, isCut };
}

/** Like in subject, whatever part it calls itself; where the texts do not tell, the type must be the same. */
function isPartOfOne(one: LedgerEntry, other: LedgerEntry): boolean {
  const { level } = likenessOf(one.text(), other.text());
  if (level === 'alike') return true;
  return level !== 'unlike' && one.contract.type !== null && one.contract.type === other.contract.type;
}

function doubtOfWindow(window: readonly Part[], threshold: Decimal, months: number): Doubt {
  const [first, last] = [window[0], window.at(-1)];
  const sorted = window.map(({ entry }) => entry).sort(byId);
  const { seller, buyer } = sorted[0]?.contract ?? { seller: { name: '' }, buyer: { name: '' } };
  const [from, to] = [first?.day ?? '', last?.day ?? ''];
  const [references, sum, line] = [referencesOf(sorted), yuanOf(sumOf(window)), yuanOf(threshold)];
  return doubtOf(
    {
      kind: 'splitting',
      contracts: sorted.map(({ contract }) => contract.id),
      words: {
        zh: `疑似拆分合同：卖方${seller.name}与买方${buyer.name}在${months}个月内（${from}至${to}）签订${references.zh}，技术交易额各低于${line.zh}，合计${sum.zh}，请核对是否为同一项目`,
        en: `Possibly split contracts: within ${months} months (${from} to ${to}) seller ${seller.name} and buyer ${buyer.name} signed ${references.en}, each technical amount below ${line.en}, together ${sum.en}; please check whether they are one project`,
      },
      evidence: sorted.map((entry) => evidenceOf(entry, entry.technical, TECHNICAL)),
      strength: to <= addDays(from, DAYS_TOGETHER) ? 'strong' : 'weak',
    },
    [
      threshold.toFixed(),
      String(months),
      ...sorted.flatMap(({ contract, technical }) => [technical?.toFixed() ?? '', contract.signedOn ?? '']),
    ],
  );
}
