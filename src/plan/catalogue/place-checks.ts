import type { Place } from '../../registry/place.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { duplicates, idsOf, ownId, ownNames } from './duplicates.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import { placeReference } from './references.ts';

type PlaceEntry = Entry<Place>;

/** Faults of meaning in `places.yaml`. */
export function* checkPlaces(entries: readonly PlaceEntry[]): Generator<Problem> {
  yield* duplicates('duplicate-id', entries, ownId);
  yield* duplicates('duplicate-name', entries, ownNames);
  yield* duplicates('duplicate-code', entries, ({ fields: { code } }) =>
    code === undefined ? [] : [{ text: code, path: ['code'] }],
  );
  yield* duplicates('tile-taken', entries, ({ fields: { tile } }) =>
    tile === undefined ? [] : [{ text: tile.join(', '), path: ['tile'] }],
  );
  const ids = idsOf(entries);
  const byId = new Map(entries.flatMap((entry) => (entry.id === null ? [] : [[entry.id, entry] as const])));
  for (const entry of entries) {
    yield* checkSuperiors(entry, ids, byId);
    yield* checkCode(entry, byId);
  }
}

function* checkSuperiors(
  { id, fields, at }: PlaceEntry,
  ids: ReadonlySet<string>,
  byId: ReadonlyMap<string, PlaceEntry>,
): Generator<Problem> {
  const { parent, region } = fields;
  if (parent !== undefined) yield* placeReference(parent, ids, at('parent'));
  if (region !== undefined) {
    yield* placeReference(region, ids, at('region'));
    const level = byId.get(region)?.fields.level;
    if (level !== undefined && level !== 'region') yield fault('region-level', at('region'), region);
  }
  if (id !== null && superiorsOf(id, byId).has(id)) {
    yield fault('place-circle', at(parent === undefined ? 'region' : 'parent'), id);
  }
}

/** Every id reached upwards by parent or region. */
function superiorsOf(id: string, byId: ReadonlyMap<string, PlaceEntry>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const fields = byId.get(next)?.fields;
    for (const superior of [fields?.parent, fields?.region]) {
      if (superior !== undefined && !reached.has(superior)) {
        reached.add(superior);
        waiting.push(superior);
      }
    }
  }
  return reached;
}

function* checkCode({ fields, at }: PlaceEntry, byId: ReadonlyMap<string, PlaceEntry>): Generator<Problem> {
  const { code, level, parent } = fields;
  if (code === undefined || level === undefined) return;
  if (!codeFitsLevel(code, level)) {
    yield fault('code-of-level', at('code'), code, { level });
    return;
  }
  const superior = parent === undefined ? undefined : byId.get(parent)?.fields;
  if (superior?.code === undefined) return;
  const shared = superior.level === 'province' ? 2 : 4;
  if (code.slice(0, shared) !== superior.code.slice(0, shared)) {
    yield fault('code-of-parent', at('code'), code, { parent: superior.name ?? '', parentCode: superior.code });
  }
}

function codeFitsLevel(code: string, level: Place['level']): boolean {
  switch (level) {
    case 'province':
      return code.endsWith('0000');
    case 'city':
      return code.endsWith('00') && !code.endsWith('0000');
    case 'district':
    case 'zone':
      return !code.endsWith('00');
    case 'nation':
    case 'region':
      return false;
  }
}
