import type { Register } from '../../registry/register.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { duplicates, type Unique } from './duplicates.ts';
import type { Entry } from './entry.ts';
import type { Surroundings } from './target-checks.ts';

/** Faults and findings of meaning in `registers.yaml`. */
export function* checkRegisters(entries: readonly Entry<Register>[], _around: Surroundings): Generator<Problem> {
  yield* duplicates('duplicate-id', entries, ({ id }): readonly Unique[] =>
    id === null ? [] : [{ text: id, path: ['id'] }],
  );
}
