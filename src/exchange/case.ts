import { z } from 'zod';
import { wordsSchema } from '../vocabulary/words-schema.ts';
import { CASE_ACT_IDS, CASE_STATE_IDS } from './case-states.ts';
import { yuan } from './contract.ts';
import { CONTRACT_SUBTYPES, CONTRACT_TYPES } from './contract-type.ts';

const named = z.object({ id: z.string(), name: z.string() });
const state = z.enum(CASE_STATE_IDS);

/** What a registrant asked for and the office has not answered. */
export const askedSchema = z.object({
  kind: z.enum(['change', 'cancel', 'objection']),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  /** Number of the content proposed with a change; null where none was. */
  content: z.number().nullable(),
});
export type Asked = z.infer<typeof askedSchema>;

/** The last day to decide under the rules the case was accepted by. */
export const dueSchema = z.object({
  /** Null: it cannot be told, or no clock runs; `why` says so. */
  day: z.string().nullable(),
  isOverdue: z.boolean(),
  why: wordsSchema.nullable(),
  steps: z.array(wordsSchema),
});
export type Due = z.infer<typeof dueSchema>;

/** One case as a list shows it. */
export const caseLineSchema = z.object({
  id: z.string(),
  reference: z.string().describe('Ours, to find the case again; no registration number'),
  state,
  version: z.number(),
  projectName: z.string(),
  seller: z.string(),
  buyer: z.string(),
  registrant: named,
  office: named,
  handler: z.string().nullable(),
  submittedOn: z.string().nullable(),
  signedOn: z.string().nullable(),
  type: z.enum(CONTRACT_TYPES).nullable().describe('As decided, else as the form states'),
  total: z.string().nullable().describe('成交额 in yuan, as decided, else as the form states'),
  technical: z.string().nullable(),
  number: z.string().nullable().describe('Written down from the national system'),
  asked: askedSchema.nullable(),
  due: dueSchema.nullable().describe('Null: nothing is to be decided'),
});
export type CaseLine = z.infer<typeof caseLineSchema>;

/** A reason on a clause: why a case was sent back or refused. */
export const clauseReasonSchema = z.object({
  clause: z.string().max(60).describe('Number or heading of the clause; empty: the whole, or a paper'),
  reason: z.string().trim().min(1).max(1000),
});
export type ClauseReason = z.infer<typeof clauseReasonSchema>;

export const caseEventSchema = z.object({
  version: z.number(),
  act: z.enum(CASE_ACT_IDS),
  from: state,
  to: state,
  by: z.string(),
  at: z.string(),
  note: z.string(),
  clauses: z.array(clauseReasonSchema),
  /** Further facts of the act, sentence by sentence. */
  facts: z.array(wordsSchema),
});
export type CaseEvent = z.infer<typeof caseEventSchema>;

/** What the office decided on. */
export const decidedSchema = z.object({
  type: z.enum(CONTRACT_TYPES).nullable(),
  subtype: z.enum(CONTRACT_SUBTYPES).nullable(),
  total: yuan.nullable(),
  technical: yuan.nullable(),
  received: yuan.nullable(),
});
export type Decided = z.infer<typeof decidedSchema>;
