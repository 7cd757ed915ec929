import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';

const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

/** The words of the time machine of rules. */
export const RULE_TEXTS = {
  lead: {
    zh: '台账中的合同换一个规则包判断，哪些会不同。只作比较，已作的决定不变，也不重新办理。',
    en: 'What another rule pack would say of the contracts in the ledger. It only compares: nothing is decided again, and no decision changes.',
  },
  before: { zh: '规则包', en: 'Rule pack' },
  after: { zh: '与之比较的规则包', en: 'Compared with' },
  compare: { zh: '比较', en: 'Compare' },
  noPacks: { zh: '没有技术合同的规则包。', en: 'There is no rule pack of technology contracts.' },
  comparing: { zh: '正在比较…', en: 'Comparing …' },
  inForce: { zh: '现行', en: 'in force' },
  noStart: { zh: '施行日期未知', en: 'start not known' },
  packs: { zh: '规则包的状态', en: 'How far the packs can be relied on' },
  pack: { zh: '规则包', en: 'Pack' },
  status: { zh: '状态', en: 'Status' },
  note: { zh: '说明', en: 'Note' },
  entriesOf: (count: number, status: Words) => ({ zh: `${count}条${status.zh}`, en: `${count} ${status.en}` }),
  samePack: { zh: '两边是同一个规则包，不会有不同。', en: 'Both are the same pack, so nothing can differ.' },
  changed: (changed: number, cases: number) => ({
    zh: `${cases}份合同中有${changed}份的判断会不同。`,
    en: `Of ${plural(cases, 'contract', 'contracts')}, ${changed} would be judged otherwise.`,
  }),
  unchanged: (cases: number) => ({
    zh: `两个规则包对这${cases}份合同的判断完全相同。`,
    en: `Both packs judge ${cases === 1 ? 'this contract' : `these ${cases} contracts`} alike.`,
  }),
  noneJudged: {
    zh: '没有可以判断的合同：台账中没有已提交并附全文的合同。',
    en: 'There is no contract to judge: none with its text has been submitted.',
  },
  newReviews: (added: number, gone: number) => ({
    zh: `新需要专家审核${added}份，不再需要${gone}份。`,
    en: `${added} would newly need expert review, ${gone} would no longer need it.`,
  }),
  untold: (count: number) => ({
    zh: `另有${count}份不能判断是否需要专家审核。`,
    en: `For ${count} more it cannot be told whether experts review.`,
  }),
  withoutText: (count: number) => ({
    zh: `另有${count}份只有登记表、没有全文，不能判断。`,
    en: `${count} more with a form and no text, which cannot be judged.`,
  }),
  leftOut: (count: number) => ({
    zh: `合同过多，最早的${count}份没有比较；可以按登记年度分次比较。`,
    en: `There are too many: the oldest ${count} were left out. Compare by year of registration.`,
  }),
  judgedOn: (day: Words) => ({
    zh: `按${day.zh}判断。文字由程序读出，判断供人核对。`,
    en: `Judged as of ${day.en}. A program read the texts; people check what it says.`,
  }),
  review: { zh: '新需要专家审核的合同', en: 'Contracts that would newly need expert review' },
  deadlines: { zh: '办理期限', en: 'Time to decide' },
  filedAs: { zh: '登记类型', en: 'Filed as' },
  verdicts: { zh: '结论', en: 'Verdict' },
  amounts: { zh: '金额', en: 'Amounts' },
  refusals: { zh: '不予登记的理由', en: 'Reasons to refuse' },
  none: { zh: '两个规则包下都没有。', en: 'None under either pack.' },
  unmoved: { zh: '没有变化。', en: 'Nothing changes.' },
  fromTo: { zh: '由（行）变为（列），单位：份', en: 'From (row) to (column), contracts' },
  from: { zh: '原规则包', en: 'Before' },
  to: { zh: '变为', en: 'becomes' },
  untoldAnswer: { zh: '不能判断', en: 'cannot be told' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  sumBefore: { zh: '原合计', en: 'Sum before' },
  sumAfter: { zh: '变后合计', en: 'Sum after' },
  known: { zh: '两边都能算（份）', en: 'Told by both' },
  differ: { zh: '其中不同（份）', en: 'of them, different' },
  appeared: { zh: '只有后者能算（份）', en: 'Told only after' },
  vanished: { zh: '只有前者能算（份）', en: 'Told only before' },
  noSum: { zh: '都不能算', en: 'none told' },
  refusal: { zh: '理由', en: 'Reason' },
  metBefore: { zh: '原有（份）', en: 'Before' },
  metAfter: { zh: '变后（份）', en: 'After' },
  added: { zh: '新增（份）', en: 'Newly' },
  gone: { zh: '不再（份）', en: 'No longer' },
  list: { zh: '判断不同的合同', en: 'Contracts judged otherwise' },
  changes: { zh: '有何不同', en: 'What differs' },
} satisfies Dictionary;

/** The words of tables of contracts, out and in. */
export const TABLE_PART_TEXTS = {
  layout: { zh: '版式', en: 'Layout' },
  out: { zh: '导出', en: 'Write a table' },
  outLead: {
    zh: '已提交的合同写成一张 xlsx 表，每格都是文本；草稿不在其中。',
    en: 'The submitted contracts as one xlsx table, every cell as text; drafts are not among them.',
  },
  state: { zh: '办理情况', en: 'State' },
  write: { zh: '导出 xlsx', en: 'Write xlsx' },
  written: {
    zh: '已交给浏览器保存。表中有当事人信息，请妥善保管。',
    en: 'Handed to the browser to save. The table names parties; keep it with care.',
  },
  in: { zh: '导入', en: 'Take in a table' },
  inLead: {
    zh: '先检查，不入库；没有错误才能收入台账，全部收或者全部不收。',
    en: 'It is checked first and nothing is stored. Only a table without errors is taken, all of it or nothing.',
  },
  onlyRegistrar: { zh: '导入由登记人员办理。', en: 'Tables are taken in by a registrar.' },
  drop: { zh: '把一张合同表（CSV 或 xlsx）拖到这里，', en: 'Drop a table of contracts (CSV or xlsx) here, or' },
  choose: { zh: '或者选择文件', en: 'choose a file' },
  chosen: (name: string) => ({ zh: `已选“${name}”`, en: `Chosen: “${name}”` }),
  another: { zh: '换一个文件', en: 'Another file' },
  sheet: { zh: '工作表名称（不填为第一张可见的表）', en: 'Name of the sheet (empty: the first that is shown)' },
  checking: { zh: '正在检查…', en: 'Checking …' },
  sheetRead: (sheet: string) => ({ zh: `工作表“${sheet}”：`, en: `Sheet “${sheet}”: ` }),
  sound: (contracts: number) => ({
    zh: `${contracts}份合同可以读出。`,
    en: `${plural(contracts, 'contract', 'contracts')} can be read.`,
  }),
  errors: (errors: number) => ({
    zh: `有${errors}处须改正，改好之前一份也不收。`,
    en: `${plural(errors, 'place has', 'places have')} to be corrected; until then none is taken.`,
  }),
  firstOnly: (shown: number) => ({ zh: `下面只列出前${shown}处。`, en: `Only the first ${shown} are listed.` }),
  nothing: { zh: '表中没有可收的合同。', en: 'The table holds no contract to take.' },
  skipped: (rows: number) => ({
    zh: `${rows}行不是合同，没有读`,
    en: `${plural(rows, 'row is', 'rows are')} no contract and not read`,
  }),
  row: (row: number, said: string) => ({ zh: `第${row}行：${said}`, en: `Row ${row}: ${said}` }),
  unread: (heads: readonly string[]) => ({
    zh: `版式没有这些列，没有读：${heads.join('、')}。`,
    en: `The layout has no such columns, so they were not read: ${heads.join(', ')}.`,
  }),
  willTake: (registered: number, drafts: number) => ({
    zh: `将收入台账：${registered}份作为已登记，${drafts}份作为草稿。`,
    en: `To be taken into the ledger: ${registered} as registered, ${plural(drafts, 'draft', 'drafts')}.`,
  }),
  follows: {
    zh: '已登记的按表中登记日计入统计，参加疑点比对；草稿归本单位，尚未提交，不计入统计。没有全文，规则时光机不能判断。收入后不能整批撤回。',
    en: 'What is registered counts on its day in the table and is compared for doubts. Drafts are your organisation’s; they are not submitted and not counted. Without their texts the time machine cannot judge them. A table cannot be taken back as a whole.',
  },
  take: { zh: '收入台账', en: 'Take into the ledger' },
  taken: (taken: number) => ({
    zh: `已收入台账${taken}份合同。`,
    en: `${plural(taken, 'contract is', 'contracts are')} now in the ledger.`,
  }),
  toContracts: { zh: '查看合同清单', en: 'See the contracts' },
  toStatistics: { zh: '查看统计', en: 'See the statistics' },
  toDoubts: { zh: '查看疑点', en: 'See the doubts' },
} satisfies Dictionary;
