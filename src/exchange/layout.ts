import { z } from 'zod';
import { PACK_STATUSES } from '../vocabulary/pack-status.ts';
import { writtenWordsSchema } from '../vocabulary/words-schema.ts';
import { CASE_STATE_IDS, type CaseState } from './case-states.ts';
import { CONTRACT_SUBTYPES, CONTRACT_TYPES } from './contract-type.ts';
import { EMPTY_FORM, FORM_FIELDS, formValue, withFormValue } from './form-fields.ts';
import type { RegistrationForm } from './registration-form.ts';

/** A contract as a table of contracts holds it. Null: not said. */
export interface LaidOutContract {
  /** The registration number, which the office gives. */
  readonly number: string | null;
  readonly state: CaseState | null;
  readonly registeredOn: string | null;
  readonly form: RegistrationForm;
}

const OWN_FIELDS = ['number', 'state', 'registeredOn'] as const;
const LAYOUT_FIELDS = [...OWN_FIELDS, ...FORM_FIELDS] as const;
export type LayoutField = (typeof LAYOUT_FIELDS)[number];

const CLOSED: Readonly<Partial<Record<LayoutField, readonly string[]>>> = {
  state: CASE_STATE_IDS,
  type: CONTRACT_TYPES,
  subtype: CONTRACT_SUBTYPES,
};

/** The values a field takes; null where it takes others too. */
export const closedValues = (field: LayoutField): readonly string[] | null => CLOSED[field] ?? null;

const DAY_FORMS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY年M月D日'] as const;
export type DayForm = (typeof DAY_FORMS)[number];

const columnSchema = z
  .object({
    head: z.string().min(1).describe('The head of the column, as the table writes it'),
    field: z.enum(LAYOUT_FIELDS),
    unit: z.enum(['元', '万元']).optional().describe('Of an amount, and only there'),
    day: z.enum(DAY_FORMS).optional().describe('How a day is written, and only there'),
    codes: z
      .record(z.string(), z.string())
      .optional()
      .describe('What the table writes for a code; of several texts for one code the first is written'),
  })
  .strict();
export type LayoutColumn = z.infer<typeof columnSchema>;

/** How a table of contracts is laid out, for writing one and for reading one: `catalogue/rules/layout-*.yaml`. */
export const layoutSchema = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    title: writtenWordsSchema,
    note: writtenWordsSchema,
    status: z.enum(PACK_STATUSES),
    columns: z.array(columnSchema).min(1),
    notRows: z
      .array(z.string().min(1))
      .default([])
      .describe('A row whose first filled cell begins so is no contract, such as 合计'),
  })
  .strict();
export type Layout = z.infer<typeof layoutSchema>;

export const NOTHING_LAID_OUT: LaidOutContract = { number: null, state: null, registeredOn: null, form: EMPTY_FORM };

const isOwn = (field: LayoutField): field is (typeof OWN_FIELDS)[number] => OWN_FIELDS.some((own) => own === field);

export const laidOutValue = (contract: LaidOutContract, field: LayoutField): string | null =>
  isOwn(field) ? contract[field] : formValue(contract.form, field);

export const withLaidOutValue = (contract: LaidOutContract, field: LayoutField, value: string): LaidOutContract =>
  isOwn(field) ? { ...contract, [field]: value } : { ...contract, form: withFormValue(contract.form, field, value) };
