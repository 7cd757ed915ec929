import { z } from 'zod';
import { Decimal } from '../vocabulary/decimal.ts';
import { QUALIFIERS } from '../vocabulary/qualifier.ts';
import type { Words } from '../vocabulary/words.ts';
import { figureCellSchema, type ProposedValue, proposedValueSchema } from './cell.ts';

/** 在报 · 退回 · 审定 · 已被新的版本代替. */
export const ENTRY_STATES = {
  reported: { zh: '在报', en: 'reported' },
  returned: { zh: '退回', en: 'returned' },
  approved: { zh: '审定', en: 'approved' },
  superseded: { zh: '已有新版本', en: 'followed by a newer version' },
} as const satisfies Record<string, Words>;
export type EntryState = keyof typeof ENTRY_STATES;
const entryStates = Object.keys(ENTRY_STATES) as [EntryState, ...EntryState[]];

/** One version of what an organisation reports for a cell. A value is never changed, only followed. */
export const entrySchema = figureCellSchema.extend({
  id: z.string(),
  organisation: z.object({ id: z.string(), name: z.string() }),
  version: z.number(),
  value: z.string().nullable(),
  missing: proposedValueSchema.shape.missing,
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS),
  note: z.string(),
  reason: z.string().nullable().describe('Why it was corrected'),
  state: z.enum(entryStates),
  enteredById: z.string().nullable().describe('Account; null for the command line'),
  enteredBy: z.string(),
  enteredAt: z.string(),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  reviewNote: z.string().nullable(),
});
export type Entry = z.infer<typeof entrySchema>;

/** Does somebody say again what the newest version says? */
export function isSameValue(entry: Entry, given: ProposedValue): boolean {
  const sameNumber =
    entry.value === null || given.value === null
      ? entry.value === given.value
      : new Decimal(entry.value).equals(given.value);
  const addsNote = given.note !== '' && given.note !== entry.note;
  const answersReturn = entry.state === 'returned' && given.reason !== null;
  return (
    sameNumber && entry.missing === given.missing && entry.qualifier === given.qualifier && !addsNote && !answersReturn
  );
}
