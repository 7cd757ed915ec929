/** A sound plan folder in the fewest lines that use every kind of field; tests break it in one place at a time. */
export const SMALL_PLAN: ReadonlyMap<string, string> = new Map([
  [
    'plan.yaml',
    `id: small
title: { zh: 小规划, en: Small plan }
shortTitle: { zh: 小规划, en: Small plan }
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
    `- id: province
  name: 某省
  nameEn: Some province
  level: province
  code: "990000"
  source: 虚构
- id: west
  name: 西部
  nameEn: West
  level: region
  source: 虚构
- id: city
  name: 某市
  nameEn: Some city
  level: city
  code: "990100"
  parent: province
  region: west
  tile: [0, 0]
  source: 虚构
- id: town
  name: 某县
  nameEn: Some county
  level: district
  code: "990121"
  parent: city
  tile: [0, 1]
  source: 虚构
`,
  ],
  [
    'indicators.yaml',
    `- id: share
  name: 比重
  nameEn: Share
  unit: "%"
  source: 虚构
- id: output
  name: 产值
  nameEn: Output
  unit: 亿元
  aliases: [总产值]
  breakdowns: [[甲, 乙]]
  counted: { dataset: technology-contracts, measure: total }
  source: 虚构
- id: land
  name: 土地占比
  nameEn: Share of land
  unit: "%"
  universe: zones
  universeMarker: true
  source: 虚构
- id: projects
  name: 项目数
  nameEn: Projects
  unit: 项
  source: 虚构
- id: place-in-nation
  name: 全国位次
  nameEn: National rank
  unit: 位
  source: 虚构
`,
  ],
  [
    'targets.yaml',
    `- id: S1
  type: headline
  name: { zh: 比重, en: Share }
  wording: [{ quote: 比重达50%左右, place: 二 }]
  attribute: anticipated
  kind: share
  unit: "%"
  direction: up
  comparison: { comparator: about, value: "50" }
  measure: { indicator: share, place: city }
  baseline:
    value: "46.5"
    period: "2020"
    universe: same
    wording: { quote: 比重为46.5%, place: 一 }
  ambiguities:
    - question: { zh: 幅度, en: tolerance }
      readings:
        - { zh: 严格, en: strict }
        - { zh: 放宽, en: wide }
      chosen: 1
      why: { zh: 规则, en: the rule }
- id: S2
  type: text
  name: { zh: 每年项目, en: Projects each year }
  wording: [{ quote: 每年10-20项, place: 三 }]
  attribute: text
  kind: count-per-year
  unit: 项
  direction: up
  comparison: { comparator: range-per-year, value: "10", upper: "20" }
  measure: { indicator: projects, place: city }
- id: S3
  type: text
  name: { zh: 位次, en: Rank }
  wording: [{ quote: 进入全国前三, place: 三 }]
  attribute: text
  kind: rank
  unit: 位
  direction: down
  comparison: { comparator: rank, value: "3" }
  parts:
    - { id: first, name: { zh: 甲, en: A }, measure: { indicator: place-in-nation, place: city } }
    - { id: second, name: { zh: 乙, en: B }, measure: { indicator: place-in-nation, place: town } }
- id: S4
  type: graded
  name: { zh: 水平, en: Level }
  wording: [{ quote: 世界前列, place: 三 }]
  attribute: text
  kind: graded
  unit: 级
  direction: up
`,
  ],
  ['series.csv', 'indicator,region,period,value,unit,source_title,source_date,verified,qualifier,note\n'],
]);

/** The small plan with one text replaced in one file; the text must stand there exactly once. */
export function changed(
  file: string,
  old: string,
  replacement: string,
  files: ReadonlyMap<string, string> = SMALL_PLAN,
): Map<string, string> {
  const pieces = (files.get(file) ?? '').split(old);
  if (pieces.length !== 2) throw new Error(`“${old}” stands ${pieces.length - 1} times in ${file}`);
  return new Map(files).set(file, pieces.join(replacement));
}
