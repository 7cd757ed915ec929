import type { Cost } from '../contract.ts';
import type { FoundAmount } from './amounts.ts';
import { numberOf } from './days.ts';
import type { RepairedText } from './repair.ts';

/** What a cost is for; of several words before an amount the last says it. */
const ITEMS: readonly { readonly pattern: RegExp; readonly kind: Cost['kind']; readonly isDeliverable: boolean }[] = [
  { pattern: /样机|样品|样件/gu, kind: 'equipment', isDeliverable: true },
  { pattern: /图纸|图样|技术资料|技术文件|资料|载体|光盘|说明书/gu, kind: 'other', isDeliverable: true },
  { pattern: /零部件|配件|元器件|部件|零件/gu, kind: 'parts', isDeliverable: false },
  { pattern: /原材料|材料|原料|耗材|试剂|辅料/gu, kind: 'materials', isDeliverable: false },
  { pattern: /设备|仪器|装置购|工装|试验台|机床/gu, kind: 'equipment', isDeliverable: false },
  {
    pattern: /差旅|会议费|运输|运费|安装费|测试化验|出版|劳务费|印刷|燃料|水电|税费|场地|食宿|交通费/gu,
    kind: 'other',
    isDeliverable: false,
  },
];
/** What is bought is equipment where no word says what it is. */
const BOUGHT = { pattern: /购置|购买|代购|采购(?!方)/gu, kind: 'equipment', isDeliverable: false } as const;
const HANDED_OVER = /作为[^,;。]{0,8}(?:交付物|标的物|载体)|随(?:技术)?成果|一并交付|交付给/u;
const IS_COST = /费|成本|购|采购|支出|计|其中|包括|价/u;
const NO_COST = /违约|赔偿|罚|注册资本|定金|保证金|损失|销售额|产值|投资/u;
const QUANTITY = /(\d{1,4}|[一两二三四五六七八九十]{1,3}) ?(?:台套|台|套|份|件|个|只|册|张|组)/gu;
const PRICE_WORD = /总价|总额|总金额|合同(?:价|金额)|转让费|许可费|使用费|服务费|咨询费|报酬|研究开发经费|价款/u;
const LOOK_BACK = 40;

/** The amounts that are for something other than technology, or claim to be, with what stands before each. */
export function costsIn(
  repaired: RepairedText,
  amounts: readonly FoundAmount[],
): { cost: Cost; amount: FoundAmount }[] {
  const { text } = repaired;
  return amounts.flatMap((amount, index) => {
    const before = amounts[index - 1];
    const from = Math.max(amount.start - LOOK_BACK, before?.end ?? 0);
    const said = text.slice(from, amount.start);
    const stop = Math.max(
      ...['。', ';', '\n', '其中'].map((sign) => said.lastIndexOf(sign) + (said.includes(sign) ? sign.length : 1)),
    );
    const phrase = said.slice(stop);
    const item = lastItem(phrase);
    if (item === null || !IS_COST.test(phrase) || NO_COST.test(phrase)) return [];
    if (PRICE_WORD.test(phrase.slice(item.at))) return [];
    const after = text.slice(amount.end, amount.end + 20).split(/[。;\n]/u)[0] ?? '';
    const start = from + stop + phrase.length - phrase.replace(/^[ ,、:]*(?:\(?\d{1,2}[).、] ?)?/u, '').length;
    const cost: Cost = {
      what: repaired.shown(start, amount.start).replace(/[\s,，:：(（]+$/u, ''),
      kind: item.kind,
      amount: amount.yuan,
      isDeliverable: item.isDeliverable || HANDED_OVER.test(phrase + after),
      quantity: quantityIn(phrase),
      place: repaired.placeOf(start, amount.end),
    };
    return [{ cost, amount }];
  });
}

/** Of several words the last says what it is, but 样机的材料成本 is the cost of the prototype. */
function lastItem(phrase: string) {
  const found = ITEMS.flatMap((item) =>
    [...phrase.matchAll(item.pattern)].map((match) => ({ ...item, at: match.index, length: match[0].length })),
  );
  const owner = found.find(
    ({ isDeliverable, at, length }) => isDeliverable && /^[^,;、]{0,6}的/u.test(phrase.slice(at + length)),
  );
  const bought = [...phrase.matchAll(BOUGHT.pattern)].map((match) => ({ ...BOUGHT, at: match.index }))[0];
  return owner ?? found.sort((a, b) => b.at - a.at)[0] ?? bought ?? null;
}

function quantityIn(phrase: string): number | null {
  const signs = [...phrase.matchAll(QUANTITY)].at(-1)?.[1];
  return signs === undefined ? null : numberOf(signs);
}
