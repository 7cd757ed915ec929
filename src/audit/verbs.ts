import { z } from 'zod';
import { defineVerb } from '../platform/verb.ts';

const auditLineSchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  verb: z.string(),
  outcome: z.enum(['done', 'refused', 'failed']),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

export const listAudit = defineVerb({
  id: 'audit.list',
  kind: 'query',
  summary: { zh: '查看操作记录，最新在前', en: 'Show who did what, newest first' },
  who: 'operator',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe('How many; at most 1000'),
  }),
  output: z.array(auditLineSchema),
  commandLine: { words: 'audit list' },
});
