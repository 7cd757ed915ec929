import type { Words } from '../../vocabulary/words.ts';

export interface FaultWords {
  readonly severity: 'error' | 'finding';
  readonly message: Words;
  readonly remedy: Words;
}

/** What stops a plan from loading. */
export const error = (message: Words, remedy: Words): FaultWords => ({ severity: 'error', message, remedy });

/** What lets it load, and is said all the same. */
export const finding = (message: Words, remedy: Words): FaultWords => ({ severity: 'finding', message, remedy });
