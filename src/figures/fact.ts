import { z } from 'zod';
import { parseCivilDate } from '../vocabulary/civil-date.ts';

/** What the work of the platform is counted by: each a kind of record of one room. */
export const FACT_DATASETS = ['technology-contracts'] as const;
export type FactDataset = (typeof FACT_DATASETS)[number];

/** Of a technology contract: 成交额, 技术交易额, 实际成交额. They are never mixed (exchange.md 0.2). */
export const FACT_MEASURES = ['total', 'technical', 'received'] as const;
export type FactMeasure = (typeof FACT_MEASURES)[number];

/** What is counted into an indicator of a plan. */
export const countedSchema = z.object({ dataset: z.enum(FACT_DATASETS), measure: z.enum(FACT_MEASURES) }).strict();

/** Exact decimal in yuan as text; null: not known, which is never 0. */
const yuan = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'an amount in yuan, such as 8000000')
  .nullable();
const region = z
  .string()
  .regex(/^\d{6}$/, 'six digits of GB/T 2260')
  .nullable();

/** One accepted record of the platform as a figure: what SQL sums and filters by, and the way back to the record. */
export const factSchema = z.object({
  dataset: z.enum(FACT_DATASETS),
  /** Id of the record it was made from. */
  key: z.uuid(),
  /** What people call the record. */
  reference: z.string().min(1),
  plan: z.string().min(1),
  /** The civil day it counts from, such as the day of registration. */
  on: z.string().refine((text) => parseCivilDate(text) !== null, 'not a day that exists'),
  measures: z.object({ total: yuan, technical: yuan, received: yuan }),
  dimensions: z.object({
    type: z.string(),
    field: z.string().nullable(),
    ip: z.string().nullable(),
    /** GB/T 2260; null: not known, or abroad. */
    sellerRegion: region,
    buyerRegion: region,
    tags: z.array(z.string()),
  }),
  /** The office that registered it, and who filed it. */
  organisation: z.uuid(),
  registrant: z.uuid().nullable(),
  /** The one code of the seller, or its name where it has none: only tells distinct units apart. */
  seller: z.string().min(1),
});
export type Fact = z.infer<typeof factSchema>;

/**
 * Why a year is not told to those who may not see its records (统计法实施条例 29; the numbers are our working rule): fewer than
 * three units, or the largest above 70 %, or the largest two above 85 % of the sum.
 */
const WITHHELD = ['few', 'dominant'] as const;

/** What a year of facts comes to. */
export const factYearSchema = z.object({
  year: z.number().int(),
  /** Null with a reason in `withheld`: not told. */
  records: z.number().int().nullable(),
  /** Sum of the amounts known, an exact decimal; null also where none is known. */
  value: z.string().nullable(),
  /** Records whose amount is not known and so not in the sum. */
  unknown: z.number().int().nullable(),
  /** With `records` told: told only because whoever asks may see the records. */
  withheld: z.enum(WITHHELD).nullable(),
});
export type FactYear = z.infer<typeof factYearSchema>;

/** How a figure finds its way back: the page of the desk on which the records of a dataset stand, after `#/`. */
export type OpenSource = (dataset: FactDataset) => string;
