import { z } from 'zod';
import { defineVerb, fileAnswerSchema } from '../../platform/verb.ts';
import { wordsSchema } from '../../vocabulary/words-schema.ts';
import { type FigureCell, figureCellSchema } from '../cell.ts';
import { REPORTING_DUTIES, WORKING_DUTIES } from '../duties.ts';
import { ANSWERS, LEDGER_STATES, type LedgerState } from '../ledger-states.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const states = Object.keys(LEDGER_STATES) as [LedgerState, ...LedgerState[]];
const flag = z.union([z.boolean(), z.stringbool()]).default(false);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
const note = z.string().trim().max(500);
const named = z.object({ id: z.string(), name: z.string() });
const MOST_CELLS = 2000;
const cells = z
  .union([
    z.array(figureCellSchema).min(1).max(MOST_CELLS),
    z
      .string()
      .regex(/^[^@,]+@[^@,]+@[^@,]+(,[^@,]+@[^@,]+@[^@,]+)*$/, 'indicator@place@period, with commas between')
      .max(MOST_CELLS * 40),
  ])
  .transform((given) => (typeof given === 'string' ? given.split(',').map(readCell) : given))
  .describe('A list, or one text: indicator@place@period with commas between');

function readCell(text: string): FigureCell {
  const [indicator = '', place = '', period = ''] = text.split('@').map((part) => part.trim());
  return { indicator, place, period };
}
const OFFICER = { duties: ['plan-officer'] };

const lineSchema = figureCellSchema.extend({
  indicatorName: wordsSchema,
  placeName: wordsSchema,
  unit: z.string(),
  targets: z.array(z.string()).describe('Ids of the targets it is about'),
  decides: z.array(z.string()).describe('Ids of the targets whose verdict waits for it'),
  isPart: z.boolean().describe('true: a city’s share, which checks the whole and decides nothing'),
  holder: wordsSchema.describe('Organisations, else as the plan words it, else that nobody is known'),
  holders: z.array(named).describe('Organisations that hold it; empty where the plan’s wording is all there is'),
  state: z.enum(states),
  organisation: named.nullable().describe('The organisation the state is about'),
  overdue: z.boolean(),
  waits: z.boolean().describe('true: a value was reported and nobody has reviewed it'),
  asked: z.object({ request: z.string(), on: z.string(), due: z.string().nullable(), times: z.number() }).nullable(),
  answer: z
    .object({
      state: z.enum(states),
      by: z.string(),
      on: z.string(),
      note: z.string(),
      promisedOn: z.string().nullable(),
      onPaper: z.boolean().describe('true: written down by somebody of another organisation'),
    })
    .nullable(),
  others: z.array(z.object({ organisation: named, state: z.enum(states) })),
});

const groupSchema = z.object({
  holder: wordsSchema,
  organisations: z.array(named),
  missing: z.number(),
  deciding: z.number(),
  overdue: z.number(),
  waits: z.number(),
});

export const showLedger = defineVerb({
  id: 'collection.ledger',
  kind: 'query',
  summary: {
    zh: '缺数台账：缺哪些数据、由谁掌握、是否请求和答复',
    en: 'The figures missing: held by whom, asked, answered',
  },
  who: { duties: WORKING_DUTIES },
  input: z.object({
    plan,
    target: z.string().optional(),
    period: z.string().optional(),
    place: z.string().optional().describe('Id or name of a place'),
    holder: z.string().optional().describe('Id or name of an organisation, the wording of the plan, or “nobody”'),
    state: z.enum(states).optional(),
    deciding: flag.describe('true: only figures a verdict waits for'),
    overdue: flag.describe('true: only where a promised or a due day has passed'),
    page: z.coerce.number().int().min(1).default(1),
  }),
  output: z.object({
    plan: z.string(),
    seesAll: z.boolean().describe('false: only what concerns one’s own organisation'),
    wanted: z.number(),
    known: z.number(),
    notDue: z.number().describe('Wanted figures whose year is not over'),
    missing: z.number().describe('Before the filter, as the counts that follow'),
    deciding: z.number(),
    overdue: z.number(),
    waits: z.number(),
    nobody: z.number().describe('Deciding figures of which nobody is known to hold them'),
    groups: z.array(groupSchema).describe('By holder, those with most deciding figures missing first'),
    organisations: z.array(named).describe('Whom a plan officer may ask; empty for others'),
    total: z.number().describe('After the filter'),
    page: z.number(),
    pageSize: z.number(),
    lines: z.array(lineSchema).describe('Deciding ones first, in the order of the groups'),
  }),
  commandLine: { words: 'ledger list' },
});

