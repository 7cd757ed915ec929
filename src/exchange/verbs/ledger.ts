import { z } from 'zod';
import { defineVerb, fileAnswerSchema, uploadSchema } from '../../platform/verb.ts';
import { PACK_STATUSES } from '../../vocabulary/pack-status.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { wordsSchema } from '../../vocabulary/words-schema.ts';
import { CASE_STATE_IDS } from '../case-states.ts';
import { formRulesSchema } from '../form-rules.ts';
import type { PackComparison } from '../portfolio.ts';
import { day, EXAMINING, LOOKING, plan, SEEING_CASES } from './case-fields.ts';

const year = z.coerce.number().int().min(1984).max(2100).optional();

export const showFormRules = defineVerb({
  id: 'exchange.form',
  kind: 'query',
  summary: { zh: '技术合同登记表的栏目与代码', en: 'The fields and codes of the registration form' },
  who: 'anyone',
  store: 'none',
  input: z.object({}),
  output: formRulesSchema,
});

const sum = z.object({
  sum: z.string().nullable().describe('Yuan; null: none is known'),
  unknown: z.number().describe('Contracts whose amount is not known'),
});
const measures = { count: z.number(), total: sum, technical: sum, received: sum };
const named = { words: wordsSchema.describe('As it is called; “not filled in” where it is empty') };

export const showStatistics = defineVerb({
  id: 'exchange.statistics',
  kind: 'query',
  summary: {
    zh: '已登记合同的统计：类型、领域、知识产权、卖方和买方地区、产业',
    en: 'Registered contracts by type, field, intellectual property, region of seller and buyer, and industry',
  },
  who: SEEING_CASES,
  input: z.object({
    plan,
    start: day.optional().describe('First day of registration; absent: 1 January'),
    end: day.optional().describe('Last day; absent: today'),
  }),
  output: z.object({
    plan: z.string(),
    start: z.string(),
    end: z.string(),
    seesAll: z.boolean().describe('false: only contracts filed by one’s own organisation'),
    whole: z.object(measures),
    tables: z.array(
      z.object({
        by: z.enum(['type', 'field', 'ip', 'sellerRegion', 'buyerRegion', 'tag']),
        groups: z.array(z.object({ ...named, ...measures })),
        note: wordsSchema.nullable(),
      }),
    ),
    flows: z.array(z.object({ seller: wordsSchema, buyer: wordsSchema, ...measures })),
  }),
  commandLine: { words: 'contract statistics' },
});

export const comparePortfolio = defineVerb({
  id: 'exchange.portfolio',
  kind: 'query',
  summary: {
    zh: '规则时光机：台账中的合同换一个规则包会怎样',
    en: 'The time machine of rules: what another pack would say of the contracts in the ledger',
  },
  who: LOOKING,
  input: z.object({
    plan,
    pack: z.string().describe('Id of a rule pack'),
    against: z.string().describe('Id of the pack it is compared with'),
    year: year.describe('Only contracts registered in that year; absent: everything filed'),
  }),
  output: z.object({
    plan: z.string(),
    leftOut: z.number().describe('Contracts beyond those judged, the oldest'),
    withoutText: z.number().describe('Contracts of which only a form was filed, which cannot be judged'),
    comparison: z.unknown() as z.ZodType<PackComparison>,
  }),
  commandLine: { words: 'contract portfolio', positional: ['pack', 'against'] },
});

const layoutLine = z.object({ id: z.string(), title: wordsSchema, note: wordsSchema, status: z.enum(PACK_STATUSES) });

export const listLayouts = defineVerb({
  id: 'exchange.layouts',
  kind: 'query',
  summary: { zh: '合同表的版式', en: 'The layouts of tables of contracts' },
  who: LOOKING,
  store: 'none',
  input: z.object({}),
  output: z.array(layoutLine),
  commandLine: { words: 'contract layouts' },
});

export const exportCases = defineVerb({
  id: 'exchange.export',
  kind: 'download',
  summary: { zh: '按一个版式导出合同表（xlsx）', en: 'Write the contracts as a table by a layout (xlsx)' },
  who: LOOKING,
  input: z.object({
    plan,
    layout: z.string().optional().describe('Id of a layout; absent: the first'),
    state: z.enum(CASE_STATE_IDS).optional(),
    year,
  }),
  output: fileAnswerSchema,
  commandLine: { words: 'contract export' },
});

const table = {
  plan,
  file: uploadSchema.describe('CSV in UTF-8 or GB 18030, or .xlsx'),
  layout: z.string().optional().describe('Id of a layout; absent: the first'),
  sheet: z.string().max(100).optional().describe('Absent: the first sheet that is shown'),
};
const problem = z.unknown() as z.ZodType<Problem>;
const readOutput = z.object({
  layout: z.string(),
  sheet: z.string(),
  contracts: z.number().describe('Sound contracts in the table'),
  registered: z.number().describe('Of them, with a number: they enter as registered; the others as drafts'),
  skipped: z.array(z.object({ row: z.number(), text: z.string() })).describe('Rows that are no contracts'),
  unread: z.array(z.string()).describe('Heads the layout does not know'),
  problems: z.array(problem).describe('The first of them'),
  errors: z.number(),
  taken: z.number().describe('Contracts now in the ledger; 0 unless they were taken'),
});
export type ReadCases = z.infer<typeof readOutput>;

export const checkImport = defineVerb({
  id: 'exchange.checkImport',
  kind: 'command',
  summary: { zh: '检查一张合同表，不入库', en: 'Check a table of contracts; nothing is stored' },
  who: EXAMINING,
  unrecorded: ['file'],
  input: z.object(table),
  output: readOutput,
  commandLine: { words: 'contract table-check', positional: ['file'] },
});

export const importCases = defineVerb({
  id: 'exchange.import',
  kind: 'command',
  summary: {
    zh: '把一张合同表收入台账，全部收或者全部不收',
    en: 'Take a table of contracts into the ledger, all of it or nothing',
  },
  who: EXAMINING,
  unrecorded: ['file'],
  input: z.object(table),
  output: readOutput,
  commandLine: { words: 'contract table-take', positional: ['file'] },
});
