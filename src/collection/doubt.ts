import { z } from 'zod';
import { QUALIFIERS } from '../vocabulary/qualifier.ts';
import type { Words } from '../vocabulary/words.ts';
import { wordsSchema as words } from '../vocabulary/words-schema.ts';
import { figureCellSchema } from './cell.ts';

/** What is looked at when the figures of the parts are held against the whole. */
export const RECONCILE_RULES = {
  sum: { zh: '各地之和与全域数不符', en: 'the parts do not sum to the whole' },
  'parts-missing': { zh: '缺少部分地区', en: 'some parts are missing' },
  'whole-missing': { zh: '缺少全域数', en: 'the whole is missing' },
  'part-over-whole': { zh: '一地大于全域', en: 'a part is greater than the whole' },
  ratio: { zh: '比率与分子、分母不符', en: 'a ratio does not agree with its numerator and denominator' },
  'not-reconciled': { zh: '无法核对', en: 'cannot be reconciled' },
  jump: { zh: '与相邻年份相差过大', en: 'out of size with a neighbouring year' },
} as const satisfies Record<string, Words>;
export type ReconcileRule = keyof typeof RECONCILE_RULES;
const rules = Object.keys(RECONCILE_RULES) as [ReconcileRule, ...ReconcileRule[]];

/** How far a figure has come. `given`: in a file looked at now, not stored. */
export const STANDINGS = {
  given: { zh: '本次提交', en: 'in this file' },
  reported: { zh: '在报', en: 'reported' },
  approved: { zh: '审定', en: 'approved' },
  released: { zh: '发布', en: 'released' },
  known: { zh: '已公布', en: 'published' },
} as const satisfies Record<string, Words>;
export type Standing = keyof typeof STANDINGS;
const standings = Object.keys(STANDINGS) as [Standing, ...Standing[]];

/** One figure that is compared: the value that stands for its cell. */
export const statedFigureSchema = figureCellSchema.extend({
  value: z.string(),
  qualifier: z.enum(QUALIFIERS),
  standing: z.enum(standings),
  own: z.boolean().describe('true: given by the organisation that answers for the place'),
  from: z.string().describe('The organisation that gave it, or the source of a published figure'),
});
export type StatedFigure = z.infer<typeof statedFigureSchema>;

/** A question to whoever answers for a place. */
export const doubtSchema = z.object({
  rule: z.enum(rules),
  addressee: z.string().describe('Id of the place that is asked'),
  ...figureCellSchema.shape,
  unit: z.string(),
  figures: z.array(statedFigureSchema).describe('What was compared'),
  difference: z.string().nullable().describe('In the unit of the indicator, with its sign; null where there is none'),
  what: words.describe('What does not agree'),
  question: words.describe('What to confirm'),
});
export type Doubt = z.infer<typeof doubtSchema>;
