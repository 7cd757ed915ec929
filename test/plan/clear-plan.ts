import { figure } from './makers.ts';
import { changed } from './small-plan.ts';

/** A plan folder that leaves nothing open: whom it counts, from where, how, by whom, and with a figure for the last year. */
export const CLEAR_PLAN: ReadonlyMap<string, string> = new Map([
  [
    'plan.yaml',
    `id: clear
title: { zh: 明白规划, en: Clear plan }
shortTitle: { zh: 明白规划, en: Clear plan }
issuer: { zh: 某市, en: Some city }
issuedOn: "2021-03-01"
period: { from: 2021, to: 2025 }
place: city
source: 虚构
simulated: true
`,
  ],
  [
    'places.yaml',
    `- { id: city, name: 某市, nameEn: Some city, level: city, code: "990100", source: 虚构 }
- { id: town, name: 某县, nameEn: Some county, level: district, code: "990121", parent: city, source: 虚构 }
`,
  ],
  [
    'indicators.yaml',
    `- id: share
  name: 研发投入占比
  nameEn: R&D as a share of revenue
  unit: "%"
  definition: { zh: 规上工业企业研发费用除以营业收入, en: R&D expenses divided by revenue }
  source: 虚构
- id: output
  name: 新产业产值
  nameEn: Output of new industries
  unit: 亿元
  definition: { zh: 目录所列行业的现价产值, en: Output at current prices of the industries in the catalogue }
  source: 虚构
- id: old-output
  name: 老产业产值
  nameEn: Output of old industries
  unit: 亿元
  definition: { zh: 目录所列行业的现价产值, en: Output at current prices of the industries in the catalogue }
  source: 虚构
- id: rank
  name: 全省位次
  nameEn: Rank
  unit: 位
  definition: { zh: 按省统计局公布的产值排位, en: By output as the bureau of statistics publishes it }
  source: 虚构
`,
  ],
  [
    'targets.yaml',
    `- id: C1
  type: headline
  name: { zh: 研发投入占比, en: R&D as a share of revenue }
  wording:
    - { quote: 规上工业企业研发投入占比达3%, place: 表1 第1行 }
    - { quote: 2025年规上工业企业研发投入占比达3%, place: 二（一） }
  attribute: anticipated
  kind: share
  unit: "%"
  direction: up
  comparison: { comparator: at-least, value: "3" }
  measure: { indicator: share, place: city }
  baseline:
    value: "2.4"
    period: "2020"
    universe: same
    wording: { quote: 2020年规上工业企业研发投入占比为2.4%, place: 一（一） }
  holder: { name: { zh: 某市统计局, en: Bureau of statistics }, source: 虚构 }
- id: C2
  type: headline
  name: { zh: 新产业产值, en: Output of new industries }
  wording: [{ quote: 新产业产值超过500亿元, place: 表1 第2行 }]
  attribute: anticipated
  kind: level
  unit: 亿元
  direction: up
  comparison: { comparator: more-than, value: "500" }
  measure: { indicator: output, place: city }
  covers: new
  baseline:
    value: "300"
    period: "2020"
    universe: same
    wording: { quote: 2020年新产业产值300亿元, place: 一（一） }
  holder: { name: { zh: 某市统计局, en: Bureau of statistics }, source: 虚构 }
- id: C3
  type: headline
  name: { zh: 老产业产值, en: Output of old industries }
  wording: [{ quote: 老产业产值超过900亿元, place: 表1 第3行 }]
  attribute: anticipated
  kind: level
  unit: 亿元
  direction: up
  comparison: { comparator: more-than, value: "900" }
  measure: { indicator: old-output, place: city }
  covers: old
  baseline:
    value: "800"
    period: "2020"
    universe: same
    wording: { quote: 2020年老产业产值800亿元, place: 一（一） }
  holder: { name: { zh: 某市统计局, en: Bureau of statistics }, source: 虚构 }
`,
  ],
  [
    'industries.yaml',
    `${industryText('new', 'chips', '芯片', '光刻胶')}${industryText('old', 'steel', '钢铁', '特种钢材')}`,
  ],
  ['series.csv', 'indicator,region,period,value,unit,source_title,source_date,verified,qualifier,note\n'],
]);

function industryText(group: string, id: string, name: string, term: string): string {
  return `- id: ${id}
  group: ${group}
  groupName: { zh: ${group}组, en: The ${group} ones }
  name: { zh: ${name}产业, en: ${id} }
  place: 三
  goal: { quote: 做大${name}产业, place: 三 }
  goalEn: Grow ${id}
  cities: []
  directions:
    - id: making
      name: { zh: ${name}制造, en: Making ${id} }
      place: 三
      fields: [{ id: materials, name: { zh: ${name}原料, en: Materials }, terms: [{ name: ${term}, nameEn: some ${id}, kind: material }] }]
`;
}

/** A published figure of the last year for each of its targets. */
export const CLEAR_FIGURES = [
  figure('2025', '3.1', { indicator: '研发投入占比', place: '某市' }),
  figure('2025', '510', { indicator: '新产业产值', place: '某市', unit: '亿元' }),
  figure('2025', '950', { indicator: '老产业产值', place: '某市', unit: '亿元' }),
];

/** The clear plan with one text replaced in one file. */
export const unclear = (file: string, old: string, replacement: string) => changed(file, old, replacement, CLEAR_PLAN);
