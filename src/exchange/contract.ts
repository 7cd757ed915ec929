import { z } from 'zod';

/** Characters of the text something was read from, `end` not included. Null in a field somebody filled in. */
const placeSchema = z.object({ start: z.number().int(), end: z.number().int() }).nullable();
export type TextPlace = z.infer<typeof placeSchema>;

/** A value with the place it was read at. */
const read = <Value extends z.ZodType>(value: Value) => z.object({ value, place: placeSchema });

/** Which side of the exchange a party stands on; the seller side registers. */
export const PARTY_SIDES = ['buyer', 'seller', 'intermediary'] as const;

export const partySchema = z.object({
  side: z.enum(PARTY_SIDES),
  name: z.string(),
  /** 统一社会信用代码 of 18, or the 9 of an organisation code, as written; null where there is none. */
  code: z.string().nullable(),
  place: placeSchema,
});
export type Party = z.infer<typeof partySchema>;

/** A numbered or headed part of the text. `heading` is empty where the text has none. */
export const clauseSchema = z.object({ number: z.string(), heading: z.string(), text: z.string(), place: placeSchema });
export type Clause = z.infer<typeof clauseSchema>;

/** An amount in yuan, an exact decimal as text. */
export const yuan = z.string().regex(/^\d+(\.\d{1,4})?$/, 'an amount in yuan, such as 8000000');

/** A part of the price that is not for technology, or claims not to be. */
export const costSchema = z.object({
  what: z.string(),
  kind: z.enum(['equipment', 'parts', 'materials', 'other']),
  amount: yuan,
  /** The technology itself is handed over in it: documents, a carrier, a prototype. */
  isDeliverable: z.boolean(),
  /** How many sets or copies; null where the text does not say. */
  quantity: z.number().int().nullable(),
  place: placeSchema,
});
export type Cost = z.infer<typeof costSchema>;

export const LICENCE_KINDS = ['exclusive', 'sole', 'ordinary'] as const;

/**
 * A technology contract as far as it was read, or filled in. Null: the text does not say, which is never the same as no.
 * Days are YYYY-MM-DD.
 */
export const contractSchema = z.object({
  name: read(z.string()).nullable(),
  parties: z.array(partySchema),
  subject: read(z.string()).nullable(),
  clauses: z.array(clauseSchema),
  price: z.object({
    figures: read(yuan).nullable(),
    /** What the capitals (壹佰万元整) say. */
    capitals: read(yuan).nullable(),
    /** The text says the amount is not settled yet. */
    isOpen: z.boolean(),
  }),
  costs: z.array(costSchema),
  /** As written, so that 2026-02-30 can be told. */
  signedOn: read(z.string()).nullable(),
  validFrom: read(z.string()).nullable(),
  validTo: read(z.string()).nullable(),
  ownership: read(z.string()).nullable(),
  acceptance: read(z.string()).nullable(),
  payment: read(z.string()).nullable(),
  licence: z
    .object({
      kind: z.enum(LICENCE_KINDS).nullable(),
      /** Last day of the licence, as written. */
      until: z.string().nullable(),
      /** Last day of the patent, as written. */
      patentUntil: z.string().nullable(),
      place: placeSchema,
    })
    .nullable(),
  /** false: the text itself says that nothing is written. */
  isWritten: z.boolean(),
  /** Share of Chinese characters is too small for the rules to be read. */
  isForeign: z.boolean(),
});
export type Contract = z.infer<typeof contractSchema>;
