import type { Dictionary } from '../ui/dictionary.ts';
import type { TargetType } from './target.ts';

/** Words of the plan pages. States, reasons and adoption ranks carry their own words where the engine keeps them. */
export const TEXTS = {
  board: { zh: '总览', en: 'Overview' },
  plans: { zh: '已载入的规划', en: 'Plans' },
  targets: { zh: '目标', en: 'Targets' },
  alignment: { zh: '与下级规划衔接', en: 'Alignment with the plans below' },
  industries: { zh: '产业', en: 'Industries' },
  method: { zh: '方法', en: 'Method' },
  target: (id: string) => ({ zh: `目标${id}`, en: `Target ${id}` }),
  periodEnded: (from: number, to: number) => ({
    zh: `规划期${from}—${to}年已结束，判断看期末数。`,
    en: `The plan period ${from}–${to} is over: the final figures count.`,
  }),
  periodRunning: (from: number, to: number) => ({
    zh: `规划期${from}—${to}年尚未结束，判断看时序进度。`,
    en: `The plan period ${from}–${to} is running: the schedule counts.`,
  }),
  usedFigures: (figures: number, newest: string | null, undated: number) => ({
    zh: `依据${figures}个已核实公开数值${newest === null ? '' : `，最新发布于${newest}`}${undated === 0 ? '' : `；另有${undated}个数值发布日期不明，回看时不使用`}。`,
    en: `Based on ${figures} verified public values${newest === null ? '' : `, the newest released ${newest}`}${undated === 0 ? '' : `; ${undated} more are not used in a look back because nobody knows when they were released`}.`,
  }),
  valuesLeftOut: (count: number) => ({
    zh: `另有${count}个数值因数量过多没有列出（先列整年数，再列最近的）；全部数值见下面的CSV。`,
    en: `${count} more values are not listed because there are too many (whole years first, then the newest); the CSV below has them all.`,
  }),
  figuresLeftOut: (count: number) => ({
    zh: `另有${count}个数值因数量过多未纳入（先看整年数，再看最近的）。`,
    en: `${count} more were left out because there are too many (whole years first, then the newest).`,
  }),
  contradictionsFound: (count: number) => ({
    zh: `发现${count}处相互矛盾或不可比`,
    en: `${count} contradictions or breaks were found`,
  }),
  judgedHead: (count: number) => ({ zh: `能评价的${count}项`, en: `Can be judged: ${count}` }),
  nothingJudged: {
    zh: '这一天，还没有一项主要目标能用公开数据评价。',
    en: 'On this day no headline target can be judged by public figures.',
  },
  unknownHead: (count: number) => ({ zh: `还说不清的${count}项`, en: `Cannot be told yet: ${count}` }),
  unknownLead: {
    zh: '不等于未达到：公开数据不足以判断。下面按缺什么分列，并写明数据由谁掌握。',
    en: 'This says neither met nor missed: public figures are not enough to tell. Listed by what is missing, with who holds the figure.',
  },
  heldBy: { zh: '数据由谁掌握', en: 'Who holds the figure' },
  missing: { zh: '缺什么', en: 'What is missing' },
  supply: { zh: '补充这个数据', en: 'Supply this figure' },
  allTargets: { zh: '逐项目标', en: 'Every target' },
  allTargetsLead: {
    zh: '各类承诺性质不同，分别列出，不合并计数。',
    en: 'Promises of different kinds are listed apart and never added up.',
  },
  id: { zh: '编号', en: 'No.' },
  promise: { zh: '承诺', en: 'Promise' },
  verdict: { zh: '判定', en: 'Verdict' },
  numbers: { zh: '现值与目标', en: 'Value and target' },
  explanation: { zh: '说明', en: 'Explanation' },
  holder: { zh: '数据由谁掌握', en: 'Who holds the figure' },
  valueNow: { zh: '现值', en: 'Value' },
  targetValue: { zh: '目标', en: 'Target' },
  publicLayer: { zh: '公开版：只含已公布和已发布的数据。', en: 'Public edition: published and released figures only.' },
  inPeriod: (period: string) => ({ zh: `（${period}）`, en: ` (${period})` }),
  notSeen: { zh: '未见', en: 'not seen' },
  byType: { zh: '按承诺类别', en: 'By kind of promise' },
  byReason: { zh: '按判定', en: 'By verdict' },
  byHolder: { zh: '按数据持有方', en: 'By who holds the figure' },
  grouping: { zh: '分组方式', en: 'Grouping' },
  toRegister: { zh: '另有一行一项的清单', en: 'There is also a list with one line each' },
  registerLead: {
    zh: '一行一项，供查找和打印。点名称看全部依据。',
    en: 'One line each, to look up and to print. The name leads to everything behind it.',
  },
  wording: { zh: '规划原文', en: 'Wording of the plan' },
  factValue: { zh: '采用的数值', en: 'Figure used' },
  factGap: { zh: '与目标数之差', en: 'Distance to the number' },
  gapFavourable: (words: string) => ({ zh: `优于目标数${words}`, en: `${words} on the good side` }),
  gapUnfavourable: (words: string) => ({ zh: `差${words}`, en: `${words} short` }),
  gapNone: { zh: '与目标数相同', en: 'equal to the number' },
  factReached: { zh: '规划期内是否曾达到', en: 'Reached once in the period?' },
  reachedIn: (year: number, value: string, weak: boolean) => ({
    zh: `${year}年首次达到（${value}${weak ? '，来源较弱' : ''}）`,
    en: `first in ${year} (${value}${weak ? ', weak source' : ''})`,
  }),
  notReached: { zh: '公开的年度数据中未见', en: 'not in any public annual figure' },
  factRequired: { zh: '此后每年需要', en: 'Needed each year from there' },
  requiredPerYear: (amount: string, years: string, growth: string | null) => ({
    zh: `每年${amount}，还有${years}年${growth === null ? '' : `；折合年均增长${growth}%`}`,
    en: `${amount} a year for ${years} years${growth === null ? '' : `; ${growth}% growth a year`}`,
  }),
  factPath: { zh: '时序进度', en: 'Schedule' },
  pathWords: (covered: string, elapsed: string) => ({
    zh: `距离走了${covered}%，时间过去${elapsed}%`,
    en: `${covered}% of the distance, ${elapsed}% of the time`,
  }),
  readings: { zh: '“左右”的三种读法', en: 'Three readings of “左右” (about)' },
  readingsShort: { zh: '“左右”的三种读法，首次达到的年份', en: 'Three readings of “about”, year first reached' },
  readingsLead: {
    zh: '规划没有给“左右”定容差。三种读法各在哪一年首次达到（只看年度数据）：',
    en: 'The plan gives no tolerance for “about”. The year each reading was first reached, annual figures only:',
  },
  reading: { zh: '读法', en: 'Reading' },
  edge: { zh: '达到的界限', en: 'Edge' },
  firstYear: { zh: '首次达到', en: 'First reached' },
  parts: { zh: '分项判定', en: 'The parts' },
  part: { zh: '分项', en: 'Part' },
  figures: { zh: '历年数据', en: 'Figures over the years' },
  noFigures: {
    zh: '这项指标没有公开的年度数据，所以没有图。',
    en: 'There is no public annual figure, so there is no chart.',
  },
  goal: (promise: string) => ({ zh: `目标${promise}`, en: `Target ${promise}` }),
  againstGoal: (promise: string) => ({ zh: `目标${promise}`, en: `target ${promise}` }),
  chartFound: (period: string, value: string, promise: string, state: string) => ({
    zh: `${period}${value}，目标${promise}：${state}`,
    en: `${value} in ${period} against a target of ${promise}: ${state}`,
  }),
  baselineTip: (period: string, value: string) => ({
    zh: `${period}：${value}\n规划文本中的基期数`,
    en: `${period}: ${value}\nbaseline printed in the plan`,
  }),
  baseline: { zh: '基期', en: 'Baseline' },
  otherUniverse: {
    zh: '基期数的统计范围与目标不同，不能据此画时序。',
    en: 'The baseline counts something else than the target, so no schedule is drawn from it.',
  },
  ambiguities: { zh: '原文可以有不同理解的地方', en: 'Where the wording can be read in two ways' },
  chosen: { zh: '本站采用', en: 'Reading taken' },
  why: { zh: '理由：', en: 'Why: ' },
  otherPlaces: (count: number) => ({
    zh: `同一指标其他地区的${count}个数值`,
    en: `${count} values of other places`,
  }),
  definition: { zh: '指标口径', en: 'Definition' },
  pitfalls: { zh: '使用时注意', en: 'Take care' },
  allValues: { zh: '全部数值与来源', en: 'Every value and its source' },
  relatedValues: { zh: '相近但不能代替的数据', en: 'Near it, but not it' },
  relatedLead: {
    zh: '口径、范围或性质不同，只供参考，不参与判定。',
    en: 'Another definition, territory or kind of figure: for reference only, never judged.',
  },
  derivation: { zh: '判定过程', en: 'How the verdict was reached' },
  steps: (count: number) => ({ zh: `共${count}步`, en: `${count} steps` }),
  ruleUsed: (id: string, version: string) => ({
    zh: `所用规则包：${id}，版本${version}`,
    en: `Rule pack used: ${id}, version ${version}`,
  }),
  supplyHead: { zh: '持有数据的单位可以这样补上', en: 'For whoever holds the figure' },
  supplyLead: {
    zh: '下载模板，逐年填写数值和来源。先把文件移到蓝图所在文件夹（有 package.json 的那个），在该文件夹中运行下面的命令。导入全部成功才入库，页面随即更新判定。',
    en: 'Download the template and fill in values and sources year by year. Move the file into the Lantu folder (the one with package.json) and run this there. The import stores all rows or none, and the verdict here changes at once.',
  },
  supplyWarning: { zh: '不得录入涉密信息。', en: 'Never enter classified information.' },
  template: (name: string) => ({ zh: `下载模板 ${name}`, en: `Download the template ${name}` }),
  download: { zh: '下载数据（CSV）', en: 'Download the figures (CSV)' },
  servingTasks: { zh: '为它服务的任务', en: 'Tasks that serve it' },
  contradictions: { zh: '与此有关的矛盾数据', en: 'Contradictions that touch it' },
  help: { zh: '几个词的意思', en: 'What some words mean' },
} satisfies Dictionary;

