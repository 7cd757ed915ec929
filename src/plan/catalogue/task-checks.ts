import type { Problem } from '../../vocabulary/problem.ts';
import type { Task } from '../task.ts';
import { duplicates, idsOf, ownId } from './duplicates.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import { industryReference, placeReference, registerReference, targetReference } from './references.ts';
import type { Surroundings } from './target-checks.ts';

type TaskEntry = Entry<Task>;

const LISTS = ['targets', 'industries', 'places', 'registers'] as const;

/** Faults and findings of meaning in `tasks.yaml`. */
export function* checkTasks(entries: readonly TaskEntry[], around: Surroundings): Generator<Problem> {
  const known = {
    targets: around.targets && idsOf(around.targets),
    industries: around.industries && idsOf(around.industries),
    places: around.placeIds,
    registers: around.registerIds,
  };
  yield* duplicates('duplicate-id', entries, ownId);
  for (const entry of entries) {
    for (const list of LISTS) {
      const ids = entry.fields[list] ?? [];
      for (const [index, id] of ids.entries()) yield* REFERENCES[list](id, known[list], entry.at(list, index));
      yield* duplicates('listed-twice', [entry], () => ids.map((text, index) => ({ text, path: [list, index] })));
    }
    yield* checkTargets(entry);
  }
  yield* checkServed(entries, around);
}

const REFERENCES = {
  targets: targetReference,
  industries: industryReference,
  places: placeReference,
  registers: registerReference,
} as const;

/** A task serves a target, or says why it serves none; never both, never neither. */
function* checkTargets({ fields, given, id, line, at }: TaskEntry): Generator<Problem> {
  if (fields.targets === undefined) return;
  const reasoned = given.has('noTarget');
  if (fields.targets.length === 0 && !reasoned) {
    yield fault('task-without-target', { ...at(), line }, fields.name?.zh ?? id ?? '');
  } else if (fields.targets.length > 0 && reasoned) {
    yield fault('task-target-and-reason', at('noTarget'), fields.targets.join('、'));
  }
}

/** National commitments are only supported by the plan; every other promise needs somebody at work for it. */
function* checkServed(entries: readonly TaskEntry[], { targets }: Surroundings): Generator<Problem> {
  if (entries.length === 0 || entries.some(({ fields }) => fields.targets === undefined)) return;
  const served = new Set(entries.flatMap(({ fields }) => fields.targets ?? []));
  for (const { id, fields, line, at } of targets ?? []) {
    if (id === null || served.has(id) || fields.type === undefined || fields.type === 'national') continue;
    yield fault('target-unserved', { ...at(), line }, id);
  }
}
