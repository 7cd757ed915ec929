import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Amounts, reckonAmounts } from './amounts.ts';
import { type Classification, classify } from './classify.ts';
import { checkContent, hasUnpricedGoods } from './content-checks.ts';
import type { Contract } from './contract.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { checkForm } from './form-checks.ts';
import { type JudgingRules, REFUSAL_CODES, type RefusalCode } from './judging-rules.ts';
import type { ReviewItem } from './review-item.ts';
import { type Sign, type Signs, type Source, shownIn, weighSigns } from './signs.ts';

/** What stands against one clause, or speaks for it. `silent`: nothing that is looked at. */
export interface ReviewedClause {
  readonly index: number;
  readonly number: string;
  readonly status: ReviewItem['status'] | 'silent';
  readonly why: readonly Words[];
}

/** A sentence that the contract lacks and may have; nothing hangs on it. */
export interface Advice {
  readonly sign: Sign;
  readonly words: Words;
}

export interface Review {
  readonly classification: Classification;
  readonly amounts: Amounts;
  readonly items: readonly ReviewItem[];
  readonly clauses: readonly ReviewedClause[];
  readonly refusals: readonly RefusalCode[];
  readonly advice: readonly Advice[];
}

const WORST = ['fail', 'ask', 'pass'] as const;

function reviewClauses(contract: Contract, items: readonly ReviewItem[]): readonly ReviewedClause[] {
  const itemsOf = new Map<Source, Set<ReviewItem>>();
  for (const item of items) {
    for (const { source } of item.shown) itemsOf.set(source, (itemsOf.get(source) ?? new Set()).add(item));
  }
  return contract.clauses.map(({ number }, index) => {
    const about = [...(itemsOf.get(index) ?? [])];
    const status = WORST.find((one) => about.some((item) => item.status === one)) ?? 'silent';
    return { index, number, status, why: about.filter((item) => item.status === status).map(({ why }) => why) };
  });
}

/** A pack that does not know a reason puts it under the others. */
const knownTo = ({ refusals }: JudgingRules, code: RefusalCode): RefusalCode =>
  refusals.includes(code) ? code : 'other';

const ADVICE: readonly Advice[] = [
  { sign: 'dispute', words: { zh: '可考虑写明争议解决办法。', en: 'Consider saying how disputes are settled.' } },
  { sign: 'confidential', words: { zh: '可考虑写明保密义务。', en: 'Consider a duty of confidentiality.' } },
  {
    sign: 'risk',
    words: { zh: '可考虑写明开发失败的风险如何分担。', en: 'Consider saying who bears the risk of failure.' },
  },
];

const adviceFor = (signs: Signs, { type }: Classification): readonly Advice[] =>
  ADVICE.filter(({ sign }) => signs[sign].shown.length === 0 && (sign !== 'risk' || type === 'development'));

/** Clause by clause and as a whole, on a day. Nothing is refused here: reasons are named for a person. */
export function reviewContract(contract: Contract, facts: DeclaredFacts, rules: JudgingRules, day: CivilDate): Review {
  const signs = weighSigns(shownIn(contract));
  const classification = classify(contract, signs);
  const amounts = reckonAmounts(contract, facts, rules, hasUnpricedGoods(contract, signs));
  const items = [
    ...checkForm(contract, day),
    ...checkContent(contract, facts, rules, { signs, classification, amounts }),
  ].map((item) => (item.refusal === null ? item : { ...item, refusal: knownTo(rules, item.refusal) }));
  return {
    classification,
    amounts,
    items,
    clauses: reviewClauses(contract, items),
    refusals: REFUSAL_CODES.filter((code) => items.some(({ refusal }) => refusal === code)),
    advice: adviceFor(signs, classification),
  };
}
