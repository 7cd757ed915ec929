import type { Words } from '../vocabulary/words.ts';
import { MISSING_REASONS } from './cell.ts';

/** How a missing figure stands. */
export const LEDGER_STATES = {
  'not-asked': { zh: '尚未请求', en: 'not asked for' },
  asked: { zh: '已请求，尚未答复', en: 'asked for, no answer yet' },
  promised: { zh: '承诺提供', en: 'promised' },
  ...MISSING_REASONS,
  reported: { zh: '已填报，待审定', en: 'reported, waits for review' },
  returned: { zh: '已退回，待更正', en: 'returned, to be corrected' },
} as const satisfies Record<string, Words>;
export type LedgerState = keyof typeof LEDGER_STATES;

/** What an organisation may answer instead of a figure. */
export const ANSWERS = ['promised', 'not-collected', 'refused', 'other-definition'] as const;
export type AnswerKind = (typeof ANSWERS)[number];
