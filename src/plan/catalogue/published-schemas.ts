import { z } from 'zod';
import { indicatorSchema } from '../../figures/indicator.ts';
import { industrySchema } from '../../registry/industry.ts';
import { placeSchema } from '../../registry/place.ts';
import { registerSchema } from '../../registry/register.ts';
import { synonymSchema } from '../../registry/synonym.ts';
import { textMappingSchema } from '../original-text/mapping.ts';
import { planSchema, targetSchema } from '../target.ts';
import { taskSchema } from '../task.ts';
import { verdictPackSchema } from '../verdict-pack.ts';

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  plan: planSchema,
  places: z.array(placeSchema).min(1),
  indicators: z.array(indicatorSchema).min(1),
  targets: z.array(targetSchema).min(1),
  industries: z.array(industrySchema).min(1),
  synonyms: z.array(synonymSchema).min(1),
  tasks: z.array(taskSchema).min(1),
  registers: z.array(registerSchema).min(1),
  'text-map': z.array(textMappingSchema).min(1),
  'verdict-pack': verdictPackSchema,
};

/** JSON Schemas by file name: what a person writes, before defaults are filled in. */
export function schemaTexts(schemas: Readonly<Record<string, z.ZodType>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** The JSON Schemas of a plan folder and of the rules verdicts turn on. */
export const publishedSchemas = () => schemaTexts(SCHEMAS);
