import { rankByText, type Scored } from './bm25.ts';
import type { Hit, Reason } from './hit.ts';
import { type Alternative, allParts, type Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { findPhrase, tokensOf } from './tokens.ts';

/** A word of fewer pairs must stand as typed; of a longer one half of the pairs are enough. */
const FEWEST_PAIRS = 3;
const ENOUGH = 0.5;

/** What shares a pair with the query or with another name of it, best first. */
export function findCandidates(index: SearchIndex, { parts }: Query): Scored[] {
  const tokens = parts.flatMap(({ alternatives }) => alternatives.map(({ folded }) => tokensOf(folded)));
  return rankByText(index, {
    pairs: tokens.flatMap(({ pairs }) => pairs),
    singles: tokens.flatMap(({ singles }) => singles),
  });
}

/** A part of the query made ready: each alternative with its pairs. */
type ReadyPart = readonly { readonly form: Alternative; readonly pairs: readonly string[] }[];

const readyParts = ({ parts }: Query): ReadyPart[] =>
  parts.map(({ alternatives }) => alternatives.map((form) => ({ form, pairs: tokensOf(form.folded).pairs })));

/** Candidates with every part of the query in their text as typed, or under another name of it; ranked by BM25. */
export function findPhrases(index: SearchIndex, query: Query, candidates: readonly Scored[]): Hit[] {
  const [parts, ready] = [allParts(query), readyParts(query)];
  return candidates.flatMap(({ ordinal, score, weights }): Hit[] => {
    const { lines = [], names = [] } = index.entries[ordinal] ?? {};
    const present = new Set(weights.map(({ token }) => token));
    if (ready.some((part) => phraseIn(lines, part, present) === null)) return [];
    // What stands in the names alone is found by name.
    const text = lines.slice(names.length);
    const inText = ready.map((part) => phraseIn(text, part, present)).find((form) => form !== null);
    if (inText === undefined) return [];
    const reason: Reason = { kind: 'text-contains', form: inText.shown, equality: inText.equality };
    return [{ ordinal, tier: 'phrase', parts, order: [-score], reason }];
  });
}

/** The other parts of the query in the words of what was found for some of them. */
export function findRest(index: SearchIndex, query: Query, found: readonly Hit[]): Hit[] {
  const ready = readyParts(query);
  const answered = new Map<number, Set<number>>();
  for (const { ordinal, parts } of found) {
    answered.set(ordinal, new Set([...(answered.get(ordinal) ?? []), ...parts]));
  }
  return [...answered].flatMap(([ordinal, known]) => {
    const { lines = [], names = [] } = index.entries[ordinal] ?? {};
    return ready.flatMap((part, at): Hit[] => {
      if (known.has(at)) return [];
      const [inNames, inText] = [lines.slice(0, names.length), lines.slice(names.length)].map((some) =>
        part.find(({ form }) => some.some((line) => findPhrase(line, form.folded) >= 0)),
      );
      const form = (inNames ?? inText)?.form;
      if (form === undefined) return [];
      const kind = inNames === undefined ? 'text-contains' : 'name-contains';
      const reason: Reason = { kind, form: form.shown, equality: form.equality };
      return [{ ordinal, tier: 'phrase', parts: [at], order: [0], reason }];
    });
  });
}

/** Candidates that hold at least half of the parts, as typed or by half of their pairs; for when nothing holds all as typed. */
export function findPairs(index: SearchIndex, query: Query, candidates: readonly Scored[]): Hit[] {
  const ready = readyParts(query);
  const asked = ready.flatMap(([typed]) => typed?.pairs ?? []);
  return candidates.flatMap(({ ordinal, score, weights }): Hit[] => {
    const lines = index.entries[ordinal]?.lines ?? [];
    const present = new Set(weights.map(({ token }) => token));
    const parts = ready.flatMap((part, at) =>
      hasPairs(part, present) || phraseIn(lines, part, present) !== null ? [at] : [],
    );
    if (parts.length < ready.length * ENOUGH) return [];
    return [{ ordinal, tier: 'pairs', parts, order: [-score], reason: pairsReason(asked, present) }];
  });
}

/** The first alternative that stands in one of the lines; of Chinese ones all pairs must be present, which is quick to see. */
function phraseIn(lines: readonly string[], part: ReadyPart, present: ReadonlySet<string>): Alternative | null {
  const found = part.find(
    ({ form, pairs }) =>
      pairs.every((pair) => isWord(pair) || present.has(pair)) &&
      lines.some((line) => findPhrase(line, form.folded) >= 0),
  );
  return found?.form ?? null;
}

/** A word may be found by its beginning, so that it need not be present itself. */
const isWord = (pair: string) => !/^\p{Script=Han}/u.test(pair);

const hasPairs = (part: ReadyPart, present: ReadonlySet<string>) =>
  part.some(
    ({ pairs }) =>
      pairs.length >= FEWEST_PAIRS && pairs.filter((pair) => present.has(pair)).length >= pairs.length * ENOUGH,
  );

/** Which of the pairs asked for an entry has, neighbours drawn together: 高新 新技 技术 → 高新技术. */
function pairsReason(asked: readonly string[], present: ReadonlySet<string>): Reason {
  const pieces: string[] = [];
  let goesOn = false;
  for (const [at, pair] of asked.entries()) {
    const isFound = present.has(pair);
    const last = pieces.at(-1) ?? '';
    if (isFound && goesOn && asked[at - 1]?.at(-1) === pair.at(0))
      pieces[pieces.length - 1] = `${last}${pair.slice(1)}`;
    else if (isFound && !pieces.includes(pair)) pieces.push(pair);
    goesOn = isFound;
  }
  const all = new Set(asked);
  return { kind: 'pairs', found: [...all].filter((pair) => present.has(pair)).length, of: all.size, pieces };
}
