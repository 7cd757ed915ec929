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
export function* checkSynonyms(entries: readonly Entry<Synonym>[], around: Surroundings): Generator<Problem> {
  const { industries } = around;
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
    if (!names.has(foldForm(of)) && !standsInName(of, around)) {
      const nearest = nearestWord(of, names.values()) ?? [...names.values()].slice(0, 3).join('、');
      yield fault('synonym-of-unknown', at('of'), of, { nearest });
    }
    const named = names.get(foldForm(form));
    if (named === undefined) continue;
    if (foldForm(named) === foldForm(of)) yield fault('synonym-needless', at('form'), form, { of });
    else yield fault('synonym-is-name', at('form'), form, { of, named });
  }
}

/** Does a word stand in the name of a target or an indicator? Where one of their files could not be read, nothing can be said. */
function standsInName(word: string, { targets, indicatorIds, indicators }: Surroundings): boolean {
  if (targets === null || indicatorIds === null) return true;
  const named = [
    ...targets.map(({ fields }) => fields.name?.zh),
    ...[...indicators.values()].flatMap(({ name, aliases = [] }) => [name, ...aliases]),
  ];
  return named.some((name) => name !== undefined && foldForm(name).includes(foldForm(word)));
}
