import { z } from 'zod';
import { PLAIN_NUMBER } from '../vocabulary/decimal.ts';
import { writtenWordsSchema as words } from '../vocabulary/words-schema.ts';
import { wordingSchema } from './wording.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);

const registerEntrySchema = z
  .object({
    name: z.string().min(1).describe('Official name, as the source writes it'),
    nameEn: z.string().min(1).optional(),
    class: words.describe('Its class within the register, e.g. 国家级'),
    place: z.string().optional().describe('Id in places.yaml; absent: the source does not say'),
    industries: z.array(z.string()).default([]).describe('Ids of the industries the source names for it'),
    facts: z
      .array(z.object({ text: words, source: z.string().min(1), date: z.string().optional() }).strict())
      .default([])
      .describe('What published sources say about it'),
    source: z.string().min(1).describe('Who says it exists and belongs here'),
    date: z.string().optional().describe('Day, month or year of that source; absent: the source gives none'),
    quality: z.enum(['ordinary', 'weak']).default('ordinary'),
  })
  .strict();
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** A list of bodies of one kind, never claimed to be complete: it says how many of the stated total are named. */
export const registerSchema = z
  .object({
    id,
    kind: z.enum(['zone', 'base', 'platform', 'cluster', 'facility', 'enterprise-list']),
    name: words,
    note: words.optional(),
    stated: z
      .object({
        value: z.string().regex(PLAIN_NUMBER),
        class: z.string().optional().describe('Chinese name of the class the total counts; absent: the whole register'),
        wording: wordingSchema,
      })
      .strict()
      .array()
      .default([])
      .describe('Totals the plan states, so that the page can say how many are named here'),
    entries: z.array(registerEntrySchema),
  })
  .strict();
export type Register = z.infer<typeof registerSchema>;
