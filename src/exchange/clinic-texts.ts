import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Verdict } from './judge-contract.ts';
import type { ReviewItem } from './review-item.ts';

export const VERDICTS = {
  clear: { zh: '未发现问题', en: 'Nothing found against it' },
  mend: { zh: '需要修改', en: 'Changes are needed' },
  ask: { zh: '有待确认', en: 'Something is to be asked' },
  against: { zh: '存在修改文字不能消除的问题', en: 'Something no change of wording removes' },
} as const satisfies Record<Verdict, Words>;

export const STATUSES = {
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '不通过', en: 'fail' },
  ask: { zh: '待确认', en: 'ask' },
  silent: { zh: '不涉及', en: 'not looked at' },
} as const satisfies Record<ReviewItem['status'] | 'silent', Words>;

/** The words of the contract clinic. */
export const CLINIC_TEXTS = {
  lead: {
    zh: '签订前看一份技术合同属于哪一类、算多少技术交易额、按规则有什么问题。全部在本机浏览器中完成，合同不上传。',
    en: 'Before signing: which technology contract it is, what it counts for, and what the rules say against it. All of it happens in this browser; the contract is sent nowhere.',
  },
  method: { zh: '怎样判断', en: 'How it judges' },
  noScript: {
    zh: '本页需要浏览器脚本，因为合同不离开本机。命令行也可以：lantu contract judge 合同.docx',
    en: 'This page needs scripts, because the contract stays on your machine. The command line does the same: lantu contract judge contract.docx',
  },
  text: { zh: '合同全文（粘贴）', en: 'The text of the contract, pasted' },
  file: { zh: '或选择 txt、docx、带文字的 pdf', en: 'Or choose a txt, docx or a pdf with text' },
  reading: { zh: '正在读取…', en: 'Reading …' },
  day: { zh: '判断日', en: 'Day' },
  pack: { zh: '规则', en: 'Rules' },
  buyerIsParent: { zh: '买卖双方有全资控制关系', en: 'One party wholly owns the other' },
  isApproved: { zh: '需要的批准已取得', en: 'An approval it needs has been given' },
  isDisputed: { zh: '合同或金额有争议', en: 'The contract or its amounts are disputed' },
  sealsMatch: { zh: '印章齐全并与名称一致', en: 'The seals are there and match the names' },
  proofIsSound: { zh: '证明材料齐全无误', en: 'The papers are all there and right' },
  notSaid: { zh: '未说明', en: 'not said' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  judge: { zh: '体检', en: 'Judge' },
  clear: { zh: '清空', en: 'Clear' },
  fileIt: { zh: '到工作台申报', en: 'File it at the desk' },
  fileItLead: {
    zh: '按下后，上面的文本随这个标签页带到工作台，不上传；在工作台按“保存草稿”才发送。',
    en: '(the text above goes along in this tab and is not uploaded; it is sent when you save the draft there)',
  },
  nothing: { zh: '请先粘贴合同全文或选择文件。', en: 'Paste the text of a contract or choose a file first.' },
  amounts: { zh: '三个金额', en: 'Three amounts' },
  total: { zh: '成交额（元）', en: 'Contract amount (yuan)' },
  technical: { zh: '技术交易额（元）', en: 'Technical amount (yuan)' },
  received: { zh: '实际成交额（元）', en: 'Received for technology (yuan)' },
  cannotTell: { zh: '不能判断', en: 'cannot be told' },
  findings: { zh: '问题和待确认事项', en: 'What stands against it and what is to be asked' },
  noFindings: { zh: '没有。', en: 'None.' },
  changes: { zh: '最少的修改', en: 'The smallest change' },
  predicates: { zh: '类型的各项条件', en: 'What makes it of its type' },
  article: { zh: '条文', en: 'Article' },
  clauses: { zh: '逐条', en: 'Clause by clause' },
  clause: { zh: '条款', en: 'Clause' },
  status: { zh: '结果', en: 'Result' },
  why: { zh: '说明', en: 'Why' },
  fields: { zh: '读出的内容，可在此更正', en: 'What was read; correct it here' },
  name: { zh: '名称', en: 'Name' },
  price: { zh: '价款（元，小写）', en: 'Price in figures (yuan)' },
  signedOn: { zh: '签订日期', en: 'Signed on' },
  validFrom: { zh: '有效期起', en: 'Valid from' },
  validTo: { zh: '有效期止', en: 'Valid to' },
  party: { zh: '当事人', en: 'Party' },
  code: { zh: '代码', en: 'Code' },
  codeFine: { zh: '校验位相符', en: 'check digits agree' },
  materials: { zh: '材料', en: 'Materials' },
  compare: { zh: '按各规则包比较', en: 'Under each rule pack' },
  verdict: { zh: '结论', en: 'Verdict' },
  type: { zh: '类型', en: 'Type' },
  expert: { zh: '专家审核', en: 'Expert review' },
  inForce: { zh: '判断日施行', en: 'in force on the day' },
  undated: (id: string) => ({
    zh: `规则包 ${id} 已印发，施行日期未知，可能已经施行。`,
    en: `The rule pack ${id} is issued and nobody has supplied its start; it may be in force.`,
  }),
} satisfies Dictionary;

/** What a person should look at before relying on what was read. */
export const DOUBTS = {
  'text-cut': { zh: '文本过长，后面部分没有读。', en: 'The text is too long; its end was not read.' },
  'sides-guessed': {
    zh: '买卖双方是按写法和付款推断的，请核对。',
    en: 'Which side buys was guessed from the wording and who pays; check it.',
  },
  'no-parties': { zh: '没有读出两方当事人。', en: 'Two parties were not found.' },
  'no-clauses': { zh: '没有读出分条。', en: 'No clauses could be told apart.' },
} as const satisfies Record<string, Words>;

export const SIDES = {
  buyer: { zh: '买方', en: 'buyer' },
  seller: { zh: '卖方', en: 'seller' },
  intermediary: { zh: '中介方', en: 'intermediary' },
} as const satisfies Record<string, Words>;