/** The five kinds of promise, in the order they are shown. */
export const TYPE_WORDS = {
  headline: { zh: '主要目标', en: 'Headline targets' },
  text: { zh: '正文目标', en: 'Targets in the text' },
  industry: { zh: '产业目标', en: 'Industry ambitions' },
  national: { zh: '国家承诺', en: 'National commitments' },
  graded: { zh: '定性目标', en: 'Graded wordings' },
} satisfies Record<TargetType, { zh: string; en: string }>;

export const TYPE_LEADS = {
  headline: { zh: '列入规划主要指标表的目标。', en: 'The targets of the plan’s table of main indicators.' },
  text: { zh: '写在正文里、未列入主要指标表的目标。', en: 'Promised in the text, not in the table.' },
  industry: {
    zh: '各产业方向上的目标，多为全国位次或技术指标。',
    en: 'Ambitions of single industries, mostly national ranks or technical values.',
  },
  national: {
    zh: '国家层面的承诺，规划只作支撑，不在这里评价。',
    en: 'Commitments of the nation that the plan only supports; not judged here.',
  },
  graded: { zh: '用等次表述、没有数字的目标。', en: 'Worded as grades, without a number.' },
} satisfies Record<TargetType, { zh: string; en: string }>;

export const ATTRIBUTE_WORDS = {
  anticipated: { zh: '预期性', en: 'anticipated' },
  binding: { zh: '约束性', en: 'binding' },
  text: { zh: '正文', en: 'text' },
} satisfies Dictionary;

