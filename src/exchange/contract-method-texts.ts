import type { Dictionary } from '../ui/dictionary.ts';
import { NO_ARTICLE } from '../vocabulary/pack-status.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Amounts } from './amounts.ts';

export const CONTRACT_METHOD_NAME: Words = {
  zh: '技术合同怎样判断、怎样计数',
  en: 'How technology contracts are judged and counted',
};

/** What the program does with a contract. */
export const DOES: readonly Words[] = [
  {
    zh: '读出合同里的当事人、价款和条款，核对属于哪一类技术合同，指出依据的条文和合同原句。',
    en: 'It reads parties, price and clauses, checks which technology contract it is, and names the article and the sentence of the contract each answer rests on.',
  },
  {
    zh: '算出三个金额，每一步扣了什么、为什么，都列出来。',
    en: 'It reckons three amounts and lists what was taken off, and why.',
  },
  {
    zh: '提醒办理期限，列出需要人核对的疑点。',
    en: 'It counts the term of the office and lists what a person should look at.',
  },
  {
    zh: '登记后按年份和卖方所在地区计数，供内部看板对照。',
    en: 'It counts registered contracts by year and by region of the seller, for the internal board.',
  },
];

/** What it never does. */
export const NEVER: readonly Words[] = [
  {
    zh: '不登记合同，不编登记编号。编号由全国系统给出，登记人员抄录。',
    en: 'It registers nothing and issues no number; the number of the national system is written down by the registrar.',
  },
  {
    zh: '不自行拒绝任何合同。受理、退回、登记、不予登记，都由登记机构的人决定。',
    en: 'It refuses nothing by itself: accepting, returning, registering and refusing are decided by people of the office.',
  },
  {
    zh: '不声称掌握2026年的正式条文：定稿没有读到，只读了介绍文章和征求意见稿，施行日期也不明。',
    en: 'It does not claim to hold the official rules of 2026: the final text was not read, only an article on it and the draft; nor is its start known.',
  },
  {
    zh: '不把自己的计数混入官方数据，也不用它作判定。',
    en: 'It never mixes its own count with official figures and judges no target by it.',
  },
];

/** Who sees what of the count, after the rule of the store (migration 0012). */
export const SIGHT: readonly { readonly who: Words; readonly sees: Words }[] = [
  {
    who: { zh: '公众', en: 'The public' },
    sees: { zh: '看不到：公开页面上没有平台计数。', en: 'Nothing: the count is on no public page.' },
  },
  {
    who: { zh: '技术合同申报人', en: 'Registrants of technology contracts' },
    sees: { zh: '只看到本单位申报的合同，看不到合计。', en: 'The contracts their organisation filed, and no totals.' },
  },
  {
    who: { zh: '规划专员、审核人、发布人', en: 'Plan officers, reviewers and publishers' },
    sees: {
      zh: '只看到合计；某一年符合下列任何一条的，那一年不显示。',
      en: 'Totals only; a year to which one of the following applies is withheld.',
    },
  },
  {
    who: { zh: '技术合同登记员、督查', en: 'Registrars of technology contracts and inspectors' },
    sees: { zh: '合计和各份合同。', en: 'Totals and each contract.' },
  },
];

