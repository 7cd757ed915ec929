import { foldForm } from '../../registry/folding.ts';
import { industryNames } from '../../registry/industry.ts';
import type { Synonym } from '../../registry/synonym.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { duplicates } from './duplicates.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import type { Surroundings } from './target-checks.ts';

/** Faults and findings of meaning in `synonyms.yaml`. */
export function* checkSynonyms(entries: readonly Entry<Synonym>[], { industries }: Surroundings): Generator<Problem> {
  yield* duplicates('synonym-twice', entries, ({ fields: { form } }) =>
    form === undefined ? [] : [{ text: foldForm(form), path: ['form'] }],
  );
  for (const { fields, at, line } of entries) {
    if (fields.origin !== undefined && fields.origin !== 'ours' && fields.source === undefined) {
      yield fault('synonym-without-source', { ...at('origin'), line }, fields.origin);
    }
  }
  if (industries === null || industries.some(({ fields }) => fields.directions === undefined)) return;
  const names = new Map(
    industries.flatMap(({ fields }) => industryNames(fields)).map((name) => [foldForm(name), name]),
  );
  for (const { fields, at } of entries) {
    const { form, of } = fields;
    if (form === undefined || of === undefined) continue;
    if (!names.has(foldForm(of))) {
      const nearest = nearestWord(of, names.values()) ?? [...names.values()].slice(0, 3).join('、');
      yield fault('synonym-of-unknown', at('of'), of, { nearest });
    }
    const named = names.get(foldForm(form));
    if (named === undefined) continue;
    if (foldForm(named) === foldForm(of)) yield fault('synonym-needless', at('form'), form, { of });
    else yield fault('synonym-is-name', at('form'), form, { of, named });
  }
}