/** Plain words for what readers outside statistics stumble over. */
export const PLAIN_WORDS = [
  {
    id: 'about',
    term: { zh: '左右', en: '左右 (about)' },
    words: {
      zh: '规划里的“左右”没有写容差。本站按规则包给出的容差判断，只放宽不利的一侧，并同时列出严格读法；容差数值见“方法”。',
      en: 'The plan writes “about” without a tolerance. The rule pack sets one, on the unfavourable side only, and the strict reading is shown beside it; the page Method prints the numbers.',
    },
  },
  {
    id: 'above-scale',
    term: { zh: '规上', en: '规上 (above designated size)' },
    words: {
      zh: '规模以上的简称。规上工业企业指年主营业务收入2000万元及以上的工业企业，只统计这些企业。',
      en: 'Short for “above designated size”: industrial enterprises with annual revenue from their main business of 20 million yuan or more. Only these are counted.',
    },
  },
  {
    id: 'cannot-tell',
    term: { zh: '暂不评价', en: '暂不评价 (not judged)' },
    words: {
      zh: '公开数据不足以判断，既不是达到，也不是没有达到。页面写明缺什么、数据由谁掌握；数据补上后自动给出判定。',
      en: 'Public figures are not enough to tell: neither met nor missed. The page says what is missing and who holds it; once supplied, the verdict follows by itself.',
    },
  },
] as const;
