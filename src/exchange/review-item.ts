import type { Words } from '../vocabulary/words.ts';
import type { TextPlace } from './contract.ts';
import type { EditId } from './edits.ts';
import type { PredicateId, RefusalCode } from './judging-rules.ts';
import type { Shown } from './signs.ts';

const CHECK_CODES = [
  'type',
  'name',
  'written',
  'language',
  'parties',
  'same-party',
  'related-party',
  'subject',
  'price',
  'price-figures',
  'price-zero',
  'price-conflict',
  'amounts',
  'goods',
  'days',
  'signed',
  'in-force',
  'not-yet-in-force',
  'restriction',
  'approval',
  'seals',
  'proof',
  'infringement',
  'acceptance',
  'payment',
  'ownership',
  'vague',
] as const;
type CheckCode = (typeof CHECK_CODES)[number];

/** One thing looked at: passed, failed, or to be asked of a person. */
export interface ReviewItem {
  readonly code: PredicateId | CheckCode;
  readonly status: 'pass' | 'fail' | 'ask';
  /** Only a failed item has one, and not every one. */
  readonly refusal: RefusalCode | null;
  /** Each of these edits, made truthfully, mends it. Empty: no change of wording does. */
  readonly mendedBy: readonly EditId[];
  readonly why: Words;
  readonly article: Words | null;
  readonly question: Words | null;
  readonly shown: readonly Shown[];
  readonly place: TextPlace;
}

type Rest = Partial<Pick<ReviewItem, 'refusal' | 'mendedBy' | 'article' | 'question' | 'shown' | 'place'>>;

const item = (code: ReviewItem['code'], status: ReviewItem['status'], why: Words, rest: Rest): ReviewItem => ({
  code,
  status,
  refusal: null,
  mendedBy: [],
  why,
  article: null,
  question: null,
  shown: [],
  place: rest.shown?.[0]?.place ?? null,
  ...rest,
});

export const passed = (code: ReviewItem['code'], why: Words, rest: Rest = {}) => item(code, 'pass', why, rest);
export const asked = (code: ReviewItem['code'], why: Words, question: Words, rest: Rest = {}) =>
  item(code, 'ask', why, { ...rest, question });
export const failed = (
  code: ReviewItem['code'],
  why: Words,
  refusal: RefusalCode | null,
  mendedBy: readonly EditId[],
  rest: Rest = {},
) => item(code, 'fail', why, { ...rest, refusal, mendedBy });
