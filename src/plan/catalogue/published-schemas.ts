import { z } from 'zod';
import { indicatorSchema } from '../../figures/indicator.ts';
import { placeSchema } from '../../registry/place.ts';
import { planSchema, targetSchema } from '../target.ts';
import { verdictPackSchema } from '../verdict-pack.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  plan: planSchema,
  places: z.array(placeSchema).min(1),
  indicators: z.array(indicatorSchema).min(1),
  targets: z.array(targetSchema).min(1),
  'verdict-pack': verdictPackSchema,
};

/** The JSON Schemas under `catalogue/schema/`, by file name: what a person writes, before defaults are filled in. */
export function publishedSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}
