import type { Words } from '../vocabulary/words.ts';

/** The one table of states: pages, command line and documents take their words from here. */
export const STATES = {
  met: { zh: '达到', en: 'Met', group: 'judged' },
  near: { zh: '接近', en: 'Close', group: 'judged' },
  below: { zh: '低于预期', en: 'Below expectation', group: 'judged' },
  ahead: { zh: '快于时序', en: 'Ahead of schedule', group: 'path' },
  'on-course': { zh: '符合时序', en: 'On schedule', group: 'path' },
  behind: { zh: '慢于时序', en: 'Behind schedule', group: 'path' },
  'cannot-tell': { zh: '公开数据不足，暂不评价', en: 'Not enough public data to judge', group: 'unknown' },
  'not-judged': { zh: '不作数值评价', en: 'Not judged by number', group: 'not-judged' },
} as const satisfies Record<string, Words & { group: string }>;
export type State = keyof typeof STATES;

/** Binding targets use these words instead, and only on a figure its holder confirmed. */
export const BINDING_WORDS: Partial<Record<State, Words>> = {
  met: { zh: '完成', en: 'Fulfilled' },
  below: { zh: '未完成', en: 'Not fulfilled' },
};

/** Why no verdict is given, or none by number. */
export const REASONS = {
  'no-public-figure': { zh: '没有公开数据', en: 'no public figure' },
  'other-definition': { zh: '只有其他口径的数据', en: 'only figures with another definition' },
  'base-year-only': { zh: '只有基期数据', en: 'only the base year is public' },
  'part-of-territory': { zh: '只有部分地区的数据', en: 'only part of the territory is public' },
  'rank-only': { zh: '只有位次，没有状态', en: 'only ranks are public, not the status' },
  'scope-changed': { zh: '统计范围变动，前后不可比', en: 'the scope changed, figures are not comparable' },
  'too-old': { zh: '最近数据过旧', en: 'the newest figure is too old' },
  'no-baseline': { zh: '没有可用的基期，无法计算时序', en: 'no usable baseline, so no schedule' },
  'final-year-not-released': { zh: '期末年份数据未公布', en: 'the final year is not released' },
  'unverified-only': { zh: '只有未核实数据', en: 'only unverified figures' },
  'interim-only': { zh: '只有年内累计数据', en: 'only part-year figures' },
  'year-missing': { zh: '缺少部分年份或部分对象的数据', en: 'some years or parts are missing' },
  'qualifier-decides': { zh: '数据为约数，不足以判断', en: 'the figure is approximate, and that decides' },
  'not-confirmed': { zh: '约束性指标待持有方确认', en: 'binding: the holder has not confirmed' },
  confidential: { zh: '数据不公开', en: 'confidential' },
  'release-date-unknown': { zh: '发布日期不明，不能用于回放', en: 'release date unknown, so not usable in a replay' },
  national: { zh: '国家承诺，本规划只作支撑', en: 'a national commitment, only supported here' },
  graded: { zh: '定性表述，没有数字', en: 'a graded wording without a number' },
} as const satisfies Record<string, Words>;
export type Reason = keyof typeof REASONS;

/** The words of a state for one target. */
export function stateWords(state: State, binding: boolean): Words {
  const { zh, en } = (binding ? BINDING_WORDS[state] : undefined) ?? STATES[state];
  return { zh, en };
}
