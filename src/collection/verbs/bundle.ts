import { z } from 'zod';
import { defineVerb, fileAnswerSchema, uploadSchema } from '../../platform/verb.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { doubtSchema } from '../doubt.ts';
import { OVERSEEING_DUTIES, REPORTING_DUTIES } from '../duties.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const bundle = z.object({
  files: z.array(uploadSchema).min(1).max(40).describe('Workbooks, together no larger than one upload may be'),
  plan,
  confirmed: z.array(z.string()).max(5000).default([]).describe('Keys of cells asked about and confirmed'),
});
const problem = z.unknown() as z.ZodType<Problem>;
const fileSchema = z.object({
  name: z.string(),
  organisation: z.string().nullable().describe('Whose workbook it is; null where it is none of this plan'),
  problems: z.array(problem),
});

export const checkBundle = defineVerb({
  id: 'collection.checkBundle',
  kind: 'command',
  summary: {
    zh: '一次检查多个填报表，并与全域数核对，不入库',
    en: 'Check several workbooks at once and hold them against the whole; nothing is stored',
  },
  who: { duties: REPORTING_DUTIES },
  input: bundle,
  unrecorded: ['files', 'confirmed'],
  output: z.object({
    files: z.array(
      fileSchema.extend({
        found: z.number().describe('Figures that differ from the workbook as it was made'),
        unchanged: z.number(),
        toConfirm: z.array(z.string()),
        mayTake: z.boolean().describe('false: whoever asks may look at it, and its organisation hands it in'),
      }),
    ),
    noFile: z.array(z.string()).describe('Names of the parts of the territory none of the files is of'),
    doubts: z.array(doubtSchema).describe('These files together with what is stored'),
  }),
  commandLine: { words: 'workbook check-bundle', positional: ['files...'] },
});

export const takeBundle = defineVerb({
  id: 'collection.takeBundle',
  kind: 'command',
  summary: {
    zh: '一次提交多个填报表，逐个文件全部入库或全部不入库',
    en: 'Hand in several workbooks at once, each file as a whole or not at all',
  },
  who: { duties: REPORTING_DUTIES },
  input: bundle,
  unrecorded: ['files', 'confirmed'],
  output: z.object({
    accepted: z.number().describe('Files taken'),
    files: z.array(fileSchema.extend({ accepted: z.boolean(), taken: z.number(), unchanged: z.number() })),
    doubts: z.array(doubtSchema).describe('What is stored now'),
  }),
  commandLine: { words: 'workbook bundle', positional: ['files...'] },
});

export const reconcileFigures = defineVerb({
  id: 'collection.reconcile',
  kind: 'query',
  summary: { zh: '各地的数与全域数核对', en: 'Hold the figures of the parts against the whole' },
  who: { duties: OVERSEEING_DUTIES },
  input: z.object({ plan, place: z.string().optional().describe('Id or name of the place that is asked') }),
  output: z.object({
    plan: z.string(),
    doubts: z.array(doubtSchema),
    letters: z
      .array(z.object({ place: z.string(), name: z.string(), rows: z.number() }))
      .describe('The places there is a query letter for, in administrative order'),
  }),
  commandLine: { words: 'reconcile' },
});

export const downloadQueryLetter = defineVerb({
  id: 'collection.queryLetter',
  kind: 'download',
  summary: { zh: '请一地核对数据的函', en: 'The letter that asks a place to check its figures' },
  who: { duties: OVERSEEING_DUTIES },
  input: z.object({
    plan,
    place: z.string().describe('Id or name of the place that is asked'),
    by: z.string().optional().describe('YYYY-MM-DD: the answer is asked for by that day'),
    format: z.enum(['docx', 'txt']).default('docx'),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
  output: fileAnswerSchema,
  commandLine: { words: 'query-letter', positional: ['place'] },
});
