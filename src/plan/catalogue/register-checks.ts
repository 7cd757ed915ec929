import type { Register } from '../../registry/register.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { canonicalText } from '../../vocabulary/words.ts';
import { duplicates, idsOf, ownId } from './duplicates.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import { industryReference, placeReference } from './references.ts';
import type { Surroundings } from './target-checks.ts';

/** Faults and findings of meaning in `registers.yaml`. */
export function* checkRegisters(
  entries: readonly Entry<Register>[],
  { placeIds, industries }: Surroundings,
): Generator<Problem> {
  const industryIds = industries && idsOf(industries);
  yield* duplicates('duplicate-id', entries, ownId);
  for (const entry of entries) {
    const named = entry.fields.entries ?? [];
    yield* duplicates('register-entry-twice', [entry], () =>
      named.map(({ name }, index) => ({ text: canonicalText(name), path: ['entries', index, 'name'] })),
    );
    for (const [index, { place, industries: tagged }] of named.entries()) {
      if (place !== undefined) yield* placeReference(place, placeIds, entry.at('entries', index, 'place'));
      for (const [position, industry] of tagged.entries()) {
        yield* industryReference(industry, industryIds, entry.at('entries', index, 'industries', position));
      }
    }
    const classes = new Set(named.map((one) => one.class.zh));
    for (const [index, stated] of (entry.fields.stated ?? []).entries()) {
      if (stated.class === undefined || classes.has(stated.class) || named.length === 0) continue;
      const at = entry.at('stated', index, 'class');
      yield fault('stated-class-unknown', at, stated.class, { classes: [...classes].join('、') });
    }
  }
}
