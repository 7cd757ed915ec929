import type { Decimal } from '../../vocabulary/decimal.ts';
import { displayDecimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { CASE_STATES } from '../case-states.ts';
import type { Evidence, Limit } from './finding.ts';
import { byId, type LedgerEntry, NEIGHBOURS } from './ledger-entry.ts';

const NAMED = 4;

/** The references, the first four of them where there are more. */
export function referencesOf(entries: readonly LedgerEntry[]): Words {
  const named = entries.slice(0, NAMED).map(({ contract }) => contract.reference);
  if (entries.length <= NAMED)
    return { zh: named.join('、'), en: `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}` };
  const [zh, en] = [named.join('、'), named.join(', ')];
  return { zh: `${zh}等${entries.length}份`, en: `${en} and ${entries.length - NAMED} more` };
}

export const yuanOf = (amount: Decimal): Words => ({
  zh: `${displayDecimal(amount, 6)}元`,
  en: `${displayDecimal(amount, 6)} yuan`,
});

/** One line per contract: what it is, between whom, for how much, since when, and that it is over where it is. */
export const evidenceOf = (entry: LedgerEntry, amount: Decimal | null, called: Words): Evidence => {
  const { contract, isLive } = entry;
  const { reference, seller, buyer, projectName, signedOn, state } = contract;
  const money = amount === null ? { zh: '未填', en: 'not said' } : yuanOf(amount);
  const over: Words = isLive
    ? { zh: '', en: '' }
    : { zh: `，${CASE_STATES[state].zh}`, en: `, ${CASE_STATES[state].en}` };
  return {
    contract: contract.id,
    words: {
      zh: `${reference}“${projectName}”：卖方${seller.name}，买方${buyer.name}，${called.zh}${money.zh}，${signedOn === null ? '签订日未填' : `${signedOn}签订`}${over.zh}`,
      en: `${reference} “${projectName}”: seller ${seller.name}, buyer ${buyer.name}, ${called.en} ${money.en}, ${signedOn === null ? 'day of signing not said' : `signed on ${signedOn}`}${over.en}`,
    },
  };
};

export const TOTAL: Words = { zh: '金额', en: 'amount' };
export const TECHNICAL: Words = { zh: '技术交易额', en: 'technical amount' };

/** Said where more stands together than is compared. */
export function limitOf(entries: readonly LedgerEntry[], purpose: Words): Limit {
  const sorted = [...entries].sort(byId);
  const [first] = sorted;
  const { seller, buyer } = first?.contract ?? { seller: { name: '' }, buyer: { name: '' } };
  return {
    contracts: sorted.map(({ contract }) => contract.id),
    words: {
      zh: `${seller.name}与${buyer.name}之间的合同过于密集（共${entries.length}份），查找${purpose.zh}时每份只与相邻的${NEIGHBOURS}份比对，可能有遗漏`,
      en: `Contracts between ${seller.name} and ${buyer.name} stand too close together (${entries.length} in all): in looking for ${purpose.en}, each was compared with ${NEIGHBOURS} neighbours only, and something may be missed`,
    },
  };
}
