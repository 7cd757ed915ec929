import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { OVERSEEING_DUTIES } from '../duties.ts';
import { entrySchema } from '../entry.ts';
import { namedEntrySchema } from './entries.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const ids = z
  .union([z.string(), z.array(z.string()).min(1).max(2000)])
  .transform((given) => [...new Set(typeof given === 'string' ? given.split(',') : given)])
  .describe('Ids of entries: a list, or one text with commas between');
const note = z.string().trim().max(500);

export const approveEntries = defineVerb({
  id: 'collection.approve',
  kind: 'command',
  summary: { zh: '审定填报的数据', en: 'Approve what was reported' },
  who: { duties: ['reviewer'] },
  input: z.object({ ids, note: note.optional() }),
  output: z.object({
    approved: z.number(),
    ownReview: z.number().describe('Of these entered and approved by the same person (single-office mode)'),
  }),
  commandLine: { words: 'entries approve', positional: ['ids'] },
});

export const returnEntries = defineVerb({
  id: 'collection.return',
  kind: 'command',
  summary: { zh: '退回填报的数据', en: 'Return what was reported' },
  who: { duties: ['reviewer'] },
  input: z.object({ ids, note: note.min(1) }),
  output: z.object({ returned: z.number() }),
  commandLine: { words: 'entries return', positional: ['ids', 'note'] },
});

export const settleCell = defineVerb({
  id: 'collection.settle',
  kind: 'command',
  summary: { zh: '裁定两个单位不一致的数值', en: 'Settle which of two organisations’ figures is used' },
  who: { duties: ['plan-officer'] },
  input: z.object({ chosen: z.string().describe('Id of the approved entry to use'), reason: note.min(1) }),
  output: z.object({ setAside: z.array(entrySchema) }),
  commandLine: { words: 'entries settle', positional: ['chosen', 'reason'] },
});

export const listDisagreements = defineVerb({
  id: 'collection.disagreements',
  kind: 'query',
  summary: { zh: '两个单位数值不一致的数据', en: 'Cells for which organisations have different figures' },
  who: { duties: OVERSEEING_DUTIES },
  input: z.object({ plan }),
  output: z.array(
    z.object({
      open: z.boolean().describe('true: nobody has decided between the figures that stand now'),
      entries: z.array(namedEntrySchema.extend({ setAside: z.string().nullable() })),
      decision: z
        .object({ chosen: z.string(), reason: z.string(), by: z.string(), at: z.string() })
        .nullable()
        .describe('The newest decision of the cell'),
    }),
  ),
});
