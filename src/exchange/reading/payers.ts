import { sentencesOf } from './sentences.ts';

const PAYEE =
  /(?:付给|汇入|支付给|支付至|付至|支付到)([甲乙丙丁]方)|向([甲乙丙丁]方)[^。;\n]{0,20}?(?:支付|付清|付款|提成|缴纳|付)/u;
/** Several may pay together: 甲方、乙方各支付. */
const PAYER = /([甲乙丙丁]方(?:[、,和与及][甲乙丙丁]方){0,3})[^。;\n]{0,40}?(?:支付|付清|付款|总付|付给|付\d)/u;
/** Money that goes back or is a fine says nothing of who buys. */
const NOT_THE_PRICE = /违约|赔偿|滞纳|返还|退还|罚/u;
const PAID = /支付|付清|付款|付给|付至|总付|提成|汇入/u;

/** The letters of those who pay, by what the sentences on payment say; empty where none says it. */
export function payersOf(text: string): string[] {
  const votes = new Map<string, number>();
  for (const { text: raw } of sentencesOf(text)) {
    const sentence = raw.slice(0, 400).replace(/([甲乙丙丁]) {1,2}方/gu, '$1方');
    if (!PAID.test(sentence) || NOT_THE_PRICE.test(sentence)) continue;
    const payee = PAYEE.exec(sentence);
    const paid = payee?.[1] ?? payee?.[2] ?? '';
    const together = PAYER.exec(paid === '' ? sentence : sentence.replaceAll(paid, '＿'))?.[1];
    const other = paid === '甲方' ? ['乙方'] : paid === '乙方' ? ['甲方'] : [];
    for (const payer of together?.match(/[甲乙丙丁]方/gu) ?? other) votes.set(payer, (votes.get(payer) ?? 0) + 1);
  }
  const most = Math.max(0, ...votes.values());
  return [...votes].filter(([, count]) => count === most).map(([letter]) => letter);
}
