import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { targetSchema } from '../target.ts';
import { verdictSchema } from '../verdict.ts';

const stopSchema = z.object({
  asOf: z.string().nullable().describe('The day; null: today, with everything known'),
});

const rowSchema = z.object({
  id: z.string(),
  type: targetSchema.shape.type,
  name: targetSchema.shape.name,
  attribute: targetSchema.shape.attribute,
  states: z.array(verdictSchema.shape.state).describe('One state per stop, in the order of the stops'),
});

export const showReplay = defineVerb({
  id: 'plan.replay',
  kind: 'query',
  summary: {
    zh: '回放：发布当日、各年末和今天的判定',
    en: 'Replay: the verdicts on the day of issue, at each year’s end and today',
  },
  who: 'anyone',
  input: z.object({ plan: z.string().optional().describe('Plan id; absent: the first plan of the catalogue') }),
  output: z.object({
    stops: z.array(stopSchema),
    targets: z.array(rowSchema).describe('In the order of the plan; empty before the plan is issued'),
  }),
  commandLine: { words: 'replay' },
});
