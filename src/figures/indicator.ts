import { z } from 'zod';
import { writtenWordsSchema as words } from '../vocabulary/words-schema.ts';
import { countedSchema } from './fact.ts';

/** What a series counts: definition, unit, and the structure the contradiction rules rest on. */
export const indicatorSchema = z
  .object({
    id: z.string().regex(/^[A-Za-z0-9-]+$/),
    name: z.string().min(1).describe('Name as series write it'),
    nameEn: z.string().min(1),
    unit: z.string().min(1),
    aliases: z.array(z.string()).default([]),
    definition: words.optional(),
    frequency: words.optional(),
    pitfalls: words.optional(),
    holder: words.optional(),
    source: z.string().min(1),
    additive: z.boolean().default(false).describe('true: the values of all places of one level sum to the whole'),
    ratio: z
      .object({ numerator: z.string(), denominator: z.string() })
      .strict()
      .optional()
      .describe('Ids of the two additive indicators it divides; only so can ratios of several places be put together'),
    breakdowns: z.array(z.array(z.string())).default([]).describe('Complete sets of breakdowns that sum to the whole'),
    counted: countedSchema
      .optional()
      .describe(
        'What the platform itself counts of it; shown beside published figures on inside pages, never among them',
      ),
    universe: z.string().optional().describe('Name shared by indicators that count the same units'),
    universeMarker: z
      .boolean()
      .default(false)
      .describe('true: this indicator can only move when the boundary of its universe moves, e.g. share of land'),
  })
  .strict();
export type Indicator = z.infer<typeof indicatorSchema>;
