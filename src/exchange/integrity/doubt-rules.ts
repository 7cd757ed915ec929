import { Decimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { LONGEST_RING } from './circular.ts';
import { DAYS_OF_ONE_SIGNING } from './duplicates.ts';
import { type DoubtKind, WINDOW_MONTHS } from './finding.ts';
import { LONGEST_WAY } from './holdings.ts';
import { LIKE_AMOUNT } from './ledger-entry.ts';

const LIKE = `${new Decimal(LIKE_AMOUNT).times(100).toFixed()}`;

/** Each rule in plain words, with the very numbers it runs by. */
export const DOUBT_RULES: Readonly<Record<DoubtKind, Words>> = {
  duplicate: {
    zh: `全文相同；或者双方相同（不分买卖），签订日期相差不超过${DAYS_OF_ONE_SIGNING}天，名称或内容相近，并且签订日期相同或金额相差不超过${LIKE}%；名称和内容看不出的，日期和金额都要相符。`,
    en: `The same text; or the same two parties, whoever sells, signed at most ${DAYS_OF_ONE_SIGNING} days apart, a like name or subject, and the same day or amounts within ${LIKE} %; where name and subject do not tell, both.`,
  },
  splitting: {
    zh: `同一卖方与同一买方在${WINDOW_MONTHS}个月内签订几份内容相近的合同，每份技术交易额都低于专家审核的金额，合计达到该金额。`,
    en: `One seller and one buyer sign several contracts of like content within ${WINDOW_MONTHS} months; each technical amount is below the amount from which experts review, together they reach it.`,
  },
  'wholly-related': {
    zh: `按申报的持股关系，一方全资持有另一方，或双方由同一方全资持有；从每一方向上最多查${LONGEST_WAY}层。这类技术转让不享受所得税减免。`,
    en: `By the holdings declared, one party wholly holds the other or the same holder wholly holds both, by at most ${LONGEST_WAY} links up from each. Such a transfer has no income tax relief.`,
  },
  related: {
    zh: `按申报的持股关系，一方持有另一方，或双方由同一方持有，但不是全资或份额不明；同样最多查${LONGEST_WAY}层。`,
    en: `The same where the holding is not whole or the share is not known, by at most ${LONGEST_WAY} links.`,
  },
  circular: {
    zh: `卖出的内容在${WINDOW_MONTHS}个月内又卖回原卖方，一圈最多${LONGEST_RING}方。`,
    en: `What was sold comes back to its seller within ${WINDOW_MONTHS} months, round at most ${LONGEST_RING} parties.`,
  },
};
