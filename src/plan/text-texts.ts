import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';
import type { ASIDES, ObjectKind, PRODUCT_FUNCTIONS } from './original-text/mapping.ts';

/** Words of the page 原文. */
export const TEXT_TEXTS = {
  text: { zh: '原文', en: 'Text' },
  title: { zh: '规划原文与对照', en: 'The text of the plan, and what was made of it' },
  lead: {
    zh: '规划的每个标题、每句话、每行表格，旁边写明它在本站做成了什么；没有做成的写明原因。',
    en: 'Every heading, sentence and table row of the plan, and beside it what this site made of it; where nothing was made, the reason. The text of the plan is in Chinese.',
  },
  source: (file: string, format: string, day: string) => ({
    zh: `原文取自文件“${file}”（${format}），${day}载入。`,
    en: `The text comes from the file “${file}” (${format}), loaded ${day}.`,
  }),
  units: { zh: '单元', en: 'Units' },
  withObjects: { zh: '对应到对象', en: 'Mapped to objects' },
  without: { zh: '没有对应的对象', en: 'Nothing was made of them' },
  unmapped: { zh: '尚未对照', en: 'Not mapped yet' },
  unmappedNote: {
    zh: '规划目录里的对照表（text-map.yaml）没有这些单元，可能是版本不同。',
    en: 'The mapping of the plan folder (text-map.yaml) lacks these units; the edition may differ.',
  },
  noMap: {
    zh: '规划目录里没有对照表（text-map.yaml），所以旁边没有对象。',
    en: 'The plan folder has no mapping (text-map.yaml), so no object stands beside the text.',
  },
  notLoaded: { zh: '这里还没有载入规划全文', en: 'The full text of the plan is not loaded here' },
  notLoadedLead: {
    zh: '规划全文不随本站提供。下面按章节列出本站各对象所依据的引文；载入全文后，每句话旁边都会显示对应的对象。',
    en: 'The full text does not come with this site. Below are the quotes the objects of this site stand on, by section; once the text is loaded, every sentence is shown with its objects.',
  },
  howToLoad: {
    zh: '把规划文本（txt、docx 或有文字层的 pdf）放到蓝图所在的文件夹，在该文件夹中运行：',
    en: 'Put the text of the plan (txt, docx, or a pdf with a text layer) into the Lantu folder and run there:',
  },
  heldMappings: (count: number) => ({
    zh: `对照表已备好，共${count}个单元。`,
    en: `The mapping is ready: ${count} units.`,
  }),
  heldQuotes: (count: number) => ({ zh: `下面列出引文${count}处。`, en: `Quotes below: ${count}.` }),
  sections: { zh: '章节', en: 'Sections' },
  byObject: { zh: '按对象查', en: 'By object' },
  byObjectLead: { zh: '点对象，看它出自哪些句子。', en: 'An object leads to the sentences it comes from.' },
  fullText: { zh: '全文', en: 'The full text' },
  here: { zh: '原文：', en: 'The text of ' },
  comesFrom: { zh: '出自下列原文', en: 'It comes from these units' },
  comesFromNone: { zh: '没有单元对应到这个对象。', en: 'No unit is mapped to this object.' },
  noPlace: (place: string) => ({ zh: `原文里没有“${place}”这个位置。`, en: `The text has no place “${place}”.` }),
  noPlaceHeld: (place: string) => ({
    zh: `本站没有“${place}”的引文；载入全文后可以看到原文。`,
    en: `This site holds no quote of “${place}”; the text shows it once it is loaded.`,
  }),
  nearest: (place: string) => ({ zh: `是否要看${place}？`, en: `Did you mean ${place}?` }),
  toObject: { zh: '打开这个对象', en: 'Open the object' },
  clear: { zh: '取消', en: 'Clear' },
  inText: { zh: '在全文中查看', en: 'See it in the full text' },
  wholeSection: { zh: '本节：', en: 'This section:' },
  sameAsSection: { zh: '同本节', en: 'as the section' },
  madeOf: { zh: '对应', en: 'Made into' },
  front: { zh: '文首', en: 'Before the first section' },
  end: { zh: '文末', en: 'After the last sentence' },
  whereItStands: { zh: '所在章节', en: 'Section' },
} satisfies Dictionary;

/** Why nothing was made of a unit. */
export const ASIDE_WORDS = {
  letter: { zh: '公文首尾、印发信息', en: 'opening and closing of the official letter' },
  heading: { zh: '标题', en: 'heading' },
  review: { zh: '对过去的回顾，没有可跟踪的数字', en: 'review of the past without a number to follow' },
  situation: { zh: '形势判断', en: 'view of the situation' },
  guidance: { zh: '指导思想、原则、总体要求', en: 'guiding ideas, principles, overall demands' },
  method: { zh: '工作方式的概括表述，没有可检查的对象', en: 'a general way of working, nothing to check' },
} satisfies Record<(typeof ASIDES)[number], Words>;

export const OBJECT_KIND_WORDS = {
  target: { zh: '目标', en: 'Target' },
  industry: { zh: '产业', en: 'Industry' },
  direction: { zh: '方向', en: 'Direction' },
  task: { zh: '任务', en: 'Task' },
  register: { zh: '名录', en: 'Register' },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '地区', en: 'Place' },
  function: { zh: '功能', en: 'Function' },
  plan: { zh: '规划信息', en: 'The plan' },
} satisfies Record<ObjectKind, Words>;

/** What this product itself does of what a plan asks for. */
export const FUNCTION_WORDS = {
  board: { zh: '总览与判定', en: 'overview and verdicts' },
  lint: { zh: '规划疑问清单', en: 'questions to the issuer' },
  report: { zh: '评估报告', en: 'evaluation report' },
  search: { zh: '搜索', en: 'search' },
  series: { zh: '数据', en: 'figures' },
  text: { zh: '原文对照', en: 'text and objects' },
} satisfies Record<(typeof PRODUCT_FUNCTIONS)[number], Words>;
