import { Decimal, displayDecimal, formatDecimal, parseDecimal } from '../vocabulary/decimal.ts';
import { excerpt } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Contract, Cost, TextPlace } from './contract.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { articleOf, type JudgingRules } from './judging-rules.ts';

/** One line of the reckoning, as a person would check it. */
export interface AmountStep {
  readonly effect: 'start' | 'minus' | 'stays' | 'asked' | 'result';
  readonly what: Words;
  readonly amount: string;
  readonly article: Words | null;
  readonly place: TextPlace;
}

export interface AmountQuestion {
  readonly code: 'conflict' | 'too-many-sets' | 'sets-unsaid' | 'costs-exceed' | 'receipts-unsaid' | 'receipts-exceed';
  readonly why: Words;
  readonly question: Words;
}

/** Null: cannot be told, and a question or step says why. */
export interface Amounts {
  /** 成交额 */
  readonly total: string | null;
  /** 技术交易额 */
  readonly technical: string | null;
  /** 技术性收入（实际成交额）: what was received for technology, as declared. */
  readonly received: string | null;
  readonly steps: readonly AmountStep[];
  readonly questions: readonly AmountQuestion[];
  /** The amount is open: it registers, and is corrected before any relief or award. */
  readonly mustBeCorrected: boolean;
}

const yuan = (value: Decimal) => displayDecimal(value, 4);
const plain = (value: Decimal) => formatDecimal(value, 4);
const sum = (values: readonly Decimal[]) => values.reduce((total, value) => total.plus(value), new Decimal(0));
const amountOf = ({ amount }: { readonly amount: string }) => parseDecimal(amount) ?? new Decimal(0);

/** Figures and capitals that say different sums; null where they agree or one is missing. */
export function priceConflict({ price }: Contract): { readonly figures: string; readonly capitals: string } | null {
  const [figures, capitals] = [price.figures?.value, price.capitals?.value];
  if (figures === undefined || capitals === undefined) return null;
  return amountOf({ amount: figures }).equals(amountOf({ amount: capitals })) ? null : { figures, capitals };
}

function totalOf(contract: Contract): Decimal | null {
  if (contract.price.isOpen || priceConflict(contract) !== null) return null;
  const written = contract.price.figures ?? contract.price.capitals;
  return written === null ? null : parseDecimal(written.value);
}

type Treatment = Extract<AmountStep['effect'], 'minus' | 'stays' | 'asked'>;

/** Documents and carriers stay in; of equipment and rigs a reasonable number of sets. */
function treatmentOf({ isDeliverable, kind, quantity }: Cost, { reasonableSets }: JudgingRules): Treatment {
  if (!isDeliverable) return 'minus';
  if (kind === 'materials' || kind === 'other') return 'stays';
  return quantity !== null && quantity <= (reasonableSets ?? 0) ? 'stays' : 'asked';
}

function costStep(cost: Cost, rules: JudgingRules): AmountStep {
  const effect = treatmentOf(cost, rules);
  const told: Readonly<Record<Treatment, Words>> = {
    minus: {
      zh: `扣除：${excerpt(cost.what)}，不是技术费用。`,
      en: `Taken off: ${excerpt(cost.what)}, not a price of technology.`,
    },
    stays: {
      zh: `不扣：${excerpt(cost.what)}，属于标的物的合理数量。`,
      en: `Stays in: ${excerpt(cost.what)}, a reasonable quantity of the deliverable.`,
    },
    asked: {
      zh: `待定：${excerpt(cost.what)}，数量是否合理须由登记机构判断。`,
      en: `Open: ${excerpt(cost.what)}; whether the quantity is reasonable is for the registrar to say.`,
    },
  };
  const article = articleOf(rules, effect === 'minus' ? 'amount.technical' : 'amount.reasonable');
  return { effect, what: told[effect], amount: plain(amountOf(cost)), article, place: cost.place };
}

function setsQuestion(cost: Cost, least: Decimal, most: Decimal, { reasonableSets }: JudgingRules): AmountQuestion {
  const range = { zh: `${yuan(least)}元至${yuan(most)}元`, en: `${yuan(least)} to ${yuan(most)} yuan` };
  const what = excerpt(cost.what);
  const { quantity } = cost;
  return quantity === null
    ? {
        code: 'sets-unsaid',
        why: {
          zh: `“${what}”没有写明套数，技术交易额在${range.zh}之间。`,
          en: `“${what}” does not say how many sets; the technical amount lies in ${range.en}.`,
        },
        question: { zh: `“${what}”共几套？`, en: `How many sets of “${what}” are there?` },
      }
    : {
        code: 'too-many-sets',
        why: {
          zh: `“${what}”共${quantity}套，${reasonableSets === null ? '规则没有写明合理的数量' : `通常合理的数量不超过${reasonableSets}套`}，技术交易额在${range.zh}之间。`,
          en: `There are ${quantity} sets of “${what}”, ${reasonableSets === null ? 'the rules name no reasonable number' : `usually reasonable are at most ${reasonableSets}`}; the technical amount lies in ${range.en}.`,
        },
        question: {
          zh: `试制和掌握技术需要几套“${what}”？请登记机构判断超出部分的费用。`,
          en: `How many sets of “${what}” does it take to try and master the technology? Ask the registrar about the rest.`,
        },
      };
}

