import type { Words } from '../../vocabulary/words.ts';

/** What a person chooses among, from a table of words. */
export const choicesOf = <Id extends string>(table: Readonly<Record<Id, Words>>, text: (words: Words) => string) =>
  (Object.keys(table) as Id[]).map((value) => ({ value, label: text(table[value]) }));