/** How well it reads and judges: the figures of the README of this room, with what they do not prove. */
export const HOW_WELL: readonly Words[] = [
  {
    zh: '没有用真实签订的合同试过。',
    en: 'It was tried on no contract that was really signed.',
  },
  {
    zh: '读取：用1,000份编造的合同测试各栏读得对不对。合同和读取程序出自同一批人之手，只能说明前后一致，不能说明什么合同都读得出。',
    en: 'Reading: 1,000 made contracts test each field. Contracts and reader are by the same hand, so this proves that it is consistent, not that it reads every contract.',
  },
  {
    zh: '判断：用46种没有专门写过规则的说法测试，认出的每100处有83处是对的（精确率0.83），应当认出的每100处只认出31处（召回率0.31）。换一种说法，大多认不出；认不出的条款会列出，请人来读。',
    en: 'Judging: on 46 wordings no rule was written for, 83 of 100 signs it saw were right (precision 0.83), and of 100 it should have seen it saw 31 (recall 0.31). Most of what is said in a new way is not seen; such clauses are listed for a person to read.',
  },
  {
    zh: '误报：在144份他人公布的合同范本（13,661句）里查找限制性条款的误报，并作了修正。',
    en: 'False alarms of restrictive clauses were looked for, and removed, in 144 public contract forms of another hand (13,661 sentences).',
  },
  {
    zh: '扫描件、带密码或带修订标记的文件、超过120页（本项目提出）的pdf不读，并说明怎么办。',
    en: 'Scans, files with a password or tracked changes and a pdf of more than 120 pages (ours) are not read; it says what to do instead.',
  },
];

/** How a line of the reckoning changes the amount. */
export const EFFECTS: Readonly<Record<Amounts['steps'][number]['effect'], Words>> = {
  start: { zh: '起点', en: 'start' },
  minus: { zh: '扣除', en: 'taken off' },
  stays: { zh: '不扣', en: 'stays in' },
  asked: { zh: '待定', en: 'open' },
  result: { zh: '结果', en: 'result' },
};

