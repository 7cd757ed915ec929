import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';
import type { VerdictPack } from './verdict-pack.ts';
import type { State } from './verdict-states.ts';

/** Words of the page 方法. Every number, state, reason and rank on it comes from the engine's own constants. */
export const METHOD = {
  title: { zh: '方法', en: 'Method' },
  lead: {
    zh: '这一页由判定程序使用的同一份常量生成：页面写的就是程序做的。',
    en: 'This page is made from the very constants the judging program uses: what it says is what the program does.',
  },
  contracts: { zh: '技术合同怎样判断、怎样计数', en: 'How technology contracts are judged and counted' },
  walk: { zh: '一个判断怎样得出', en: 'How a verdict is reached' },
  words: { zh: '判定用语', en: 'Words of a verdict' },
  state: { zh: '用语', en: 'Word' },
  meaning: { zh: '含义', en: 'Meaning' },
  bindingWord: { zh: '约束性指标用语', en: 'For binding targets' },
  bindingNote: {
    zh: '约束性指标只有在数据持有方确认之后，才说完成或未完成。',
    en: 'For binding targets, fulfilled or not is said only on a figure its holder has confirmed.',
  },
  reasons: { zh: '为什么暂不评价', en: 'Why no verdict is given' },
  reasonCode: { zh: '代码', en: 'Code' },
  reason: { zh: '原因', en: 'Reason' },
  numbers: { zh: '规则包里的数字', en: 'The numbers of the rule pack' },
  rule: { zh: '规则', en: 'Rule' },
  number: { zh: '数值', en: 'Number' },
  packFacts: (version: string, from: string, source: string) => ({
    zh: `版本${version}，自${from}起使用。来源：${source}`,
    en: `Version ${version}, in use from ${from}. Source: ${source}`,
  }),
  adoption: { zh: '同一数据有几个数值时采用哪一个', en: 'Which value is used when several are published' },
  adoptionLead: {
    zh: '各数值并列保存，互不覆盖。在已核实的数值中按下列顺序取最前一类，同类取最近发布的。未核实的数值划去，不采用。',
    en: 'Values stand side by side and overwrite nothing. Among verified values the first of these ranks is taken, within a rank the latest release. Unverified values are struck out and never used.',
  },
  sources: { zh: '怎样从来源的文字判断状态和可信程度', en: 'How the words of a source decide its status and quality' },
  sourcesLead: {
    zh: '来源标题或备注里出现下列字样时，按左列处理；数据文件自己写明的，以写明的为准。来源较弱的数值只在没有更好的来源时采用，并在判断中说明。',
    en: 'Where a title or a note holds these words, the figure is read as the left column says; what a data file states itself goes first. A value of a weak source is used only where there is nothing better, and the verdict says so.',
  },
  readAs: { zh: '视为', en: 'Read as' },
  signs: { zh: '字样', en: 'Words' },
  ordinaryMarks: { zh: '照常采用，保留标记', en: 'Ordinary, the mark is kept' },
  contradictions: { zh: '怎样找出矛盾', en: 'How contradictions are found' },
  contradictionsLead: {
    zh: '下列各类由规则在已核实的数值中找出，逐条列在“数据”页，不作取舍。',
    en: 'These are found by rule among the verified values and listed as they are on the page Data.',
  },
  contradiction: { zh: '矛盾', en: 'Contradiction' },
  looksAt: { zh: '看什么', en: 'What it looks at' },
  reserved: { zh: '预留（尚无来源使用）', en: 'reserved: no source uses it yet' },
  lookBack: { zh: '回看某一天', en: 'Looking back to a day' },
  lookBackWords: {
    zh: '选定日期后，只用当日已经发布的数据重新判断。只写到月或年的发布日期，按该月、该年最后一天计；发布日期不明的数据不进入回看。',
    en: 'With a day chosen, the verdict is reached again from what was released by that day. A release date given only as a month or year counts as its last day; figures without one stay out.',
  },
  plainWords: { zh: '几个词的意思', en: 'What some words mean' },
  stance: { zh: '本站的立场', en: 'Where this site stands' },
} satisfies Dictionary;

/** What each state says, in one sentence. */
export const STATE_MEANINGS: Readonly<Record<State, Words>> = {
  met: { zh: '期末数满足承诺。', en: 'The final figure satisfies the promise.' },
  near: { zh: '期末数未满足承诺，但差距在“接近”的范围内。', en: 'Not satisfied, but within the band called close.' },
  below: { zh: '期末数未满足承诺，差距超出“接近”的范围。', en: 'Not satisfied, and beyond the band called close.' },
  ahead: {
    zh: '规划期内：走过的距离明显多于过去的时间。',
    en: 'During the period: clearly more distance covered than time passed.',
  },
  'on-course': {
    zh: '规划期内：走过的距离与过去的时间相当。',
    en: 'During the period: distance covered and time passed are about equal.',
  },
  behind: {
    zh: '规划期内：走过的距离明显少于过去的时间。',
    en: 'During the period: clearly less distance covered than time passed.',
  },
  'cannot-tell': {
    zh: '公开数据不足以判断，并写明原因和数据持有方。',
    en: 'Public figures are not enough; the reason and the holder are stated.',
  },
  'not-judged': { zh: '国家承诺或没有数字的定性表述。', en: 'A national commitment, or a wording without a number.' },
};

