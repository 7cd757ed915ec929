import type { Hit } from './hit.ts';
import { type Alternative, allParts, type Query, type QueryPart } from './query.ts';
import type { FoldedName, IndexedEntry, SearchIndex } from './search-index.ts';
import { findPhrase } from './tokens.ts';

/**
 * Entries whose name is what was typed, begins with it, or contains every part of it. Within a tier short names come
 * first, then the order of the entries: no other entry can change it.
 */
export function findNames(index: SearchIndex, query: Query): Hit[] {
  if (query.parts.length === 0) return [];
  return index.entries.flatMap((indexed, ordinal) => nameHit(indexed, ordinal, query) ?? []);
}

function nameHit({ names, allNames }: IndexedEntry, ordinal: number, query: Query): Hit | null {
  const holds = ({ alternatives }: QueryPart) => alternatives.some(({ folded }) => allNames.includes(folded));
  if (!query.parts.every(holds)) return null;
  // As typed first: a name that contains the words needs no other name to explain it.
  const typed = { ...query, parts: query.parts.map(({ alternatives }) => alternatives.slice(0, 1)) };
  const others = { ...query, parts: query.parts.map(({ alternatives }) => alternatives) };
  const found = match(names, typed) ?? match(names, others);
  return found === null ? null : { ordinal, parts: allParts(query), ...found };
}

type Forms = { readonly whole: string; readonly parts: readonly (readonly Alternative[])[] };

function match(names: readonly FoldedName[], { whole, parts }: Forms): Pick<Hit, 'tier' | 'order' | 'reason'> | null {
  const [only = []] = parts;
  const forms = parts.length === 1 ? only : [{ folded: whole, shown: whole, equality: null }];
  const exact = firstMatch(names, forms, (name, form) => name === form);
  if (exact !== null) return exactHit(exact);
  const beginning = firstMatch(names, forms, (name, form) => findPhrase(name, form) === 0);
  if (beginning !== null) return { tier: 'beginning', ...containing(beginning) };
  const inside = parts.map((part) => firstMatch(names, part, (name, form) => findPhrase(name, form) >= 0));
  const [first = null] = inside;
  return first === null || inside.includes(null) ? null : { tier: 'inside', ...containing(first) };
}

interface Match {
  readonly name: FoldedName;
  readonly form: Alternative;
}

function firstMatch(
  names: readonly FoldedName[],
  forms: readonly Alternative[],
  fits: (name: string, form: string) => boolean,
): Match | null {
  for (const form of forms) {
    const name = names.find(({ folded }) => fits(folded, form.folded));
    if (name !== undefined) return { name, form };
  }
  return null;
}

function exactHit({ name: { name }, form }: Match): Pick<Hit, 'tier' | 'order' | 'reason'> {
  if (form.equality !== null) {
    return { tier: 'name', order: [1], reason: { kind: 'name-contains', form: form.shown, equality: form.equality } };
  }
  return name === null || name.kind === 'own'
    ? { tier: 'title', order: [], reason: { kind: 'title' } }
    : { tier: 'name', order: [0], reason: { kind: 'name', name } };
}

function containing({ name, form }: Match): Pick<Hit, 'order' | 'reason'> {
  return {
    order: [form.equality === null ? 0 : 1, name.folded.length],
    reason: { kind: 'name-contains', form: form.shown, equality: form.equality },
  };
}
