import type { Dictionary } from '../ui/dictionary.ts';
import { Decimal, displayDecimal, parseDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';

/** What is wrong, and what to do about it. */
export interface Fault {
  readonly message: Words;
  readonly remedy: Words;
}

const grouped = (amount: string) => displayDecimal(parseDecimal(amount) ?? new Decimal(0), 4);

const fault = (zh: string, en: string, remedyZh: string, remedyEn: string): Fault => ({
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
});

export const FAULTS = {
  check: fault('请核对。', 'Check it.', '请核对。', 'Check it.'),
  missing: fault('没有填写。', 'It is empty.', '提交前请填写。', 'Fill it in before submitting.'),
  textTooLong: (length: number, most: number) =>
    fault(
      `合同文本有${length.toLocaleString('en')}个字符，最多保存${most.toLocaleString('en')}个。`,
      `The text has ${length.toLocaleString('en')} characters; at most ${most.toLocaleString('en')} are kept.`,
      '请只留合同正文，附件另行提交。',
      'Keep the contract itself only; annexes are handed in apart.',
    ),
  tooLong: (length: number, most: number) =>
    fault(
      `有${length}个字符，最多${most}个。`,
      `It has ${length} characters; at most ${most} fit.`,
      '请缩短。',
      'Shorten it.',
    ),
  amount: fault(
    '不是以元为单位的金额。',
    'This is no amount in yuan.',
    '请只写数字，如8000000或8000000.50，至多四位小数；“800万”请写成8000000。',
    'Write digits only, such as 8000000 or 8000000.50, with at most four decimals; write 8000000 for 800万.',
  ),
  receiptWithoutAmount: fault(
    '这笔到款没有金额。',
    'This receipt has no amount.',
    '请填写金额，或者删去这一行。',
    'Fill in the amount, or remove the row.',
  ),
  conflict: ({ figures, capitals }: { readonly figures: string; readonly capitals: string }) =>
    fault(
      `合同中小写为${grouped(figures)}元，大写为${grouped(capitals)}元，两者不一致。`,
      `The contract says ${grouped(figures)} yuan in figures and ${grouped(capitals)} yuan in capitals.`,
      '请与对方确认以哪个为准，修改合同后再提交。',
      'Agree with the other party which one holds, and mend the contract before it is filed.',
    ),
  noSuchDay: fault(
    '日历上没有这一天。',
    'There is no such day.',
    '请与合同核对；如果合同上就是这样写的，请双方更正合同。',
    'Compare it with the contract; where the contract says so, the parties have to correct it.',
  ),
  noSuchReceiptDay: fault(
    '日历上没有这一天。',
    'There is no such day.',
    '请与银行回单核对。',
    'Compare it with the bank slip.',
  ),
  dayShape: fault('不是日期。', 'This is not a day.', '请写成2026-02-27的样子。', 'Write it like 2026-02-27.'),
  share: fault(
    '不是0到100之间的百分数。',
    'This is no percentage from 0 to 100.',
    '请写数字，如51；不知道比例的可以不写。',
    'Write a number such as 51; leave it empty where the share is not known.',
  ),
} satisfies Record<string, Fault | ((...parts: never[]) => Fault)>;

/** The fields of a filing, by the last step of where they stand. */
const FIELDS = {
  text: { zh: '合同文本', en: 'Text of the contract' },
  projectName: { zh: '项目名称', en: 'Project name' },
  name: { zh: '名称', en: 'Name' },
  code: { zh: '统一社会信用代码', en: 'Credit code' },
  country: { zh: '国别（地区）代码', en: 'Country code' },
  region: { zh: '行政区划代码', en: 'Region code' },
  nature: { zh: '单位性质代码', en: 'Code of its nature' },
  signedOn: { zh: '签订日期', en: 'Signed on' },
  validFrom: { zh: '有效期起', en: 'Valid from' },
  validTo: { zh: '有效期止', en: 'Valid to' },
  type: { zh: '合同类型', en: 'Type' },
  subtype: { zh: '细类', en: 'Kind within the type' },
  total: { zh: '成交额（元）', en: 'Contract amount (yuan)' },
  technical: { zh: '技术交易额（元）', en: 'Technical amount (yuan)' },
  newInvestment: { zh: '预计新增投资（元）', en: 'Expected new investment (yuan)' },
  newOutput: { zh: '预计新增产值（元）', en: 'Expected new output (yuan)' },
  ip: { zh: '知识产权类型', en: 'Kind of right' },
  field: { zh: '技术领域', en: 'Field of technology' },
  programme: { zh: '计划来源', en: 'Programme' },
  payment: { zh: '付款方式', en: 'Mode of payment' },
  tags: { zh: '规划中的产业', en: 'Industries of the plan' },
  holder: { zh: '持股方', en: 'Holder' },
  held: { zh: '被持股方', en: 'Held' },
  share: { zh: '持股比例（%）', en: 'Share (%)' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  on: { zh: '到账日期', en: 'Day received' },
  isTechnical: { zh: '是否为技术付款', en: 'Paid for technology' },
} satisfies Dictionary;
type FieldName = keyof typeof FIELDS;

const GROUPS: Readonly<Record<string, (index: number) => Words>> = {
  seller: () => ({ zh: '卖方', en: 'Seller: ' }),
  buyer: () => ({ zh: '买方', en: 'Buyer: ' }),
  relations: (index) => ({ zh: `持股关系${index}：`, en: `Relation ${index}: ` }),
  received: (index) => ({ zh: `到款${index}：`, en: `Receipt ${index}: ` }),
};

/** How a field is called where it stands alone: 卖方名称, 到款2：金额（元）. */
export function fieldWords(path: string): Words {
  const steps = path.split('.');
  const own = FIELDS[steps.at(-1) as FieldName] as Words | undefined;
  const group = steps.length > 1 ? GROUPS[steps[0] ?? '']?.(Number(steps[1]) + 1) : undefined;
  return { zh: `${group?.zh ?? ''}${own?.zh ?? path}`, en: `${group?.en ?? ''}${own?.en ?? path}` };
}