export const CONTRACT_METHOD = {
  lead: {
    zh: '程序只作准备、核对和计数，决定由登记机构的人作出。本页由程序实际使用的规则和数字生成。',
    en: 'The program prepares, checks and counts; people at the office decide. This page is made from the rules and numbers the program runs by.',
  },
  clinic: { zh: '打开合同体检', en: 'Open the contract check' },
  contents: { zh: '本页内容', en: 'On this page' },
  answer: { zh: '做什么，不做什么', en: 'What it does, and what it never does' },
  does: { zh: '做什么', en: 'It does' },
  never: { zh: '从来不做', en: 'It never does' },
  rules: { zh: '用哪些规则', en: 'Which rules' },
  rulesLead: {
    zh: '“已读所注来源”是说在所注的来源里读到过，来源往往不是正式文本。',
    en: '“Read in the source named” means just that; the source is often not the official text.',
  },
  rule: { zh: '规则', en: 'Rules' },
  inUse: { zh: '施行', en: 'In force' },
  entries: { zh: '条目和状态', en: 'Entries and their status' },
  inForce: { zh: '当日施行', en: 'in force on the day' },
  from: (day: Words) => ({ zh: `自${day.zh}起`, en: `from ${day.en}` }),
  to: (day: Words) => ({ zh: `至${day.zh}`, en: `to ${day.en}` }),
  undated: { zh: '施行日期不明，由部署方补充前不使用', en: 'No start known; not used until a deployer supplies it' },
  version: (version: string) => ({ zh: `版本${version}`, en: `version ${version}` }),
  calendar: { zh: '节假日和调休日历', en: 'Calendar of holidays and working days' },
  years: (from: number, to: number) => ({ zh: `${from}年至${to}年`, en: `${from} to ${to}` }),
  count: (count: number, status: Words) => ({ zh: `${status.zh}：${count}条`, en: `${count} ${status.en}` }),
  fields: (count: number) => ({ zh: `${count}栏`, en: count === 1 ? '1 field' : `${count} fields` }),
  types: { zh: '怎样才算某一类', en: 'What makes it of a type' },
  typesLead: (title: Words) => ({
    zh: `下面是《${title.zh}》的条目。各条件都具备才算；合同没有写明的，不猜，列为待确认。`,
    en: `The entries of “${title.en}”. All conditions of a type must hold; what the contract does not say is not guessed but asked.`,
  }),
  packs: { zh: '选择规则', en: 'Choose the rules' },
  condition: { zh: '条件', en: 'Condition' },
  article: { zh: '条文', en: 'Article' },
  noArticle: { zh: NO_ARTICLE, en: 'article number not seen' },
  status: { zh: '状态', en: 'Status' },
  source: { zh: '来源', en: 'Source' },
  noEntry: {
    zh: '这套规则没有对应条目，程序照样核对，属本项目提出',
    en: 'these rules have no entry for it; it is checked all the same, which is ours',
  },
  packSays: (wording: Words) => ({ zh: `规则：${wording.zh}`, en: `Rules: ${wording.en}` }),
  refusals: { zh: '不予登记的理由', en: 'Reasons to refuse' },
  refusalsLead: {
    zh: '程序只指出可能对应哪一条理由，是否不予登记由登记机构决定。',
    en: 'The program only points to the reason that may apply; whether to refuse is for the office.',
  },
  wording: { zh: '内容', en: 'Wording' },
  allEntries: (count: number) => ({ zh: `这套规则的全部${count}条`, en: `All ${count} entries of these rules` }),
  form: { zh: '登记表的栏目', en: 'Fields of the registration form' },
  field: { zh: '栏目', en: 'Field' },
  needed: { zh: '是否必填', en: 'Needed' },
  amounts: { zh: '三个金额怎样算', en: 'How the three amounts are reckoned' },
  amountsLead: {
    zh: '三个金额分别记录，从不相加、不互相代替。',
    en: 'Three amounts, kept apart: they are never added and none stands for another.',
  },
  example: { zh: '算例', en: 'A worked example' },
  exampleNote: {
    zh: '算例是假设的，由程序按上面所选的规则现场计算。',
    en: 'The example is made up; the program reckons it for this page under the rules chosen above.',
  },
  step: { zh: '步骤', en: 'Step' },
  effect: { zh: '处理', en: 'Treatment' },
  yuan: { zh: '金额（元）', en: 'Yuan' },
  technical: (amount: string) => ({ zh: `技术交易额${amount}元。`, en: `The technical amount is ${amount} yuan.` }),
  notTold: { zh: '按这套规则不能判断。', en: 'These rules do not tell it.' },
  office: { zh: '在登记机构怎样办', en: 'How a case moves at the office' },
  officeLead: {
    zh: '一份合同只能按下表改变状态，表外的做法程序不接受。状态和步骤参照征求意见稿，由本项目整理。',
    en: 'A case moves only as this table says. States and steps follow the draft and were put together by us.',
  },
  states: (all: Words) => ({ zh: `状态有：${all.zh}。`, en: `States: ${all.en}.` }),
  first: {
    zh: '程序只在三处要求先办：登记表填全、不自相矛盾，才能提交；技术交易额达到专家审核的金额或者有争议的，先记录专家意见，才能登记；疑点都有答复，才能登记。',
    en: 'The program insists on three things only: a form is handed in complete and without contradiction; where the technical amount reaches that of expert review, or it is disputed, the experts’ opinion is noted before registering; every doubt is answered before registering.',
  },
  act: { zh: '步骤', en: 'Act' },
  by: { zh: '由谁', en: 'By' },
  fromState: { zh: '从', en: 'From' },
  toState: { zh: '到', en: 'To' },
  stays: { zh: '状态不变', en: 'the state stays' },
  clocks: { zh: '办理期限', en: 'The term to decide' },
  clocksLead: {
    zh: '从受理次日起算。日历没有覆盖的年份不推算，写明不能确定；异议复核的期限两套规则都没有写明。',
    en: 'Counted from the day after acceptance. Beyond the years of the calendar it is not guessed; no rules here name a term for deciding an objection.',
  },
  doubts: { zh: '什么会列为疑点', en: 'What is shown as a doubt' },
  doubtsLead: {
    zh: '疑点请人核对，不指认任何人。登记之前，登记员须对每一条写明“排除”或“属实”和理由；怎样答复、登记不登记，都由人决定。事实不变，答复一直有效。',
    en: 'A doubt asks a person to look; it accuses nobody. Before registering, a registrar answers each one, dismissed or confirmed, with the reason; which of them, and whether to register, is for people. An answer stays as long as the facts do.',
  },
  doubt: { zh: '疑点', en: 'Doubt' },
  looks: { zh: '程序看什么', en: 'What is looked at' },
  doubtNumbers: {
    zh: '表中的天数、月数、比例和层数都由本项目提出，没有官方依据，待部署方确认。',
    en: 'The days, months, shares and links in the table are ours, without an official source, for the deployer to confirm.',
  },
  threshold: (amount: string, pack: Words, status: Words) => ({
    zh: `拆分按专家审核的金额${amount}元比对，取自《${pack.zh}》（${status.zh}）。`,
    en: `Splitting is held against ${amount} yuan, from which experts review by “${pack.en}” (${status.en}).`,
  }),
  noThreshold: {
    zh: '现行规则没有专家审核的金额，所以不查拆分。',
    en: 'The rules know no amount from which experts review, so splitting is not looked for.',
  },
  doubtLimits: (neighbours: number, ring: number) => ({
    zh: `同一对当事人的合同，每份只与最接近的${neighbours}份比较；循环交易从每份合同起最多看${ring}份（本项目提出）。因此漏看的，会写明。草稿不比对；已撤回、不予登记、已注销的，只看是否重复。`,
    en: `Of one pair of parties a contract is compared with its ${neighbours} nearest, and a circle is looked for in ${ring} (ours). Where that left something out, it says so. Drafts are left out; what was withdrawn, refused or cancelled is compared as a duplicate only.`,
  }),
  counting: { zh: '哪些计入目标', en: 'What counts for a target' },
  counts: (target: string, name: Words, measure: Words, place: Words) => ({
    zh: `目标${target}“${name.zh}”：计卖方在${place.zh}的合同的${measure.zh}。`,
    en: `Target ${target}, “${name.en}”: the ${measure.en.toLowerCase()} of contracts whose seller is in ${place.en}.`,
  }),
  noCount: { zh: '这份规划没有由平台计数的目标。', en: 'The platform counts no target of this plan.' },
  countRules: {
    zh: '只计经本系统登记的合同，按登记日期分年；异议复核期间仍计，注销或重新办理后不计。卖方地区不明的不计入任何地区；金额不明的计份数，不计金额，并写明有几份。',
    en: 'Only contracts registered through this system count, by the year of registration: also while an objection is looked at, no longer once cancelled or taken up again. A seller whose region is not known counts in no region; an amount that is not known is left out of the sum, and how many there are is said.',
  },
  apart: {
    zh: '这是平台自己的计数，与官方数据并列，不相加、不混用，也不参与判定。',
    en: 'It is the platform’s own count. It stands beside the official series, is never added to it or mixed with it, and takes no part in a verdict.',
  },
  who: { zh: '谁', en: 'Who' },
  sees: { zh: '看到什么', en: 'Sees' },
  withheld: { zh: '合同少时的保密（家数和比例为本项目提出）：', en: 'Withheld (the numbers are ours):' },
  howWell: { zh: '读得准不准，判断得准不准', en: 'How well it reads and judges' },
  readMost: (characters: string, clauses: string) => ({
    zh: `最多读${characters}字、${clauses}个条款（本项目提出），超出的部分不读并提示。`,
    en: `At most ${characters} characters and ${clauses} clauses are read (ours); the rest is not, and it says so.`,
  }),
} satisfies Dictionary;

export const NEEDED = {
  always: { zh: '必填', en: 'always' },
  transfer: { zh: '技术转让必填', en: 'for a transfer' },
  never: { zh: '可不填', en: 'no' },
} satisfies Dictionary;

export const SIDES_OF_CASE = {
  registrant: { zh: '申报人', en: 'registrant' },
  registrar: { zh: '登记员', en: 'registrar' },
} satisfies Dictionary;
