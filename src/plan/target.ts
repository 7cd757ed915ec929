import { z } from 'zod';
import { wordingSchema } from '../registry/wording.ts';
import { COMPARATORS } from '../vocabulary/comparator.ts';
import { PLAIN_NUMBER } from '../vocabulary/decimal.ts';
import { QUALIFIERS } from '../vocabulary/qualifier.ts';
import { writtenWordsSchema as words } from '../vocabulary/words-schema.ts';
import { DOUBT_RULE_IDS } from './lint/rules.ts';

const decimalText = z.string().regex(PLAIN_NUMBER, 'a plain decimal number in quotes, e.g. "46.5"');
const id = z.string().regex(/^[A-Za-z0-9-]+$/);

/** What kind of promise it is; never counted together as "x of 32". */
export const TARGET_TYPES = ['headline', 'text', 'industry', 'national', 'graded'] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

/** What the number is, which decides how it is judged. */
export const TARGET_KINDS = [
  'level', // 存量、规模
  'share', // 比重、覆盖率，单位 %
  'average-growth', // 年均增速
  'cumulative', // 规划期累计
  'count-per-year', // 每年若干
  'rank', // 位次
  'regional-multiple', // 分地区倍数
  'graded', // 等次、定性
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

const comparisonSchema = z
  .object({
    comparator: z.enum(COMPARATORS),
    value: decimalText.describe('The number; of a range the lower bound'),
    upper: decimalText.optional().describe('Upper bound of a range per year'),
  })
  .strict();
export type Comparison = z.infer<typeof comparisonSchema>;

const baselineSchema = z
  .object({
    value: decimalText,
    qualifier: z.enum(QUALIFIERS).default('exact'),
    period: z.string().describe('Canonical period, e.g. "2020"'),
    wording: wordingSchema,
    universe: z
      .enum(['same', 'other'])
      .describe('other: the printed baseline counts something else than the target, so no path can be drawn'),
    note: words.optional(),
  })
  .strict();

const measureSchema = z
  .object({
    indicator: z.string().describe('Id in indicators.yaml'),
    place: z.string().describe('Id in places.yaml'),
    yearly: z.string().optional().describe('For average growth: id of the indicator with the growth of each year'),
  })
  .strict();

const partSchema = z
  .object({ id, name: words, measure: measureSchema, comparison: comparisonSchema.optional() })
  .strict()
  .describe('One of several things promised by one sentence: a region, one of three ranks');

const ambiguitySchema = z
  .object({
    question: words,
    readings: z.array(words).min(2),
    chosen: z.number().int().min(0),
    why: words,
    about: z
      .array(z.enum(DOUBT_RULE_IDS))
      .default([])
      .describe('What the wording leaves open, by the rules of plan lint; absent: simply two readings'),
  })
  .strict()
  .describe('A wording that can be read in two ways; `chosen` is the index of the reading taken');

export const targetSchema = z
  .object({
    id,
    type: z.enum(TARGET_TYPES),
    name: words,
    wording: z.array(wordingSchema).min(1).describe('Every sentence of the plan that states it, the first decides'),
    attribute: z.enum(['anticipated', 'binding', 'text']).describe('预期性 · 约束性 · only in the text'),
    kind: z.enum(TARGET_KINDS),
    unit: z.string().min(1).describe('A unit the product knows; the unit of the indicator it is measured by'),
    direction: z.enum(['up', 'down']).describe('up: more is better'),
    comparison: comparisonSchema
      .optional()
      .describe('Absent only for graded wordings; parts without their own take this one'),
    measure: measureSchema.optional(),
    covers: z
      .string()
      .optional()
      .describe('For a total over a group of industries: id of the group in industries.yaml'),
    parts: z.array(partSchema).optional(),
    baseline: baselineSchema.optional(),
    related: z
      .array(
        z
          .object({
            indicator: z.string(),
            relation: z.enum(['other-definition', 'part-of-territory', 'rank']),
            note: words.optional(),
          })
          .strict(),
      )
      .default([])
      .describe('Published indicators that come near but are not it'),
    ambiguities: z.array(ambiguitySchema).default([]),
    holder: z
      .object({ name: words, source: z.string().min(1) })
      .strict()
      .optional()
      .describe('Who holds the figure, where a source names it; absent: 规划未写明，待部署方确认'),
  })
  .strict();
export type Target = z.infer<typeof targetSchema>;

export const planSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: words,
    shortTitle: words,
    documentNumber: z.string().optional(),
    issuer: words,
    issuedOn: z.string().describe('YYYY-MM-DD'),
    period: z.object({ from: z.number().int(), to: z.number().int() }).strict(),
    place: z.string().describe('Id of the place the plan is for'),
    source: z.string().min(1),
    simulated: z.boolean().default(false).describe('true: invented, marked so on every page'),
  })
  .strict();
export type PlanHeader = z.infer<typeof planSchema>;
