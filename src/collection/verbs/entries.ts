import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { figureCellSchema, proposedValueSchema } from '../cell.ts';
import { REPORTING_DUTIES, WORKING_DUTIES } from '../duties.ts';
import { ENTRY_STATES, type EntryState, entrySchema } from '../entry.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const states = Object.keys(ENTRY_STATES) as [EntryState, ...EntryState[]];

/** An entry with the names of its cell. */
export const namedEntrySchema = entrySchema.extend({
  indicatorName: z.string(),
  placeName: z.string(),
  targets: z.array(z.string()).describe('Ids of the targets the figure is about'),
});
export type NamedEntry = z.infer<typeof namedEntrySchema>;

export const listEntries = defineVerb({
  id: 'collection.entries',
  kind: 'query',
  summary: { zh: '填报的数据（各格最新版本）', en: 'What was reported, the newest version of each cell' },
  who: { duties: WORKING_DUTIES },
  input: z.object({
    plan,
    state: z.enum(states).optional(),
    target: z.string().optional().describe('Target id'),
    place: z.string().optional().describe('Id or name of a place'),
    organisation: z.string().optional().describe('Id or name of an organisation'),
    period: z.string().optional(),
    page: z.coerce.number().int().min(1).default(1),
  }),
  output: z.object({
    plan: z.string(),
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
    counts: z.record(z.enum(states), z.number()).describe('By state, before the filter by state'),
    entries: z.array(
      namedEntrySchema.extend({
        approved: z
          .object({ version: z.number(), value: z.string().nullable() })
          .nullable()
          .describe('The approved version that stands until this one is approved'),
        own: z.boolean().describe('true: whoever asks entered it'),
      }),
    ),
  }),
  commandLine: { words: 'entries list' },
});

export const enterValues = defineVerb({
  id: 'collection.enter',
  kind: 'command',
  summary: { zh: '填报数据', en: 'Report figures' },
  who: { duties: REPORTING_DUTIES },
  input: z.object({
    plan,
    organisation: z.string().optional().describe('Only for the command line, which acts for any organisation'),
    values: z
      .array(
        proposedValueSchema.extend({
          basedOn: z
            .number()
            .int()
            .min(0)
            .optional()
            .describe('Version seen when the value was typed, 0 for none; another one since is a fault'),
        }),
      )
      .min(1)
      .max(2000),
  }),
  output: z.object({
    accepted: z.boolean().describe('false: nothing was stored'),
    intake: z.string().nullable(),
    taken: z.number(),
    unchanged: z.number(),
    problems: z.array(z.unknown()),
  }),
  unrecorded: ['values'],
});

export const showHistory = defineVerb({
  id: 'collection.history',
  kind: 'query',
  summary: { zh: '一格数据的全部版本', en: 'Every version of one cell' },
  who: { duties: WORKING_DUTIES },
  input: figureCellSchema.extend({ plan }),
  output: z.object({
    indicatorName: z.string(),
    placeName: z.string(),
    period: z.string(),
    unit: z.string(),
    versions: z.array(entrySchema).describe('By organisation, newest first'),
    decisions: z
      .array(z.object({ chosen: z.string(), reason: z.string(), by: z.string(), at: z.string() }))
      .describe('Newest first; ids of entries'),
  }),
});
