import { nearestWord } from '../vocabulary/nearest.ts';
import type { Words } from '../vocabulary/words.ts';
import { ENTRY_KINDS, type EntryKind, type SearchEntry } from './entry.ts';
import { type Findings, type Found, findEntries } from './find.ts';
import type { Reason } from './hit.ts';
import { cutSnippet, findMarks } from './marks.ts';
import type { Query } from './query.ts';
import { reasonWords } from './reason-words.ts';
import type { SearchIndex } from './search-index.ts';
import { tokensOf } from './tokens.ts';
import type { SearchResult } from './verbs.ts';

const FIRST_OF_GROUP = 5;
const PAGE_SIZE = 20;
const MOST_REASONS = 2;
const WIDTH = { zh: 90, en: 180 } as const;

export interface Asked {
  readonly q: string;
  readonly kind: EntryKind | null;
  readonly page: number;
  readonly isKnown: (entry: SearchEntry) => boolean;
}

/** What is shown for a query: groups with their counts and first results, or one page of one kind. */
export function answerQuery(index: SearchIndex, { q, kind, page, isKnown }: Asked) {
  const { query, groups } = findEntries(index, q, isKnown);
  const counted = groups.map((group) => ({ ...group, whole: group.found.filter(({ isWhole }) => isWhole).length }));
  const entries = index.entries.map(({ entry }) => entry).filter(isKnown);
  return {
    pageSize: PAGE_SIZE,
    hasWords: query.parts.length > 0,
    words: query.parts.length,
    unused: [...query.unused],
    passedOver: [...query.passedOver],
    common: query.parts.flatMap(({ isCommon, alternatives: [typed] }) => (isCommon && typed ? [typed.shown] : [])),
    total: counted.reduce((sum, { found }) => sum + found.length, 0),
    whole: counted.reduce((sum, { whole }) => sum + whole, 0),
    groups: shownGroups(counted, kind, page).map(({ kind: of, whole, found, shown }) => ({
      kind: of,
      count: found.length,
      whole,
      results: shown.map((each) => resultOf(index, query, each)),
    })),
    nearest: nearestNames(index, isKnown, guessedWords(query, groups)),
    examples: q.trim() === '' ? examplesOf(entries) : [],
    searched: ENTRY_KINDS.map((of) => ({
      kind: of,
      entries: entries.filter((entry) => entry.kind === of).length,
    })).filter(({ entries: count }) => count > 0),
    hasText: entries.some((entry) => entry.kind === 'text'),
  };
}

type Counted = Findings['groups'][number] & { readonly whole: number };

/**
 * One page of one kind; or the first of each group: groups with entries that answer every word come first and show only
 * these, and the others come after them.
 */
function shownGroups(groups: readonly Counted[], kind: EntryKind | null, page: number) {
  if (kind !== null) {
    return groups
      .filter((group) => group.kind === kind)
      .map((group) => ({ ...group, shown: group.found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) }));
  }
  return [...groups.filter(({ whole }) => whole > 0), ...groups.filter(({ whole }) => whole === 0)].map((group) => ({
    ...group,
    shown: group.found.slice(0, Math.min(FIRST_OF_GROUP, group.whole === 0 ? FIRST_OF_GROUP : group.whole)),
  }));
}

function resultOf(index: SearchIndex, query: Query, { ordinal, hits, isWhole }: Found): SearchResult {
  const entry = (index.entries[ordinal] as SearchIndex['entries'][number]).entry;
  const { title, text, path, query: pageQuery = {}, anchor = null, context, place, kind, id } = entry;
  const forms = formsToMark(query, hits);
  const marksIn = (words: string) => findMarks(words, forms).map(([start, end]): [number, number] => [start, end]);
  const snippet = (language: keyof Words) => {
    const cut = cutSnippet(text[language], forms, WIDTH[language]);
    return cut === null
      ? null
      : { text: cut.text, marks: cut.marks.map(([start, end]): [number, number] => [start, end]) };
  };
  return {
    kind,
    id,
    title,
    marks: { zh: marksIn(title.zh), en: marksIn(title.en) },
    isWhole,
    context,
    place,
    path,
    query: { ...pageQuery },
    anchor,
    snippets: { zh: snippet('zh'), en: snippet('en') },
    why: reasonsOf(hits).map((reason) => reasonWords(index, ordinal, reason)),
  };
}

