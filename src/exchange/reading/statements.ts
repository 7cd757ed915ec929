import type { Contract } from '../contract.ts';
import { amountsIn } from './amounts.ts';
import type { ClausePart } from './clauses.ts';
import type { RepairedText } from './repair.ts';
import { type Stretch, sentencesOf } from './sentences.ts';
import { isAbout, type Topic } from './topics.ts';

type Read = Contract['subject'];

const LONGEST = 1000;

const SUBJECT =
  /研究开发|研制|攻关|转让给|让与|许可[^。;\n]{0,40}(?:实施|使用)|技术服务|技术咨询|咨询报告|培训|中介|居间|标的|委托[^。;\n]{1,30}(?:开发|研究)/u;
const NO_SUBJECT = /期限|有效期|费用|经费|支付|付款|验收|违约|保密|争议|恪守|如下|根据|编号|保证|知识产权|方式为|种类/u;
const OWNERSHIP =
  /(?:知识产权|专利权|专利申请权|申请专利|著作权|成果|权属|所有权)[^。;\n]{0,60}(?:归|共有|所有|属于|享有)/u;
const ACCEPTANCE =
  /验收(?:标准|方式|方法|合格|评审|报告|意见|程序|由|:)|方式验收|进行验收|通过验收|方法验收|专家[^。;\n]{0,10}验收/u;
const MODE = /一次性|一次总?付|一次支付|分期|分[两二三四五六]期|提成|入门费|(?:支付|付款|结算)方式/u;
const PAYMENT = /支付|付清|付款|结算|汇入/u;
const NOT_THE_PRICE = /违约|赔偿|滞纳|逾期|迟延/u;

export function statementsIn(repaired: RepairedText, clauses: readonly ClausePart[], sentences: readonly Stretch[]) {
  const isOther = (clause: ClausePart) =>
    (['price', 'payment', 'ownership', 'acceptance'] as const).some((topic) => isAbout(clause, topic));
  const unpaid = sentences.filter(({ text }) => !MODE.test(text) && !PAYMENT.test(text));
  const inClauses = sentences.filter(({ start }) => start >= (clauses[0]?.start ?? 0));
  const subjects = inClauses.filter(({ text }) => !NO_SUBJECT.test(text));
  return {
    subject: clauseOn(repaired, clauses, 'subject', isOther) ?? sentenceWith(repaired, clauses, subjects, SUBJECT),
    ownership: clauseOn(repaired, clauses, 'ownership') ?? sentenceWith(repaired, clauses, sentences, OWNERSHIP),
    acceptance:
      clauseOn(repaired, clauses, 'acceptance') ??
      sentenceWith(repaired, clauses, unpaid, ACCEPTANCE) ??
      sentenceWith(repaired, clauses, unpaid, /验收/u),
    payment: paymentIn(repaired, clauses, sentences),
  };
}

/** What the clause with such a heading says, as long as that is not a book. */
function clauseOn(
  repaired: RepairedText,
  clauses: readonly ClausePart[],
  topic: Topic,
  isOther = (_: ClausePart) => false,
): Read {
  const clause = clauses.find((each) => isAbout(each, topic) && !isOther(each) && each.branchEnd > each.start);
  return clause === undefined ? null : stretchOf(repaired, sentencesIn(repaired, clause));
}

const sentencesIn = ({ text }: RepairedText, { start, branchEnd }: ClausePart) =>
  sentencesOf(text, start, Math.min(branchEnd, start + LONGEST));

function stretchOf(repaired: RepairedText, said: readonly Stretch[]): Read {
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = repaired.shown(first.start, last.end);
  return value === '' ? null : { value, place: repaired.placeOf(first.start, last.end) };
}

function sentenceWith(
  repaired: RepairedText,
  clauses: readonly ClausePart[],
  sentences: readonly Stretch[],
  pattern: RegExp,
): Read {
  const found = sentences.find(({ text }) => pattern.test(text.slice(0, LONGEST)));
  return found === undefined ? null : stretchOf(repaired, [withItsList(repaired, clauses, found)]);
}

/** What ends in a colon goes on to the end of its clause. */
function withItsList({ text }: RepairedText, clauses: readonly ClausePart[], sentence: Stretch): Stretch {
  const end = Math.min(sentence.end, sentence.start + LONGEST);
  if (!/(?:[:]|如下)$/u.test(sentence.text)) return { ...sentence, end };
  const clause = clauses.findLast(({ start, branchEnd }) => start <= sentence.start && sentence.end <= branchEnd);
  const last = sentencesOf(text, sentence.start, Math.min(clause?.branchEnd ?? end, sentence.start + LONGEST)).at(-1);
  return { ...sentence, end: last?.end ?? end };
}

/** The clause of its own; else, of the clause on the price or of the whole, what names a mode of payment, or any payment. */
function paymentIn(repaired: RepairedText, clauses: readonly ClausePart[], sentences: readonly Stretch[]): Read {
  const own = clauseOn(repaired, clauses, 'payment', (clause) => isAbout(clause, 'price'));
  if (own !== null) return own;
  const onPrice = clauses.filter((each) => isAbout(each, 'price') || isAbout(each, 'payment'));
  const among = (pattern: RegExp) => (said: readonly Stretch[]) =>
    said.filter(({ text }) => pattern.test(text.slice(0, LONGEST)) && !NOT_THE_PRICE.test(text.slice(0, LONGEST)));
  for (const choose of [among(MODE), among(PAYMENT)]) {
    const inPrice = onPrice.map((clause) => choose(sentencesIn(repaired, clause))).find(({ length }) => length > 0);
    const found = inPrice ?? choose(sentences).slice(0, 1);
    if (found.length > 0)
      return stretchOf(
        repaired,
        found.map((each) => withItsList(repaired, clauses, withoutPrice(each))),
      );
  }
  return null;
}

/** A sentence that names the price first begins, for the payment, behind it. */
function withoutPrice(sentence: Stretch): Stretch {
  let at = 0;
  for (const phrase of sentence.text.slice(0, LONGEST).split(/,(?!\d{3})/u)) {
    if (MODE.test(phrase) || (PAYMENT.test(phrase) && amountsIn(phrase).length === 0)) break;
    if (amountsIn(phrase).length === 0 && at === 0) return sentence;
    at += phrase.length + 1;
  }
  return at >= sentence.text.length
    ? sentence
    : { ...sentence, start: sentence.start + at, text: sentence.text.slice(at) };
}
