import type { Words } from '../../vocabulary/words.ts';

/**
 * What a plan can leave open, in the order doubts are printed: what is promised, from where, of what, by which method,
 * by whom, and what the figures say. The one table; documents and printouts take their words from here.
 */
export const DOUBT_RULES = {
  'two-wordings': { zh: '同一目标有两种写法', en: 'One promise in two wordings' },
  'vague-word': { zh: '措辞没有给出界限', en: 'A word without a limit' },
  'two-readings': { zh: '一句话可以有两种读法', en: 'A wording that can be read in two ways' },
  'no-baseline': { zh: '没有可用的基期', en: 'No usable baseline' },
  'base-year': { zh: '没有写明与哪一年相比', en: 'The year compared with is not stated' },
  'no-scope': { zh: '统计范围不明', en: 'The scope is not fixed' },
  'denominator-unknown': { zh: '分母不明', en: 'The denominator is unknown' },
  'no-method': { zh: '没有统计办法', en: 'No statistical method' },
  'overlapping-totals': { zh: '总量互有重叠', en: 'Totals that overlap' },
  'no-holder': { zh: '没有写明谁掌握数据', en: 'Nobody is named who holds the figure' },
  'outside-figures': { zh: '需要本地以外的数据', en: 'Figures from outside the territory are needed' },
  'already-met': { zh: '发布时可能已经达到', en: 'Possibly met before the plan was issued' },
  'no-figure': { zh: '公开数据不能评价', en: 'Public figures do not allow a judgement' },
} as const satisfies Record<string, Words>;
export type DoubtRule = keyof typeof DOUBT_RULES;

/** The ids of the rules, e.g. for a schema. */
export const DOUBT_RULE_IDS = Object.keys(DOUBT_RULES) as [DoubtRule, ...DoubtRule[]];
