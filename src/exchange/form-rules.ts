import { z } from 'zod';
import { PACK_STATUSES } from '../vocabulary/pack-status.ts';
import { packSourceSchema } from '../vocabulary/rule-pack.ts';
import { writtenWordsSchema } from '../vocabulary/words-schema.ts';
import { FORM_FIELDS } from './form-fields.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);
const source = z.string().describe('Id of a source of the file');
const status = z.enum(PACK_STATUSES);

const fieldSchema = z
  .object({
    id: z.enum(FORM_FIELDS),
    label: writtenWordsSchema,
    digits: z.number().int().min(1).optional().describe('It takes a code of so many digits'),
    list: id.optional().describe('Id of the list its codes stand in'),
    source,
    status,
    needed: z.enum(['always', 'transfer', 'never']).describe('When the form is not complete without it'),
    neededStatus: status.describe('What `needed` rests on'),
  })
  .strict();
export type FieldRule = z.infer<typeof fieldSchema>;

const listSchema = z
  .object({
    id,
    label: writtenWordsSchema,
    source,
    status,
    note: writtenWordsSchema.describe('Said beside the fields that take it'),
    isComplete: z.boolean().describe('false: a code outside it is noted, not refused'),
    codes: z
      .array(
        z
          .object({
            code: z.string().min(1),
            label: writtenWordsSchema,
            parent: z.string().optional().describe('The wider code it belongs to'),
          })
          .strict(),
      )
      .describe('Empty: the list was not seen, so text is taken'),
  })
  .strict();
export type CodeList = z.infer<typeof listSchema>;

/** What the registration form asks for, and in which codes: `catalogue/rules/registration-form.yaml`. */
export const formRulesSchema = z
  .object({
    id,
    title: writtenWordsSchema,
    version: z.string().min(1),
    status,
    note: writtenWordsSchema,
    sources: z.array(packSourceSchema).min(1),
    fields: z.array(fieldSchema).min(1),
    lists: z.array(listSchema).min(1),
  })
  .strict();
export type FormRules = z.infer<typeof formRulesSchema>;

/** The list the codes of a field stand in; null where it has none. */
export const listOf = ({ lists }: FormRules, { list }: FieldRule): CodeList | null =>
  lists.find(({ id: listId }) => listId === list) ?? null;
