import type { Amounts } from './amounts.ts';
import type { Classification } from './classify.ts';
import type { Contract } from './contract.ts';
import { type ContractType, TYPE_WORDS } from './contract-type.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import type { EditId } from './edits.ts';
import { articleOf, type JudgingRules, type PredicateId, type RefusalCode } from './judging-rules.ts';
import { predicateQuestion, predicateSentence } from './predicate-texts.ts';
import type { AnsweredPredicate } from './predicates.ts';
import { asked, failed, passed, type ReviewItem } from './review-item.ts';
import type { Signs } from './signs.ts';

type Items = readonly ReviewItem[];

/** Predicates that an addition mends when no clause says anything. */
const MENDED_BY_WORDS: Readonly<Partial<Record<PredicateId, EditId>>> = {
  'service.indicators': 'add-parameters',
  'training.trainees': 'name-trainees',
  'transfer.ownership': 'state-ownership',
  'licence.ownership': 'state-ownership',
  'licence.kind': 'state-licence-kind',
  'consulting.report': 'state-report',
};
/** One clause against it decides nothing where the rest of the contract meets the type: a person weighs it. */
const WEIGHED_BY_PERSON: readonly PredicateId[] = ['service.not-routine', 'service.no-passing'];

function predicateItem(answered: AnsweredPredicate, rules: JudgingRules): ReviewItem {
  const { id, answer, shown } = answered;
  const [why, rest] = [predicateSentence(answered), { article: articleOf(rules, id), shown }];
  if (answer === 'met') return passed(id, why, rest);
  if (answer === 'not-met' && id === 'licence.within-patent') {
    return failed(id, why, 'not-in-force', ['shorten-licence'], rest);
  }
  const mendedBy = MENDED_BY_WORDS[id];
  if (answer === 'unsure' && shown.length === 0 && mendedBy !== undefined) {
    return failed(id, why, 'unclear', [mendedBy], rest);
  }
  if (answer === 'unsure' || WEIGHED_BY_PERSON.includes(id)) return asked(id, why, predicateQuestion(id), rest);
  return failed(id, why, 'not-technology', [], rest);
}

function typeItem({ type, why, question, shown }: Classification, rules: JudgingRules): ReviewItem {
  const rest = { shown, article: articleOf(rules, 'mixed.weight') };
  if (type === 'none') return failed('type', why, 'not-technology', [], { shown });
  return type === null && question !== null ? asked('type', why, question, rest) : passed('type', why, { shown });
}

const NAMED: readonly (readonly [RegExp, ContractType])[] = [
  [/技术培训|技术服务/u, 'service'],
  [/技术咨询/u, 'consulting'],
  [/(?:技术|合作|委托)开发/u, 'development'],
  [/许可/u, 'licence'],
  [/转让/u, 'transfer'],
];

/** What the name of a contract calls it, where it calls it one thing only. */
function namedType(name: string): ContractType | null {
  // 技术转让居间合同 is named for what it brings about.
  if (/居间|中介/u.test(name)) return 'service';
  const named = NAMED.filter(([words]) => words.test(name)).map(([, type]) => type);
  return named.length === 1 ? (named[0] ?? null) : null;
}

function nameItem({ name }: Contract, { type }: Classification, { isLicenceApart }: JudgingRules): Items {
  const named = namedType(name?.value ?? '');
  if (type === null || type === 'none' || named === null || named === type) return [];
  const isSameBefore = !isLicenceApart && named === 'transfer' && type === 'licence';
  if (isSameBefore) return [];
  const [called, is] = [TYPE_WORDS[named], TYPE_WORDS[type]];
  const why = {
    zh: `名称为${called.zh}，内容为${is.zh}，名称与内容不一致。`,
    en: `It is called ${called.en} and its content is ${is.en}.`,
  };
  return [failed('name', why, 'name-content', ['rename'], { place: name?.place ?? null })];
}

type Required = readonly ['acceptance' | 'payment' | 'ownership', EditId, readonly Classification['type'][]];
const REQUIRED: readonly Required[] = [
  ['acceptance', 'add-acceptance', ['development', 'service']],
  ['payment', 'state-payment', ['development', 'transfer', 'licence', 'consulting', 'service']],
  ['ownership', 'state-ownership', ['development']],
];
const MISSING = {
  acceptance: { zh: '没有写明验收标准和方法。', en: 'It does not say how the result is accepted.' },
  payment: { zh: '没有写明支付方式。', en: 'It does not say how the price is paid.' },
  ownership: { zh: '没有写明成果的归属。', en: 'It does not say who owns the result.' },
} as const;

/** Training and intermediation hand over nothing that could be accepted. */
function requiredItems(contract: Contract, { type, subtype }: Classification, signs: Signs): Items {
  const isHandedOver = subtype !== 'training' && subtype !== 'intermediary';
  return REQUIRED.filter(
    ([field, , types]) =>
      types.includes(type) &&
      (field !== 'acceptance' || isHandedOver) &&
      contract[field] === null &&
      signs[field].answer !== 'yes',
  ).map(([field, edit]) => failed(field, MISSING[field], null, [edit]));
}

function saidItem(
  signs: Signs,
  sign: 'restricts' | 'infringes' | 'goods',
  code: ReviewItem['code'],
  why: ReviewItem['why'],
  refusal: RefusalCode,
  mendedBy: readonly EditId[],
): Items {
  const shown = signs[sign].shown.filter(({ isSo }) => isSo);
  return shown.length === 0 ? [] : [failed(code, why, refusal, mendedBy, { shown })];
}

