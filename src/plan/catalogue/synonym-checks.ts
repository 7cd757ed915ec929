import type { Synonym } from '../../registry/synonym.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { duplicates, type Unique } from './duplicates.ts';
import type { Entry } from './entry.ts';
import type { Surroundings } from './target-checks.ts';

/** Faults and findings of meaning in `synonyms.yaml`. */
export function* checkSynonyms(entries: readonly Entry<Synonym>[], _around: Surroundings): Generator<Problem> {
  yield* duplicates('duplicate-id', entries, ({ fields }): readonly Unique[] =>
    fields.form === undefined ? [] : [{ text: fields.form, path: ['form'] }],
  );
}
