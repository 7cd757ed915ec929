import { z } from 'zod';
import { defineVerb } from '../platform/verb.ts';
import { wordsSchema as words } from '../vocabulary/words-schema.ts';
import { ENTRY_KINDS } from './entry.ts';

const kind = z.enum(ENTRY_KINDS);
const marks = z.array(z.tuple([z.number(), z.number()])).describe('Start and end in UTF-16 units');
const snippet = z.object({ text: z.string(), marks });

const resultSchema = z.object({
  kind,
  id: z.string(),
  title: words,
  marks: z.object({ zh: marks, en: marks }).describe('What was found in the title'),
  isWhole: z.boolean().describe('Does it answer every word of q?'),
  context: words,
  place: z.string().nullable().describe('Where it stands in the plan'),
  path: z.string().describe('Its page, below the plan'),
  query: z.record(z.string(), z.string()),
  anchor: z.string().nullable(),
  snippets: z.object({ zh: snippet.nullable(), en: snippet.nullable() }),
  why: z.array(words).describe('Why it was found, the best reason first'),
});
export type SearchResult = z.infer<typeof resultSchema>;

export const findAnything = defineVerb({
  id: 'search.find',
  kind: 'query',
  summary: {
    zh: '搜索目标、产业、技术、任务、地区、数据和原文',
    en: 'Search targets, industries, technologies, tasks, places, figures and text',
  },
  who: 'anyone',
  input: z.object({
    plan: z.string().optional().describe('Plan id; absent: the first plan of the catalogue'),
    asOf: z.string().optional().describe('YYYY-MM-DD: of the figures only series with a value released by that day'),
    q: z.string().default('').describe('What to look for, at most 200 characters; empty: examples'),
    kind: kind.optional().describe('One kind only, a page at a time'),
    page: z.coerce.number().int().min(1).default(1),
  }),
  output: z.object({
    q: z.string(),
    asOf: z.string().nullable(),
    kind: kind.nullable(),
    page: z.number(),
    pageSize: z.number().describe('Results of a page, where one kind was asked for'),
    hasWords: z.boolean().describe('false: nothing in q can be searched for'),
    unused: z.array(z.string()).describe('Words typed beyond the twelfth, which were not looked for'),
    passedOver: z
      .array(z.string())
      .describe('Single letters and words that only join others, which were not looked for'),
    common: z
      .array(z.string())
      .describe('Words that stand nearly everywhere: alone they find only names that begin so'),
    words: z.number().describe('How many words of q were looked for; several that are one name count as one'),
    total: z.number(),
    whole: z.number().describe('Of the total, what answers every word of q'),
    groups: z
      .array(z.object({ kind, count: z.number(), whole: z.number(), results: z.array(resultSchema) }))
      .describe('Groups with results that answer every word come first and show these only'),
    nearest: z.array(words).describe('Names that come near, where the words as typed were not found'),
    examples: z.array(z.object({ kind, words })).describe('Where q is empty'),
    searched: z.array(z.object({ kind, entries: z.number() })),
    hasText: z.boolean().describe('false: the text of the plan is not loaded, so it was not searched'),
  }),
  commandLine: { words: 'search', positional: ['q'] },
});
