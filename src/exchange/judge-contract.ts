import type { CivilDate } from '../vocabulary/civil-date.ts';
import { displayDecimal, parseDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Amounts } from './amounts.ts';
import { type Review, reviewContract } from './clause-review.ts';
import type { Contract } from './contract.ts';
import { type ContractType, SUBTYPE_WORDS, TYPE_WORDS } from './contract-type.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { EDITS, type EditId } from './edits.ts';
import { articleOf, type JudgingRules } from './judging-rules.ts';
import { type Material, materialsFor } from './materials.ts';
import { smallestChanges } from './smallest-change.ts';

/**
 * `clear`: nothing found against it. `mend`: changes would remove what fails. `ask`: a person has to say.
 * `against`: a reason that no change of wording removes. None of them decides.
 */
export type Verdict = 'clear' | 'mend' | 'ask' | 'against';

const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  clear: { zh: '未发现不符合登记条件之处。', en: 'Nothing was found that stands against registration.' },
  mend: { zh: '修改后可消除所列问题。', en: 'Changes would remove what is listed.' },
  ask: {
    zh: '有事项无法判断，请询问登记机构或者当事人。',
    en: 'Something cannot be told; ask the registrar or the parties.',
  },
  against: {
    zh: '存在修改文字不能消除的问题，请由登记机构判断。',
    en: 'There is something no change of wording removes; it is for the registrar to judge.',
  },
};

const STANDING: Words = {
  zh: '本意见只作准备和核对，不作认定，不代替登记机构的决定。',
  en: 'This opinion prepares and checks; it decides nothing and takes no registrar’s place.',
};

interface ExpertReview {
  /** Null: the technical amount cannot be told. */
  readonly isNeeded: boolean | null;
  readonly why: Words;
}

interface Deadline {
  readonly count: number;
  readonly unit: JudgingRules['days']['unit'];
}

export interface Judgement extends Review {
  readonly pack: string;
  readonly packStatus: JudgingRules['status'];
  readonly day: CivilDate;
  readonly verdict: Verdict;
  /** The opinion, sentence by sentence. */
  readonly opinion: readonly Words[];
  /** Under which type it is filed by this pack; null where that cannot be told. */
  readonly filedAs: ContractType | null;
  readonly smallestChanges: readonly (readonly EditId[])[];
  readonly materials: readonly Material[];
  readonly expertReview: ExpertReview;
  /** Counted from acceptance; null until it is known whether experts review, or where the pack names none. */
  readonly deadline: Deadline | null;
}

function expertReviewOf(
  { technical }: Amounts,
  facts: DeclaredFacts,
  { expertReviewFrom }: JudgingRules,
): ExpertReview {
  if (facts.isDisputed === true) {
    return { isNeeded: true, why: { zh: '有争议，须经专家审核。', en: 'It is disputed, so experts review it.' } };
  }
  const from = parseDecimal(expertReviewFrom ?? '');
  if (from === null) {
    return {
      isNeeded: false,
      why: { zh: '规则没有规定专家审核的金额。', en: 'The rules name no amount from which experts review.' },
    };
  }
  const amount = displayDecimal(from);
  const value = parseDecimal(technical ?? '');
  if (value === null) {
    const why = {
      zh: `技术交易额未定，达到${amount}元时须经专家审核。`,
      en: `The technical amount cannot be told; from ${amount} yuan experts review.`,
    };
    return { isNeeded: null, why };
  }
  return value.greaterThanOrEqualTo(from)
    ? {
        isNeeded: true,
        why: {
          zh: `技术交易额达到${amount}元，须经专家审核。`,
          en: `The technical amount reaches ${amount} yuan, so experts review it.`,
        },
      }
    : {
        isNeeded: false,
        why: { zh: `技术交易额不足${amount}元。`, en: `The technical amount is below ${amount} yuan.` },
      };
}

function deadlineOf({ isNeeded }: ExpertReview, { days }: JudgingRules): Deadline | null {
  if (isNeeded === null && days.expert !== null) return null;
  const count = isNeeded === true ? (days.expert ?? days.ordinary) : days.ordinary;
  return count === null ? null : { unit: days.unit, count };
}

