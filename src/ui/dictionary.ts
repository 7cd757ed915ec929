import type { Words } from '../vocabulary/words.ts';

/** The texts of a room: fixed words, or words made from what is put in. A missing language fails the type check. */
export type Dictionary = Readonly<Record<string, Words | ((...parts: never[]) => Words)>>;
