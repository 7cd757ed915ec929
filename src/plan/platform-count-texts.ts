import type { FactMeasure, FactYear } from '../figures/fact.ts';
import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';

/** The words of what the platform itself counts of a target. */
export const PLATFORM_COUNT_TEXTS = {
  heading: { zh: '平台台账', en: 'From the ledger of the platform' },
  basis: (place: Words) => ({
    zh: `这是本平台自己的计数，只包括经本系统登记的合同，按登记日期所在年份、卖方所在地区（${place.zh}）计；不是官方数据，不参与判定。`,
    en: `This is the platform’s own count. It covers only contracts registered through this system, by the year of registration, of sellers in ${place.en}; it is not the official figure and takes no part in the verdict.`,
  }),
  empty: (target: Words) => ({
    zh: `平台台账里还没有可计入“${target.zh}”的合同。`,
    en: `The ledger of the platform holds no contract yet that counts for “${target.en}”.`,
  }),
  byYear: { zh: '分年', en: 'By year' },
  year: { zh: '年份', en: 'Year' },
  records: { zh: '合同数', en: 'Contracts' },
  unknown: { zh: '金额不明', en: 'Amount not known' },
  contracts: (count: number) => ({
    zh: `${count}项`,
    en: count === 1 ? '1 contract' : `${count} contracts`,
  }),
  noAmount: { zh: '金额都不明', en: 'no amount is known' },
  confidential: { zh: '保密', en: 'Confidential' },
  onlyHere: { zh: '对不能看合同的人保密', en: 'confidential to those who may not see the contracts' },
  open: { zh: '打开合同', en: 'Open the contracts' },
  openOf: (year: number) => ({ zh: `打开${year}年的合同`, en: `Open the contracts of ${year}` }),
} satisfies Dictionary;

export const MEASURE_WORDS: Readonly<Record<FactMeasure, Words>> = {
  total: { zh: '成交额', en: 'Total agreed' },
  technical: { zh: '技术交易额', en: 'Technical amount' },
  received: { zh: '实际成交额', en: 'Technical amount received' },
};

/** Why a year is withheld; the numbers are those of the store's own rule (migration 0011). */
export const WITHHELD_WORDS: Readonly<Record<NonNullable<FactYear['withheld']>, Words>> = {
  few: { zh: '有金额的卖方不足3家', en: 'fewer than 3 sellers with an amount' },
  dominant: {
    zh: '最大一家卖方超过70%，或最大两家超过85%',
    en: 'the largest seller holds more than 70 %, or the largest two more than 85 %',
  },
};
