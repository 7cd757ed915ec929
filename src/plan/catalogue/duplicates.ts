import type { Problem } from '../../vocabulary/problem.ts';
import type { Entry } from './entry.ts';
import type { FaultCode } from './fault-words.ts';
import { fault } from './faults.ts';
import type { Path } from './yaml-file.ts';

/** Something that may stand only once: its text, and the field it stands in. */
export interface Unique {
  readonly text: string;
  readonly path: Path;
}

/** A fault for every text that an earlier entry, or the same one, already used. */
export function* duplicates<T>(
  code: FaultCode,
  entries: readonly Entry<T>[],
  texts: (entry: Entry<T>) => readonly Unique[],
): Generator<Problem> {
  const firstLines = new Map<string, number>();
  for (const entry of entries) {
    for (const { text, path } of texts(entry)) {
      const place = entry.at(...path);
      const first = firstLines.get(text);
      if (first !== undefined) yield fault(code, place, text, { first: String(first) });
      else firstLines.set(text, place.line ?? entry.line);
    }
  }
}

/** The ids of entries, faulty entries included, so that one fault is not told again by every reference to it. */
export function idsOf<T>(entries: readonly Entry<T>[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ id }) => (id === null ? [] : [id])));
}

/** The id as something unique. */
export const ownId = <T>({ id }: Entry<T>): readonly Unique[] => (id === null ? [] : [{ text: id, path: ['id'] }]);

/** Name and aliases as something unique. */
export function ownNames<T extends { readonly name: string; readonly aliases: readonly string[] }>({
  fields,
}: Entry<T>): readonly Unique[] {
  const names = fields.name === undefined ? [] : [{ text: fields.name, path: ['name'] }];
  const aliases = (fields.aliases ?? []).map((text, index) => ({ text, path: ['aliases', index] }));
  return [...names, ...aliases];
}
