import { z } from 'zod';
import { yuan } from './contract.ts';
import { CONTRACT_SUBTYPES, CONTRACT_TYPES } from './contract-type.ts';

const dayText = z.string().max(20);

/** One party as the form asks for it. Null: not filled in. */
export const partyEntrySchema = z.object({
  name: z.string().max(200),
  /** 统一社会信用代码, or the 9 of an organisation code. */
  code: z.string().max(20).nullable(),
  /** Three digits of the customs list. */
  country: z.string().max(3).nullable(),
  /** Six digits of GB/T 2260. */
  region: z.string().max(6).nullable(),
  /** Code of the list `party-nature`. */
  nature: z.string().max(10).nullable(),
});
export type PartyEntry = z.infer<typeof partyEntrySchema>;

/**
 * The fields of form JJ-001 as far as they are known to us (技术合同登记表填写说明), and the industries of the plan. Null: not
 * filled in. What is needed, and the code lists, are data: `catalogue/rules/registration-form.yaml`.
 */
export const registrationFormSchema = z.object({
  projectName: z.string().max(300),
  seller: partyEntrySchema,
  buyer: partyEntrySchema,
  signedOn: dayText.nullable(),
  validFrom: dayText.nullable(),
  validTo: dayText.nullable(),
  type: z.enum(CONTRACT_TYPES).nullable(),
  subtype: z.enum(CONTRACT_SUBTYPES).nullable(),
  /** 成交额 and 技术交易额 as the registrant states them, in yuan. */
  total: yuan.nullable(),
  technical: yuan.nullable(),
  /** Codes of the lists `ip`, `field`, `programme` and `payment`. */
  ip: z.string().max(40).nullable(),
  field: z.string().max(40).nullable(),
  programme: z.string().max(40).nullable(),
  payment: z.string().max(40).nullable(),
  /** Expected, in yuan; needed of a transfer. */
  newInvestment: yuan.nullable(),
  newOutput: yuan.nullable(),
  /** Ids of industries of the plan. */
  tags: z.array(z.string().max(60)).max(20),
});
export type RegistrationForm = z.infer<typeof registrationFormSchema>;
