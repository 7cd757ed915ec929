import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { packEntrySchema } from '../../vocabulary/rule-pack.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import type { Amounts } from '../amounts.ts';
import { CASE_STATE_IDS } from '../case-states.ts';
import { formRulesSchema } from '../form-rules.ts';
import { listPacks } from './packs.ts';

const group = z.object({
  title: words,
  predicates: z.array(
    z.object({
      words: words.describe('What is looked at'),
      entry: packEntrySchema.nullable().describe('What the pack says; null: it has no entry of its own'),
    }),
  ),
});

/** 技术合同的方法: everything the page prints, so that the page says what the program does. */
export const showContractMethod = defineVerb({
  id: 'exchange.method',
  kind: 'query',
  summary: {
    zh: '技术合同怎样判断、怎样计数、有什么不知道',
    en: 'How technology contracts are judged and counted, and what is not known',
  },
  who: 'anyone',
  store: 'none',
  input: z.object({
    plan: z.string().optional().describe('Plan id; absent: the first plan of the catalogue'),
    pack: z.string().optional().describe('Id of the rule pack shown entry by entry; absent: the one in force'),
    asOf: z.string().optional().describe('YYYY-MM-DD: the day the pack in force is asked for'),
  }),
  output: listPacks.output.extend({
    title: words,
    shown: z.object({
      id: z.string(),
      entries: z.array(packEntrySchema),
      groups: z.array(group).describe('What makes a contract of a type, type by type'),
    }),
    example: z.object({ words, amounts: z.unknown() as z.ZodType<Amounts> }),
    clocks: z.array(
      z.object({ pack: z.string(), title: words, entries: z.array(packEntrySchema).describe('Terms and thresholds') }),
    ),
    states: z.array(z.object({ id: z.enum(CASE_STATE_IDS), words })),
    acts: z.array(
      z.object({
        words,
        by: z.enum(['registrant', 'registrar']),
        from: z.array(words),
        to: words.nullable().describe('Null: the state stays'),
      }),
    ),
    doubts: z.array(z.object({ words, rule: words })),
    threshold: z.object({ amount: z.string(), pack: z.string() }).nullable(),
    most: z
      .object({ characters: z.number(), clauses: z.number(), neighbours: z.number(), ring: z.number() })
      .describe('Beyond these something is left out, and said to be'),
    form: formRulesSchema,
    counted: z.array(z.object({ target: z.string(), name: words, place: words, measure: words })),
    withheld: z.array(words).describe('Why a year is not told to those who may not see its contracts'),
  }),
});