const pointSchema = z.object({
  day: z.string(),
  due: z.number().describe('Wanted figures whose year was over'),
  known: z.number(),
  decidingDue: z.number(),
  decidingKnown: z.number(),
});

export const showCompleteness = defineVerb({
  id: 'collection.completeness',
  kind: 'query',
  summary: { zh: '数据齐全程度：每月末已有多少', en: 'Completeness: how much was known at the end of each month' },
  who: { duties: WORKING_DUTIES },
  input: z.object({ plan }),
  output: z.object({
    plan: z.string(),
    points: z.array(pointSchema).describe('The day of issue, every month’s end since, and today'),
    holders: z.array(z.object({ holder: wordsSchema, points: z.array(pointSchema) })),
  }),
  commandLine: { words: 'ledger completeness' },
});

const holding = z.object({
  plan,
  indicator: z.string().describe('Id or name'),
  place: z.string().default('').describe('Id or name; empty: everywhere'),
  organisation: z.string().describe('Id or name'),
});
const held = z.object({ changed: z.boolean().describe('false: it was so already') });

export const holdIndicator = defineVerb({
  id: 'collection.hold',
  kind: 'command',
  summary: { zh: '登记某项指标由哪个单位掌握', en: 'Say which organisation holds an indicator' },
  who: OFFICER,
  input: holding,
  output: held,
  commandLine: { words: 'ledger hold', positional: ['indicator', 'organisation'] },
});

export const unholdIndicator = defineVerb({
  id: 'collection.unhold',
  kind: 'command',
  summary: { zh: '撤销某单位掌握某项指标的登记', en: 'Take back that an organisation holds an indicator' },
  who: OFFICER,
  input: holding,
  output: held,
  commandLine: { words: 'ledger unhold', positional: ['indicator', 'organisation'] },
});

export const askFigures = defineVerb({
  id: 'collection.ask',
  kind: 'command',
  summary: {
    zh: '向一个单位请求数据：函件由人发出，邮件由系统发出',
    en: 'Ask an organisation for figures, by a letter to sign or by mail',
  },
  who: OFFICER,
  input: z.object({
    plan,
    organisation: z.string().describe('Id or name'),
    cells: cells.optional().describe('Absent: everything missing that the organisation holds'),
    due: day.optional(),
    note: note.default(''),
    way: z
      .enum(['letter', 'mail'])
      .default('letter')
      .describe('letter: the draft is to be signed and sent; mail: it is queued for the address of the organisation'),
  }),
  output: z.object({
    request: z.string(),
    organisation: named,
    cells: z.number(),
    note: wordsSchema.nullable().describe('What happens to the mail; null for a letter'),
  }),
  commandLine: { words: 'ledger ask', positional: ['organisation'] },
});

export const answerRequest = defineVerb({
  id: 'collection.answer',
  kind: 'command',
  summary: {
    zh: '答复：承诺时间、未统计、不予提供或口径不同',
    en: 'Answer: promised, not collected, not given, other definition',
  },
  who: { duties: REPORTING_DUTIES },
  input: z.object({
    plan,
    organisation: z.string().optional().describe('Only for a plan officer, who writes down what came on paper'),
    cells,
    answer: z.enum(ANSWERS),
    promisedOn: day.optional().describe('Needed for a promise'),
    note: note.default(''),
  }),
  output: z.object({ answered: z.number() }),
  commandLine: { words: 'ledger answer', positional: ['cells', 'answer'] },
});

export const downloadLetter = defineVerb({
  id: 'collection.letter',
  kind: 'download',
  summary: { zh: '请求数据的函稿（docx 或纯文本）', en: 'A letter that asks for figures (docx or plain text)' },
  who: OFFICER,
  input: z.object({
    plan,
    organisation: z.string().describe('Id or name'),
    request: z.string().optional().describe('Absent: everything missing that concerns the organisation'),
    due: day.optional(),
    language: z.enum(['zh', 'en']).default('zh'),
    format: z.enum(['docx', 'txt']).default('docx'),
  }),
  output: fileAnswerSchema,
  commandLine: { words: 'ledger letter', positional: ['organisation'] },
});
