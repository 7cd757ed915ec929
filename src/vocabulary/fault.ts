import { excerpt, type Place, type Problem } from './problem.ts';
import type { Words } from './words.ts';

/** What a fault says and how it is mended; `{…}` is filled in per case. */
export interface FaultWords {
  readonly severity: 'error' | 'finding';
  readonly message: Words;
  readonly remedy: Words;
}

/** What refuses an input. */
export const error = (message: Words, remedy: Words): FaultWords => ({ severity: 'error', message, remedy });

/** What lets it pass, and is said all the same. */
export const finding = (message: Words, remedy: Words): FaultWords => ({ severity: 'finding', message, remedy });

/**
 * One fault in words. `facts` fill the `{…}` of its message and remedy; `{value}`, `{field}` and `{file}` come from the
 * fault itself.
 */
export function problemOf(
  { severity, message, remedy }: FaultWords,
  code: string,
  place: Place,
  value: unknown,
  facts: Readonly<Record<string, string>>,
): Problem {
  const shown = excerpt(value);
  const all: Readonly<Record<string, string>> = {
    file: place.file ?? '',
    field: place.field ?? '',
    value: shown,
    ...facts,
  };
  const fillIn = (text: string) => text.replace(/\{(\w+)\}/gu, (hole, name: string) => all[name] ?? hole);
  const fill = ({ zh, en }: Words): Words => ({ zh: fillIn(zh), en: fillIn(en) });
  return { code, severity, place, value: shown, message: fill(message), remedy: fill(remedy) };
}