interface Reckoning {
  readonly value: Decimal | null;
  readonly steps: readonly AmountStep[];
  readonly questions: readonly AmountQuestion[];
}

function technicalOf(contract: Contract, total: Decimal, rules: JudgingRules): Reckoning {
  const steps = contract.costs.map((cost) => costStep(cost, rules));
  const amounts = (effect: Treatment) => sum(steps.filter((step) => step.effect === effect).map(amountOf));
  const most = total.minus(amounts('minus'));
  const least = most.minus(amounts('asked'));
  if (least.isNegative() || most.minus(amounts('stays')).isNegative()) {
    const why = { zh: '所列费用之和超过合同价款。', en: 'The listed costs together exceed the price.' };
    const question = {
      zh: '价款和各项费用各是多少？请核对。',
      en: 'What are the price and the costs? Please check them.',
    };
    return { value: null, steps, questions: [{ code: 'costs-exceed', why, question }] };
  }
  const asked = contract.costs.filter((cost) => treatmentOf(cost, rules) === 'asked');
  const questions = asked.map((cost) => setsQuestion(cost, least, most, rules));
  return { value: questions.length > 0 ? null : most, steps, questions };
}

function receivedOf({ received }: DeclaredFacts, technical: Decimal | null): Reckoning {
  if (received === undefined) return { value: null, steps: [], questions: [] };
  const value = sum(received.filter(({ isTechnical }) => isTechnical === true).map(amountOf));
  const steps = received.map(
    ({ amount, on, isTechnical }): AmountStep => ({
      effect: isTechnical === null ? 'asked' : isTechnical ? 'start' : 'minus',
      what: { zh: `${on}收到的款项（申报）。`, en: `Received on ${on}, as declared.` },
      amount,
      article: null,
      place: null,
    }),
  );
  if (received.some(({ isTechnical }) => isTechnical === null)) {
    const why = { zh: '有款项没有说明是否为技术性收入。', en: 'A receipt does not say whether it was for technology.' };
    const question = { zh: '该款项中技术性收入是多少？', en: 'How much of it was paid for technology?' };
    return { value: null, steps, questions: [{ code: 'receipts-unsaid', why, question }] };
  }
  if (technical === null || value.lessThanOrEqualTo(technical)) return { value, steps, questions: [] };
  const why = {
    zh: '申报的技术性收入超过技术交易额。',
    en: 'The declared technical receipts exceed the technical amount.',
  };
  const question = { zh: '合同是否变更过价款？请核对收款。', en: 'Was the price changed? Please check the receipts.' };
  return { value, steps, questions: [{ code: 'receipts-exceed', why, question }] };
}

function conflictQuestion(contract: Contract): readonly AmountQuestion[] {
  const conflict = priceConflict(contract);
  if (conflict === null) return [];
  const why = {
    zh: `价款数字为${conflict.figures}元，大写为${conflict.capitals}元，两者不一致。`,
    en: `The price is ${conflict.figures} yuan in figures and ${conflict.capitals} yuan in capitals.`,
  };
  return [{ code: 'conflict', why, question: { zh: '以哪一个为准？', en: 'Which of the two holds?' } }];
}

function resultStep(what: Words, value: Decimal | null, article: Words | null): readonly AmountStep[] {
  return value === null ? [] : [{ effect: 'result', what, amount: plain(value), article, place: null }];
}

/**
 * The three amounts, each with its reckoning. `hasUnpricedGoods`: goods are sold in the contract and no sum is named
 * for them, so nothing can be taken off.
 */
export function reckonAmounts(
  contract: Contract,
  facts: DeclaredFacts,
  rules: JudgingRules,
  hasUnpricedGoods: boolean,
): Amounts {
  const total = totalOf(contract);
  const technical: Reckoning =
    total === null ? { value: null, steps: [], questions: [] } : technicalOf(contract, total, rules);
  const value = hasUnpricedGoods ? null : technical.value;
  const received = receivedOf(facts, value);
  const price = contract.price.figures ?? contract.price.capitals;
  const start: readonly AmountStep[] =
    total === null
      ? []
      : [
          {
            effect: 'start',
            what: { zh: '成交额：合同约定的总价款。', en: 'The whole price agreed (成交额).' },
            amount: plain(total),
            article: null,
            place: price?.place ?? null,
          },
        ];
  return {
    total: total === null ? null : plain(total),
    technical: value === null ? null : plain(value),
    received: received.value === null ? null : plain(received.value),
    steps: [
      ...start,
      ...technical.steps,
      ...resultStep(
        { zh: '技术交易额。', en: 'The technical amount (技术交易额).' },
        value,
        articleOf(rules, 'amount.technical'),
      ),
      ...received.steps,
      ...resultStep(
        { zh: '技术性收入（实际成交额）。', en: 'Received for technology (技术性收入).' },
        received.value,
        null,
      ),
    ],
    questions: [...conflictQuestion(contract), ...technical.questions, ...received.questions],
    mustBeCorrected: contract.price.isOpen,
  };
}
