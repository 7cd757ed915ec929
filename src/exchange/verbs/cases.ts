import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { caseEventSchema, caseLineSchema, clauseReasonSchema, decidedSchema } from '../case.ts';
import { caseContentSchema } from '../case-content.ts';
import { CASE_ACT_IDS, CASE_STATE_IDS } from '../case-states.ts';
import { REFUSAL_CODES } from '../judging-rules.ts';
import {
  clauses,
  contract,
  day,
  EXAMINING,
  FILING,
  flag,
  made,
  note,
  plan,
  reason,
  SEEING_CASES,
  seen,
  unrecorded,
} from './case-fields.ts';

const pack = z.string().optional().describe('Id of a rule pack; only where none was noted at acceptance');

export const listCases = defineVerb({
  id: 'exchange.cases',
  kind: 'query',
  summary: {
    zh: '技术合同台账：办理情况与期限',
    en: 'The ledger of technology contracts: where each stands, and its clock',
  },
  who: SEEING_CASES,
  input: z.object({
    plan,
    state: z.enum(CASE_STATE_IDS).optional(),
    open: flag.describe('true: only what waits for somebody'),
    overdue: flag,
    mine: flag.describe('true: only what whoever asks has taken'),
    text: z.string().trim().max(100).default('').describe('In name, parties, codes, reference or number'),
    year: z.coerce.number().int().min(1984).max(2100).optional().describe('Year of registration'),
    page: z.coerce.number().int().min(1).default(1),
  }),
  output: z.object({
    plan: z.string(),
    today: z.string(),
    counts: z.array(z.object({ state: z.enum(CASE_STATE_IDS), cases: z.number() })),
    asked: z.number().describe('Cases with a request or an objection waiting'),
    overdue: z.number(),
    total: z.number().describe('After the filter'),
    page: z.number(),
    pageSize: z.number(),
    cases: z.array(caseLineSchema).describe('Open ones by their last day, the others by their last change'),
  }),
  commandLine: { words: 'contract list' },
});

export const showCase = defineVerb({
  id: 'exchange.case',
  kind: 'query',
  summary: {
    zh: '一份合同的内容、办理经过与可做的事',
    en: 'One contract: what it says, what was done, what can be done',
  },
  who: SEEING_CASES,
  input: z.object({
    plan,
    contract,
    content: z.coerce.number().int().min(1).optional().describe('An earlier content'),
  }),
  output: z.object({
    plan: z.string(),
    line: caseLineSchema,
    acceptedOn: z.string().nullable(),
    completedOn: z.string().nullable(),
    registeredOn: z.string().nullable(),
    pack: z.string().nullable().describe('Id of the rule pack it was accepted under'),
    expertsHeard: z.boolean(),
    decided: decidedSchema.nullable(),
    refusedFor: z.array(z.enum(REFUSAL_CODES)),
    content: caseContentSchema,
    contents: z.array(
      z.object({ number: z.number(), by: z.string(), at: z.string(), reason: z.string(), isCurrent: z.boolean() }),
    ),
    shown: z.number().describe('Number of the content shown'),
    events: z.array(caseEventSchema).describe('Newest first'),
    acts: z.array(z.enum(CASE_ACT_IDS)).describe('What whoever asks may do now'),
  }),
  commandLine: { words: 'contract show', positional: ['contract'] },
});

export const saveCase = defineVerb({
  id: 'exchange.save',
  kind: 'command',
  summary: { zh: '保存一份合同的草稿', en: 'Save a draft of a contract to be registered' },
  who: FILING,
  unrecorded,
  input: z.object({
    plan,
    contract: contract.optional().describe('Absent: a new draft'),
    version: seen.version.optional(),
    office: z.string().optional().describe('Id or name of the registration office; absent where there is one only'),
    content: caseContentSchema,
  }),
  output: made,
});

export const submitCase = defineVerb({
  id: 'exchange.submit',
  kind: 'command',
  summary: { zh: '提交合同', en: 'Submit a contract' },
  who: FILING,
  unrecorded,
  input: z.object(seen),
  output: made,
});

export const withdrawCase = defineVerb({
  id: 'exchange.withdraw',
  kind: 'command',
  summary: { zh: '撤回合同', en: 'Withdraw a contract' },
  who: FILING,
  unrecorded,
  input: z.object({ ...seen, note: note.default('') }),
  output: made,
});

export const completeCase = defineVerb({
  id: 'exchange.complete',
  kind: 'command',
  summary: { zh: '补正后交回', en: 'Hand in what was missing' },
  who: FILING,
  unrecorded,
  input: z.object({ ...seen, content: caseContentSchema, note: note.default('') }),
  output: made,
});

export const askForCase = defineVerb({
  id: 'exchange.ask',
  kind: 'command',
  summary: { zh: '申请变更、注销，或者提出异议', en: 'Ask for a change or a cancellation, or object' },
  who: FILING,
  unrecorded,
  input: z.object({
    ...seen,
    kind: z.enum(['change', 'cancel', 'objection']),
    reason,
    content: caseContentSchema.optional().describe('For a change: what it shall say; receipts are declared here'),
  }),
  output: made,
});

