import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { wordsSchema } from '../../vocabulary/words-schema.ts';
import { CASE_STATE_IDS } from '../case-states.ts';
import { DOUBT_KINDS, type DoubtKind } from '../integrity/finding.ts';
import { EXAMINING, flag, LOOKING, plan } from './case-fields.ts';

const kinds = Object.keys(DOUBT_KINDS) as [DoubtKind, ...DoubtKind[]];
const ANSWERS = ['dismissed', 'confirmed'] as const;

const doubtSchema = z.object({
  key: z.string().describe('The same as long as the evidence is; an answer is remembered by it'),
  kind: z.enum(kinds),
  words: wordsSchema,
  strength: z.enum(['strong', 'weak']),
  contracts: z.array(
    z.object({ id: z.string(), reference: z.string(), projectName: z.string(), state: z.enum(CASE_STATE_IDS) }),
  ),
  evidence: z.array(z.object({ words: wordsSchema, reference: z.string() })),
  answer: z.object({ answer: z.enum(ANSWERS), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type DoubtLine = z.infer<typeof doubtSchema>;

export const listDoubts = defineVerb({
  id: 'exchange.doubts',
  kind: 'query',
  summary: {
    zh: '合同疑点：重复、拆分、关联方、循环交易，供人核对',
    en: 'Doubts about contracts for a person: duplicates, splitting, related parties, circular trade',
  },
  who: LOOKING,
  input: z.object({
    plan,
    contract: z.string().optional().describe('Id or reference of a case; absent: the whole ledger'),
    answered: flag.describe('true: those a person has answered, too'),
  }),
  output: z.object({
    plan: z.string(),
    compared: z.number().describe('Contracts looked at'),
    open: z.number().describe('Doubts nobody has answered'),
    threshold: z
      .object({ amount: z.string(), pack: z.string() })
      .nullable()
      .describe('The amount splitting is held against, and the pack it stands in; null: the rules know none'),
    doubts: z.array(doubtSchema),
    limits: z.array(wordsSchema).describe('Where too much stood side by side to compare everything'),
  }),
  commandLine: { words: 'contract doubts', positional: ['contract'] },
});

export const answerDoubt = defineVerb({
  id: 'exchange.answerDoubt',
  kind: 'command',
  summary: { zh: '对疑点作出说明：排除，或者属实', en: 'Answer a doubt: dismissed or confirmed, with the reason' },
  who: EXAMINING,
  unrecorded: ['reason'],
  input: z.object({
    plan,
    contract: z.string().describe('Id or reference of a case it is about'),
    key: z.string().max(100),
    answer: z.enum(ANSWERS),
    reason: z.string().trim().min(2).max(1000),
  }),
  output: z.object({ key: z.string(), answer: z.enum(ANSWERS) }),
});
