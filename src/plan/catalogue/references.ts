import { nearestWord } from '../../vocabulary/nearest.ts';
import type { Place, Problem } from '../../vocabulary/problem.ts';
import { nearestUnit, UNITS } from '../../vocabulary/unit.ts';
import { fault } from './faults.ts';

/** A fault when places.yaml has no such id. `ids` null: that file could not be read, so nothing can be said. */
export function* placeReference(id: string, ids: ReadonlySet<string> | null, at: Place): Generator<Problem> {
  if (ids !== null && !ids.has(id)) yield fault('place-unknown', at, id, { nearest: nearestOf(id, ids) });
}

/** A fault when indicators.yaml has no such id. `ids` null: that file could not be read, so nothing can be said. */
export function* indicatorReference(id: string, ids: ReadonlySet<string> | null, at: Place): Generator<Problem> {
  if (ids !== null && !ids.has(id)) yield fault('indicator-unknown', at, id, { nearest: nearestOf(id, ids) });
}

/** A fault when industries.yaml has no such id. `ids` null: that file could not be read, so nothing can be said. */
export function* industryReference(id: string, ids: ReadonlySet<string> | null, at: Place): Generator<Problem> {
  if (ids !== null && !ids.has(id)) yield fault('industry-unknown', at, id, { nearest: nearestOf(id, ids) });
}

/** A fault when targets.yaml has no such id. `ids` null: that file could not be read, so nothing can be said. */
export function* targetReference(id: string, ids: ReadonlySet<string> | null, at: Place): Generator<Problem> {
  if (ids !== null && !ids.has(id)) yield fault('target-unknown', at, id, { nearest: nearestOf(id, ids) });
}

/** A fault when registers.yaml has no such id. `ids` null: that file could not be read, so nothing can be said. */
export function* registerReference(id: string, ids: ReadonlySet<string> | null, at: Place): Generator<Problem> {
  if (ids !== null && !ids.has(id)) yield fault('register-unknown', at, id, { nearest: nearestOf(id, ids) });
}

/** A fault when the product does not know the unit. */
export function* unitReference(unit: string, at: Place): Generator<Problem> {
  if (unit in UNITS) return;
  const allowed = Object.keys(UNITS);
  yield fault('unit-unknown', at, unit, {
    nearest: nearestUnit(unit) ?? nearestOf(unit, allowed),
    allowed: allowed.join('、'),
  });
}

const nearestOf = (word: string, known: Iterable<string>) => nearestWord(word, known) ?? [...known][0] ?? '';
