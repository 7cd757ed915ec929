import type { Contract } from '../contract.ts';
import type { FoundAmount } from './amounts.ts';
import { type ClausePart, indexOrEnd } from './clauses.ts';
import type { RepairedText } from './repair.ts';
import type { Stretch } from './sentences.ts';
import { isAbout } from './topics.ts';

const STRONG = /总价|总金?额|总计|总费用|合同(?:总)?(?:价|金额|经费)|合计|共计/u;
const LABEL = /价款|报酬|经费|费用|(?:使用|许可|转让|服务|咨询|开发|培训|中介|居间|研发)费|对价|合同价|入门费/u;
/** Amounts that are none of the price: fines, parts of it, and what a party tells of itself. */
const OTHER =
  /违约|赔偿|定金|保证金|注册资本|首付|首期|预付|第[一二三四五六\d]{1,2}(?:期|笔|次)|余款|尾款|税额|税款|营业|销售额|投资|产值|每日|罚|补贴|资助|保险|限额|不超过|营收|利润/u;
const LOOK_BACK = 40;

/** What the text says of the price: in figures, in capitals, or that it is not settled. */
export function priceIn(
  repaired: RepairedText,
  amounts: readonly FoundAmount[],
  clauses: readonly ClausePart[],
  sentences: readonly Stretch[],
): Contract['price'] {
  const onPrice = clauses.filter((clause) => isAbout(clause, 'price'));
  const ranked = amounts.map((amount) => ({ amount, score: scoreOf(repaired.text, amount, onPrice) }));
  const best = (isCapitals: boolean) =>
    ranked
      .filter(({ amount, score }) => amount.isCapitals === isCapitals && score > 0)
      .reduce<(typeof ranked)[number] | null>(
        (most, each) => (most === null || each.score > most.score ? each : most),
        null,
      );
  const [figures, capitals] = [best(false), best(true)];
  const beside =
    figures === null || capitals === null
      ? null
      : ranked.find(({ amount }) => isBeside(amount, figures.amount, capitals.amount));
  const chosen = beside?.amount ?? capitals?.amount ?? null;
  const read = (amount: FoundAmount | null) =>
    amount === null ? null : { value: amount.yuan, place: repaired.placeOf(amount.start, amount.end) };
  const isOpen = sentences.some(({ text }) => saysOpen(text.slice(0, 400), figures !== null || capitals !== null));
  return { figures: read(figures?.amount ?? null), capitals: read(chosen), isOpen };
}

/** Capitals next to the figures are of the same amount, even where another amount scores as well. */
function isBeside(amount: FoundAmount, figures: FoundAmount, best: FoundAmount): boolean {
  if (!amount.isCapitals || amount === best) return false;
  const gap = Math.max(amount.start - figures.end, figures.start - amount.end);
  const bestGap = Math.max(best.start - figures.end, figures.start - best.end);
  return gap >= 0 && gap < 16 && bestGap > 16;
}

function scoreOf(text: string, amount: FoundAmount, onPrice: readonly ClausePart[]): number {
  const said = text.slice(Math.max(0, amount.start - LOOK_BACK), amount.start);
  const sentence = said.slice(Math.max(...['。', ';', '\n'].map((sign) => said.lastIndexOf(sign))) + 1);
  const phrase = sentence.slice(Math.max(sentence.lastIndexOf(','), sentence.lastIndexOf('、')) + 1);
  const unit = text.slice(amount.end, Math.min(indexOrEnd(text, '\n', amount.end), amount.end + 6));
  if (OTHER.test(phrase) || /^ ?(?:以上|以下|违约)/u.test(unit)) return -1;
  const isThere = onPrice.some(({ start, branchEnd }) => amount.start >= start && amount.end <= branchEnd);
  const label = LABEL.test(sentence) ? 3 : 0;
  const strong = STRONG.test(sentence) ? 2 : 0;
  const written = /大写|小写|人民币/u.test(phrase) || amount.isCapitals ? 1 : 0;
  return label + strong + (isThere ? 2 : 0) + written - (label + strong === 0 && !isThere ? 4 : 0);
}

const LATER =
  /另行(?:约定|协商|商定|确定|签订)|据实结算|按实结算|实际工作量[^,;。]{0,8}结算|待定|待[^。;,]{1,12}(?:后|再)[^。;]{0,12}(?:确定|协商)|协商确定/u;
const SHARE = /(?<![不无免])提成|(?:销售额|产值|利润|营业额)的? ?\d{1,2}(?:\.\d{1,2})?%/u;
/** The choices a form prints, which choose nothing. */
const CHOICES = /\([^()]{0,20}(?:一次|分期)[^()]{0,20}提成[^()]{0,10}\)|一次、分期或提成/gu;
const OF_PRICE = /价款|价格|费用|经费|报酬|使用费|许可费|转让费|服务费|金额|提成|支付/u;

/** Not settled: a share of sales, fixed sum beside it or not; or a later agreement, where no sum is named at all. */
function saysOpen(said: string, hasSum: boolean): boolean {
  const sentence = said.replace(CHOICES, '');
  if (!OF_PRICE.test(sentence) || /违约|赔偿/u.test(sentence)) return false;
  return SHARE.test(sentence) || (!hasSum && LATER.test(sentence));
}
