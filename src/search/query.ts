import type { EntryName } from './entry.ts';
import { foldText } from './folding.ts';
import type { FoldedName, SearchIndex } from './search-index.ts';
import { findPhrase } from './tokens.ts';

/** Two names of one entry, so that one may stand for the other. */
export interface Equality {
  readonly ordinal: number;
  /** The names other than the title that make them equal, with their sources. */
  readonly names: readonly EntryName[];
}

/** A form to look for, and why it may stand for what was typed; null: it is what was typed. */
export interface Alternative {
  readonly folded: string;
  /** The same as people write it. */
  readonly shown: string;
  readonly equality: Equality | null;
}

/** The ordinals of all parts. */
export const allParts = ({ parts }: Query): number[] => parts.map((_, at) => at);

/** A known name that stands in what was typed. */
export interface Mention {
  readonly folded: string;
  /** The same as typed. */
  readonly shown: string;
  readonly bearers: readonly number[];
}

/** One thing typed: a word, or several that are one known name. What was typed stands first among the alternatives. */
export interface QueryPart {
  readonly alternatives: readonly Alternative[];
  readonly mentions: readonly Mention[];
}

export interface Query {
  /** Everything typed, folded, spaces drawn together. */
  readonly whole: string;
  readonly parts: readonly QueryPart[];
}

const SEPARATORS = /[\s、；;。！？!?|"'“”‘’`<>]+|[,，](?!\d)|(?<!\d)[,，]/u;
const OUTER_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const MOST_WORDS_OF_A_NAME = 6;
const MOST_ALTERNATIVES = 16;

/** Reads what was typed against the names an index knows. Without letters and digits there is no part. */
export function readQuery(index: SearchIndex, typed: string): Query {
  const whole = typed.trim().replace(/\s+/gu, ' ');
  return { whole: foldText(whole), parts: wordsOf(index, whole).map((word) => partOf(index, word)) };
}

/** The words typed; several in a row that are one known name stay together. */
function wordsOf({ bearers }: SearchIndex, whole: string): string[] {
  if (bearers.has(foldText(whole))) return [whole];
  const words = whole
    .split(SEPARATORS)
    .map((word) => word.replace(OUTER_MARKS, ''))
    .filter((word) => word !== '');
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    const ends = Array.from({ length: MOST_WORDS_OF_A_NAME - 1 }, (_, more) => at + MOST_WORDS_OF_A_NAME - more);
    const forms = ends
      .filter((end) => end <= words.length)
      .flatMap((end) => [' ', ''].map((space) => ({ end, form: words.slice(at, end).join(space) })));
    const known = forms.find(({ form }) => bearers.has(foldText(form)));
    joined.push(known?.form ?? words[at] ?? '');
    at = known?.end ?? at + 1;
  }
  return [...new Set(joined)];
}

function partOf(index: SearchIndex, shown: string): QueryPart {
  const word = foldText(shown);
  const bearers = index.bearers.get(word);
  const mentions = bearers === undefined ? mentionsIn(index, word, shown) : [{ folded: word, shown, bearers }];
  const alternatives = new Map<string, Alternative>([[word, { folded: word, shown, equality: null }]]);
  for (const { mention, other, equality } of mentions.flatMap((found) => equalsOf(index, found))) {
    const folded = word.replace(mention, () => other.folded);
    if (alternatives.has(folded) || alternatives.size >= MOST_ALTERNATIVES) continue;
    alternatives.set(folded, { folded, shown: word.replace(mention, () => other.shown), equality });
  }
  return { alternatives: [...alternatives.values()], mentions };
}

/** The other names of everything that bears the name mentioned; a narrower name is not another name. */
function equalsOf({ entries }: SearchIndex, { folded: mention, bearers }: Mention) {
  return bearers.flatMap((ordinal) => {
    const names = entries[ordinal]?.names ?? [];
    const own = names.filter(({ folded }) => folded === mention);
    const hasOwn = names.some(({ name }) => name?.kind === 'own');
    const others = names.filter(
      ({ folded, name, isTitle }) =>
        folded !== mention && name?.kind !== 'code' && name?.kind !== 'narrower' && !(hasOwn && isTitle),
    );
    return others.map((other) => ({ mention, other, equality: { ordinal, names: givenNames([...own, other]) } }));
  });
}

const givenNames = (names: readonly FoldedName[]) =>
  names.flatMap(({ name }) => (name === null || name.kind === 'own' ? [] : [name]));

const SHORTEST_MENTION = 2;

/** Known names inside a longer word, the longest at each place, none inside another. */
function mentionsIn({ bearers, longestName }: SearchIndex, word: string, shown: string): Mention[] {
  const found = new Map<string, Mention>();
  for (let at = 0; at < word.length; ) {
    const lengths = Array.from(
      { length: Math.max(0, Math.min(longestName, word.length - at) - SHORTEST_MENTION + 1) },
      (_, less) => Math.min(longestName, word.length - at) - less,
    );
    const length = lengths.find((each) => {
      const form = word.slice(at, at + each);
      return bearers.has(form) && /\p{L}/u.test(form) && findPhrase(word, form, at) === at;
    });
    if (length !== undefined) {
      const folded = word.slice(at, at + length);
      found.set(folded, { folded, shown: asTyped(shown, word, at, length), bearers: bearers.get(folded) ?? [] });
    }
    at += length ?? 1;
  }
  return [...found.values()];
}

/** A piece of a folded word as it was typed, where folding kept the length. */
const asTyped = (shown: string, word: string, at: number, length: number) =>
  (shown.length === word.length ? shown : word).slice(at, at + length);
