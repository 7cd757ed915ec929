import type { Problem } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';

/** How the command line ends. The one table: `help`, the documentation and every command use it. */
export const EXIT_CODES = {
  ok: { code: 0, words: { zh: '成功', en: 'done' } },
  faults: { code: 1, words: { zh: '输入有误，未作任何更改', en: 'faults in the input; nothing was changed' } },
  usage: { code: 2, words: { zh: '命令用法错误', en: 'the command was used wrongly' } },
  store: { code: 3, words: { zh: '数据库不可用', en: 'the store is not available' } },
  internal: { code: 4, words: { zh: '程序内部错误', en: 'internal error' } },
  busy: {
    code: 5,
    words: { zh: '程序正忙，未作任何更改；请稍后再试', en: 'busy; nothing was changed, try again later' },
  },
} as const satisfies Record<string, { code: number; words: Words }>;
export type Exit = keyof typeof EXIT_CODES;

/** Every refusal the system expects, with the exit of the command line and the HTTP status it becomes. */
export const FAILURES = {
  'bad-input': { exit: 'faults', status: 400 },
  'not-found': { exit: 'faults', status: 404 },
  refused: { exit: 'faults', status: 409 },
  'not-signed-in': { exit: 'faults', status: 401 },
  'not-permitted': { exit: 'faults', status: 403 },
  'too-large': { exit: 'faults', status: 413 },
  'too-many': { exit: 'busy', status: 429 },
  'store-locked': { exit: 'store', status: 503 },
  'store-unavailable': { exit: 'store', status: 503 },
  'newer-schema': { exit: 'store', status: 503 },
  'disk-full': { exit: 'store', status: 507 },
  busy: { exit: 'busy', status: 503 },
} as const satisfies Record<string, { exit: Exit; status: number }>;
export type FailureCode = keyof typeof FAILURES;

export interface Failure {
  readonly code: FailureCode;
  readonly words: Words;
  readonly problems: readonly Problem[];
  /** What a refused command still answers, in the verb's output shape: the report of an import that stored nothing. */
  readonly answer?: unknown;
}

export type FailureError = Error & { readonly failure: Failure };

/** An expected refusal to throw; the transaction it leaves is rolled back. */
export function failure(code: FailureCode, words: Words, problems: readonly Problem[] = []): FailureError {
  return failureError({ code, words, problems });
}

/** A command that looked and refuses: nothing is stored, the audit says refused, and the caller receives `answer`. */
export function refusalWith(answer: unknown, words: Words): FailureError {
  return failureError({ code: 'refused', words, problems: [], answer });
}

function failureError(facts: Failure): FailureError {
  return Object.assign(new Error(facts.words.en), { name: 'Failure', failure: facts });
}

/** The facts of an expected refusal; null for any other error. */
export function failureOf(error: unknown): Failure | null {
  return error instanceof Error && 'failure' in error ? (error as FailureError).failure : null;
}
