import { z } from 'zod';
import { defineVerb, fileAnswerSchema } from '../platform/verb.ts';
import { editedReportSchema, editFlagSchema } from './report-schema.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const asOf = z.string().optional().describe('YYYY-MM-DD: the report of that day; absent: everything known today');
const language = z.enum(['zh', 'en']).default('zh').describe('Language of the report');
const kind = z.enum(['report', 'brief']).default('report').describe('report: in full; brief: one page');
const section = z.string().describe('Id of a section of the report or the brief, e.g. summary or target-T1');

/** The files a report can be had as. */
export const FORMATS = ['docx', 'pdf', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export const showReport = defineVerb({
  id: 'publication.report',
  kind: 'query',
  summary: { zh: '评估报告（数据）', en: 'The evaluation report as data' },
  who: 'anyone',
  input: z.object({ plan, asOf, language, kind }),
  output: editedReportSchema,
});

export const downloadReport = defineVerb({
  id: 'publication.file',
  kind: 'download',
  summary: {
    zh: '生成评估报告文件（docx、pdf、html 或 json）',
    en: 'Write the evaluation report (docx, pdf, html or json)',
  },
  who: 'anyone',
  input: z.object({
    plan,
    asOf,
    language,
    kind,
    format: z.enum(FORMATS).describe('docx, pdf, html or json; the command line takes it from the ending of the file'),
  }),
  output: fileAnswerSchema,
  commandLine: { words: 'report' },
});

const edited = z.object({ plan: z.string(), section: z.string(), language: z.enum(['zh', 'en']) });

export const editReport = defineVerb({
  id: 'publication.edit',
  kind: 'command',
  summary: { zh: '用一份文字替换报告的一节', en: 'Put a text of one’s own in place of a section' },
  who: 'operator',
  input: z.object({
    plan,
    section,
    language,
    file: z.string().describe('A text file in UTF-8; blank lines part the paragraphs'),
  }),
  output: edited.extend({ paragraphs: z.number(), flags: z.array(editFlagSchema) }),
  commandLine: { words: 'report edit', positional: ['section', 'file'] },
});

export const withdrawEdit = defineVerb({
  id: 'publication.withdrawEdit',
  kind: 'command',
  summary: { zh: '撤回对一节的修改，恢复自动生成的文字', en: 'Take an edit back: the generated text stands again' },
  who: 'operator',
  input: z.object({ plan, section, language }),
  output: edited,
  commandLine: { words: 'report unedit', positional: ['section'] },
});

export const listEdits = defineVerb({
  id: 'publication.edits',
  kind: 'query',
  summary: { zh: '列出人工修改过的各节和与现有数据不一致之处', en: 'List edited sections and what no longer agrees' },
  who: 'operator',
  input: z.object({ plan }),
  output: z.array(
    edited.extend({
      title: z.string().nullable().describe('null: the report of today has no such section'),
      paragraphs: z.number(),
      by: z.string(),
      at: z.string(),
      versions: z.number().describe('All versions kept, withdrawals included'),
      flags: z.array(editFlagSchema),
    }),
  ),
  commandLine: { words: 'report edits' },
});
