import type { Words } from './words.ts';

/** Where a fault sits: a file, a line (1-based), a field. Only what is known is given. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly field?: string;
}

/**
 * One fault or finding of an input, for the person who can mend it.
 * `error` refuses the input; `finding` loads it and keeps the doubt visible.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'finding';
  readonly place: Place;
  /** The offending value as it stood, shortened to 120 characters. */
  readonly value: string;
  readonly message: Words;
  readonly remedy: Words;
}

/** The answer of a reader of outside input: a value, or every problem found in one pass. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Shortens a value for a message; a message never carries a megabyte back. */
export function excerpt(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
