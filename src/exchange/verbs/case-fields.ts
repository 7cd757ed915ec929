import { z } from 'zod';
import { clauseReasonSchema } from '../case.ts';
import { CASE_STATE_IDS } from '../case-states.ts';

export const FILING = { duties: ['registrant', 'registrar'] } as const;
export const EXAMINING = { duties: ['registrar'] } as const;
export const LOOKING = { duties: ['registrar', 'inspector'] } as const;
export const SEEING_CASES = { duties: ['registrant', 'registrar', 'inspector'] } as const;

export const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
export const contract = z.string().describe('Id of the case, or its reference');
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD');
export const note = z.string().trim().max(2000);
export const reason = note.min(1);
export const clauses = z.array(clauseReasonSchema).max(200).default([]);
export const flag = z.union([z.boolean(), z.stringbool()]).default(false);

/** What an act needs to be sure of: the case as its author saw it. */
export const seen = {
  plan,
  contract,
  version: z.coerce.number().int().min(1).describe('Version of the case the act was meant for'),
};
export const made = z.object({
  id: z.string(),
  reference: z.string(),
  state: z.enum(CASE_STATE_IDS),
  version: z.number().describe('After the act'),
});
/** What a case says never enters the record of who did what. */
export const unrecorded = ['content', 'note', 'reason', 'clauses', 'decided', 'number', 'cause', 'benefits'] as const;
