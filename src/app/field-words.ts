import type { FieldWords } from '../platform/input.ts';

/** What the input fields of the verbs are, for help, the page of the API and the remedies of faults. */
export const FIELD_WORDS: FieldWords = {
  plan: { zh: '规划编号；不写则为第一个规划', en: 'Plan id; the first plan when left out' },
  asOf: {
    zh: '截至日期 YYYY-MM-DD：只用当日已公布的数据；不写则用全部已知数据',
    en: 'Day YYYY-MM-DD: only what was released by then; everything known when left out',
  },
  id: { zh: '目标编号，如 T1-1', en: 'Target id, such as T1-1' },
  text: {
    zh: '文字：指标名称中的，或要标注产业的一段话',
    en: 'Text: words in the indicator name, or a passage to tag',
  },
  place: { zh: '地区名称', en: 'Place name' },
  kind: { zh: '类别', en: 'Kind' },
  industry: { zh: '产业编号，见 industries', en: 'Industry id, as industries lists them' },
  group: { zh: '产业组编号', en: 'Id of a group of industries' },
  target: { zh: '目标编号，如 T1-1', en: 'Target id, such as T1-1' },
  register: { zh: '名录编号，如 zones', en: 'Register id, such as zones' },
  at: { zh: '规划中的位置，如 三（一）4', en: 'Place in the plan, such as 三（一）4' },
  object: { zh: '对象，如 target:T1-1', en: 'Object, such as target:T1-1' },
  q: { zh: '要搜索的内容，最多 200 个字', en: 'What to look for, at most 200 characters' },
  page: { zh: '页码，从 1 起', en: 'Page, from 1' },
  indicator: { zh: '指标名称', en: 'Indicator name' },
  breakdown: { zh: '指标的分组', en: 'Breakdown of the indicator' },
  period: { zh: '时期，如 2024 或 2024-Q1', en: 'Period, such as 2024 or 2024-Q1' },
  file: { zh: '文件路径', en: 'Path of the file' },
  dataset: { zh: '数据集名称；不写则用文件名', en: 'Name of the collection; the file name when left out' },
  folder: { zh: '规划目录路径', en: 'Path of the plan folder' },
  language: { zh: '报告的语言：zh 中文（默认），en 英文', en: 'Language of the report: zh (default) or en' },
  section: {
    zh: '报告一节的编号，如 summary 或 target-T1-1',
    en: 'Id of a section of the report, such as summary or target-T1-1',
  },
  format: {
    zh: '文件格式：docx、pdf、html 或 json；命令行按 --out 文件名的结尾取',
    en: 'Format of the file: docx, pdf, html or json; the command line takes it from the ending of --out',
  },
  limit: { zh: '条数，最多 1000', en: 'How many, at most 1000' },
};
