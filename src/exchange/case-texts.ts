import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';
import type { FormField } from './form-fields.ts';

/** The words of the desk of technology contracts: the queue and one case. */
export const CASE_TEXTS = {
  heading: { zh: '技术合同', en: 'Technology contracts' },
  standing: {
    zh: '非官方，准备和核对用，不是登记证明。登记和编号由全国技术合同系统办理。',
    en: 'Unofficial, to prepare and to check; no proof of registration. The national system registers and gives the number.',
  },
  answer: (open: number, overdue: number, asked: number) => ({
    zh: `${open}份待办，${overdue}份已超期，${asked}份有申请或异议待答复。`,
    en: `${open} open, ${overdue} overdue, ${asked} with a request or an objection to be answered.`,
  }),
  states: { zh: '按办理情况', en: 'By state' },
  counted: (state: Words, count: number) => ({ zh: `${state.zh} ${count}`, en: `${state.en} ${count}` }),
  open: { zh: '待办', en: 'open' },
  everything: { zh: '全部', en: 'all' },
  overdue: { zh: '已超期', en: 'Overdue' },
  overdueOnly: { zh: '只看已超期', en: 'Overdue only' },
  mineOnly: { zh: '只看我领办的', en: 'Only what I have taken' },
  search: { zh: '名称、当事人、代码、编号', en: 'Name, party, code or number' },
  year: { zh: '登记年度', en: 'Year of registration' },
  yearWrong: { zh: '请填四位年份，如2026', en: 'A year of four digits, such as 2026' },
  filter: { zh: '筛选', en: 'Filter' },
  found: (total: number) => ({ zh: `共${total}份。`, en: `${total} in all.` }),
  list: { zh: '合同清单', en: 'Contracts' },
  noneOpen: { zh: '没有待办的合同。', en: 'Nothing waits to be done.' },
  noneYet: { zh: '还没有合同。', en: 'There is no contract yet.' },
  noneFits: { zh: '没有符合条件的合同。', en: 'No contract fits.' },
  searchAll: { zh: '在全部合同中查找', en: 'Look in all contracts' },
  unfilter: { zh: '清除条件', en: 'Clear the filter' },
  newCase: { zh: '新申报', en: 'New contract' },
  backToList: { zh: '返回合同清单', en: 'Back to the contracts' },

  contract: { zh: '合同', en: 'Contract' },
  parties: { zh: '卖方和买方', en: 'Seller and buyer' },
  sellerIs: { zh: '卖方：', en: 'Seller: ' },
  buyerIs: { zh: '买方：', en: 'Buyer: ' },
  state: { zh: '办理情况', en: 'State' },
  lastDay: { zh: '最后办理日', en: 'Last day to decide' },
  handler: { zh: '办理人', en: 'Handled by' },
  nobody: { zh: '未领办', en: 'nobody yet' },
  amounts: { zh: '成交额（元）', en: 'Contract amount (yuan)' },
  technicalIs: { zh: '技术交易额 ', en: 'technical ' },
  unnamed: { zh: '（未填项目名称）', en: '(no project name)' },
  notFilled: { zh: '未填', en: 'not filled in' },
  noDay: { zh: '无法算出', en: 'cannot be told' },
  numberIs: (number: string) => ({ zh: `登记编号 ${number}`, en: `number ${number}` }),

  stands: (state: Words) => ({ zh: `现为“${state.zh}”。`, en: `It is “${state.en}” now.` }),
  dueBy: (day: Words) => ({
    zh: `须在${day.zh}前（含当日）作出决定。`,
    en: `To be decided by ${day.en}, that day included.`,
  }),
  daysLeft: (days: number) => ({
    zh: days === 0 ? '今天到期。' : `还有${days}天。`,
    en: days === 0 ? 'It ends today.' : days === 1 ? 'One day is left.' : `${days} days are left.`,
  }),
  daysOver: (days: number) => ({
    zh: `已超期${days}天。`,
    en: days === 1 ? 'It is one day overdue.' : `It is ${days} days overdue.`,
  }),
  noLastDay: (why: Words) => ({ zh: `最后办理日：${why.zh}。`, en: `Last day: ${why.en}.` }),
  steps: { zh: '期限怎样算出', en: 'How the term was counted' },
  askedBy: (by: string, at: string) => ({ zh: `${by}，${at}`, en: `${by}, ${at}` }),
} satisfies Dictionary;

export const ASKED: Readonly<Record<'change' | 'cancel' | 'objection', Words>> = {
  change: { zh: '申请变更', en: 'A change is asked for' },
  cancel: { zh: '申请注销', en: 'Cancellation is asked for' },
  objection: { zh: '提出异议', en: 'An objection was raised' },
};

const side = (zh: string, en: string) =>
  ({
    name: { zh: `${zh}名称`, en: `Name of the ${en}` },
    code: { zh: `${zh}统一社会信用代码`, en: `Credit code of the ${en}` },
    country: { zh: `${zh}国别代码`, en: `Country code of the ${en}` },
    region: { zh: `${zh}地区代码`, en: `Region code of the ${en}` },
    nature: { zh: `${zh}性质`, en: `Nature of the ${en}` },
  }) as const satisfies Record<string, Words>;
const [SELLER, BUYER] = [side('卖方', 'seller'), side('买方', 'buyer')];

/** The fields of the form as the desk names them. */
export const FIELD_WORDS: Readonly<Record<FormField, Words>> = {
  projectName: { zh: '项目名称', en: 'Name of the project' },
  'seller.name': SELLER.name,
  'seller.code': SELLER.code,
  'seller.country': SELLER.country,
  'seller.region': SELLER.region,
  'seller.nature': SELLER.nature,
  'buyer.name': BUYER.name,
  'buyer.code': BUYER.code,
  'buyer.country': BUYER.country,
  'buyer.region': BUYER.region,
  'buyer.nature': BUYER.nature,
  signedOn: { zh: '签订日期', en: 'Signed on' },
  validFrom: { zh: '有效期起', en: 'Valid from' },
  validTo: { zh: '有效期止', en: 'Valid to' },
  type: { zh: '合同类型', en: 'Type' },
  subtype: { zh: '合同子类', en: 'Kind within the type' },
  total: { zh: '成交额（元）', en: 'Contract amount (yuan)' },
  technical: { zh: '技术交易额（元）', en: 'Technical amount (yuan)' },
  ip: { zh: '知识产权', en: 'Intellectual property' },
  field: { zh: '技术领域', en: 'Field of technology' },
  programme: { zh: '计划来源', en: 'Programme' },
  payment: { zh: '支付方式', en: 'Way of payment' },
  newInvestment: { zh: '预计新增投资（元）', en: 'Expected new investment (yuan)' },
  newOutput: { zh: '预计新增产值（元）', en: 'Expected new output (yuan)' },
  tags: { zh: '规划产业', en: 'Industries of the plan' },
};
