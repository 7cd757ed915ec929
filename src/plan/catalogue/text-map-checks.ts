import { nearestWord } from '../../vocabulary/nearest.ts';
import type { Place, Problem } from '../../vocabulary/problem.ts';
import { OBJECT_KINDS, type ObjectKind, PRODUCT_FUNCTIONS, type TextMapping } from '../original-text/mapping.ts';
import { duplicates, idsOf, type Unique } from './duplicates.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import type { Surroundings } from './target-checks.ts';

type MappingEntry = Entry<TextMapping>;

/** Faults and findings of meaning in `text-map.yaml`. */
export function* checkTextMap(entries: readonly MappingEntry[], around: Surroundings): Generator<Problem> {
  yield* duplicates('text-unit-twice', entries, ({ fields }): readonly Unique[] =>
    fields.unit === undefined ? [] : [{ text: fields.unit, path: ['unit'] }],
  );
  const known = knownObjects(around);
  for (const entry of entries) {
    const { unit, objects, aside } = entry.fields;
    if (unit !== undefined && objects !== undefined && !(entry.given.has('aside') && aside === undefined)) {
      if (objects.length === 0 && aside === undefined) yield fault('text-unit-unexplained', entry.at('unit'), unit);
      if (objects.length > 0 && aside !== undefined) yield fault('text-unit-both', entry.at('aside'), aside, { unit });
    }
    yield* duplicates('listed-twice', [entry], () =>
      (objects ?? []).map((text, index) => ({ text, path: ['objects', index] })),
    );
    for (const [index, object] of (objects ?? []).entries()) {
      yield* objectReference(object, known, entry.at('objects', index));
    }
  }
}

/** Ids by kind; null where the file they come from could not be read, so that nothing can be said. */
type KnownObjects = Readonly<Record<ObjectKind, ReadonlySet<string> | null>>;

function knownObjects(around: Surroundings): KnownObjects {
  const { industries, targets } = around;
  const directions = industries?.flatMap(
    ({ id, fields }) => fields.directions?.map((each) => `${id}/${each.id}`) ?? [],
  );
  return {
    target: targets && idsOf(targets),
    industry: industries && idsOf(industries),
    direction: directions === undefined ? null : new Set(directions),
    task: around.taskIds,
    register: around.registerIds,
    indicator: around.indicatorIds,
    place: around.placeIds,
    function: new Set(PRODUCT_FUNCTIONS),
    plan: new Set(['header']),
  };
}

function* objectReference(object: string, known: KnownObjects, at: Place): Generator<Problem> {
  const [kind = '', id = ''] = object.split(/:(.*)/su);
  const allowed = OBJECT_KINDS.join(', ');
  if (!isKind(kind)) {
    yield fault('text-object-kind', at, object, { kind, nearest: nearestWord(kind, OBJECT_KINDS) ?? allowed, allowed });
    return;
  }
  const ids = known[kind];
  if (ids === null || ids.has(id)) return;
  const nearest = nearestWord(id, ids) ?? [...ids][0];
  yield fault('text-object-unknown', at, object, { nearest: nearest === undefined ? '—' : `${kind}:${nearest}` });
}

const isKind = (kind: string): kind is ObjectKind => (OBJECT_KINDS as readonly string[]).includes(kind);
