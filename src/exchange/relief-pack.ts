import { z } from 'zod';
import { packEntrySchema, rulePackSchema } from '../vocabulary/rule-pack.ts';
import { type NeededValue, type ReadPacks, readPacks } from './rule-pack-file.ts';

export const RELIEF_KEYS = [
  'relief.exempt-amount',
  'relief.rate',
  'relief.above-share',
  'relief.resident',
  'relief.ownership',
  'relief.licence-exclusive',
  'relief.licence-non-exclusive',
  'relief.licence-non-exclusive-from',
  'relief.subjects',
  'relief.registered',
  'relief.related-party',
  'relief.exports',
  'relief.not-development',
  'relief.income',
  'relief.receipts',
  'relief.separate',
] as const;
export type ReliefKey = (typeof RELIEF_KEYS)[number];

/** The tax relief on technology transfer: `catalogue/rules/benefit-cit-transfer*.yaml`. */
export const reliefPackSchema = rulePackSchema.extend({
  subject: z.literal('benefit-cit-transfer'),
  entries: z.array(packEntrySchema.extend({ key: z.enum(RELIEF_KEYS) })),
});
export type ReliefPack = z.infer<typeof reliefPackSchema>;

const NEEDED = {
  'relief.exempt-amount': { form: 'number', units: ['元'], isRequired: true },
  'relief.rate': { form: 'number', units: ['%'], isRequired: true },
  'relief.above-share': { form: 'number', units: ['%'], isRequired: true },
  'relief.licence-exclusive': { form: 'number', units: ['年'], isRequired: true },
  'relief.licence-non-exclusive': { form: 'number', units: ['年'], isRequired: true },
  'relief.licence-non-exclusive-from': { form: 'day', units: ['日'], isRequired: true },
  'relief.related-party': { form: 'number', units: ['%'], isRequired: true },
} satisfies Partial<Record<ReliefKey, NeededValue>>;

export function readReliefPacks(files: ReadonlyMap<string, string>): ReadPacks<ReliefPack> {
  return readPacks(files, reliefPackSchema, NEEDED);
}

/** Keys with a value in every pack. */
export type ValuedKey = keyof typeof NEEDED;
