import { type EntryKind, type EntryName, keyOf, type OtherWord, type SearchEntry } from './entry.ts';
import { foldText } from './folding.ts';
import { tokensOf } from './tokens.ts';

/** What an entry is called in a sentence about it. */
export const calledOf = ({ title, names }: SearchEntry): string =>
  names.find(({ kind }) => kind === 'own')?.form ?? title.zh;

/** A name in the form it is compared in. */
export interface FoldedName {
  readonly folded: string;
  /** The same as people write it. */
  readonly shown: string;
  /** Null: the Chinese title itself. */
  readonly name: EntryName | null;
  /** The title in one of the languages. */
  readonly isTitle: boolean;
}

/** An entry made ready to be searched. */
export interface IndexedEntry {
  readonly entry: SearchEntry;
  /** The Chinese title first. */
  readonly names: readonly FoldedName[];
  /** The names in one text, a line each. */
  readonly allNames: string;
  /** Everything that is searched, folded, a line each: names, both texts, place. */
  readonly lines: readonly string[];
  /** Number of tokens. */
  readonly length: number;
}

/** How often a token stands in an entry, by ordinal of the entry. */
export type Postings = ReadonlyMap<string, readonly (readonly [ordinal: number, count: number])[]>;

/** The entries of one source made ready. It depends on them alone, so it is kept as long as they stay the same. */
export interface IndexPart {
  readonly entries: readonly IndexedEntry[];
  /** Ordinals count within the part. */
  readonly postings: Postings;
  readonly otherWords: readonly OtherWord[];
}

/** What `findEntries` works on. */
export interface SearchIndex {
  readonly entries: readonly IndexedEntry[];
  readonly ordinals: ReadonlyMap<string, number>;
  /** By ordinal, ascending. */
  readonly postingsOf: (token: string) => readonly (readonly [ordinal: number, count: number])[];
  readonly averageLength: number;
  /** By folded name: the entries that bear it. Units of the plan's text are no names. */
  readonly bearers: ReadonlyMap<string, readonly number[]>;
  /** Length of the longest name, in UTF-16 units. */
  readonly longestName: number;
  readonly otherWords: readonly OtherWord[];
}

/** Kinds whose titles say where something stands, not what it is called. */
const NAMELESS: readonly EntryKind[] = ['text'];

/** The index over these entries. Of two entries with one key the first is kept. */
export const buildIndex = (entries: readonly SearchEntry[], otherWords: readonly OtherWord[] = []): SearchIndex =>
  joinParts([buildPart(entries, otherWords)]);

/** Entries made ready to be joined with those of other sources. Of two entries with one key the first is kept. */
export function buildPart(entries: readonly SearchEntry[], otherWords: readonly OtherWord[] = []): IndexPart {
  const seen = new Set<string>();
  const indexed: IndexedEntry[] = [];
  const postings = new Map<string, [number, number][]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (seen.has(key)) continue;
    seen.add(key);
    const names = namesOf(entry);
    const { zh, en } = entry.text;
    const lines = [...names.map(({ folded }) => folded), ...[zh, en, entry.place ?? ''].map(foldText)];
    const length = countTokens(lines, indexed.length, postings);
    indexed.push({ entry, names, allNames: names.map(({ folded }) => folded).join('\n'), lines, length });
  }
  return { entries: indexed, postings, otherWords };
}

/** The index over parts of different kinds of entries: the same as over all their entries in this order. */
export function joinParts(parts: readonly IndexPart[]): SearchIndex {
  const entries = parts.flatMap((part) => part.entries);
  const ordinals = new Map<string, number>();
  const bearers = new Map<string, number[]>();
  for (const [ordinal, { entry, names }] of entries.entries()) {
    ordinals.set(keyOf(entry), ordinal);
    if (NAMELESS.includes(entry.kind)) continue;
    for (const form of new Set(names.map(({ folded }) => folded)))
      bearers.set(form, [...(bearers.get(form) ?? []), ordinal]);
  }
  const placed = parts.map(({ postings }, at) => ({
    postings,
    before: parts.slice(0, at).reduce((sum, part) => sum + part.entries.length, 0),
  }));
  const total = entries.reduce((sum, { length }) => sum + length, 0);
  return {
    entries,
    ordinals,
    postingsOf: (token) =>
      placed.flatMap(({ postings, before }) =>
        (postings.get(token) ?? []).map(([ordinal, count]): [number, number] => [before + ordinal, count]),
      ),
    averageLength: total / Math.max(1, entries.length),
    bearers,
    longestName: [...bearers.keys()].reduce((most, { length }) => Math.max(most, length), 0),
    otherWords: parts.flatMap((part) => part.otherWords),
  };
}

function namesOf({ title, names }: SearchEntry): FoldedName[] {
  const english: EntryName = { form: title.en, kind: 'english', source: null };
  const all: FoldedName[] = [
    { folded: trimmed(title.zh), shown: title.zh, name: null, isTitle: true },
    { folded: trimmed(title.en), shown: title.en, name: english, isTitle: true },
    ...names.map((name) => ({ folded: trimmed(name.form), shown: name.form, name, isTitle: false })),
  ];
  return all.filter(({ folded }, at) => folded !== '' && all.findIndex((other) => other.folded === folded) === at);
}

const trimmed = (text: string) => foldText(text).trim();

/** Adds an entry to the postings and answers how many tokens it has. */
function countTokens(lines: readonly string[], ordinal: number, postings: Map<string, [number, number][]>): number {
  const counts = new Map<string, number>();
  let length = 0;
  for (const line of lines) {
    const { pairs, singles } = tokensOf(line);
    for (const token of [...pairs, ...singles]) counts.set(token, (counts.get(token) ?? 0) + 1);
    length += pairs.length + singles.length;
  }
  for (const [token, count] of counts) {
    const known = postings.get(token);
    if (known === undefined) postings.set(token, [[ordinal, count]]);
    else known.push([ordinal, count]);
  }
  return length;
}
