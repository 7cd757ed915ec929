import type { TERM_KINDS } from '../registry/industry.ts';
import type { SYNONYM_KINDS } from '../registry/synonym.ts';
import type { Dictionary } from '../ui/dictionary.ts';
import type { ComparatorKind } from '../vocabulary/comparator.ts';
import type { Words } from '../vocabulary/words.ts';

/** Words of the pages about industries. */
export const INDUSTRY = {
  none: { zh: '这份规划没有产业目录。', en: 'This plan has no catalogue of industries.' },
  noneMore: {
    zh: '规划如果写了重点产业，请在规划目录中加入 industries.yaml（写法见 docs/catalogue.md），再用 plan check 检查；重新启动后这里即列出产业和点名的地区。',
    en: 'Where the plan names industries, add industries.yaml to its folder (docs/catalogue.md says how), check it with plan check, and start again: this page then lists them with the places named.',
  },
  lead: {
    zh: '“点名”只指规划文本写到，不表示那里产业的规模或水平。地区按行政区划顺序排列，不排名。',
    en: '“Named” says only that the text of the plan writes the name, nothing of size or standing of the industry there. Places stand in administrative order, never ranked.',
  },
  openLists: (count: number, all: number) => ({
    zh: `${count === all ? '每个产业' : `其中${count}个产业`}的地区名单后都写有“等”，名单没有封闭：没有写到的地区不等于被排除。`,
    en: `For ${count === all ? 'every one' : `${count}`} of them the plan adds 等 (“and others”) to its list of places: a place not written is not excluded.`,
  }),
  matrix: { zh: '产业与点名的地区', en: 'Industries and the places named' },
  named: { zh: '点名', en: 'named' },
  notNamed: { zh: '未点名', en: 'not named' },
  andOthers: { zh: '等地', en: ' and others' },
  openList: {
    zh: '等地（规划的名单没有封闭）',
    en: 'and others (the list of the plan is left open)',
  },
  placesNamed: { zh: '点名地区数', en: 'Places named' },
  industriesNaming: { zh: '点名的产业数', en: 'Industries naming it' },
  groupCount: (name: string, count: number) => ({ zh: `${name} · ${count}个`, en: `${name} · ${count}` }),
  byGroup: { zh: '按组查看', en: 'By group' },
  byPlace: { zh: '按地区查看', en: 'By place' },
  all: { zh: '全部', en: 'All' },
  allPlaces: { zh: '全部地区', en: 'All places' },
  toPlace: (name: string) => ({ zh: `${name}的数据`, en: `Figures of ${name}` }),
  noneAsked: { zh: '没有同时符合两个条件的产业。', en: 'No industry meets both conditions.' },
  list: { zh: '逐个产业', en: 'One by one' },
  industry: { zh: '产业', en: 'Industry' },
  goal: (year: number) => ({ zh: `${year}年的目标`, en: `Goal for ${year}` }),
  cities: { zh: '点名的地区', en: 'Places named' },
  contents: { zh: '写到的内容', en: 'What is written' },
  contentCounts: (directions: number, terms: number, figures: number) => ({
    zh: `${directions}个方向，${terms}个技术与产品名称${figures === 0 ? '' : `，${figures}项技术指标`}`,
    en: `${directions} ${directions === 1 ? 'direction' : 'directions'}, ${terms} technologies and products named${figures === 0 ? '' : `, ${figures} technical ${figures === 1 ? 'figure' : 'figures'}`}`,
  }),
  noCities: { zh: '规划没有为它点名地区', en: 'the plan names no place for it' },
  source: { zh: '规划', en: 'Plan' },
  directions: { zh: '方向与技术', en: 'Directions and technologies' },
  field: { zh: '子领域', en: 'Sub-field' },
  term: { zh: '名称', en: 'In the plan' },
  termEnglish: { zh: '英文', en: 'In English' },
  terms: { zh: '技术、产品、材料、装备、应用场景', en: 'Technologies, products, materials, equipment, applications' },
  figures: { zh: '技术指标', en: 'Technical figures' },
  figuresOf: (count: number) => ({
    zh: `${count}项技术指标`,
    en: `${count} technical ${count === 1 ? 'figure' : 'figures'}`,
  }),
  figuresLead: {
    zh: '写在方向里的技术要求，不是规划的目标，本站不评价。',
    en: 'Technical requirements inside a direction: not a target of the plan, and not judged here.',
  },
  figureOf: { zh: '对象', en: 'Of' },
  property: { zh: '指标', en: 'Property' },
  asWritten: { zh: '原文', en: 'As written' },
  comparator: { zh: '比较', en: 'Comparison' },
  value: { zh: '数值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  synonyms: { zh: '同义写法和下位词', en: 'Other ways to write it, and narrower words' },
  synonymsLead: {
    zh: '检索和打标签时，写到左边的词就找到右边的名称。标为“下位词”的是它的一种、部件或方法，不等同：搜索右边的名称，不会改按左边的词去找。',
    en: 'Search and tagging lead from these words to the name beside them. A narrower word is a kind, part or method of it, not the same: search for the name is not turned into search for that word.',
  },
  synonymCount: (count: number) => ({ zh: `共${count}条`, en: `${count} entries` }),
  form: { zh: '写法', en: 'Written' },
  standsFor: { zh: '对应的名称', en: 'Stands for' },
  kind: { zh: '类别', en: 'Kind' },
  origin: { zh: '依据', en: 'Who says so' },
  tasks: { zh: '写到它的任务', en: 'Tasks that name it' },
  taskName: { zh: '名称', en: 'Name' },
  verdict: { zh: '判定', en: 'Verdict' },
  noTasks: { zh: '任务目录中没有写到它的任务。', en: 'No task in the catalogue names it.' },
  targets: { zh: '这些任务服务的目标', en: 'Targets those tasks serve' },
  targetsLead: {
    zh: '目标是就全省、全组或全部企业写的，不是这个产业单独的目标。',
    en: 'These targets are promised of a whole, not of this industry alone.',
  },
  throughTask: { zh: '经由任务', en: 'Through task' },
  registers: { zh: '名录中写到它的', en: 'In the registers' },
  registerEntry: { zh: '名称', en: 'Name' },
  registerClass: { zh: '类别', en: 'Class' },
  registerSource: { zh: '来源', en: 'Source' },
} satisfies Dictionary;

export const TERM_WORDS = {
  technology: { zh: '技术', en: 'technology' },
  product: { zh: '产品', en: 'product' },
  material: { zh: '材料', en: 'material' },
  equipment: { zh: '装备', en: 'equipment' },
  application: { zh: '应用场景', en: 'application' },
} satisfies Record<(typeof TERM_KINDS)[number], Words>;

export const SYNONYM_WORDS = {
  abbreviation: { zh: '缩写', en: 'abbreviation' },
  english: { zh: '英文名', en: 'English name' },
  synonym: { zh: '同义词', en: 'synonym' },
  spelling: { zh: '其他写法', en: 'spelling' },
  narrower: { zh: '下位词', en: 'narrower word' },
} satisfies Record<(typeof SYNONYM_KINDS)[number], Words>;

export const ORIGIN_WORDS = {
  plan: { zh: '规划原文', en: 'the plan itself' },
  published: { zh: '公开资料', en: 'published elsewhere' },
  ours: { zh: '本站认定', en: 'set by this site' },
} satisfies Record<'plan' | 'published' | 'ours', Words>;

/** How the number of a technical figure is meant. */
export const COMPARATOR_WORDS = {
  about: { zh: '左右', en: 'about' },
  'at-least': { zh: '不低于', en: 'at least' },
  'more-than': { zh: '高于', en: 'more than' },
  'at-most': { zh: '不高于', en: 'at most' },
  'less-than': { zh: '低于', en: 'less than' },
  exact: { zh: '等于', en: 'exactly' },
  'range-per-year': { zh: '每年', en: 'each year' },
  rank: { zh: '位次', en: 'rank' },
  multiple: { zh: '倍数', en: 'multiple' },
} satisfies Record<ComparatorKind, Words>;
