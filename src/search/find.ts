import { ENTRY_KINDS, type EntryKind, type SearchEntry } from './entry.ts';
import { compareHits, type Hit } from './hit.ts';
import { findNames } from './name-hits.ts';
import { type Query, readQuery } from './query.ts';
import { findRelations, type Seed } from './relation-hits.ts';
import type { SearchIndex } from './search-index.ts';
import { findCandidates, findPairs, findPhrases, findRest } from './text-hits.ts';

/** An entry with every reason it was found for, the best first. */
export interface Found {
  readonly ordinal: number;
  readonly hits: readonly Hit[];
  /** Does it answer every part of the query in its own words? */
  readonly isWhole: boolean;
}

/** What was found, by kind in the order of the kinds, best first; kinds without anything are left out. */
export interface Findings {
  readonly query: Query;
  readonly groups: readonly { readonly kind: EntryKind; readonly found: readonly Found[] }[];
}

/**
 * Everything an index holds for what was typed. Exact names first, then beginnings, then parts of names, then texts by
 * BM25, then what the names lead to; pairs of characters are tried only where nothing holds the words themselves.
 * `isKnown`: false for entries that are to be treated as absent.
 */
export function findEntries(
  index: SearchIndex,
  typed: string,
  isKnown: (entry: SearchEntry) => boolean = () => true,
): Findings {
  const query = readQuery(index, typed);
  const isShown = ({ ordinal }: Hit) => {
    const entry = index.entries[ordinal]?.entry;
    return entry !== undefined && isKnown(entry);
  };
  const candidates = findCandidates(index, query);
  const hits = [...findNames(index, query), ...findPhrases(index, query, candidates), ...findMentions(query)];
  const direct = [...hits, ...findRelations(index, seedsOf(hits))].filter(isShown);
  const known = [...direct, ...findRest(index, query, direct)];
  const found = joinHits(query, known);
  const isAnswered = found.some(({ isWhole }) => isWhole);
  const all = isAnswered ? found : joinHits(query, [...known, ...findPairs(index, query, candidates).filter(isShown)]);
  return { query, groups: groupByKind(index, all) };
}

/** What bears a name that stands among other words in what was typed. */
function findMentions({ whole, parts }: Query): Hit[] {
  return parts.flatMap(({ mentions }, part) =>
    mentions
      .filter(({ folded }) => folded !== whole)
      .flatMap(({ folded, shown, bearers }) =>
        bearers.map((ordinal): Hit => {
          const reason = { kind: 'mention', form: shown } as const;
          return { ordinal, tier: 'mention', parts: [part], order: [-folded.length], reason };
        }),
      ),
  );
}

/** A few names that begin with what was typed are as good as the name. */
const FEW = 5;

function seedsOf(hits: readonly Hit[]): Seed[] {
  const of = (...tiers: readonly Hit['tier'][]) => hits.filter(({ tier }) => tiers.includes(tier));
  const beginning = of('beginning');
  const [exact, mentioned] = [of('title', 'name'), of('mention')];
  return exact.length > 0 ? exact : mentioned.length > 0 ? mentioned : beginning.length <= FEW ? beginning : [];
}

/** How many parts of the query hits answer together. */
const answeredBy = (hits: readonly Hit[]) => new Set(hits.flatMap(({ parts }) => parts)).size;

/** What is called so, or begins with the words, is meant even where the words stand everywhere. */
const CALLED: readonly Hit['tier'][] = ['title', 'name', 'beginning'];

/** The hits of each entry together: what answers more parts first, then what was found for a better reason. */
function joinHits({ parts }: Query, hits: readonly Hit[]): Found[] {
  const byEntry = new Map<number, Hit[]>();
  for (const hit of hits) {
    const known = byEntry.get(hit.ordinal);
    if (known === undefined) byEntry.set(hit.ordinal, [hit]);
    else known.push(hit);
  }
  const tells = (hit: Hit) => CALLED.includes(hit.tier) || hit.parts.some((part) => parts[part]?.isCommon === false);
  const found = [...byEntry]
    .filter(([, all]) => all.some(tells))
    .map(([ordinal, all]): Found => {
      const isWhole = answeredBy(all.filter(({ tier }) => tier !== 'pairs')) === parts.length;
      return { ordinal, hits: all.sort(compareHits), isWhole };
    });
  const best = ({ hits: [first] }: Found) => first as Hit;
  return found.sort((a, b) => answeredBy(b.hits) - answeredBy(a.hits) || compareHits(best(a), best(b)));
}

function groupByKind({ entries }: SearchIndex, found: readonly Found[]): Findings['groups'] {
  const ofKind = (kind: EntryKind) => found.filter(({ ordinal }) => entries[ordinal]?.entry.kind === kind);
  return ENTRY_KINDS.map((kind) => ({ kind, found: ofKind(kind) })).filter((group) => group.found.length > 0);
}
