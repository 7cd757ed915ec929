import { failure } from '../platform/failure.ts';
import { type BoundVerb, bindVerb, type Transaction } from '../platform/operation.ts';
import { type CivilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import { excerpt } from '../vocabulary/problem.ts';
import { answerQuery } from './answer.ts';
import { keyOf, type SearchEntry } from './entry.ts';
import { buildIndex, type SearchIndex } from './search-index.ts';
import { TEXTS } from './texts.ts';
import { findAnything } from './verbs.ts';

/** Where entries of a plan come from; a room has one for what it knows. */
export interface SearchSource {
  /** A text that changes whenever the entries do. */
  readonly revision: (tx: Transaction) => Promise<string>;
  readonly entries: (tx: Transaction) => Promise<readonly SearchEntry[]>;
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
    bindVerb(findAnything, async ({ tx }, { plan: id, asOf, q, kind, page }) => {
      const plan = choosePlan(plans, id);
      const day = readDay(asOf);
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

interface Remembered {
  readonly revision: string;
  readonly index: SearchIndex;
  /** Keys of the entries of each source that depends on the day; in the order of the sources. */
  readonly dated: readonly (readonly string[])[];
  /** By day: keys of what was not known then. */
  readonly unknown: Map<CivilDate, ReadonlySet<string>>;
}

async function remember(
  indexes: Map<string, Remembered>,
  { plan, sources }: SearchedPlan,
  tx: Transaction,
): Promise<Remembered> {
  const revisions: string[] = [];
  for (const source of sources) revisions.push(await source.revision(tx));
  const revision = JSON.stringify(revisions);
  const kept = indexes.get(plan);
  if (kept?.revision === revision) return kept;
  const entries: SearchEntry[] = [];
  const dated: string[][] = [];
  for (const source of sources) {
    const own = await source.entries(tx);
    entries.push(...own);
    dated.push(source.knownOn === undefined ? [] : own.map(keyOf));
  }
  const made: Remembered = { revision, index: buildIndex(entries), dated, unknown: new Map() };
  indexes.set(plan, made);
  return made;
}

/** Days kept; more than a reader leafs through. */
const MOST_DAYS = 60;

async function unknownOn(
  { unknown, dated }: Remembered,
  { sources }: SearchedPlan,
  tx: Transaction,
  day: CivilDate,
): Promise<ReadonlySet<string>> {
  const kept = unknown.get(day);
  if (kept !== undefined) return kept;
  const keys = new Set<string>();
  for (const [at, source] of sources.entries()) {
    const known = await source.knownOn?.(tx, day);
    for (const key of dated[at] ?? []) if (known?.has(key) === false) keys.add(key);
  }
  if (unknown.size >= MOST_DAYS) unknown.clear();
  unknown.set(day, keys);
  return keys;
}

function choosePlan(plans: readonly SearchedPlan[], id: string | undefined): SearchedPlan {
  const chosen = id === undefined ? plans[0] : plans.find(({ plan }) => plan === id);
  if (chosen !== undefined) return chosen;
  const known = plans.map(({ plan }) => plan).join('、');
  throw failure('not-found', {
    zh: `没有编号为“${excerpt(id)}”的规划；已载入：${known}`,
    en: `There is no plan “${excerpt(id)}”; loaded: ${known}`,
  });
}

/** A day of the calendar, or null for everything known. Fails with bad-input. */
function readDay(asOf: string | undefined): CivilDate | null {
  if (asOf === undefined || asOf === '') return null;
  const day = parseCivilDate(asOf);
  if (day !== null) return day;
  throw failure('bad-input', {
    zh: `“${excerpt(asOf)}”不是日历上的一天；请写成 2024-12-31 的样子`,
    en: `“${excerpt(asOf)}” is not a day of the calendar; write it like 2024-12-31`,
  });
}
