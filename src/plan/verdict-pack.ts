import { z } from 'zod';
import { PLAIN_NUMBER } from '../vocabulary/decimal.ts';

const decimalText = z.string().regex(PLAIN_NUMBER, 'a plain decimal number in quotes');

/** The numbers a verdict depends on: `catalogue/rules/verdict.yaml`. Percentages are in percent, points in percentage points. */
export const verdictPackSchema = z
  .object({
    id: z.literal('verdict'),
    version: z.string().min(1),
    status: z.enum(['adopted', 'proposal', 'to-verify']),
    effectiveFrom: z.string(),
    effectiveTo: z.string().nullable(),
    source: z.string().min(1),
    rules: z
      .object({
        aboutPoints: decimalText.describe('左右 for shares: percentage points, unfavourable side, bounds included'),
        aboutPercent: decimalText.describe('左右 for everything else: percent of the number'),
        nearPoints: decimalText.describe('接近 for shares: percentage points beyond the edge'),
        nearPercent: decimalText.describe('接近 for everything else: percent of the number'),
        nearRanks: decimalText.describe('接近 for ranks: places'),
        aheadPoints: decimalText.describe('Deviation from which a path is ahead, in points'),
        behindPoints: decimalText.describe('Deviation below which a path is behind, in points; negative'),
        seriousPoints: decimalText.describe('Deviation below which behind is serious, in points; negative'),
        tooOldMonths: z.number().int().positive().describe('A value whose period ended more months before is too old'),
      })
      .strict(),
  })
  .strict();
export type VerdictPack = z.infer<typeof verdictPackSchema>;
