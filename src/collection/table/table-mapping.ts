import { z } from 'zod';
import type { Words } from '../../vocabulary/words.ts';

/** What a column of a table holds. */
export const COLUMN_ROLES = {
  value: { zh: '数值', en: 'values' },
  indicator: { zh: '指标名称', en: 'names of indicators' },
  place: { zh: '地区', en: 'places' },
  period: { zh: '年份', en: 'years' },
  unit: { zh: '单位', en: 'units' },
  note: { zh: '备注', en: 'notes' },
  reason: { zh: '更正理由', en: 'reasons of corrections' },
} as const satisfies Record<string, Words>;
export type ColumnRole = keyof typeof COLUMN_ROLES;
const roles = Object.keys(COLUMN_ROLES) as [ColumnRole, ...ColumnRole[]];

export const MOST_COLUMNS = 200;
/** Text as the store takes it: no NUL, no half of a character. */
export const storableText = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => !text.includes('\0') && !/\p{Cs}/u.test(text), 'printable text');
const id = storableText(200).nullable().default(null);
const names = z.record(storableText(300), storableText(200).nullable()).default({});

const mappedColumnSchema = z
  .object({
    column: z.number().int().min(1).max(MOST_COLUMNS).describe('Where it stood; found by its head when it moved'),
    head: storableText(500).default('').describe('The text over it; empty: found by where it stands'),
    role: z.enum(roles),
    indicator: id.describe('Of values: the indicator they are of; null: as the row says'),
    place: id.describe('Of values: the place; null: as the row says'),
    period: id.describe('Of values: the period; null: as the row says'),
    unit: id.describe(
      'Of values: the unit they stand in; null: as the row or the head says, else that of the indicator',
    ),
  })
  .strict();
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

/**
 * How a table that is not ours is read, kept as data. A value takes its indicator, place and period from its column, else
 * from its row, else from what is fixed for the whole table; so indicators, years or places may stand across.
 */
export const tableMappingSchema = z
  .object({
    sheet: storableText(100).nullable().default(null).describe('Name of the sheet; null: the one that fits best'),
    headFrom: z.number().int().min(0).max(1000).describe('First row of the head; 0: there is none'),
    headTo: z.number().int().min(0).max(1000).describe('Last row of the head'),
    columns: z.array(mappedColumnSchema).max(MOST_COLUMNS),
    fixed: z
      .object({ indicator: id, place: id, period: id, unit: id })
      .strict()
      .default({ indicator: null, place: null, period: null, unit: null }),
    convert: z.boolean().default(false).describe('true: amounts in another unit of the same kind are converted'),
    indicators: names.describe('What the table calls an indicator → its id; null: such rows are left out'),
    places: names.describe('What the table calls a place → its id; null: such rows are left out'),
  })
  .strict()
  .refine(({ headFrom, headTo }) => headFrom <= headTo, { message: 'headFrom <= headTo', path: ['headTo'] });
export type TableMapping = z.infer<typeof tableMappingSchema>;
