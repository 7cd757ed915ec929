import { z } from 'zod';
import { PLAIN_NUMBER } from '../vocabulary/decimal.ts';
import { QUALIFIERS } from '../vocabulary/qualifier.ts';
import type { Words } from '../vocabulary/words.ts';

/** Why an organisation gives no figure. */
export const MISSING_REASONS = {
  'not-collected': { zh: '未统计', en: 'not collected' },
  refused: { zh: '不予提供', en: 'not given' },
  'not-yet': { zh: '尚未产生', en: 'not yet known' },
  'other-definition': { zh: '口径不同', en: 'kept under another definition' },
} as const satisfies Record<string, Words>;
export type MissingReason = keyof typeof MISSING_REASONS;
const missingReasons = Object.keys(MISSING_REASONS) as [MissingReason, ...MissingReason[]];

/** One figure of the plan: indicator and place by their ids in the plan, period in its canonical text. */
export const figureCellSchema = z.object({ indicator: z.string(), place: z.string(), period: z.string() });
export type FigureCell = z.infer<typeof figureCellSchema>;

export const figureCellKey = ({ indicator, place, period }: FigureCell) => JSON.stringify([indicator, place, period]);

/** What somebody gives for a cell: a value, or the reason why there is none. */
export const proposedValueSchema = figureCellSchema.extend({
  value: z.string().regex(PLAIN_NUMBER, 'a plain decimal number').nullable(),
  missing: z.enum(missingReasons).nullable(),
  qualifier: z.enum(QUALIFIERS).default('exact'),
  note: z.string().max(500).default(''),
  /** Why it is corrected; needed where the organisation gave another value before. */
  reason: z.string().max(500).nullable().default(null),
});
export type ProposedValue = z.infer<typeof proposedValueSchema>;
