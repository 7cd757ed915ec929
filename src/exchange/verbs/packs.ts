import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { calendarSchema } from '../../vocabulary/calendar.ts';
import { PACK_STATUSES } from '../../vocabulary/pack-status.ts';
import { rulePackSchema } from '../../vocabulary/rule-pack.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';

const packSchema = rulePackSchema
  .omit({ entries: true, note: true })
  .extend({
    note: words.nullable(),
    inForce: z.boolean().describe('Whether it is the pack of its subject in force on the day asked'),
    entries: z.number(),
    byStatus: z.array(z.object({ status: z.enum(PACK_STATUSES), entries: z.number() })),
  })
  .describe('A rule pack without its entries');

export const listPacks = defineVerb({
  id: 'exchange.packs',
  kind: 'query',
  summary: {
    zh: '技术合同的规则包：施行日期、状态和来源',
    en: 'The rule packs of technology contracts: dates, status and sources',
  },
  who: 'anyone',
  store: 'none',
  input: z.object({
    asOf: z.string().optional().describe('YYYY-MM-DD: which packs were in force that day; absent: today'),
  }),
  output: z.object({
    asOf: z.string(),
    packs: z.array(packSchema),
    subjects: z.array(
      z.object({
        subject: z.string(),
        pack: z.string().nullable().describe('Id of the pack in force; null: none, or more than one'),
        why: words.nullable().describe('Why there is not exactly one'),
        undated: z.array(z.string()).describe('Packs issued by that day whose start nobody has supplied'),
      }),
    ),
    calendars: z.array(
      calendarSchema.omit({ years: true }).extend({ from: z.number().nullable(), to: z.number().nullable() }),
    ),
  }),
  commandLine: { words: 'contract packs' },
});

export const checkExchangePacks = defineVerb({
  id: 'exchange.checkPacks',
  kind: 'query',
  summary: { zh: '检查技术合同的规则包', en: 'Check the rule packs of technology contracts' },
  who: 'operator',
  store: 'none',
  input: z.object({ folder: z.string().optional().describe('Folder of rule packs; absent: the one in use') }),
  output: z.object({
    folder: z.string(),
    packs: z.number().describe('Packs and calendars found, sound or not'),
    errors: z.number(),
    findings: z.number(),
    problems: z.array(z.unknown()),
  }),
  commandLine: { words: 'contract packs-check', positional: ['folder'] },
});
