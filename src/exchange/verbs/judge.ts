import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { PACK_STATUSES } from '../../vocabulary/pack-status.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import type { Judgement } from '../judge-contract.ts';
import type { JudgingRules } from '../judging-rules.ts';

/** The rules a contract can be judged by, for whoever judges on their own machine. */
export const judgingRules = defineVerb({
  id: 'exchange.rules',
  kind: 'query',
  summary: { zh: '判断技术合同所依据的各规则包', en: 'The rule packs technology contracts are judged by' },
  who: 'anyone',
  store: 'none',
  input: z.object({ asOf: z.string().optional().describe('YYYY-MM-DD: the day the pack in force is asked for') }),
  output: z.object({
    day: z.string(),
    inForce: z.string().nullable().describe('Id of the pack in force on the day; null: none, or more than one'),
    why: words.nullable().describe('Why there is not exactly one'),
    undated: z.array(z.string()).describe('Packs issued by that day whose start nobody has supplied'),
    packs: z.array(
      z.object({
        id: z.string(),
        title: words,
        version: z.string(),
        status: z.enum(PACK_STATUSES),
        effectiveFrom: z.string().nullable(),
        effectiveTo: z.string().nullable(),
        rules: z.unknown() as z.ZodType<JudgingRules>,
      }),
    ),
  }),
});

export const judgeFile = defineVerb({
  id: 'exchange.judge',
  kind: 'query',
  summary: { zh: '体检一份技术合同（不保存、不上传）', en: 'Judge a technology contract; nothing is stored or sent' },
  who: 'operator',
  store: 'none',
  input: z.object({
    file: z.string().describe('Path of a txt, docx or pdf with text'),
    pack: z.string().optional().describe('Id of a rule pack; absent: the one in force on the day'),
    asOf: z.string().optional().describe('YYYY-MM-DD; absent: today'),
  }),
  output: z.object({ pack: z.string(), judgement: z.unknown() as z.ZodType<Judgement> }),
  commandLine: { words: 'contract judge', positional: ['file'] },
});
