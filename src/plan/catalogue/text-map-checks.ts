import type { Problem } from '../../vocabulary/problem.ts';
import type { TextMapping } from '../original-text/mapping.ts';
import { duplicates, type Unique } from './duplicates.ts';
import type { Entry } from './entry.ts';
import type { Surroundings } from './target-checks.ts';

/** Faults and findings of meaning in `text-map.yaml`. */
export function* checkTextMap(entries: readonly Entry<TextMapping>[], _around: Surroundings): Generator<Problem> {
  yield* duplicates('duplicate-id', entries, ({ fields }): readonly Unique[] =>
    fields.unit === undefined ? [] : [{ text: fields.unit, path: ['unit'] }],
  );
}
