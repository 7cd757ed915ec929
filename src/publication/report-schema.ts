import { z } from 'zod';
import { POINT_KINDS } from '../ui/chart-spec.ts';
import { wordsSchema as words } from '../vocabulary/words-schema.ts';
import type { EditedReport } from './edited-report.ts';

const sentence = z.object({
  text: z.string(),
  claims: z.array(z.string()).describe('Numbers with their units, days and verdict words, as they stand in the text'),
});

const chart = z.object({
  title: z.string(),
  description: z.string(),
  form: z.enum(['line', 'bars']),
  points: z.array(
    z.object({
      year: z.number(),
      value: z.number(),
      kind: z.enum(POINT_KINDS),
      label: z.string(),
      full: z.string(),
      tip: z.string(),
    }),
  ),
  goal: z
    .object({
      from: z.number(),
      to: z.number(),
      low: z.number(),
      high: z.number(),
      value: z.number(),
      label: z.string(),
    })
    .nullable(),
  breaks: z.array(z.object({ year: z.number(), label: z.string() })),
});

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), sentences: z.array(sentence) }),
  z.object({ kind: z.literal('list'), items: z.array(z.array(sentence)) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()),
    align: z.array(z.enum(['text', 'number'])),
    rows: z.array(z.array(z.string())),
  }),
  z.object({ kind: z.literal('chart'), spec: chart, caption: z.string(), alt: z.string() }),
  z.object({ kind: z.literal('quote'), text: z.string(), place: z.string() }),
]);

export const editFlagSchema = z.object({
  sentence: z.string(),
  why: words.describe('What the sentence says that the system does not, and what it says now'),
});

/** The report as the API answers it; `report-document.ts` says what each part means. */
export const editedReportSchema: z.ZodType<EditedReport> = z.object({
  flags: z.array(editFlagSchema.extend({ section: z.string() })).describe('What no longer agrees in edited sections'),
  kind: z.enum(['report', 'brief']),
  language: z.enum(['zh', 'en']),
  title: z.string(),
  subtitle: z.string(),
  banner: z.array(z.string()),
  facts: z.array(z.tuple([z.string(), z.string()])),
  sections: z.array(
    z.object({
      id: z.string(),
      level: z.union([z.literal(1), z.literal(2)]),
      title: z.string(),
      blocks: z.array(block),
      edit: z
        .object({
          paragraphs: z.array(z.string()).describe('A person’s text in place of the generated paragraphs and lists'),
          on: z.string().describe('YYYY-MM-DD: the day the text was written'),
          flags: z.array(editFlagSchema),
        })
        .nullable(),
    }),
  ),
});
