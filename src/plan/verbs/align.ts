import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { alignmentSchema } from '../alignment/aligned.ts';
import { planSchema } from '../target.ts';

export const alignPlan = defineVerb({
  id: 'plan.align',
  kind: 'query',
  summary: { zh: '规划与下级规划逐项衔接', en: 'A plan against the plans below it, target by target' },
  who: 'anyone',
  store: 'none',
  input: z.object({
    plan: z.string().optional().describe('Id of the upper plan; absent: the first plan of the catalogue'),
    lower: z
      .union([z.string(), z.array(z.string()).max(200)])
      .optional()
      .transform((given) => (typeof given === 'string' ? given.split(',') : given))
      .describe('Ids of the plans below; absent: every loaded plan of a place inside'),
  }),
  output: alignmentSchema.extend({
    plan: planSchema,
    lowers: z.array(z.object({ id: z.string(), title: words, place: words })).describe('The plans compared'),
  }),
  commandLine: { words: 'plan align', positional: ['plan', 'lower...'] },
});