export const takeCase = defineVerb({
  id: 'exchange.take',
  kind: 'command',
  summary: { zh: '领办一份合同', en: 'Take a contract to examine it' },
  who: EXAMINING,
  input: z.object(seen),
  output: made,
});

export const acceptCase = defineVerb({
  id: 'exchange.accept',
  kind: 'command',
  summary: { zh: '受理合同，期限起算', en: 'Accept a contract; its clock starts' },
  who: EXAMINING,
  unrecorded,
  input: z.object({
    ...seen,
    pack: z.string().optional().describe('Id of a rule pack; absent: the one in force today'),
    note: note.default(''),
  }),
  output: made,
});

export const returnCase = defineVerb({
  id: 'exchange.return',
  kind: 'command',
  summary: { zh: '退回补正，逐条写明理由', en: 'Return for completion, with reasons on clauses' },
  who: EXAMINING,
  unrecorded,
  input: z.object({ ...seen, clauses: clauses.pipe(z.array(clauseReasonSchema).min(1)), note: note.default('') }),
  output: made,
});

export const sendToExperts = defineVerb({
  id: 'exchange.sendToExperts',
  kind: 'command',
  summary: { zh: '送专家审核', en: 'Send to experts' },
  who: EXAMINING,
  unrecorded,
  input: z.object({ ...seen, note: note.default('') }),
  output: made,
});

export const noteExperts = defineVerb({
  id: 'exchange.noteExperts',
  kind: 'command',
  summary: { zh: '记录专家意见', en: 'Note what the experts say' },
  who: EXAMINING,
  unrecorded: [...unrecorded, 'experts'],
  input: z.object({
    ...seen,
    experts: z.string().trim().min(1).max(300).describe('Names, seen by the office only'),
    opinion: z.enum(['for', 'against', 'divided']),
    note: reason,
  }),
  output: made,
});

export const registerCase = defineVerb({
  id: 'exchange.register',
  kind: 'command',
  summary: {
    zh: '写下全国系统给出的登记编号和认定结果',
    en: 'Write down the number the national system gave, and what was decided',
  },
  who: EXAMINING,
  unrecorded,
  input: z.object({
    ...seen,
    number: z.string().regex(/^\d{16}$/, 'sixteen digits, as the national system gave them'),
    registeredOn: day.optional().describe('Absent: today'),
    pack,
    decided: decidedSchema.partial().default({}).describe('What differs from the judgement; absent: as judged'),
    note: note.default(''),
  }),
  output: made,
});

export const refuseCase = defineVerb({
  id: 'exchange.refuse',
  kind: 'command',
  summary: { zh: '不予登记，写明理由', en: 'Refuse, with reasons' },
  who: EXAMINING,
  unrecorded,
  input: z.object({ ...seen, reasons: z.array(z.enum(REFUSAL_CODES)).min(1), clauses, note: note.default('') }),
  output: made,
});

export const changeCase = defineVerb({
  id: 'exchange.change',
  kind: 'command',
  summary: { zh: '变更已登记的合同', en: 'Change a registered contract' },
  who: EXAMINING,
  unrecorded,
  input: z.object({
    ...seen,
    reason,
    content: caseContentSchema.optional().describe('Absent: what the registrant asked for'),
    pack,
    decided: decidedSchema.partial().default({}),
  }),
  output: made,
});

export const cancelCase = defineVerb({
  id: 'exchange.cancel',
  kind: 'command',
  summary: { zh: '注销已登记的合同', en: 'Cancel a registered contract' },
  who: EXAMINING,
  unrecorded,
  input: z.object({
    ...seen,
    cause: z.enum(['terminated', 'revoked', 'invalid', 'other']),
    benefits: z.enum(['none', 'taken', 'unknown']).describe('Were tax relief or awards taken for it?'),
    reason,
  }),
  output: made,
});

export const declineAsked = defineVerb({
  id: 'exchange.decline',
  kind: 'command',
  summary: { zh: '不予变更或注销，说明理由', en: 'Decline a change or cancellation, with the reason' },
  who: EXAMINING,
  unrecorded,
  input: z.object({ ...seen, reason }),
  output: made,
});

export const noteObjection = defineVerb({
  id: 'exchange.noteObjection',
  kind: 'command',
  summary: { zh: '记录税务或财政部门的异议', en: 'Note an objection of the tax or finance office' },
  who: EXAMINING,
  unrecorded,
  input: z.object({ ...seen, from: z.enum(['tax', 'finance', 'registrant']), reason }),
  output: made,
});

export const decideObjection = defineVerb({
  id: 'exchange.decideObjection',
  kind: 'command',
  summary: { zh: '复核异议：维持，或者重新办理', en: 'Decide an objection: uphold, or take the case up again' },
  who: EXAMINING,
  unrecorded,
  input: z.object({ ...seen, decision: z.enum(['uphold', 'reopen']), reason }),
  output: made,
});
