import type { Words } from '../../vocabulary/words.ts';

/** What becomes of a target of the upper plan in the plans below it. */
export const ALIGNMENT_STATES = {
  enough: { zh: '合计能够保证', en: 'the parts secure it' },
  gap: { zh: '合计不能保证', en: 'the parts do not secure it' },
  'cannot-tell': { zh: '无法判断', en: 'cannot be told' },
  compared: { zh: '逐一比较', en: 'compared one by one' },
  'not-divided': { zh: '不能分解', en: 'cannot be divided' },
} as const satisfies Record<string, Words>;
export type AlignmentState = keyof typeof ALIGNMENT_STATES;

/** What one plan below says about it. */
export const RELATIONS = {
  stricter: { zh: '更严', en: 'stricter' },
  equal: { zh: '相同', en: 'the same' },
  weaker: { zh: '较低', en: 'weaker' },
  counted: { zh: '计入合计', en: 'counted into the sum' },
  missing: { zh: '没有对应目标', en: 'no such target' },
  'no-plan': { zh: '没有载入规划', en: 'no plan loaded' },
  'not-comparable': { zh: '不可比', en: 'not comparable' },
} as const satisfies Record<string, Words>;
export type Relation = keyof typeof RELATIONS;
