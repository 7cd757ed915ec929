import type { Words } from '../vocabulary/words.ts';
import type { Entry } from './entry.ts';

/** Why a version cannot be reviewed. */
export const REVIEW_REFUSALS = {
  'not-waiting': {
    zh: '不是待审的数据：它已审定、退回或有了新版本',
    en: 'it does not wait for review: it was approved, returned or followed by a newer version',
  },
  own: {
    zh: '是您自己填报的；职责分离时须由另一人审定',
    en: 'you entered it yourself; where duties are kept apart somebody else must approve it',
  },
} as const satisfies Record<string, Words>;
export type ReviewRefusal = keyof typeof REVIEW_REFUSALS;

export interface Reviewer {
  /** Null for the command line of this machine. */
  readonly account: string | null;
  readonly name: string;
}

/** The command line has no account: there the name tells. */
export const isOwn = (entry: Entry, { account, name }: Reviewer): boolean =>
  entry.enteredById === account && (account !== null || entry.enteredBy === name);

/** May somebody review this version? Null: yes. `separated`: nobody approves what they entered. */
export function reviewRefusal(entry: Entry, reviewer: Reviewer, separated: boolean): ReviewRefusal | null {
  if (entry.state !== 'reported') return 'not-waiting';
  return separated && isOwn(entry, reviewer) ? 'own' : null;
}

/** How an own review is noted where one person may hold everything. */
export const OWN_REVIEW = '自审';
