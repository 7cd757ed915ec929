import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { PACK_STATUSES } from '../../vocabulary/pack-status.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';

const day = z.string().describe('YYYY-MM-DD');

export const showDeadline = defineVerb({
  id: 'exchange.deadline',
  kind: 'query',
  summary: { zh: '技术合同认定登记的办理期限', en: 'The day by which a technology contract must be decided' },
  who: 'anyone',
  store: 'none',
  input: z.object({
    acceptedOn: day,
    completedOn: day
      .optional()
      .describe('YYYY-MM-DD: the day missing material was completed; absent: none was missing'),
    technicalAmount: z.string().max(40).optional().describe('技术交易额 in yuan; absent: not known'),
    disputed: z.union([z.boolean(), z.stringbool()]).default(false).describe('true: the contract is disputed'),
    pack: z.string().optional().describe('Id of a rule pack; absent: the one in force on the day of acceptance'),
  }),
  output: z.object({
    kind: z.enum(['due', 'cannot-tell']),
    day: z.string().nullable(),
    why: words.nullable().describe('Why it cannot be told'),
    pack: z.object({ id: z.string(), version: z.string() }),
    undated: z.array(z.string()).describe('Packs issued by the day of acceptance whose start nobody has supplied'),
    calendar: z.object({ id: z.string(), version: z.string(), status: z.enum(PACK_STATUSES), source: z.string() }),
    steps: z.array(
      z.object({
        words,
        rule: z
          .object({ key: z.string(), article: z.string(), status: z.enum(PACK_STATUSES) })
          .nullable()
          .describe('The entry of the pack it rests on'),
      }),
    ),
  }),
  commandLine: { words: 'contract deadline', positional: ['acceptedOn'] },
});

export const checkPartyCode = defineVerb({
  id: 'exchange.checkCode',
  kind: 'query',
  summary: {
    zh: '校验统一社会信用代码或组织机构代码',
    en: 'Check a credit code or organisation code by its check digits',
  },
  who: 'anyone',
  store: 'none',
  input: z.object({ partyCode: z.string().min(1).max(100) }),
  output: z.object({
    code: z.string().describe('As it should be stored'),
    kind: z.enum(['credit-code', 'organisation-code']).nullable().describe('null: it has faults'),
    faults: z.array(words),
  }),
  commandLine: { words: 'contract code', positional: ['partyCode'] },
});
