import { uuidv7 } from 'uuidv7';
import type { Problem } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import { EXIT_CODES, FAILURES, failureOf } from './failure.ts';

/** What a caller is told about an error, on every channel. */
export interface ErrorAnswer {
  readonly status: number;
  readonly exit: number;
  readonly code: string;
  readonly message: Words;
  readonly problems: readonly Problem[];
  /** By which the log line of an unexpected error is found; null for an expected refusal. */
  readonly id: string | null;
}

/** An expected refusal in its own words; anything else under an id, with the details in the log only. */
export function answerError(error: unknown, log: (line: string) => void): ErrorAnswer {
  const refused = failureOf(error);
  if (refused) {
    const { exit, status } = FAILURES[refused.code];
    const { code, words, problems } = refused;
    return { status, exit: EXIT_CODES[exit].code, code, message: words, problems, id: null };
  }
  const id = uuidv7();
  log(`${id} ${describeWithoutValues(error)}`);
  return {
    status: 500,
    exit: EXIT_CODES.internal.code,
    code: 'internal',
    message: {
      zh: `程序内部错误，编号 ${id}。请把编号告诉维护人员；数据未受影响。`,
      en: `Internal error ${id}. Give this id to whoever runs the program; the data are not affected.`,
    },
    problems: [],
    id,
  };
}

/** Name, code and place of an error. Its message is left out: it may quote what a person entered. */
function describeWithoutValues(error: unknown): string {
  if (!(error instanceof Error)) return `threw a ${typeof error}`;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const places = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`${error.name}${code}`, ...places].join('\n');
}
