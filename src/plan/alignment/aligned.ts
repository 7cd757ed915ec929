import { z } from 'zod';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { targetSchema } from '../target.ts';
import { ALIGNMENT_STATES, type AlignmentState, RELATIONS, type Relation } from './states.ts';

const states = Object.keys(ALIGNMENT_STATES) as [AlignmentState, ...AlignmentState[]];
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
