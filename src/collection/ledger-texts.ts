import type { Dictionary } from '../ui/dictionary.ts';

interface Counts {
  readonly missing: number;
  readonly deciding: number;
  readonly overdue: number;
  readonly waits: number;
  readonly nobody: number;
}

/** The words of the ledger of missing figures. */
export const LEDGER_TEXTS = {
  heading: { zh: '缺数台账', en: 'Missing figures' },
  answer: ({ missing, deciding, nobody }: Counts) => ({
    zh:
      missing === 0
        ? '不缺数据。'
        : `判定所需的数据还缺 ${deciding} 个${nobody === 0 ? '' : `（其中 ${nobody} 个不知由谁掌握）`}，其他所需数据还缺 ${missing - deciding} 个。`,
    en:
      missing === 0
        ? 'No figure is missing.'
        : `Verdicts wait for ${deciding} missing ${deciding === 1 ? 'figure' : 'figures'}${nobody === 0 ? '' : ` (${nobody} of them with no known holder)`}; ${missing - deciding} others are missing.`,
  }),
  hurry: ({ overdue, waits }: Pick<Counts, 'overdue' | 'waits'>) => ({
    zh: `${overdue === 0 ? '没有逾期' : `逾期 ${overdue} 个`}${waits === 0 ? '' : `，已填报待审定 ${waits} 个`}。`,
    en: `${overdue === 0 ? 'Nothing is overdue' : `${overdue} overdue`}${waits === 0 ? '' : `, ${waits} reported and waiting for review`}.`,
  }),
  extent: (of: { readonly wanted: number; readonly known: number; readonly notDue: number }) => ({
    zh: `规划共需 ${of.wanted} 个数据，已有 ${of.known} 个${of.notDue === 0 ? '' : `，另有 ${of.notDue} 个年度尚未结束`}。`,
    en: `The plan needs ${of.wanted} figures; ${of.known} are there${of.notDue === 0 ? '' : `, and of ${of.notDue} the year is not over`}.`,
  }),
  ownExtent: {
    zh: '这里只列由贵单位掌握、向贵单位请求过或贵单位答复过的数据。有数据的，到“填报”页报送；没有的，选中后答复。',
    en: 'Listed is what you hold, were asked for or spoke of. Report a figure on the page “Report figures”; where there is none, choose it and answer.',
  },
  toIntake: { zh: '去填报', en: 'Report figures' },
  byHolder: { zh: '按掌握方', en: 'By holder' },
  holder: { zh: '由谁掌握', en: 'Held by' },
  nobody: { zh: '无人知道', en: 'nobody known' },
  decidingCount: { zh: '判定所需', en: 'For verdicts' },
  missingCount: { zh: '缺数', en: 'Missing' },
  overdueCount: { zh: '逾期', en: 'Overdue' },
  waitsCount: { zh: '待审定', en: 'To review' },
  only: { zh: '只看', en: 'Show only' },
  onlyNamed: (holder: string) => ({ zh: `只看：${holder}`, en: `Show only: ${holder}` }),
  letter: { zh: '函稿（Word）', en: 'Letter (Word)' },
  letterText: { zh: '函稿（纯文本）', en: 'Letter (plain text)' },
  letterNamed: (holder: string) => ({ zh: `下载致${holder}的函稿`, en: `Download the letter to ${holder}` }),
  filter: { zh: '筛选', en: 'Filter' },
  target: { zh: '目标编号', en: 'Target id' },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '地区', en: 'Place' },
  year: { zh: '年份', en: 'Year' },
  state: { zh: '状态', en: 'State' },
  decidingOnly: { zh: '只列判定所需的', en: 'Only what a verdict waits for' },
  overdueOnly: { zh: '只列逾期的', en: 'Only what is overdue' },
  list: { zh: '逐项', en: 'One by one' },
  none: { zh: '没有符合条件的缺数。', en: 'No missing figure fits.' },
  figure: { zh: '数据', en: 'Figure' },
  neededFor: { zh: '用于目标', en: 'For targets' },
  decides: { zh: '判定所需', en: 'decides' },
  asked: { zh: '请求', en: 'Asked' },
  said: { zh: '答复', en: 'Answer' },
  until: { zh: '期限', en: 'Until' },
  overdueMark: { zh: '逾期', en: 'overdue' },
  dueBy: (day: string) => ({ zh: `${day}前答复`, en: `answer by ${day}` }),
  times: (count: number) => ({ zh: `共 ${count} 次`, en: `${count} times` }),
  promisedBy: (day: string) => ({ zh: `承诺${day}前提供`, en: `promised by ${day}` }),
  onPaper: { zh: '书面答复，代为登记', en: 'written down for them' },
  chosen: (count: number) => ({ zh: `已选 ${count} 项`, en: `${count} chosen` }),
  chooseToAct: {
    zh: '在下面的表中选择数据后，可以请求提供、登记由谁掌握或登记书面答复。',
    en: 'Choose figures in the tables below to ask for them, to note who holds them, or to write down an answer.',
  },
  chooseToAnswer: { zh: '在下面的表中选择数据后答复。', en: 'Choose figures in the tables below to answer.' },
  toDo: { zh: '对所选数据', en: 'With the figures chosen' },
  ask: { zh: '请求提供', en: 'Ask for them' },
  askLead: {
    zh: '登记一次请求并生成函稿。函件由贵单位核对、签署后发出；邮件发到该单位登记的邮箱，函稿作为附件。',
    en: 'Records a request and makes its letter. A letter you check, sign and send yourself; a mail goes to the address of the organisation, with the letter attached.',
  },
  organisation: { zh: '单位', en: 'Organisation' },
  noOrganisations: {
    zh: '还没有登记可以请求的单位；请系统管理员在“人员与单位”中添加。',
    en: 'No organisation can be asked yet; the system administrator adds them under “People”.',
  },
  due: { zh: '答复期限', en: 'Answer by' },
  way: { zh: '方式', en: 'Way' },
  wayLetter: { zh: '函', en: 'Letter' },
  wayMail: { zh: '邮件', en: 'Mail' },
  note: { zh: '说明（写入函稿，不得录入涉密信息）', en: 'Note (stands in the letter; never classified information)' },
  askedDone: (organisation: string, count: number) => ({
    zh: `已登记向${organisation}请求 ${count} 个数据。`,
    en: `Recorded: ${organisation} is asked for ${count} ${count === 1 ? 'figure' : 'figures'}.`,
  }),
  giveAnswer: { zh: '答复', en: 'Answer' },
  noteAnswer: { zh: '登记书面答复', en: 'Write down an answer' },
  kind: { zh: '答复内容', en: 'What is answered' },
  promisedOn: { zh: '何时提供', en: 'When it will come' },
  answerNote: { zh: '说明（不得录入涉密信息）', en: 'Note (never classified information)' },
  answered: (count: number) => ({ zh: `已答复 ${count} 项。`, en: `${count} answered.` }),
  hold: { zh: '登记由谁掌握', en: 'Note who holds them' },
  holdLead: {
    zh: '按所选数据的指标登记。没有依据的不要登记：“无人知道”也是答案。',
    en: 'Noted for the indicators of what was chosen. Note nothing without grounds: “nobody known” is an answer.',
  },
  everywhere: { zh: '各地区都由它掌握', en: 'It holds them for every place' },
  unhold: { zh: '撤销登记', en: 'Take it back' },
  holdingChanged: { zh: '已登记。', en: 'Noted.' },
  holdingSame: { zh: '原来就是如此，没有更改。', en: 'It was so already; nothing changed.' },
  completeness: { zh: '齐全程度', en: 'Completeness' },
  completenessLead: {
    zh: '每月末，年度已结束的所需数据中已有多少：公布和发布的从公布之日算起，审定的从审定之日算起；公布日期不明的只计入今天。按今天登记的掌握方分组。',
    en: 'Of the figures whose year was over, how many were there at the end of each month: published and released ones from their release, approved ones from their approval; those of unknown release count today only. Grouped by who holds them as noted today.',
  },
  chart: (all: string, deciding: string) => ({
    zh: `今天已有 ${all}，判定所需的已有 ${deciding}`,
    en: `Today ${all} are there, of those a verdict needs ${deciding}`,
  }),
  allFigures: { zh: '全部所需数据', en: 'All figures needed' },
  forVerdicts: { zh: '判定所需的', en: 'Those a verdict needs' },
  yearEnds: { zh: '各年末', en: 'At the end of each year' },
  day: { zh: '日期', en: 'Day' },
  today: { zh: '今天', en: 'today' },
  knownOfDue: { zh: '已有／应有', en: 'There / wanted' },
  decidingKnown: { zh: '判定所需：已有／应有', en: 'For verdicts: there / wanted' },
  byHolderToday: { zh: '今天，按掌握方', en: 'Today, by holder' },
} satisfies Dictionary;
