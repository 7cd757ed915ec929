import { z } from 'zod';
import { observationSchema } from '../figures/observation.ts';
import { COMPARATORS } from '../vocabulary/comparator.ts';
import { QUALIFIERS } from '../vocabulary/qualifier.ts';
import { wordsSchema as words } from '../vocabulary/words-schema.ts';
import { TARGET_KINDS, TARGET_TYPES } from './target.ts';
import { REASONS, STATES } from './verdict-states.ts';

const keys = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as [K, ...K[]];

/** One step of the derivation, readable on its own: what was taken, the rule, what came out. */
const stepSchema = z.object({ rule: words, detail: words, result: words });

/** A reading of 左右 and the first plan year whose annual figure satisfies it; null: none so far. */
const readingSchema = z.object({
  reading: z.enum(['strict', 'within-points', 'within-percent']),
  words,
  /** The edge of the reading in the target's unit. */
  edge: z.string(),
  year: z.number().nullable(),
  value: z.string().nullable(),
  weakSource: z.boolean(),
});

/**
 * The verdict on one target, or on one part of it. `state` is about the final year (or, before the end, about the date asked);
 * `reachedOnce` is a separate answer. Numbers are decimal strings in the target's unit.
 */
const verdictBase = z.object({
  id: z.string(),
  type: z.enum(TARGET_TYPES),
  kind: z.enum(TARGET_KINDS),
  name: words,
  unit: z.string(),
  state: z.enum(keys(STATES)),
  stateWords: words,
  reason: z.enum(keys(REASONS)).nullable(),
  /** Behind by more than the serious band. */
  serious: z.boolean(),
  value: z.string().nullable(),
  period: z.string().nullable(),
  /** What decided: the observation used, null when none or a product of several. */
  used: observationSchema.nullable(),
  target: z.string().nullable(),
  comparator: z.enum(COMPARATORS).nullable(),
  upper: z.string().nullable().describe('Upper bound of a range per year'),
  gap: z.string().nullable().describe('value − target, + is favourable'),
  required: z
    .object({ perYear: z.string(), compoundedPercent: z.string().nullable(), years: z.string() })
    .nullable()
    .describe('Needed per year from the value to the target; null after the end'),
  path: z
    .object({ covered: z.string(), elapsed: z.string(), deviation: z.string(), ageMonths: z.number() })
    .nullable()
    .describe('Shares of distance and time in percent, deviation in points'),
  growthRatio: z
    .object({
      ratio: z.string().nullable(),
      band: z.enum(['substantial', 'moderate', 'limited', 'deterioration', 'met']),
    })
    .nullable(),
  reachedOnce: z.object({ year: z.number(), value: z.string(), weakSource: z.boolean() }).nullable(),
  readings: z.array(readingSchema),
  /** How exactly the value shown is meant. */
  qualifier: z.enum(QUALIFIERS),
  qualifierMatters: z.boolean(),
  weakSource: z.boolean(),
  metAtBase: z.boolean(),
  holder: words,
  sentence: words,
  steps: z.array(stepSchema),
  pack: z.object({ id: z.string(), version: z.string() }),
});
export const verdictSchema = verdictBase.extend({ parts: z.array(verdictBase) });
export type PartVerdict = z.infer<typeof verdictBase>;
export type Verdict = z.infer<typeof verdictSchema>;
