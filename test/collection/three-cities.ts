import type { StatedFigure } from '../../src/collection/doubt.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';

const place = (id: string, name: string, nameEn: string, more: string) =>
  `- { id: ${id}, name: ${name}, nameEn: ${nameEn}, source: 虚构, ${more} }\n`;
const indicator = (id: string, name: string, nameEn: string, more: string) =>
  `- { id: ${id}, name: ${name}, nameEn: ${nameEn}, source: 虚构, ${more} }\n`;
const target = (id: string, name: string, kind: string, unit: string, measured: string, value: string) => `- id: ${id}
  type: headline
  name: { zh: ${name}, en: ${measured} }
  wording: [{ quote: ${name}达到${value}, place: 二 }]
  attribute: anticipated
  kind: ${kind}
  unit: "${unit}"
  direction: up
  comparison: { comparator: at-least, value: "${value}" }
  measure: { indicator: ${measured}, place: yunshui }
`;

/** An invented province of three cities, with what adds up, a ratio with its terms, and a ratio without. */
const FILES: ReadonlyMap<string, string> = new Map([
  [
    'plan.yaml',
    `id: yunshui
title: { zh: 云水省创新规划（虚构）, en: Yunshui innovation plan (fictional) }
shortTitle: { zh: 云水省创新规划（虚构）, en: Yunshui innovation plan (fictional) }
issuer: { zh: 云水省科技厅（虚构）, en: Yunshui science department (fictional) }
issuedOn: "2021-03-01"
period: { from: 2021, to: 2025 }
place: yunshui
source: 虚构
simulated: true
`,
  ],
  [
    'places.yaml',
    [
      place('yunshui', '云水省', 'Yunshui', 'level: province, code: "990000"'),
      place('yunzhou', '云州市', 'Yunzhou', 'level: city, code: "990100", parent: yunshui'),
      place('shuizhou', '水州市', 'Shuizhou', 'level: city, code: "990200", parent: yunshui'),
      place('linzhou', '林州市', 'Linzhou', 'level: city, code: "990300", parent: yunshui'),
    ].join(''),
  ],
  [
    'indicators.yaml',
    [
      indicator('firms', '高企数', 'High-tech enterprises', 'unit: 家, additive: true'),
      indicator('tech', '高新产值', 'High-tech output', 'unit: 亿元, additive: true'),
      indicator('output', '工业产值', 'Industrial output', 'unit: 亿元, additive: true'),
      indicator('share', '高新占比', 'High-tech share', 'unit: "%", ratio: { numerator: tech, denominator: output }'),
      indicator('coverage', '覆盖率', 'Coverage', 'unit: "%"'),
    ].join(''),
  ],
  [
    'targets.yaml',
    [
      target('Y1', '高企数', 'level', '家', 'firms', '900'),
      target('Y2', '高新占比', 'share', '%', 'share', '50'),
      target('Y3', '覆盖率', 'share', '%', 'coverage', '90'),
    ].join(''),
  ],
  ['series.csv', 'indicator,region,period,value,unit,source_title,source_date,verified,qualifier,note\n'],
]);

export const THREE_CITIES: LoadedPlan = load();

function load(): LoadedPlan {
  const read = readPlan(FILES);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** A figure of 2024 given by an organisation of the place: `stated('firms', 'yunzhou', '300')`. */
export const stated = (
  measured: string,
  at: string,
  value: string,
  facts: Partial<StatedFigure> = {},
): StatedFigure => ({
  ...{
    indicator: measured,
    place: at,
    period: '2024',
    value,
    qualifier: 'exact',
    standing: 'reported',
    own: true,
    from: at,
  },
  ...facts,
});
