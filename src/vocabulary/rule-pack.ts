import { z } from 'zod';
import { NO_ARTICLE, PACK_STATUSES } from './pack-status.ts';
import { writtenWordsSchema } from './words-schema.ts';

const idText = z.string().regex(/^[a-z0-9-]+$/);

export const packEntrySchema = z
  .object({
    key: z.string().describe('Stable id, by which rules and other files refer to the entry'),
    wording: writtenWordsSchema,
    value: z.string().min(1).optional().describe('A number or a day the rule turns on, in quotes'),
    unit: z.string().min(1).optional(),
    article: z.string().min(1).describe(`Article the wording stands in, or ${NO_ARTICLE}`),
    source: z.string().describe('Id of a source of the pack'),
    status: z.enum(PACK_STATUSES),
  })
  .strict();
export type PackEntry = z.infer<typeof packEntrySchema>;

export const packSourceSchema = z
  .object({ id: idText, title: z.string().min(1), date: z.string().min(1).optional().describe('As far as known') })
  .strict();

export const rulePackSchema = z
  .object({
    id: idText,
    subject: idText.describe('What it rules; packs of one subject follow one another'),
    title: writtenWordsSchema,
    version: z.string().min(1),
    status: z.enum(PACK_STATUSES),
    issuedOn: z.string().nullable().describe('Day its text was issued, YYYY-MM-DD'),
    effectiveFrom: z.string().nullable().describe('null: not in force until a deployer supplies its start'),
    effectiveTo: z.string().nullable().describe('Last day, itself included; null: no end known'),
    note: writtenWordsSchema.optional(),
    sources: z.array(packSourceSchema),
    entries: z.array(packEntrySchema),
  })
  .strict();
export type RulePack = z.infer<typeof rulePackSchema>;
