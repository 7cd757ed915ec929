import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';
import type { StatisticsAxis } from './contract-statistics.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** The words of the desk of contracts as a whole. */
export const LEDGER_PAGE_TEXTS = {
  heading: { zh: '合同台账分析', en: 'Contracts as a whole' },
  standing: {
    zh: '非官方，供登记机构内部核对，不得对外公布。',
    en: 'Unofficial, for the office to check its own work; not for publication.',
  },
  parts: { zh: '分析内容', en: 'Parts' },
  contract: { zh: '合同', en: 'Contract' },
  contractCount: { zh: '合同（份）', en: 'Contracts' },
  unnamed: { zh: '（未填项目名称）', en: '(no project name)' },
  total: { zh: '成交额', en: 'Contract amount' },
  technical: { zh: '技术交易额', en: 'Technical amount' },
  received: { zh: '技术性收入', en: 'Received for technology' },
  year: { zh: '登记年度（可不填）', en: 'Year of registration (may be left empty)' },
  yearWrong: { zh: '请填四位年份，如2026', en: 'A year of four digits, such as 2026' },
  print: { zh: '打印', en: 'Print' },

  from: { zh: '登记日起', en: 'Registered from' },
  until: { zh: '登记日止', en: 'until' },
  unit: { zh: '金额单位', en: 'Amounts in' },
  tenThousand: { zh: '万元', en: '10,000 yuan' },
  yuan: { zh: '元', en: 'yuan' },
  count: { zh: '统计', en: 'Count' },
  counted: (contracts: number, from: Words, until: Words) => ({
    zh: `${from.zh}至${until.zh}共登记${contracts}份合同。`,
    en: `${plural(contracts, 'contract was', 'contracts were')} registered from ${from.en} to ${until.en}.`,
  }),
  noneCounted: {
    zh: '这一段时间本台账没有已登记的合同。可以改起止日期，或者在“导入导出”中收入已有的合同表。',
    en: 'This ledger has no contract registered in these days. Choose other days, or take in a table of contracts under “Tables”.',
  },
  scope: {
    zh: '只计本台账中已登记的合同，不是官方统计数。合同很少的组没有隐去金额，不得对外公布。',
    en: 'Only contracts registered in this ledger are counted; it is not the official figure. Groups of few contracts are not withheld, so none of it is for publication.',
  },
  ownOnly: { zh: '只计本单位申报的合同。', en: 'Only contracts filed by your own organisation are counted.' },
  exact: {
    zh: '金额逐笔精确相加，未填的不当作0，另记份数。三项金额含义不同，不能相加。',
    en: 'Amounts are added exactly. One that is not filled in is no 0: how many there are is said beside. The three amounts differ in meaning and are never added to each other.',
  },
  yuanOf: (amount: string) => ({ zh: `${amount}元`, en: `${amount} yuan` }),
  alsoUnknown: (contracts: number) => ({ zh: `另有${contracts}份未填`, en: `${contracts} more not filled in` }),
  allUnknown: (contracts: number) => ({
    zh: contracts === 1 ? '1份未填' : `${contracts}份均未填`,
    en: `not filled in (${contracts})`,
  }),
  headOf: (amount: Words, unit: Words) => ({ zh: `${amount.zh}（${unit.zh}）`, en: `${amount.en} (${unit.en})` }),
  unknownOf: (amount: Words) => ({ zh: `${amount.zh}未填（份）`, en: `${amount.en}: not filled in` }),
  copyAll: {
    zh: '复制全部表格，以元计，可以粘贴到电子表格：',
    en: 'All tables, in yuan, to be pasted into a spreadsheet:',
  },
  group: { zh: '分组', en: 'Group' },
  flows: { zh: '地区之间的流向', en: 'Flows between regions' },
  seller: { zh: '卖方地区', en: 'Region of the seller' },
  buyer: { zh: '买方地区', en: 'Region of the buyer' },
} satisfies Dictionary;

export const LEDGER_PARTS = {
  doubts: { zh: '疑点', en: 'Doubts' },
  statistics: { zh: '统计', en: 'Statistics' },
  rules: { zh: '规则时光机', en: 'Time machine of rules' },
  tables: { zh: '导入导出', en: 'Tables' },
} as const satisfies Dictionary;
export type LedgerPart = keyof typeof LEDGER_PARTS;

