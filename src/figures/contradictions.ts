import type { Place } from '../registry/place.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Found, knownFigures } from './contradictions/known-figures.ts';
import { partsAgainstTotal } from './contradictions/parts-against-total.ts';
import { disagreeingSources } from './contradictions/same-cell.ts';
import { scopeChanges } from './contradictions/scope-change.ts';
import { suspectedYears } from './contradictions/suspected-year.ts';
import type { Indicator } from './indicator.ts';
import { monthsOf } from './months.ts';
import type { Observation } from './observation.ts';
import type { Contradiction } from './verbs.ts';

/** Every rule with its name and what it looks at; the page 方法 prints this table. */
export const CONTRADICTION_RULES = {
  'parts-against-total': {
    words: { zh: '分项与总数不符', en: 'parts against total' },
    looksAt: {
      zh: '各地区、各分项或各年之和与公布总数不同；四舍五入能解释的也列出并写明',
      en: 'places, breakdowns or years whose sum differs from the published total; what rounding can explain is listed and said to be so',
    },
  },
  revision: {
    words: { zh: '前后修订', en: 'revision' },
    looksAt: {
      zh: '同一指标、地区、时期，一个数值注明修订，或同一发布者先后公布不同数值',
      en: 'one cell with a value marked as revised, or a later different value of the same publisher',
    },
  },
  'two-publishers': {
    words: { zh: '来源不一致', en: 'sources disagree' },
    looksAt: {
      zh: '同一指标、地区、时期，不同来源的数值不能同时成立；“超”“以上”允许更大的数值，“约”按所写的数比较',
      en: 'one cell, values of several sources that cannot all be right; 超 and 以上 allow larger values, 约 is compared at its number',
    },
  },
  'scope-change': {
    words: { zh: '统计范围变动', en: 'scope change' },
    looksAt: {
      zh: '只随范围变动的指标（如土地面积占比）变了，同一范围的其他指标前后不可比',
      en: 'an indicator that moves only with its area (a share of land) has moved, so no figure of that area is comparable across the move',
    },
  },
  'suspected-year': {
    words: { zh: '年份存疑', en: 'year in doubt' },
    looksAt: {
      zh: '来源或备注怀疑年份，或在所指时期结束之前发布',
      en: 'the source or its note doubts the year, or the figure was released before its period ended',
    },
  },
} as const satisfies Record<Contradiction['rule'], { words: Words; looksAt: Words }>;

/**
 * Everything among the verified values that cannot all be right or cannot be compared, in the order of places, then of
 * periods and indicators. Ids depend on the cell and the rule only. Pass the observations known on the day asked.
 */
export function findContradictions(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
  places: readonly Place[],
): Contradiction[] {
  const known = knownFigures(observations, indicators, places);
  const found = [disagreeingSources, partsAgainstTotal, scopeChanges, suspectedYears].flatMap((rule) => rule(known));
  const placeOrder = orderOf(places);
  const indicatorOrder = orderOf(indicators);
  const order = ({ place, indicator, periods }: Found) => [
    placeOrder(place),
    monthsOf(periods[0] ?? '').first,
    monthsOf(periods.at(-1) ?? '').last,
    indicatorOrder(indicator),
  ];
  return found
    .map((each) => ({ order: order(each), contradiction: withId(each) }))
    .sort((a, b) => compareNumbers(a.order, b.order) || compareText(a.contradiction.id, b.contradiction.id))
    .map(({ contradiction }) => contradiction);
}

function withId({
  rule,
  indicator,
  breakdown,
  place,
  periods,
  sentence,
  observations,
  detail,
  settled,
}: Found): Contradiction {
  const id = [rule, indicator, breakdown ?? '', place, periods.join('~'), detail].join('|');
  return {
    id,
    rule,
    ruleWords: CONTRADICTION_RULES[rule].words,
    indicator,
    place,
    periods,
    sentence,
    observations: [...observations],
    settled: settled ?? null,
  };
}

function orderOf(named: readonly { readonly name: string }[]): (name: string) => number {
  const order = new Map(named.map(({ name }, index) => [name, index]));
  return (name) => order.get(name) ?? named.length;
}

const compareNumbers = (a: readonly number[], b: readonly number[]) =>
  a.reduce((decided, value, index) => decided || value - (b[index] ?? 0), 0);
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
