import type { Problem } from '../../vocabulary/problem.ts';
import type { Words } from '../../vocabulary/words.ts';

/** Why something was not done, in words for the person at the desk. */
export interface Refusal {
  readonly ok: false;
  readonly code: string;
  readonly message: Words;
  readonly problems: readonly Problem[];
}

export type Answer<T> = { readonly ok: true; readonly value: T } | Refusal;

export const refusal = (code: string, message: Words): Refusal => ({ ok: false, code, message, problems: [] });
