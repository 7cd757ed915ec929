import type { EntryName } from './entry.ts';
import { foldText } from './folding.ts';
import { calledOf, type FoldedName, type SearchIndex } from './search-index.ts';
import { findPhrase } from './tokens.ts';

/** Two names of one entry, or two ways to write a word, so that one may stand for the other. */
export interface Equality {
  /** What both are called in a sentence about it. */
  readonly called: string;
  /** The names other than that which make them equal, with their sources. */
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
  /** So many texts hold it that it tells nothing by itself: it finds only what is called so, or begins with it. */
  readonly isCommon: boolean;
}

export interface Query {
  /** Everything typed, folded, spaces drawn together. */
  readonly whole: string;
  readonly parts: readonly QueryPart[];
  /** What was typed beyond the parts that count. */
  readonly unused: readonly string[];
  /** Single letters and words that only join others; nothing is looked for by them. */
  readonly passedOver: readonly string[];
}

/** So many parts of a query count; more say nothing more, and each is looked for everywhere. */
const MOST_PARTS = 12;

const SEPARATORS = /[\s、；;。！？!?|"'“”‘’`<>]+|[,，](?!\d)|(?<!\d)[,，]/u;
const OUTER_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const MOST_WORDS_OF_A_NAME = 6;
const MOST_ALTERNATIVES = 16;

/** Reads what was typed against the names an index knows. Without letters and digits there is no part. */
export function readQuery(index: SearchIndex, typed: string): Query {
  const whole = typed.trim().replace(/\s+/gu, ' ');
  const typedWords = wordsOf(index, whole);
  const isEmpty = (word: string) => !index.bearers.has(foldText(word)) && EMPTY_WORD.test(foldText(word));
  const words = typedWords.filter((word) => !isEmpty(word));
  return {
    whole: foldText(whole),
    parts: words.slice(0, MOST_PARTS).map((word) => partOf(index, word)),
    unused: words.slice(MOST_PARTS),
    passedOver: typedWords.filter(isEmpty),
  };
}

/** One Latin letter, or a word that only joins others. */
const EMPTY_WORD =
  /^(?:\p{Script=Latin}|an|and|are|as|at|by|for|from|in|is|of|on|or|the|to|with|[的了和与及或在是为以等之其])$/u;

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
  const equals = [...mentions.flatMap((found) => equalsOf(index, found)), ...otherWordsIn(index, word)];
  for (const { mention, other, equality } of equals) {
    const folded = word.replace(mention, () => other.folded);
    if (alternatives.has(folded) || alternatives.size >= MOST_ALTERNATIVES) continue;
    alternatives.set(folded, { folded, shown: word.replace(mention, () => other.shown), equality });
  }
  const isCommon = bearers === undefined && isCommonIn(index, word);
  return { alternatives: [...alternatives.values()], mentions, isCommon };
}

/** What stands in a third of all entries tells nothing; but fewer than these can be leafed through. */
const FEWEST_COMMON = 100;
const COMMON_SHARE = 1 / 3;

function isCommonIn({ entries }: SearchIndex, word: string): boolean {
  const holding = entries.filter(({ lines }) => lines.some((line) => findPhrase(line, word) >= 0)).length;
  return holding > Math.max(FEWEST_COMMON, entries.length * COMMON_SHARE);
}

interface Equal {
  /** The piece of the word typed that is replaced. */
  readonly mention: string;
  readonly other: Pick<FoldedName, 'folded' | 'shown'>;
  readonly equality: Equality;
}

/** Words in what was typed that are also written otherwise. */
function otherWordsIn({ otherWords }: SearchIndex, word: string): Equal[] {
  return otherWords.flatMap(({ of, name }) => {
    const up = { from: name.form, to: of };
    const ways = name.kind === 'narrower' ? [up] : [up, { from: of, to: name.form }];
    return ways
      .map(({ from, to }) => ({ mention: foldText(from), other: { folded: foldText(to), shown: to } }))
      .filter(({ mention }) => findPhrase(word, mention) >= 0)
      .map((way) => ({ ...way, equality: { called: of, names: [name] } }));
  });
}

/** The other names of everything that bears the name mentioned; a narrower name is not another name. */
function equalsOf({ entries }: SearchIndex, { folded: mention, bearers }: Mention): Equal[] {
  return bearers.flatMap((ordinal) => {
    const { names = [], entry } = entries[ordinal] ?? {};
    const called = entry === undefined ? '' : calledOf(entry);
    const own = names.filter(({ folded }) => folded === mention);
    const hasOwn = names.some(({ name }) => name?.kind === 'own');
    const others = names.filter(
      ({ folded, name, isTitle }) =>
        folded !== mention && name?.kind !== 'code' && name?.kind !== 'narrower' && !(hasOwn && isTitle),
    );
    return others.map((other) => ({ mention, other, equality: { called, names: givenNames([...own, other]) } }));
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