export const AXIS_WORDS: Readonly<Record<StatisticsAxis, Words>> = {
  type: { zh: '合同类型', en: 'Type of contract' },
  field: { zh: '技术领域', en: 'Field of technology' },
  ip: { zh: '知识产权', en: 'Intellectual property' },
  sellerRegion: { zh: '卖方地区', en: 'Region of the seller' },
  buyerRegion: { zh: '买方地区', en: 'Region of the buyer' },
  tag: { zh: '规划产业', en: 'Industry of the plan' },
};

/** The words of doubts, on this desk and beside one contract. */
export const DOUBT_TEXTS = {
  doubts: { zh: '疑点', en: 'Doubts' },
  answer: (open: number, compared: number) => ({
    zh: open === 0 ? `没有疑点待说明，共比对${compared}份合同。` : `${open}条疑点待说明，共比对${compared}份合同。`,
    en: `${open === 0 ? 'No doubt waits' : plural(open, 'doubt waits', 'doubts wait')} for an answer; ${plural(compared, 'contract was', 'contracts were')} compared.`,
  }),
  aboutOne: (open: number) => ({
    zh: open === 0 ? '本合同没有疑点待说明。' : `本合同有${open}条疑点待说明，登记前须逐条说明。`,
    en:
      open === 0
        ? 'No doubt about this contract waits for an answer.'
        : `${plural(open, 'doubt', 'doubts')} about this contract to be answered before it is registered.`,
  }),
  nothingCompared: {
    zh: '台账中还没有已提交的合同，没有可比对的。',
    en: 'No contract has been submitted yet, so there is nothing to compare.',
  },
  promptOnly: {
    zh: '机器不作不予登记的决定，只提示核对。疑点由人说明：排除，或者属实。',
    en: 'The machine refuses nothing; it only says what to look at. A person answers each doubt: dismissed, or confirmed.',
  },
  threshold: (amount: string, pack: string) => ({
    zh: `拆分以技术交易额${amount}元为界，见规则包 ${pack}。其余比对界限由本项目提出，待部署方确认。`,
    en: `Splitting is held against a technical amount of ${amount} yuan, which stands in the rule pack ${pack}. The other bounds are proposed by this project, for the deployer to confirm.`,
  }),
  noThreshold: {
    zh: '现行规则没有规定须经专家审核的金额，所以不查拆分。其余比对界限由本项目提出，待部署方确认。',
    en: 'The rules in force name no amount from which experts review, so splitting is not looked for. The other bounds are proposed by this project, for the deployer to confirm.',
  },
  strong: { zh: '依据较充分', en: 'well supported' },
  weak: { zh: '依据较弱，仅供参考', en: 'weakly supported' },
  sentence: (words: Words) => ({
    zh: words.zh.replace(/[^。]$/u, '$&。'),
    en: words.en.replace(/[^.]$/u, '$&.'),
  }),
  evidence: { zh: '依据', en: 'Evidence' },
  alsoAbout: { zh: '涉及合同：', en: 'It is about: ' },
  showAnswered: (answered: number) => ({
    zh: `连同已说明的${answered}条`,
    en: answered === 1 ? 'With the one answered' : `With the ${answered} answered`,
  }),
  limits: { zh: '没有全部比对的地方', en: 'What was not compared in full' },
  toAnswer: { zh: '作出说明', en: 'Answer it' },
  toChange: { zh: '更改说明', en: 'Change the answer' },
  leave: { zh: '收起', en: 'Close' },
  finding: { zh: '核对结果', en: 'What you found' },
  dismissed: { zh: '排除', en: 'dismissed' },
  confirmed: { zh: '属实', en: 'confirmed' },
  dismissedMeans: { zh: '排除：核对后没有问题', en: 'Dismissed: looked at, nothing is wrong' },
  confirmedMeans: {
    zh: '属实：确有此事，后续由经办人依规则处理',
    en: 'Confirmed: it is so; what follows is for the officer, by the rules',
  },
  reason: { zh: '理由（至少2个字，不得录入涉密信息）', en: 'Reason (2 characters or more; nothing classified)' },
  reasonShort: { zh: '请写明理由，至少2个字', en: 'Give a reason of at least 2 characters' },
  chooseOne: { zh: '请选择排除或者属实', en: 'Choose dismissed or confirmed' },
  send: { zh: '提交说明', en: 'Send the answer' },
  sent: (answer: Words) => ({ zh: `已说明：${answer.zh}。`, en: `Answered: ${answer.en}.` }),
  by: (name: string, at: string) => ({ zh: `${name}，${at}：`, en: `${name}, ${at}: ` }),
  answeredKept: {
    zh: '依据有变动时，疑点会重新出现。',
    en: 'When the evidence changes, the doubt comes back.',
  },
} satisfies Dictionary;
