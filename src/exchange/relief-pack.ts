import { z } from 'zod';
import { packEntrySchema, rulePackSchema } from '../vocabulary/rule-pack.ts';
import { DAY_UNIT, type ReadPacks, readPacks } from './rule-pack-file.ts';

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
  'relief.exempt-amount': { units: ['元'], isRequired: true },
  'relief.rate': { units: ['%'], isRequired: true },
  'relief.above-share': { units: ['%'], isRequired: true },
  'relief.licence-exclusive': { units: ['年'], isRequired: true },
  'relief.licence-non-exclusive': { units: ['年'], isRequired: true },
  'relief.licence-non-exclusive-from': { units: [DAY_UNIT], isRequired: true },
  'relief.related-party': { units: ['%'], isRequired: true },
} satisfies Partial<Record<ReliefKey, object>>;

export function readReliefPacks(files: ReadonlyMap<string, string>): ReadPacks<ReliefPack> {
  return readPacks(files, reliefPackSchema, NEEDED);
}

/** What the pack says under a key that every pack has. */
export function reliefValue(pack: ReliefPack, key: keyof typeof NEEDED): string {
  const value = pack.entries.find((entry) => entry.key === key)?.value;
  if (value === undefined) throw new Error(`${pack.id} was checked and still has no value for ${key}`);
  return value;
}
