import { z } from 'zod';
import { defineVerb, fileAnswerSchema, uploadSchema } from '../../platform/verb.ts';
import type { Problem } from '../../vocabulary/problem.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const organisation = z.string().optional().describe('Name or id; absent: one’s own');
const REPORTING = { duties: ['plan-officer', 'holder', 'city-office'] } as const;
const confirmed = z.array(z.string()).max(5000).default([]).describe('Keys of cells asked about and confirmed');
const problem = z.unknown() as z.ZodType<Problem>;

export const createWorkbook = defineVerb({
  id: 'collection.workbook',
  kind: 'download',
  summary: { zh: '生成填报表（.xlsx）', en: 'Make the workbook to fill in (.xlsx)' },
  who: REPORTING,
  input: z.object({ plan, organisation }),
  output: fileAnswerSchema,
  commandLine: { words: 'workbook create' },
});

export const checkWorkbook = defineVerb({
  id: 'collection.checkWorkbook',
  kind: 'command',
  summary: { zh: '检查填报表，不入库', en: 'Check a workbook; nothing is stored' },
  who: REPORTING,
  input: z.object({ file: uploadSchema, plan, organisation, confirmed }),
  unrecorded: ['file', 'confirmed'],
  output: z.object({
    found: z.number().describe('Figures that differ from the workbook as it was made'),
    unchanged: z.number().describe('Cells left as they were, or known already'),
    problems: z.array(problem),
    toConfirm: z.array(z.string()),
  }),
  commandLine: { words: 'workbook check', positional: ['file'] },
});

export const takeWorkbook = defineVerb({
  id: 'collection.takeWorkbook',
  kind: 'command',
  summary: { zh: '提交填报表，成为在报数据', en: 'Hand in a workbook; its figures wait for review' },
  who: REPORTING,
  input: z.object({
    file: uploadSchema,
    plan,
    organisation,
    confirmed,
    partial: z
      .union([z.boolean(), z.stringbool()])
      .default(false)
      .describe('true: take what has no fault and leave the rest out'),
  }),
  unrecorded: ['file', 'confirmed'],
  output: z.object({
    accepted: z.boolean(),
    taken: z.number(),
    unchanged: z.number(),
    problems: z.array(problem),
  }),
  commandLine: { words: 'workbook take', positional: ['file'] },
});

export const annotateWorkbook = defineVerb({
  id: 'collection.annotated',
  kind: 'command',
  summary: { zh: '退回批注过的填报表', en: 'The workbook with its faults marked' },
  who: REPORTING,
  input: z.object({ file: uploadSchema, plan, organisation }),
  unrecorded: ['file'],
  output: fileAnswerSchema,
});
