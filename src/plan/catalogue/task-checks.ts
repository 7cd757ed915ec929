import type { Problem } from '../../vocabulary/problem.ts';
import type { Task } from '../task.ts';
import { duplicates, type Unique } from './duplicates.ts';
import type { Entry } from './entry.ts';
import type { Surroundings } from './target-checks.ts';

/** Faults and findings of meaning in `tasks.yaml`. */
export function* checkTasks(entries: readonly Entry<Task>[], _around: Surroundings): Generator<Problem> {
  yield* duplicates('duplicate-id', entries, ({ id }): readonly Unique[] =>
    id === null ? [] : [{ text: id, path: ['id'] }],
  );
}
