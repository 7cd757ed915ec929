import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';
import type { EntryKind, NameKind } from './entry.ts';

export const KIND_WORDS: Readonly<Record<EntryKind, Words>> = {
  target: { zh: '目标', en: 'Targets' },
  industry: { zh: '产业', en: 'Industries' },
  direction: { zh: '方向', en: 'Directions' },
  field: { zh: '子领域', en: 'Sub-fields' },
  term: { zh: '技术与产品', en: 'Technologies and products' },
  task: { zh: '任务', en: 'Tasks' },
  place: { zh: '地区', en: 'Places' },
  series: { zh: '数据', en: 'Figures' },
  register: { zh: '名录', en: 'Registers' },
  text: { zh: '原文', en: 'Text of the plan' },
};

export const NAME_WORDS: Readonly<Record<NameKind, Words>> = {
  own: { zh: '名称', en: 'Name' },
  english: { zh: '英文名', en: 'English name' },
  abbreviation: { zh: '缩写', en: 'Abbreviation' },
  synonym: { zh: '同义词', en: 'Synonym' },
  spelling: { zh: '另一写法', en: 'Other spelling' },
  narrower: { zh: '下位词', en: 'Narrower' },
  alias: { zh: '别名', en: 'Other name' },
  code: { zh: '编号', en: 'Id' },
};

/** Words of the results and their reasons. */
export const TEXTS = {
  search: { zh: '搜索', en: 'Search' },
  found: (query: string, total: number) => ({
    zh: total === 0 ? `“${query}”：没有找到` : `“${query}”：找到${total}条`,
    en: total === 0 ? `Nothing found for “${query}”` : `${total} ${total === 1 ? 'result' : 'results'} for “${query}”`,
  }),
  foundBeginning: (query: string, total: number) => ({
    zh: `“${query}”：名称以它开头的有${total}条`,
    en: `${total} ${total === 1 ? 'name begins' : 'names begin'} with “${query}”`,
  }),
  keys: {
    zh: '按 / 回到搜索框；用上下方向键在结果间移动，按回车打开。',
    en: 'Press / to return to the box; move between results with the arrow keys and open one with Enter.',
  },
  groups: { zh: '结果分组', en: 'Groups of results' },
  all: (count: number) => ({ zh: `全部${count}条`, en: `All ${count}` }),
  allGroups: { zh: '返回全部结果', en: 'Back to all results' },
  why: { zh: '依据', en: 'Found because' },
  noSuchPage: (page: number, last: number) => ({
    zh: `没有第${page}页，一共只有${last}页。`,
    en: `There is no page ${page}; there are ${last} in all.`,
  }),
  lead: {
    zh: '可以输入中文或英文的名称、缩写、编号，或原文中的词句。每条结果都写明为什么找到。',
    en: 'Type a name in Chinese or English, an abbreviation, an id, or words of the plan. Every result says why it was found.',
  },
  examples: { zh: '例如', en: 'For example' },
  noWords: {
    zh: '输入的内容里没有可以搜索的文字或数字。',
    en: 'There are no letters or digits to search for in what was typed.',
  },
  unused: (words: readonly string[]) => ({
    zh: `输入的词太多，没有用上：${words.join('、')}。`,
    en: `Too many words were typed; not looked for: ${words.join(', ')}.`,
  }),
  passedOver: (words: readonly string[]) => ({
    zh: `单个字母和虚词不用来查找：${words.join('、')}。`,
    en: `Single letters and words such as “the” are not looked for: ${words.join(', ')}.`,
  }),
  typeMore: { zh: '请再输入一些字词。', en: 'Please type more.' },
  common: (words: readonly string[]) => ({
    zh: `三分之一以上的条目含“${words.join('”“')}”，因此只凭它不列出；名称以它开头的除外。请再加一个词。`,
    en: `More than a third of all entries contain “${words.join('”, “')}”, so nothing is listed for that alone, except names that begin with it. Please add a word.`,
  }),
  wholeAndPart: (whole: number, part: number) => ({
    zh:
      whole === 0
        ? `没有同时符合的；只符合其中一部分的${part}条。`
        : `同时符合的${whole}条，只符合其中一部分的${part}条。`,
    en: `${whole === 0 ? 'None' : whole} with every word, ${part} with only some of them.`,
  }),
  partsOnly: { zh: '以下只符合其中一部分。', en: 'The following have only some of the words.' },
  nearest: { zh: '名称相近的有：', en: 'Names that come near: ' },
  searched: { zh: '搜索了什么', en: 'What is searched' },
  searchedCount: (kind: string, count: number) => ({ zh: `${kind}${count}条`, en: `${kind} ${count}` }),
  listGap: { zh: '、', en: '; ' },
  stop: { zh: '。', en: '. ' },
  textMissing: {
    zh: '规划原文尚未载入，因此没有搜索原文，只搜索了各项目标、产业和任务所引的语句。',
    en: 'The text of the plan is not loaded, so it was not searched; only the sentences quoted by targets, industries and tasks were.',
  },
  toText: { zh: '怎样载入原文', en: 'How to load the text' },
  onDay: (day: string) => ({
    zh: `数据一组只列${day}已有公布数值的序列；其余各组不随日期变化。`,
    en: `Among the figures only series with a value released by ${day} are listed; the other groups do not depend on the day.`,
  }),
  tooLong: (given: number, most: number) => ({
    zh: `搜索的内容最多${most}个字，现在有${given}个字。请缩短，或只输入其中的关键词。`,
    en: `At most ${most} characters can be searched for; these are ${given}. Shorten them, or type the key words only.`,
  }),
  sameName: { zh: '名称相同', en: 'The name itself' },
  nameIs: (kind: string, form: string, title: string) => ({
    zh: `${kind}${/^[a-z0-9]/iu.test(form) ? ' ' : ''}${form}＝${title}`,
    en: `${kind} ${form} = ${title}`,
  }),
  kindOf: (form: string, title: string) => ({ zh: `${form} 属于 ${title}`, en: `${form} belongs to ${title}` }),
  fromSource: (source: string) => ({ zh: `（${source}）`, en: ` (${source})` }),
  nameContains: (form: string) => ({ zh: `名称含“${form}”`, en: `The name contains “${form}”` }),
  textContains: (form: string) => ({ zh: `文字含“${form}”`, en: `Its text contains “${form}”` }),
  planContains: (place: string, form: string) => ({
    zh: `原文 ${place} 含“${form}”`,
    en: `The text of the plan at ${place} contains “${form}”`,
  }),
  mentioned: (form: string) => ({ zh: `查询里有名称“${form}”`, en: `What was typed contains the name “${form}”` }),
  pairsFound: (found: number, of: number, pairs: string) => ({
    zh: `含所查词语的${found}/${of}：${pairs}`,
    en: `${found} of ${of} pieces of what was typed: ${pairs}`,
  }),
} satisfies Dictionary;