/** Forbidden only where it is unreasonable, which no wording shows: a person weighs it. */
function mayRestrictItem({ restricts, mayRestrict }: Signs): Items {
  const failing = restricts.shown.filter(({ isSo }) => isSo).map(({ source, quote }) => `${source} ${quote}`);
  const shown = mayRestrict.shown.filter(({ source, quote }) => !failing.includes(`${source} ${quote}`));
  if (shown.length === 0) return [];
  const why = {
    zh: '可能限制竞争或者技术发展：对数量、品种、价格、销售、来源或者改进有约定。',
    en: 'It may restrict competition or the development of technology: it says something of quantity, variety, price, sale, source or improvements.',
  };
  const question = {
    zh: '这一限制是否合理，理由是什么？',
    en: 'Is this restriction reasonable, and why?',
  };
  return [asked('restriction', why, question, { shown })];
}

export const hasUnpricedGoods = ({ costs }: Contract, signs: Signs) =>
  signs.goods.shown.some(({ isSo }) => isSo) &&
  !costs.some(({ kind, isDeliverable }) => kind !== 'other' && !isDeliverable);

function approvalItem({ needsApproval }: Signs, { isApproved }: DeclaredFacts): Items {
  if (isApproved === true || needsApproval.shown.length === 0 || needsApproval.answer === 'no') return [];
  const { shown } = needsApproval;
  const why = { zh: '合同须经批准，尚未取得批准。', en: 'The contract needs an approval that has not been given.' };
  if (needsApproval.answer === 'yes') return [failed('approval', why, 'approval', ['attach-approval'], { shown })];
  const unsure = {
    zh: '是否须经批准、是否已经取得，条款说法不一。',
    en: 'The clauses disagree on whether an approval is needed or given.',
  };
  return [asked('approval', unsure, { zh: '批准是否已经取得？', en: 'Has the approval been given?' }, { shown })];
}

/** No text shows these: only what somebody declared counts, and silence says nothing. */
function declaredItems({ sealsMatch, proofIsSound }: DeclaredFacts): Items {
  const seals = {
    zh: '申报：印章缺少或者与书写的名称不一致；补正后再提交。',
    en: 'Declared: a seal is missing or does not match the written name. File it once that is mended.',
  };
  const proof = {
    zh: '申报：证明材料缺少或者有误；补正后再提交。',
    en: 'Declared: papers are missing or wrong. File it once that is mended.',
  };
  return [
    ...(sealsMatch === false ? [failed('seals', seals, 'seals', [])] : []),
    ...(proofIsSound === false ? [failed('proof', proof, 'proof', [])] : []),
  ];
}

const vagueItems = ({ vague }: Signs): Items =>
  vague.shown.map((one) =>
    asked(
      'vague',
      { zh: '用语模糊，难以检验。', en: 'The wording is vague and cannot be checked.' },
      {
        zh: '能否换成可检验的指标、期限或者数量？',
        en: 'Can it become an indicator, a day or a number that can be checked?',
      },
      { shown: [one] },
    ),
  );

function relatedItem({ buyerIsParent }: DeclaredFacts): Items {
  if (buyerIsParent !== true) return [];
  const why = {
    zh: '申报：双方有百分之百的直接或者间接控股关系；登记不因此拒绝，但所得税优惠不适用。',
    en: 'Declared: one party wholly holds the other, directly or not. That refuses no registration, but there is no income tax relief.',
  };
  return [asked('related-party', why, { zh: '价款是否公允，有无证明？', en: 'Is the price fair, and what shows it?' })];
}

const amountItems = ({ questions }: Amounts): Items =>
  questions.filter(({ code }) => code !== 'conflict').map(({ why, question }) => asked('amounts', why, question));

export function checkContent(
  contract: Contract,
  facts: DeclaredFacts,
  rules: JudgingRules,
  { signs, classification, amounts }: { signs: Signs; classification: Classification; amounts: Amounts },
): readonly ReviewItem[] {
  const restricts = { zh: '限制竞争或者技术发展。', en: 'It restricts competition or the development of technology.' };
  const infringes = { zh: '条款显示侵害他人技术成果。', en: "A clause shows that others' results are infringed." };
  const goods = {
    zh: '合同含商品买卖，没有单独列明其价款。',
    en: 'Goods are sold in the contract and no sum is named for them.',
  };
  const isTechnology = classification.type !== 'none';
  return [
    typeItem(classification, rules),
    ...classification.predicates.map((answered) => predicateItem(answered, rules)),
    ...nameItem(contract, classification, rules),
    ...requiredItems(contract, classification, signs),
    ...saidItem(signs, 'restricts', 'restriction', restricts, 'restrictive', ['drop-restriction']),
    ...mayRestrictItem(signs),
    ...saidItem(signs, 'infringes', 'infringement', infringes, 'restrictive', []),
    ...(isTechnology && hasUnpricedGoods(contract, signs)
      ? saidItem(signs, 'goods', 'goods', goods, 'unclear', ['separate-equipment'])
      : []),
    ...approvalItem(signs, facts),
    ...declaredItems(facts),
    ...relatedItem(facts),
    ...amountItems(amounts),
    ...vagueItems(signs),
  ];
}
