import { z } from 'zod';
import type { Words } from '../../vocabulary/words.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { targetSchema } from '../target.ts';

/** What becomes of a target of the upper plan in the plans below it. */
export const ALIGNMENT_STATES = {
  enough: { zh: '合计能够保证', en: 'the parts secure it' },
  gap: { zh: '合计不能保证', en: 'the parts do not secure it' },
  'cannot-tell': { zh: '无法判断', en: 'cannot be told' },
  compared: { zh: '逐一比较', en: 'compared one by one' },
  'not-divided': { zh: '不能分解', en: 'cannot be divided' },
} as const satisfies Record<string, Words>;
export type AlignmentState = keyof typeof ALIGNMENT_STATES;
const states = Object.keys(ALIGNMENT_STATES) as [AlignmentState, ...AlignmentState[]];

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
const relations = Object.keys(RELATIONS) as [Relation, ...Relation[]];

const lowerSchema = z.object({
  plan: z.string().nullable().describe('Id; null where no plan of the place is loaded'),
  place: words,
  relation: z.enum(relations),
  target: z.object({ id: z.string(), name: words, demand: words }).nullable(),
  matched: words.nullable().describe('How the two targets were found to be about the same'),
  why: words.nullable().describe('Why it is not comparable, or what to beware of'),
});
export type AlignedLower = z.infer<typeof lowerSchema>;

const alignedTargetSchema = z.object({
  id: z.string(),
  name: words,
  unit: z.string(),
  kind: targetSchema.shape.kind,
  demand: words.nullable(),
  state: z.enum(states),
  sum: z.string().nullable().describe('Of the numbers of the plans below, in the unit of the target'),
  gap: z.string().nullable().describe('What is short of the least that keeps the promise; null where nothing is'),
  sentence: words,
  lower: z.array(lowerSchema).describe('In administrative order'),
});
export type AlignedTarget = z.infer<typeof alignedTargetSchema>;

export const alignmentSchema = z.object({
  targets: z.array(alignedTargetSchema),
  unmatched: z
    .array(z.object({ plan: z.string(), place: words, targets: z.array(z.object({ id: z.string(), name: words })) }))
    .describe('Targets of the plans below that have no counterpart above'),
  outside: z.array(z.object({ plan: z.string(), place: words })).describe('Plans of places outside the territory'),
});
export type Alignment = z.infer<typeof alignmentSchema>;
