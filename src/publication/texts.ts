import type { Dictionary } from '../ui/dictionary.ts';

/** Words of the report: titles, heads of tables and what stands between the sentences of other rooms. */
export const TEXTS = {
  reportEnded: (plan: string) => ({ zh: `《${plan}》总结评估报告`, en: `Final evaluation: ${plan}` }),
  reportRunning: (plan: string) => ({ zh: `《${plan}》年度监测报告`, en: `Monitoring report: ${plan}` }),
  briefEnded: (plan: string) => ({ zh: `《${plan}》总结评估简报`, en: `Final evaluation in brief: ${plan}` }),
  briefRunning: (plan: string) => ({ zh: `《${plan}》年度监测简报`, en: `Monitoring in brief: ${plan}` }),
  subtitle: (day: string) => ({
    zh: `依据截至${day}已公布的数据`,
    en: `From what had been published by ${day}`,
  }),
  factIssuer: { zh: '印发机关', en: 'Issued by' },
  factIssued: (issuer: string, day: string) => ({ zh: `${issuer}，${day}`, en: `${issuer}, ${day}` }),
  factPeriod: { zh: '规划期', en: 'Plan period' },
  factPeriodYears: (from: number, to: number) => ({ zh: `${from}—${to}年`, en: `${from}–${to}` }),
  factDay: { zh: '数据截至', en: 'As known on' },
  factData: { zh: '数据基础', en: 'Data' },
  factDataCount: (count: number, newest: string | null) => ({
    zh: `${count}个已核实公开数值${newest === null ? '' : `，最新发布于${newest}`}`,
    en: `${count} verified public values${newest === null ? '' : `, the newest released ${newest}`}`,
  }),
  factPack: { zh: '判定规则包', en: 'Rule pack' },
  factPackVersion: (version: string, status: string) => ({
    zh: `版本${version}（${status}）`,
    en: `version ${version} (${status})`,
  }),
  factProgram: { zh: '程序', en: 'Program' },
  factProgramVersion: (version: string) => ({ zh: `蓝图 ${version}`, en: `Lantu ${version}` }),

  summary: { zh: '总体情况', en: 'Summary' },
  apart: {
    zh: '各类承诺性质不同，下面分别列出，不合并计数。',
    en: 'Promises of different kinds are listed apart below and never added up.',
  },
  ofType: (type: string, standing: string) => ({ zh: `${type}${standing}`, en: `${type}: ${standing}` }),
  greyMeans: {
    zh: '“暂不评价”只说明公开数据还不够判断，不表示目标是否实现。',
    en: 'That a target is not judged says only that public figures are not enough to tell; it says nothing about whether the target was reached.',
  },
  greyBecause: (type: string, reasons: string) => ({
    zh: `${type}暂不评价的原因：${reasons}。`,
    en: `Why ${type.toLowerCase()} are not judged: ${reasons}.`,
  }),
  reasonCount: (reason: string, count: number) => ({ zh: `${reason}${count}项`, en: `${reason} (${count})` }),
  contradictionsFound: (count: number) => ({
    zh: `已核实的数据中发现${count}处相互矛盾或不可比，列在后面。`,
    en: `Among the verified figures ${count} contradictions or breaks were found; they are listed below.`,
  }),

  judged: { zh: '能够评价的目标', en: 'What can be judged' },
  judgedLead: (type: string, count: number) => ({
    zh: `${type}中，公开数据能够评价${count}项：`,
    en: `${type} that public figures can judge: ${count}.`,
  }),
  nothingJudged: {
    zh: '截至这一天，还没有一项目标能用公开数据评价。',
    en: 'On this day no target can be judged by public figures.',
  },
  targetSentence: (id: string, name: string, sentence: string) => ({
    zh: `${id} ${name}：${sentence}`,
    en: `${id} ${name}: ${sentence}`,
  }),

  unknown: {
    zh: '暂不评价的目标：缺什么、由谁掌握、需要什么',
    en: 'What cannot be judged, why, who holds the figure and what it takes',
  },
  unknownLead: {
    zh: '下列目标的公开数据不足以判断。按缺什么分列，写明数据由谁掌握、补上什么即可判断。',
    en: 'For these targets public figures are not enough to tell. They are listed by what is missing, with who holds the figure and what would settle it.',
  },
  allJudged: {
    zh: '截至这一天，没有因公开数据不足而暂不评价的目标。',
    en: 'On this day no target is left unjudged for want of public figures.',
  },
  unknownCaption: (reason: string) => ({ zh: `暂不评价：${reason}`, en: `Not judged: ${reason}` }),
  kind: { zh: '类别', en: 'Kind' },
  needed: { zh: '需要什么', en: 'What it takes' },
  notByNumber: (type: string, count: number, lead: string) => ({
    zh: `${type}${count}项不作数值评价：${lead}`,
    en: `${type}, ${count} in all, are not judged by number. ${lead}`,
  }),

  targets: { zh: '全部目标一览', en: 'All targets' },
  targetsLead: {
    zh: '一行一项，按承诺类别分表。数值带有限定词的照原样写出；一行里没有数值的，公开数据中没有可用的数值。',
    en: 'One line each, a table for each kind of promise. Qualifiers of a figure are kept; where a line shows no value there is no usable public figure.',
  },
  targetsCaption: (type: string, count: number) => ({ zh: `${type}（${count}项）`, en: `${type} (${count})` }),
  id: { zh: '编号', en: 'No.' },
  target: { zh: '目标', en: 'Target' },
  promise: { zh: '规划承诺', en: 'Promise' },
  value: { zh: '最近数值', en: 'Newest value' },
  periodAndSource: { zh: '时期与来源', en: 'Period and source' },
  verdict: { zh: '判定', en: 'Verdict' },
  withReason: (state: string, reason: string) => ({ zh: `${state}（${reason}）`, en: `${state} (${reason})` }),
  none: { zh: '—', en: '—' },
  severalSources: { zh: '多个来源', en: 'several sources' },
  placed: (period: string, source: string) => ({ zh: `${period}，${source}`, en: `${period}; ${source}` }),

  details: { zh: '逐项说明', en: 'Target by target' },
  detailsLead: {
    zh: '每项目标依次列出规划原文、判定、历年数据和来源。',
    en: 'For each target: the wording of the plan, the verdict, the figures over the years and their sources.',
  },
  kindOf: (type: string) => ({ zh: `类别：${type}。`, en: `Kind of promise: ${type}.` }),
  partsCaption: (name: string, count: number) => ({
    zh: `${name}：分项判定（${count}项）`,
    en: `${name}: verdict on each part (${count})`,
  }),
  part: { zh: '分项', en: 'Part' },
  explanation: { zh: '说明', en: 'Explanation' },
  kindAndAttribute: (type: string, attribute: string) => ({
    zh: `类别：${type}；属性：${attribute}。`,
    en: `Kind of promise: ${type}; attribute: ${attribute}.`,
  }),
  reading: (question: string, reading: string, why: string) => ({
    zh: `原文可以有不同理解（${question}），本报告采用：${reading}。理由：${why}。`,
    en: `The wording can be read in two ways (${question}); this report takes: ${reading}. Why: ${why}.`,
  }),
  chartCaption: (name: string, unit: string) => ({
    zh: `${name}历年数据（单位：${unit}）`,
    en: `${name}: figures over the years (unit: ${unit})`,
  }),
  chartAlt: (title: string, description: string) => ({
    zh: `${title}。${description}`,
    en: `${title}. ${description}`,
  }),
  valuesCaption: (name: string) => ({
    zh: `${name}：采用的数值与来源`,
    en: `${name}: values adopted and their sources`,
  }),
  nearCaption: (name: string) => ({
    zh: `${name}：相近但不能代替的数据`,
    en: `${name}: figures near it that cannot stand in for it`,
  }),
  noValues: { zh: '没有可以列出的已核实公开数值。', en: 'There is no verified public value to list.' },
  moreValues: (count: number) => ({
    zh: `数值较多，另有${count}个没有列出，见“数据”页。`,
    en: `There are many values; ${count} more are not listed here and stand on the page Data.`,
  }),
  period: { zh: '时期', en: 'Period' },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '地区', en: 'Place' },
  number: { zh: '数值', en: 'Value' },
  statusAndMarks: { zh: '状态与标记', en: 'Status and marks' },
  sourceAndPublisher: { zh: '来源与发布单位', en: 'Source and publisher' },
  releasedOn: { zh: '发布日期', en: 'Released' },
  releaseUnknown: { zh: '不明', en: 'unknown' },

  tasks: { zh: '任务与目标', en: 'Tasks and the targets they serve' },
  noTasks: {
    zh: '本规划的目录没有列出任务，这一部分为空。',
    en: 'The catalogue of this plan lists no tasks, so this part is empty.',
  },
  tasksLead: (kinds: string) => ({
    zh: `规划部署的任务分为${kinds}，分别列出，不合并计数。`,
    en: `The plan sets out work of several kinds: ${kinds}. They are listed apart and never added up.`,
  }),
  taskKindCount: (kind: string, count: number) => ({ zh: `${kind}${count}项`, en: `${kind} (${count})` }),
  noBody: {
    zh: '规划未写明责任单位，待部署方确认。',
    en: 'The plan names no responsible body; the deployer has to confirm it.',
  },
  tasksProgress: {
    zh: '任务的落实情况没有公开的统一口径，下表只列任务所服务的目标现在怎样判定。',
    en: 'There is no public common measure of how far the tasks are carried out; the tables say only how the targets they serve stand.',
  },
  task: { zh: '任务', en: 'Task' },
  taskPlace: { zh: '出处', en: 'Place in the plan' },
  taskTargets: { zh: '服务的目标及其判定', en: 'Targets served and how they stand' },
  taskBodies: { zh: '规划点名的单位', en: 'Bodies the plan names' },
  notNamed: { zh: '未写明', en: 'none named' },
  targetStands: (id: string, state: string) => ({ zh: `${id} ${state}`, en: `${id}: ${state}` }),

  contradictions: { zh: '相互矛盾或不可比的数据', en: 'Figures that contradict each other or cannot be compared' },
  contradictionsLead: (count: number) => ({
    zh: `由规则在已核实的数值中找出${count}处，如实列出，不作取舍；采用哪个数值见各项目标的说明。`,
    en: `Found by rule among the verified values, ${count} in all, and listed as they are; which value is adopted is said at each target.`,
  }),
  noContradictions: { zh: '没有发现相互矛盾或不可比的数据。', en: 'No contradictions or breaks were found.' },
  moreContradictions: (shown: number) => ({
    zh: `下表列出前${shown}处，其余见“数据”页。`,
    en: `The table lists the first ${shown}; the others stand on the page Data.`,
  }),
  rule: { zh: '类别', en: 'Kind' },
  finding: { zh: '情况', en: 'What does not fit' },

  questions: { zh: '需请印发机关说明的问题', en: 'Questions to the issuer' },
  questionsLead: {
    zh: '规划的下列表述影响判定，由规则逐项查出。在印发机关说明之前，本报告按各项目标所列的读法处理。公开数据不足和没有写明数据持有方的，已列在前面，这里不再重复。',
    en: 'These wordings of the plan bear on the verdicts and were found by rule. Until the issuer has answered, this report uses the reading stated at each target. What lacks a public figure or a holder is listed above and not repeated here.',
  },
  noQuestions: { zh: '没有查出需要说明的表述。', en: 'No wording was found that needs an answer.' },
  wordingAndPlace: { zh: '原文与出处', en: 'Wording and place' },
  quoted: (quote: string, place: string) => ({ zh: `“${quote}”（${place}）`, en: `“${quote}” (${place})` }),
  question: { zh: '请说明', en: 'Question' },
  doubtOf: (rule: string, count: number) => ({ zh: `${rule}（${count}处）`, en: `${rule} (${count})` }),
  manyDoubts: (rule: string, count: number, targets: string) => ({
    zh: `${rule}的有${count}处，涉及${targets}，请逐项说明。`,
    en: `${rule}: ${count} places, in ${targets}; an answer is needed for each.`,
  }),

  method: { zh: '判定方法', en: 'Method' },
  methodLead: (version: string, from: string, status: string, source: string) => ({
    zh: `判定使用规则包版本${version}，自${from}起使用，${status}。来源：${source}。`,
    en: `Verdicts use rule pack version ${version}, in use from ${from}, ${status}. Source: ${source}.`,
  }),
  methodData: (count: number, newest: string | null) => ({
    zh: `数据基础为${count}个已核实公开数值${newest === null ? '' : `，最新发布于${newest}`}；未核实的数值不采用。`,
    en: `The data are ${count} verified public values${newest === null ? '' : `, the newest released ${newest}`}; unverified values are never used.`,
  }),
  methodLeftOut: (count: number) => ({
    zh: `另有${count}个数值因数量过多未纳入（先看整年数，再看最近的）。`,
    en: `${count} more values were left out because there are too many (whole years first, then the newest).`,
  }),
  rulesCaption: { zh: '规则包里的数字', en: 'The numbers of the rule pack' },
  ruleName: { zh: '规则', en: 'Rule' },
  ruleNumber: { zh: '数值', en: 'Number' },
  statesCaption: { zh: '判定用语', en: 'Words of a verdict' },
  state: { zh: '用语', en: 'Word' },
  meaning: { zh: '含义', en: 'Meaning' },
  reasonsCaption: { zh: '暂不评价或不作数值评价的原因', en: 'Why no verdict is given' },
  reason: { zh: '原因', en: 'Reason' },
  ranksCaption: { zh: '同一数据有几个数值时的采用顺序', en: 'Order in which one of several values is adopted' },
  rank: { zh: '顺序', en: 'Rank' },
  rankWords: { zh: '采用', en: 'Adopted' },
  stance: {
    zh: '本报告非官方，依据公开资料整理，不代表任何机关，不是公文。',
    en: 'This report is unofficial and compiled from public sources; it speaks for no authority and is no official document.',
  },
  figureOfTarget: { zh: '该目标的数据', en: 'the figures of the target' },

  most: { zh: '最缺的数据', en: 'What is missing most' },
  headline: { zh: '主要目标', en: 'Headline targets' },
  allHeadlineJudged: {
    zh: '主要目标中，没有因公开数据不足而暂不评价的。',
    en: 'No headline target is left unjudged for want of public figures.',
  },
  readOn: { zh: '进一步阅读', en: 'Where to read on' },
  readOnWords: {
    zh: '全部目标的判定、数据来源、任务、矛盾数据和判定方法见同一日期的报告全文；每个数字都可以在网页上逐层打开到来源。',
    en: 'The full report of the same day has every target with its sources, the tasks, the contradictions and the method; on the pages every figure opens down to its source.',
  },
  moreHeadline: (count: number) => ({
    zh: `另有${count}项主要目标，见报告全文。`,
    en: `${count} more headline targets stand in the full report.`,
  }),
  heldBy: (asked: string) => ({ zh: `数据由谁掌握：${asked}。`, en: `Who holds the figures: ${asked}.` }),
  missingFrom: (holder: string, ids: string) => ({ zh: `${holder}（${ids}）`, en: `${holder} (${ids})` }),
} satisfies Dictionary;
