import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { LICENCE_KINDS } from '../contract.ts';
import { CONTRACT_TYPES } from '../contract-type.ts';
import { RELIEF_SUBJECTS } from '../relief-terms.ts';

const yuan = z.string().regex(/^\d+(\.\d{1,4})?$/, 'an amount in yuan, such as 8000000');
const answer = z.union([z.boolean(), z.stringbool()]).optional().describe('true or false; absent: not known');

export const reckonRelief = defineVerb({
  id: 'exchange.relief',
  kind: 'query',
  summary: {
    zh: '技术转让所得减免企业所得税的测算',
    en: 'What income tax relief a technology transfer would have',
  },
  who: 'anyone',
  store: 'none',
  input: z.object({
    type: z.enum(CONTRACT_TYPES),
    receipts: yuan,
    unrelated: yuan.default('0').describe('Equipment, parts and unrelated service among the receipts, in yuan'),
    cost: yuan.default('0').describe('Net value of what was transferred, in yuan'),
    taxes: yuan.default('0'),
    expenses: yuan.default('0').describe('Share of the common expenses, in yuan'),
    right: z.enum(RELIEF_SUBJECTS).optional(),
    resident: answer,
    registered: answer,
    relatedShare: yuan.optional().describe('Percent of the other party held, either way'),
    technologyExport: z.enum(['none', 'free', 'restricted', 'prohibited']).optional(),
    separate: answer,
    licenceKind: z.enum(LICENCE_KINDS).optional(),
    licenceYears: yuan.optional(),
    worldwide: answer,
    signedOn: z.string().optional().describe('YYYY-MM-DD: the day the licence was signed'),
    asOf: z.string().optional(),
  }),
  output: z.object({
    pack: z.string(),
    income: z.string(),
    tax: z.string(),
    fullTax: z.string(),
    isComplete: z.boolean(),
    steps: z.array(z.object({ words, value: z.string() })),
    excluded: z.array(words),
    asked: z.array(words),
  }),
  commandLine: { words: 'contract relief', positional: ['type', 'receipts'] },
});
