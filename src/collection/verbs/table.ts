import { z } from 'zod';
import { defineVerb, uploadSchema } from '../../platform/verb.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { proposedValueSchema } from '../cell.ts';
import { REPORTING_DUTIES } from '../duties.ts';
import { CELL_STATES, type CellState } from '../table/cell-state.ts';
import { storableText, tableMappingSchema } from '../table/table-mapping.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const organisation = z.string().optional().describe('Name or id; absent: one’s own');
const name = storableText(60).trim().min(1).describe('Name of a kept mapping');
const mapping = z
  .union([z.string().max(200_000), tableMappingSchema])
  .describe('The name of a kept mapping, or a mapping, as JSON on the command line');
const file = uploadSchema.optional().describe('CSV in UTF-8 or GB 18030, or .xlsx');
const pasted = z.string().max(4_000_000).optional().describe('A table as a spreadsheet copies it, instead of a file');
const confirmed = z.array(z.string()).max(20_000).default([]).describe('Keys of cells asked about and confirmed');
const reason = storableText(500).optional().describe('Why values reviewed before are corrected');
const problem = z.unknown() as z.ZodType<Problem>;
const who = { duties: REPORTING_DUTIES } as const;

const states = Object.keys(CELL_STATES) as [CellState, ...CellState[]];

export const readTable = defineVerb({
  id: 'collection.readTable',
  kind: 'command',
  summary: { zh: '预览一张表会填报哪些数据，不入库', en: 'Show what a table would report; nothing is stored' },
  who,
  input: z.object({
    file,
    pasted,
    mapping: mapping.optional(),
    sheet: z.string().max(100).optional(),
    reason,
    plan,
    organisation,
    confirmed,
  }),
  unrecorded: ['file', 'pasted', 'mapping', 'confirmed'],
  output: z.object({
    sheets: z.array(z.string()),
    sheet: z.string().describe('The sheet that was read'),
    guessed: z.boolean().describe('true: no mapping was given, this one is proposed'),
    mapping: tableMappingSchema,
    columns: z
      .array(z.object({ column: z.number(), head: z.string(), samples: z.array(z.string()) }))
      .describe('The columns of the sheet, to change the mapping by'),
    unknown: z.object({ indicators: z.array(z.string()), places: z.array(z.string()) }),
    known: z.object({
      indicators: z.array(z.object({ id: z.string(), name: z.string(), unit: z.string() })),
      places: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
    counts: z.object({ new: z.number(), correction: z.number(), unchanged: z.number(), blank: z.number() }),
    values: z
      .array(
        proposedValueSchema.extend({
          address: z.string(),
          written: z.string().describe('As it stood'),
          indicatorName: z.string(),
          placeName: z.string(),
          unit: z.string(),
          convertedFrom: z.string().nullable(),
          state: z.enum(states),
          before: z.string().nullable().describe('What the organisation gave before'),
        }),
      )
      .describe('The first of them'),
    problems: z.array(problem).describe('The first of them'),
    errors: z.number(),
    findings: z.number(),
    toConfirm: z.array(z.string()),
  }),
  commandLine: { words: 'table check', positional: ['file'] },
});

export const takeTable = defineVerb({
  id: 'collection.takeTable',
  kind: 'command',
  summary: {
    zh: '按对应方式提交一张表，成为在报数据',
    en: 'Hand in a table by a mapping; its figures wait for review',
  },
  who,
  input: z.object({
    file,
    pasted,
    mapping,
    reason,
    plan,
    organisation,
    confirmed,
    partial: z
      .union([z.boolean(), z.stringbool()])
      .default(false)
      .describe('true: take what has no fault and leave the rest out'),
  }),
  unrecorded: ['file', 'pasted', 'mapping', 'confirmed'],
  output: z.object({
    accepted: z.boolean(),
    taken: z.number(),
    unchanged: z.number(),
    problems: z.array(problem).describe('The first of them'),
    errors: z.number(),
    findings: z.number(),
  }),
  commandLine: { words: 'table take', positional: ['file'] },
});

export const saveMapping = defineVerb({
  id: 'collection.saveMapping',
  kind: 'command',
  summary: { zh: '保存一种表的对应方式', en: 'Keep how a table is read, under a name' },
  who,
  input: z.object({ name, mapping, plan, organisation }),
  unrecorded: ['mapping'],
  output: z.object({ name: z.string() }),
  commandLine: { words: 'table map', positional: ['name', 'mapping'] },
});

export const listMappings = defineVerb({
  id: 'collection.mappings',
  kind: 'query',
  summary: { zh: '本单位保存的对应方式', en: 'The mappings kept by an organisation' },
  who,
  input: z.object({ plan, organisation }),
  output: z.array(
    z.object({
      name: z.string(),
      by: z.string(),
      at: z.string(),
      mapping: tableMappingSchema.nullable().describe('null: kept by another version and no longer readable'),
    }),
  ),
  commandLine: { words: 'table mappings' },
});

export const dropMapping = defineVerb({
  id: 'collection.dropMapping',
  kind: 'command',
  summary: { zh: '删除保存的对应方式', en: 'Forget a kept mapping' },
  who,
  input: z.object({ name, plan, organisation }),
  output: z.object({ name: z.string() }),
  commandLine: { words: 'table unmap', positional: ['name'] },
});
