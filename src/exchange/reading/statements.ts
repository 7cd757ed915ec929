import type { Contract } from '../contract.ts';
import type { ClausePart } from './clauses.ts';
import type { RepairedText } from './repair.ts';
import { type Stretch, sentencesOf } from './sentences.ts';
import { isAbout, type Topic } from './topics.ts';

type Read = Contract['subject'];

const LONGEST = 1000;

/** What is said of a topic: the clause with its heading, as long as that is not a book. */
function clauseOn(
  repaired: RepairedText,
  clauses: readonly ClausePart[],
  topic: Topic,
  isOther = (_: ClausePart) => false,
): Read {
  const clause = clauses.find((each) => isAbout(each, topic) && !isOther(each) && each.branchEnd > each.start);
  if (clause === undefined) return null;
  const said = sentencesOf(repaired.text, clause.start, Math.min(clause.branchEnd, clause.start + LONGEST));
  return stretchOf(repaired, said);
}

function stretchOf(repaired: RepairedText, said: readonly Stretch[]): Read {
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return null;
  const value = repaired.shown(first.start, last.end);
  return value === '' ? null : { value, place: repaired.placeOf(first.start, last.end) };
}

function sentenceWith(repaired: RepairedText, sentences: readonly Stretch[], pattern: RegExp): Read {
  const found = sentences.find(({ text }) => pattern.test(text.slice(0, LONGEST)));
  return found === undefined
    ? null
    : stretchOf(repaired, [{ ...found, end: Math.min(found.end, found.start + LONGEST) }]);
}

const SUBJECT =
  /(?:标的|研究开发|技术服务|技术咨询|转让|许可)[^。;\n]{0,20}?(?:为|是|内容|项目)|委托[^。;\n]{1,30}(?:研究|开发|研制)/u;
const OWNERSHIP = /(?:知识产权|专利权|申请专利|成果|权属|所有权)[^。;\n]{0,60}(?:归|共有|所有|享有)/u;
const ACCEPTANCE = /验收(?:标准|方式|合格|评审|报告|程序|由)|方式验收|进行验收|专家[^。;\n]{0,10}验收/u;
const PAYMENT = /一次性|一次总付|分期|分[两二三四五六]期|提成|入门费|支付|付清|付款|结算/u;
const PAID_FOR_FAULT = /违约|赔偿|滞纳|逾期/u;

export function statementsIn(repaired: RepairedText, clauses: readonly ClausePart[], sentences: readonly Stretch[]) {
  const isMoney = (clause: ClausePart) =>
    (['price', 'payment', 'ownership', 'acceptance'] as const).some((topic) => isAbout(clause, topic));
  const unpaid = sentences.filter(({ text }) => !PAYMENT.test(text));
  return {
    subject: clauseOn(repaired, clauses, 'subject', isMoney) ?? sentenceWith(repaired, sentences, SUBJECT),
    ownership: clauseOn(repaired, clauses, 'ownership') ?? sentenceWith(repaired, sentences, OWNERSHIP),
    acceptance: clauseOn(repaired, clauses, 'acceptance') ?? sentenceWith(repaired, unpaid, ACCEPTANCE),
    payment: paymentIn(repaired, clauses, sentences),
  };
}

/** Of a clause on price and payment both, only the sentences on payment. */
function paymentIn(repaired: RepairedText, clauses: readonly ClausePart[], sentences: readonly Stretch[]): Read {
  const own = clauseOn(repaired, clauses, 'payment', (clause) => isAbout(clause, 'price'));
  if (own !== null) return own;
  const isPayment = ({ text }: Stretch) => PAYMENT.test(text) && !PAID_FOR_FAULT.test(text);
  for (const clause of clauses.filter((each) => isAbout(each, 'price') || isAbout(each, 'payment'))) {
    const said = sentencesOf(repaired.text, clause.start, Math.min(clause.branchEnd, clause.start + LONGEST)).filter(
      isPayment,
    );
    if (said.length > 0) return stretchOf(repaired, said);
  }
  const elsewhere = sentences.find(
    (each) => isPayment(each) && /[方人]/u.test(each.text) && each.text.length < LONGEST,
  );
  return elsewhere === undefined ? null : stretchOf(repaired, [elsewhere]);
}
