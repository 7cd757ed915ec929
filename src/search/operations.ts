import { choosePlan, readDay } from '../platform/ask.ts';
import { failure } from '../platform/failure.ts';
import { type BoundVerb, bindVerb, type Transaction } from '../platform/operation.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { answerQuery } from './answer.ts';
import { keyOf, type OtherWord, type SearchEntry } from './entry.ts';
import { buildPart, type IndexPart, joinParts, type SearchIndex } from './search-index.ts';
import { TEXTS } from './texts.ts';
import { findAnything } from './verbs.ts';

/** Where entries of a plan come from; a room has one for what it knows. */
export interface SearchSource {
  /** A text that changes whenever the entries do; what was made of them is kept until then. */
  readonly revision: (tx: Transaction) => Promise<string>;
  readonly entries: (tx: Transaction) => Promise<readonly SearchEntry[]>;
  /** Words that may stand for one another in the entries of every source. */
  readonly otherWords?: readonly OtherWord[];
  /** Keys of the entries known on a day; absent: they do not depend on it. */
  readonly knownOn?: (tx: Transaction, day: CivilDate) => Promise<ReadonlySet<string>>;
}

/** What can be searched of one plan, by source. */
export interface SearchedPlan {
  readonly plan: string;
  readonly sources: readonly SearchSource[];
}

const MOST_CHARACTERS = 200;

/** The verb of this room over the plans handed in. The index of a plan is kept until one of its sources changes. */
export function searchOperations(plans: readonly SearchedPlan[]): BoundVerb[] {
  const indexes = new Map<string, Remembered>();
  return [
    bindVerb(findAnything, async ({ tx, today }, { plan: id, asOf, q, kind, page }) => {
      const plan = choosePlan(plans, id, (each) => each.plan);
      const day = readDay(asOf, today);
      const length = [...q].length;
      if (length > MOST_CHARACTERS) throw failure('bad-input', TEXTS.tooLong(length, MOST_CHARACTERS));
      const known = await remember(indexes, plan, tx);
      const unknown = day === null ? NONE : await unknownOn(known, plan, tx, day);
      const asked = { q, kind: kind ?? null, page, isKnown: (entry: SearchEntry) => !unknown.has(keyOf(entry)) };
      return { q, asOf: day, kind: asked.kind, page, ...answerQuery(known.index, asked) };
    }),
  ];
}

const NONE: ReadonlySet<string> = new Set();

/** What one source gave, kept until its revision changes. */
interface Kept {
  readonly revision: string;
  readonly part: IndexPart;
  /** Keys of its entries where they depend on the day. */
  readonly dated: readonly string[];
}

interface Remembered {
  /** In the order of the sources. */
  readonly kept: readonly Kept[];
  readonly index: SearchIndex;
  /** By day: keys of what was not known then. */
  readonly unknown: Map<CivilDate, ReadonlySet<string>>;
}

async function remember(
  indexes: Map<string, Remembered>,
  { plan, sources }: SearchedPlan,
  tx: Transaction,
): Promise<Remembered> {
  const known = indexes.get(plan);
  const kept: Kept[] = [];
  for (const [at, source] of sources.entries()) {
    const revision = await source.revision(tx);
    const before = known?.kept[at];
    kept.push(before?.revision === revision ? before : await readSource(source, revision, tx));
  }
  if (known !== undefined && kept.every((each, at) => each === known.kept[at])) return known;
  const made: Remembered = { kept, index: joinParts(kept.map(({ part }) => part)), unknown: new Map() };
  indexes.set(plan, made);
  return made;
}

async function readSource(source: SearchSource, revision: string, tx: Transaction): Promise<Kept> {
  const entries = await source.entries(tx);
  return {
    revision,
    part: buildPart(entries, source.otherWords),
    dated: source.knownOn === undefined ? [] : entries.map(keyOf),
  };
}

/** Days kept; more than a reader leafs through. */
const MOST_DAYS = 60;

async function unknownOn(
  { unknown, kept: parts }: Remembered,
  { sources }: SearchedPlan,
  tx: Transaction,
  day: CivilDate,
): Promise<ReadonlySet<string>> {
  const kept = unknown.get(day);
  if (kept !== undefined) return kept;
  const keys = new Set<string>();
  for (const [at, source] of sources.entries()) {
    const known = await source.knownOn?.(tx, day);
    for (const key of parts[at]?.dated ?? []) if (known?.has(key) === false) keys.add(key);
  }
  if (unknown.size >= MOST_DAYS) unknown.clear();
  unknown.set(day, keys);
  return keys;
}
