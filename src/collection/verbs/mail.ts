import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const OFFICERS = { duties: ['plan-officer'] } as const;

const mailLineSchema = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  state: z.enum(['waiting', 'sent', 'failed']),
  queuedBy: z.string(),
  queuedAt: z.string(),
  sentAt: z.string().nullable(),
  tries: z.number(),
  nextAt: z.string().nullable().describe('When it is tried next; null: it is not'),
  error: words.nullable().describe('Why the last try failed'),
});
export type MailLine = z.infer<typeof mailLineSchema>;

export const listMail = defineVerb({
  id: 'collection.mail',
  kind: 'query',
  summary: { zh: '规划的邮件及其发送情况，最新在前', en: 'The mail of a plan and what became of it, newest first' },
  who: OFFICERS,
  input: z.object({ plan, limit: z.coerce.number().int().min(1).max(1000).default(100) }),
  output: z.object({
    plan: z.string(),
    sends: z.boolean().describe('false: no mail server is set, and mail waits'),
    mail: z.array(mailLineSchema),
  }),
  commandLine: { words: 'mail list' },
});

export const retryMail = defineVerb({
  id: 'collection.retryMail',
  kind: 'command',
  summary: { zh: '立即重新发送未发出的邮件', en: 'Try mail that is not sent again at once' },
  who: OFFICERS,
  input: z.object({ plan, mail: z.string().optional().describe('Id of a mail; absent: all that is not sent') }),
  output: z.object({ waiting: z.number(), note: words.describe('What happens to it now') }),
  commandLine: { words: 'mail retry', positional: ['mail'] },
});
