import { type Industry, plainName } from '../../registry/industry.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { duplicates, ownId, type Unique } from './duplicates.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import { placeReference } from './references.ts';
import type { Surroundings } from './target-checks.ts';

type IndustryEntry = Entry<Industry>;

/** Faults and findings of meaning in `industries.yaml`. */
export function* checkIndustries(entries: readonly IndustryEntry[], { placeIds }: Surroundings): Generator<Problem> {
  yield* duplicates('industry-twice', entries, ownId);
  yield* duplicates('industry-twice', entries, ownName);
  yield* checkGroups(entries);
  for (const entry of entries) {
    for (const [index, city] of (entry.fields.cities ?? []).entries()) {
      yield* placeReference(city, placeIds, entry.at('cities', index));
    }
    yield* duplicates('listed-twice', [entry], ({ fields }) =>
      (fields.cities ?? []).map((text, index) => ({ text, path: ['cities', index] })),
    );
    yield* checkDirections(entry);
  }
}

/** An industry in two lists may be called 某某 in one and 某某产业 in the other. */
function ownName({ fields }: IndustryEntry): readonly Unique[] {
  return fields.name === undefined ? [] : [{ text: plainName(fields.name.zh), path: ['name', 'zh'] }];
}

function* checkGroups(entries: readonly IndustryEntry[]): Generator<Problem> {
  const names = new Map<string, { readonly zh: string; readonly en: string; readonly line: number }>();
  for (const { fields, at, line } of entries) {
    const { group, groupName } = fields;
    if (group === undefined || groupName === undefined) continue;
    const first = names.get(group);
    if (first === undefined) names.set(group, { ...groupName, line });
    else if (first.zh !== groupName.zh || first.en !== groupName.en) {
      const facts = { group, name: first.zh, nameEn: first.en, first: String(first.line) };
      yield fault('group-two-names', at('groupName'), `${groupName.zh} / ${groupName.en}`, facts);
    }
  }
}

function* checkDirections(entry: IndustryEntry): Generator<Problem> {
  const directions = entry.fields.directions ?? [];
  yield* duplicates('duplicate-id', [entry], () =>
    directions.map(({ id }, index) => ({ text: id, path: ['directions', index, 'id'] })),
  );
  for (const [index, { fields }] of directions.entries()) {
    const path = ['directions', index, 'fields'] as const;
    yield* duplicates('duplicate-id', [entry], () =>
      fields.map(({ id }, place) => ({ text: id, path: [...path, place, 'id'] })),
    );
    for (const [place, { terms }] of fields.entries()) {
      yield* duplicates('listed-twice', [entry], () =>
        terms.map(({ name }, term) => ({ text: name, path: [...path, place, 'terms', term, 'name'] })),
      );
    }
  }
}