/** The walk from a published figure to a verdict. */
export const WALK: readonly Words[] = [
  {
    zh: '从规划文本逐字摘出承诺，记下出处、比较词（左右、以上、超……）、单位和方向；原文有歧义的，列出各种读法和采用的一种。',
    en: 'Each promise is cut from the plan letter by letter, with its place, its comparator, unit and direction; ambiguous wordings list every reading and the one taken.',
  },
  {
    zh: '收集公开数值，每个都带来源、发布日期、状态和限定词；已核实与未核实分开。',
    en: 'Published values are collected with source, release date, status and qualifier; verified and unverified are kept apart.',
  },
  {
    zh: '按写明的顺序采用一个数值；相互矛盾的另外列出。',
    en: 'One value is adopted by a written order; contradictions are listed beside it.',
  },
  {
    zh: '规划期结束后看期末数是否满足比较词；结束前看走过的距离与过去的时间。',
    en: 'After the period the final figure is held against the comparator; before its end distance covered is held against time passed.',
  },
  {
    zh: '不足以判断的，写明缺什么、数据由谁掌握。',
    en: 'Where that is not enough, the page says what is missing and who holds it.',
  },
];

export const STANCE: readonly Words[] = [
  {
    zh: '非官方，依据公开资料整理；不代表任何机关，不制作公文、印章或证书编号。',
    en: 'Unofficial and compiled from public sources; it speaks for no authority and makes no official documents, seals or certificate numbers.',
  },
  {
    zh: '地区一律按行政区划顺序排列，公开页面不作排名。方格图只是示意，不代表行政区域界线。',
    en: 'Places stand in administrative order and are never ranked on public pages. Tile grids are schematic and show no boundary.',
  },
  {
    zh: '各类承诺分别列出，不合并成一个完成率。',
    en: 'Promises of different kinds are listed apart and never added up into one rate of fulfilment.',
  },
  {
    zh: '不收集访问者信息，不需要登录，不得录入涉密信息。',
    en: 'No visitor data is collected and no sign-in is needed. Never enter classified information.',
  },
];

export const PACK_STATUS = {
  adopted: { zh: '已采用', en: 'adopted' },
  proposal: { zh: '建议稿，待部署方确认', en: 'proposal, to be confirmed by the deployer' },
  'to-verify': { zh: '待核实', en: 'to be verified' },
} satisfies Dictionary;

type Rules = VerdictPack['rules'];
const points = (number: string): Words => {
  const shown = number.replace('-', '−');
  return { zh: `${shown}个百分点`, en: `${shown} percentage points` };
};
const percent = (number: string): Words => ({ zh: `${number}%`, en: `${number}%` });

/** Each number of the rule pack with what it decides. */
export const RULE_WORDS: {
  readonly [K in keyof Rules]: { readonly words: Words; readonly show: (value: Rules[K]) => Words };
} = {
  aboutPoints: {
    words: {
      zh: '“左右”：比重类在不利一侧的容差（含）',
      en: '“About”, for shares: tolerance on the unfavourable side, bound included',
    },
    show: points,
  },
  aboutPercent: {
    words: {
      zh: '“左右”：其他各类的容差，占目标数',
      en: '“About”, for everything else: tolerance as part of the number',
    },
    show: percent,
  },
  nearPoints: {
    words: { zh: '“接近”：比重类距界限', en: '“Close”, for shares: beyond the edge by up to' },
    show: points,
  },
  nearPercent: {
    words: { zh: '“接近”：其他各类，占目标数', en: '“Close”, for everything else: part of the number' },
    show: percent,
  },
  nearRanks: {
    words: { zh: '“接近”：位次相差', en: '“Close”, for ranks: places' },
    show: (number) => ({ zh: `${number}位`, en: number }),
  },
  aheadPoints: { words: { zh: '“快于时序”：偏差不低于', en: '“Ahead”: deviation of at least' }, show: points },
  behindPoints: { words: { zh: '“慢于时序”：偏差低于', en: '“Behind”: deviation of less than' }, show: points },
  seriousPoints: { words: { zh: '“差距较大”：偏差低于', en: '“Serious gap”: deviation of less than' }, show: points },
  tooOldMonths: {
    words: { zh: '数据过旧：数据所属时期结束已超过', en: 'Too old: its period ended more than this before the day' },
    show: (months) => ({ zh: `${months}个月`, en: `${months} months` }),
  },
};
