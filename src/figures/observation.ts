import { z } from 'zod';
import { parsePartialDate } from '../vocabulary/civil-date.ts';
import { parseDecimal } from '../vocabulary/decimal.ts';
import { parsePeriod, periodText } from '../vocabulary/period.ts';
import { QUALIFIERS } from '../vocabulary/qualifier.ts';
import { monthsOf } from './months.ts';

/** 快报 · 公报 · 修订 · the source does not say. */
export const STATUSES = ['flash', 'bulletin', 'revised', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * 已公布（自有来源）· 审定，尚未发布 · 发布. `published` came with a source of its own; `approved` is for inside only; `released`
 * is for everybody from its time on.
 */
const LAYERS = ['published', 'approved', 'released'] as const;

/** `weak`: a summary written by a machine, a mirror of a page nobody checked, or a page the source itself calls poor. */
const SOURCE_QUALITIES = ['ordinary', 'weak'] as const;

const decimalText = z.string().refine((text) => parseDecimal(text) !== null, 'not a plain decimal number');
const periodText_ = z.string().refine((text) => {
  const period = parsePeriod(text);
  return period !== null && periodText(period) === text;
}, 'not a canonical period');
const partialDate = z.string().refine((text) => parsePartialDate(text) !== null, 'not YYYY, YYYY-MM or YYYY-MM-DD');

/**
 * One published or reported value with its provenance. Values of one cell stand side by side; nothing is overwritten.
 * The cell is `indicator · breakdown · place · period`.
 */
export const observationSchema = z.object({
  id: z.string(),
  /** Which collection it came with: a plan's published figures, or the name given at import. */
  dataset: z.string(),
  /** Indicator as named by its series, e.g. 高新技术企业数. */
  indicator: z.string(),
  /** Part of the indicator, e.g. 航空航天制造业; null for the whole. */
  breakdown: z.string().nullable(),
  /** Place as named by its series, e.g. 南京市. */
  place: z.string(),
  period: periodText_,
  value: decimalText,
  unit: z.string(),
  qualifier: z.enum(QUALIFIERS),
  status: z.enum(STATUSES),
  source: z.string(),
  publisher: z.string().nullable(),
  /** Day, month or year of release; null when unknown. An unknown release never enters a replay. */
  releasedOn: partialDate.nullable(),
  recordedOn: z.string(),
  verified: z.boolean(),
  /** Worked out from other published figures (推得), not printed by the source. */
  derived: z.boolean(),
  sourceQuality: z.enum(SOURCE_QUALITIES),
  /** The source's own marks as found in its words: 转载, 镜像, AI摘要 … */
  sourceMarks: z.array(z.string()),
  /** Who confirmed the figure as its holder; null for a published figure. */
  confirmedBy: z.string().nullable(),
  note: z.string(),
  layer: z.enum(LAYERS),
  /** The organisation that reported it; null for a published figure. */
  organisation: z.string().nullable(),
  /** Why a decision passed this value over; null: no decision did. */
  setAside: z.string().nullable(),
});
export type Observation = z.infer<typeof observationSchema>;

/** The cell an observation belongs to; a half-year and its two quarters are one cell. */
export type Cell = Pick<Observation, 'indicator' | 'breakdown' | 'place' | 'period'>;

export function cellKey({ indicator, breakdown, place, period }: Cell): string {
  const { first, last } = monthsOf(period);
  return JSON.stringify([indicator, breakdown, place, first, last]);
}
