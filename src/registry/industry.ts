import { z } from 'zod';
import { COMPARATORS } from '../vocabulary/comparator.ts';
import { PLAIN_NUMBER } from '../vocabulary/decimal.ts';
import { writtenWordsSchema as words } from '../vocabulary/words-schema.ts';
import { wordingSchema } from './wording.ts';

const id = z.string().regex(/^[a-z0-9-]+$/);

const technicalFigureSchema = z
  .object({
    property: words.describe('What is measured, e.g. 拉伸强度'),
    quote: z.string().min(1).describe('As the plan writes it, e.g. 拉伸强度5.7GPa'),
    comparator: z.enum(COMPARATORS),
    value: z.string().regex(PLAIN_NUMBER, 'a plain decimal number in quotes, e.g. "5.7"'),
    unit: z.string().min(1).describe('As the field writes it, e.g. GPa, km/h, nm'),
  })
  .strict()
  .describe('A technical requirement inside a direction; no target of the plan');
export type TechnicalFigure = z.infer<typeof technicalFigureSchema>;

/** What a term names, so that a list can be read and filtered. */
export const TERM_KINDS = ['technology', 'product', 'material', 'equipment', 'application'] as const;

const termSchema = z
  .object({
    name: z.string().min(1).describe('As the plan writes it, letter by letter'),
    nameEn: z.string().min(1),
    kind: z.enum(TERM_KINDS),
    figures: z.array(technicalFigureSchema).default([]),
  })
  .strict();
export type Term = z.infer<typeof termSchema>;

const fieldSchema = z
  .object({ id, name: words, terms: z.array(termSchema).min(1) })
  .strict()
  .describe('A sub-field of a direction');

const directionSchema = z
  .object({
    id,
    name: words,
    place: z.string().min(1).describe('Where it stands in the plan, e.g. 专栏4'),
    fields: z.array(fieldSchema).min(1),
  })
  .strict();
export type Direction = z.infer<typeof directionSchema>;

/**
 * An industry of a plan, the axis along which needs, results, projects, contracts, platforms and enterprises are tagged.
 * The order of the list is the order of the plan.
 */
export const industrySchema = z
  .object({
    id,
    group: id.describe('Id of the group the plan puts it in, e.g. emerging'),
    groupName: words.describe('Name of the group; the same in all its industries'),
    name: words,
    place: z.string().min(1).describe('Where its section stands, e.g. 三（一）4'),
    goal: wordingSchema.describe('What the plan says of the last year of its period'),
    goalEn: z.string().min(1),
    cities: z.array(z.string()).describe('Ids of the places the plan names for it, in the order of the plan'),
    citiesOpen: z.boolean().default(false).describe('true: the plan adds 等 to the places, so the list is not closed'),
    citiesWording: wordingSchema.optional(),
    directions: z.array(directionSchema).min(1),
  })
  .strict();
export type Industry = z.infer<typeof industrySchema>;

/** The name of an industry, direction or sub-field without the word that says it is one: 人工智能产业 → 人工智能. */
export function plainName(name: string): string {
  return name.trim().replace(/(?<=.{2})(?:产业|领域)$/u, '');
}

/** Every Chinese name an industry brings: its own, of its directions, sub-fields and terms; as written and plain. */
export function industryNames({ name, directions }: Partial<Pick<Industry, 'name' | 'directions'>>): string[] {
  const names = [
    ...(name === undefined ? [] : [name.zh]),
    ...(directions ?? []).flatMap((direction) => [
      direction.name.zh,
      ...direction.fields.flatMap((field) => [field.name.zh, ...field.terms.map((term) => term.name)]),
    ]),
  ];
  return [...new Set(names.flatMap((one) => [one, plainName(one)]))];
}
