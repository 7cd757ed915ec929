import { failure } from '../../platform/failure.ts';
import { type CivilDate, parseCivilDate } from '../../vocabulary/civil-date.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { type FigureCatalogue, type Named, nameKey } from '../known-names.ts';

/** The catalogue of the plan asked for, the first when none is named. Fails with not-found. */
export function chooseCatalogue(catalogues: readonly FigureCatalogue[], plan: string | undefined): FigureCatalogue {
  const chosen = plan === undefined ? catalogues[0] : catalogues.find((catalogue) => catalogue.plan === plan);
  if (chosen !== undefined) return chosen;
  const known = catalogues.map((catalogue) => catalogue.plan).join('、');
  throw failure('not-found', {
    zh: `没有编号为“${excerpt(plan)}”的规划；已载入：${known}`,
    en: `There is no plan “${excerpt(plan)}”; loaded: ${known}`,
  });
}

/** A day of the calendar, or null for everything known. Fails with bad-input. */
export function readDay(asOf: string | undefined): CivilDate | null {
  if (asOf === undefined || asOf === '') return null;
  const day = parseCivilDate(asOf);
  if (day !== null) return day;
  throw failure('bad-input', {
    zh: `“${excerpt(asOf)}”不是日历上的一天；请写成 2024-12-31 的样子`,
    en: `“${excerpt(asOf)}” is not a day of the calendar; write it like 2024-12-31`,
  });
}

/** What is known under a name or an alias, whatever width or quotes it is written in; undefined when nothing is. */
export function findNamed<T extends Named>(entries: readonly T[], written: string): T | undefined {
  const key = nameKey(written);
  const byName = entries.find(({ name }) => nameKey(name) === key);
  return byName ?? entries.find(({ aliases }) => aliases.some((alias) => nameKey(alias) === key));
}

/** The place asked for. Fails with not-found, naming the closest one. */
export function choosePlace<T extends Named>(places: readonly T[], written: string): T {
  const place = findNamed(places, written);
  if (place !== undefined) return place;
  const nearest = nearestWord(
    written,
    places.map(({ name }) => name),
  );
  throw failure('not-found', {
    zh: `规划的地区里没有“${excerpt(written)}”${nearest === null ? '' : `，是不是“${nearest}”？`}`,
    en: `The plan has no place “${excerpt(written)}”${nearest === null ? '' : `; is it “${nearest}”?`}`,
  });
}
