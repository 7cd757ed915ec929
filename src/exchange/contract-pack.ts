import { z } from 'zod';
import { packEntrySchema, rulePackSchema } from '../vocabulary/rule-pack.ts';
import { CONTRACT_KEYS, type ContractKey } from './contract-keys.ts';
import { type NeededValue, type ReadPacks, readPacks } from './rule-pack-file.ts';

/** The rules contracts are judged by: `catalogue/rules/contracts-*.yaml`. */
export const contractPackSchema = rulePackSchema.extend({
  subject: z.literal('contracts'),
  entries: z.array(packEntrySchema.extend({ key: z.enum(CONTRACT_KEYS) })),
});
export type ContractPack = z.infer<typeof contractPackSchema>;
export type ContractEntry = ContractPack['entries'][number];

const DEADLINE_UNITS = ['working-days', 'days'] as const;

const NEEDED = {
  'deadline.ordinary': { form: 'count', units: DEADLINE_UNITS, isRequired: true },
  'deadline.expert': { form: 'count', units: DEADLINE_UNITS },
  'threshold.expert-amount': { form: 'number', units: ['元'] },
  'amount.reasonable-sets': { form: 'count', units: ['套'] },
} satisfies Partial<Record<ContractKey, NeededValue>>;

/** Reads the packs of the contract rules, by file name. */
export function readContractPacks(files: ReadonlyMap<string, string>): ReadPacks<ContractPack> {
  return readPacks(files, contractPackSchema, NEEDED);
}
