import { choosePlan, notFound } from '../../platform/ask.ts';
import type { Place } from '../../registry/place.ts';
import type { Words } from '../../vocabulary/words.ts';
import { type FigureCatalogue, type Named, nameKey } from '../known-names.ts';

/** The catalogue of the plan asked for, the first when none is named. Fails with not-found. */
export const chooseCatalogue = (catalogues: readonly FigureCatalogue[], asked: string | undefined): FigureCatalogue =>
  choosePlan(catalogues, asked, ({ plan }) => plan);

/** What is known under a name or an alias, whatever width or quotes it is written in; undefined when nothing is. */
export function findNamed<T extends Named>(entries: readonly T[], written: string): T | undefined {
  const key = nameKey(written);
  const byName = entries.find(({ name }) => nameKey(name) === key);
  return byName ?? entries.find(({ aliases }) => aliases.some((alias) => nameKey(alias) === key));
}

/** The place asked for by id, name or alias. Fails with not-found. */
export function choosePlace(places: readonly Place[], written: string, what: Words = PLACE): Place {
  const place = places.find(({ id }) => id === written) ?? findNamed(places, written);
  if (place !== undefined) return place;
  const names = places.flatMap(({ name, aliases }) => [name, ...aliases]);
  throw notFound(written, what, [...names, ...places.map(({ id }) => id)]);
}

const PLACE: Words = { zh: '地区', en: 'place' };