function verdictOf({ items }: Review, changes: readonly (readonly EditId[])[]): Verdict {
  if (items.some(({ status }) => status === 'fail')) return changes.length > 0 ? 'mend' : 'against';
  return items.some(({ status }) => status === 'ask') ? 'ask' : 'clear';
}

function typeSentence({ classification: { type, subtype, why } }: Review): Words {
  if (type === null) return { zh: `类型无法判断：${why.zh}`, en: `The type cannot be told: ${why.en}` };
  if (type === 'none')
    return { zh: `看来不是技术合同：${why.zh}`, en: `It seems to be no technology contract: ${why.en}` };
  const [kind, sub] = [TYPE_WORDS[type], subtype === null ? null : SUBTYPE_WORDS[subtype]];
  return sub === null
    ? { zh: `类型为${kind.zh}：${why.zh}`, en: `The type is ${kind.en}: ${why.en}` }
    : { zh: `类型为${kind.zh}（${sub.zh}）：${why.zh}`, en: `The type is ${kind.en} (${sub.en}): ${why.en}` };
}

function openPrice({ mustBeCorrected }: Amounts, rules: JudgingRules): readonly Words[] {
  if (!mustBeCorrected) return [];
  const article = articleOf(rules, 'amount.open');
  return [
    {
      zh: `金额未定可以提交，享受税收优惠或者奖励之前须更正（${article.zh}）。`,
      en: `The open amount may be filed and must be corrected before any tax relief or award (${article.en}).`,
    },
  ];
}

function changeSentences(changes: readonly (readonly EditId[])[]): readonly Words[] {
  const [first = []] = changes;
  return first.map((id) => ({ zh: `建议修改：${EDITS[id].words.zh}`, en: `Proposed change: ${EDITS[id].words.en}` }));
}

/** What nobody read for the parties: a clause that shows nothing may still hold something. */
function unreadSentence({ clauses }: Review): readonly Words[] {
  const silent = clauses.filter(({ status }) => status === 'silent');
  if (silent.length === 0) return [];
  const names = silent.map(({ number, index }) => number || String(index + 1));
  return [
    {
      zh: `${silent.length}个条款没有识别出所核对的内容（${names.join('、')}），请人工阅读。`,
      en: `Nothing of what is checked was recognised in ${silent.length === 1 ? 'one clause' : `${silent.length} clauses`} (${names.join(', ')}); a person has to read it.`,
    },
  ];
}

const filedAsOf = ({ classification: { type } }: Review, { isLicenceApart }: JudgingRules): ContractType | null => {
  if (type === null || type === 'none') return null;
  return type === 'licence' && !isLicenceApart ? 'transfer' : type;
};

/** Everything about one contract under one pack on one day. Same input, same answer. */
export function judgeContract(
  contract: Contract,
  facts: DeclaredFacts,
  rules: JudgingRules,
  day: CivilDate,
): Judgement {
  const review = reviewContract(contract, facts, rules, day);
  const hasFailed = review.items.some(({ status }) => status === 'fail');
  const changes = hasFailed ? smallestChanges({ contract, facts, rules, day, review }) : [];
  const verdict = verdictOf(review, changes);
  const expertReview = expertReviewOf(review.amounts, facts, rules);
  return {
    ...review,
    pack: rules.pack,
    packStatus: rules.status,
    day,
    verdict,
    opinion: [
      typeSentence(review),
      VERDICT_WORDS[verdict],
      ...review.items.filter(({ status }) => status !== 'pass').map(({ why }) => why),
      ...changeSentences(changes),
      ...unreadSentence(review),
      ...openPrice(review.amounts, rules),
      expertReview.why,
      STANDING,
    ],
    filedAs: filedAsOf(review, rules),
    smallestChanges: changes,
    materials: materialsFor(contract, review.classification),
    expertReview,
    deadline: deadlineOf(expertReview, rules),
  };
}
