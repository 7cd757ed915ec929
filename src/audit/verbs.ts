import { z } from 'zod';
import { defineVerb } from '../platform/verb.ts';

const duties = ['audit-administrator', 'inspector'];

const auditLineSchema = z.object({
  number: z.number(),
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  account: z.string().nullable().describe('The account that asked; null for the command line and the gate'),
  verb: z.string(),
  outcome: z.enum(['done', 'refused', 'failed']),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

export const listAudit = defineVerb({
  id: 'audit.list',
  kind: 'query',
  summary: { zh: '查看操作记录，最新在前', en: 'Show who did what, newest first' },
  who: { duties },
  input: z.object({
    actor: z.string().max(200).optional().describe('Part of the name of the person'),
    verb: z.string().max(60).optional().describe('Part of the id of the action'),
    before: z.coerce.number().int().min(1).optional().describe('Only lines with a smaller number'),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe('How many; at most 1000'),
  }),
  output: z.array(auditLineSchema),
  commandLine: { words: 'audit list' },
});

export const verifyAudit = defineVerb({
  id: 'audit.verify',
  kind: 'query',
  summary: {
    zh: '核验操作记录链，指出第一处断开',
    en: 'Verify the chain of the record and name the first broken link',
  },
  who: { duties },
  input: z.object({
    expect: z
      .string()
      .trim()
      .toLowerCase()
      .length(64)
      .optional()
      .describe('Hash of the last line noted earlier; finds a cut-off end'),
  }),
  output: z.object({
    events: z.number().describe('Lines that follow each other from the first one'),
    ok: z.boolean(),
    head: z.string().describe('Hash of the last of them'),
    broken: z
      .object({
        number: z.number(),
        why: z.enum(['hash', 'previous', 'gap', 'head']),
        words: z.object({ zh: z.string(), en: z.string() }),
      })
      .nullable(),
  }),
  commandLine: { words: 'audit verify' },
});