/** The best reason, and the chains that lead there as well. */
function reasonsOf(hits: Found['hits']): Reason[] {
  const [best, ...others] = hits.map(({ reason }) => reason);
  const chains = others.filter(({ kind }) => kind === 'chain');
  return best === undefined ? [] : [best, ...chains].slice(0, MOST_REASONS);
}

/** The words as typed and their other names; where only pairs were found, those. */
function formsToMark({ parts }: Query, hits: Found['hits']): string[] {
  const alternatives = parts.flatMap((part) => part.alternatives.map(({ folded }) => folded));
  const mentions = parts.flatMap((part) => part.mentions.map(({ folded }) => folded));
  const isPairs = hits[0]?.tier === 'pairs';
  return [
    ...new Set([
      ...alternatives,
      ...mentions,
      ...(isPairs ? alternatives.flatMap((form) => tokensOf(form).pairs) : []),
    ]),
  ];
}

const MOST_NEAREST = 3;
/** Longer than any name worth guessing at. */
const LONGEST_GUESSED = 40;

/** What to guess at: everything typed where nothing holds any of it, and every word that nothing holds. */
function guessedWords({ whole, parts }: Query, groups: Findings['groups']): string[] {
  const hits = groups.flatMap(({ found }) => found.flatMap((each) => each.hits)).filter(({ tier }) => tier !== 'pairs');
  const answered = new Set(hits.flatMap((hit) => hit.parts));
  const missed = parts.flatMap(({ alternatives: [typed], isCommon }, at) =>
    isCommon || answered.has(at) || typed === undefined ? [] : [typed.folded],
  );
  return [...new Set([...(answered.size === 0 && missed.length > 0 ? [whole] : []), ...missed])];
}

function nearestNames(index: SearchIndex, isKnown: Asked['isKnown'], words: readonly string[]): Words[] {
  const nearest = words.flatMap((word) => nearestTo(index, isKnown, word));
  return nearest.filter(({ zh }, at) => nearest.findIndex((other) => other.zh === zh) === at).slice(0, MOST_NEAREST);
}

function nearestTo({ entries }: SearchIndex, isKnown: Asked['isKnown'], whole: string): Words[] {
  if (whole.length > LONGEST_GUESSED) return [];
  const letters = [...whole.replace(/[^\p{L}\p{N}]/gu, '')];
  const names = new Map<string, Words>();
  for (const { entry, names: forms } of entries) {
    if (entry.kind === 'text' || entry.kind === 'series' || !isKnown(entry)) continue;
    for (const { folded } of forms) {
      // A name fewer than half of whose letters stand in the query, or the other way round, cannot be near.
      const shared = Math.min(countIn(folded, letters), letters.filter((letter) => folded.includes(letter)).length);
      if (shared * 2 >= Math.max(folded.length, letters.length) && !names.has(folded)) names.set(folded, entry.title);
    }
  }
  const nearest: Words[] = [];
  while (nearest.length < MOST_NEAREST) {
    const form = nearestWord(whole, names.keys());
    const title = form === null ? undefined : names.get(form);
    if (title === undefined) return nearest;
    nearest.push(title);
    for (const [other, of] of names) if (of.zh === title.zh) names.delete(other);
  }
  return nearest;
}

const countIn = (folded: string, letters: readonly string[]) =>
  [...folded].filter((letter) => letters.includes(letter)).length;

/** The kinds an example is taken of: the entry with most names and links, the earliest of several. */
const EXAMPLE_KINDS: readonly EntryKind[] = ['industry', 'target', 'term', 'place'];

function examplesOf(entries: readonly SearchEntry[]) {
  const richness = ({ names, links }: SearchEntry) => names.length + links.length;
  return EXAMPLE_KINDS.flatMap((kind) => {
    const [first, ...others] = entries.filter((entry) => entry.kind === kind);
    if (first === undefined) return [];
    const best = others.reduce((most, entry) => (richness(entry) > richness(most) ? entry : most), first);
    return [{ kind, words: best.title }];
  });
}
