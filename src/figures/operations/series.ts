import { readDay } from '../../platform/ask.ts';
import { failure } from '../../platform/failure.ts';
import type { OperationContext, Transaction } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { isKnownOn } from '../adoption.ts';
import { judgedValues } from '../judged.ts';
import type { FigureCatalogue, Named } from '../known-names.ts';
import { canonicalNames } from '../known-names.ts';
import type { Observation } from '../observation.ts';
import { SERIES_FILE_HEAD, seriesFileLine } from '../series-csv.ts';
import { mergeSeries, nameMatcher, newestAdopted, newestFirst, type SeriesFacts, seriesKey } from '../series-list.ts';
import { listStoredSeries, loadNewest, loadObservations, loadPage, spellings } from '../store.ts';
import type { Contradiction, downloadSeries, listSeries, showSeries } from '../verbs.ts';
import { chooseCatalogue, choosePlace, findNamed } from './ask.ts';
import type { KnowFigures } from './remember.ts';

type Catalogues = readonly FigureCatalogue[];

const PAGE_SIZE = 50;
const DOWNLOAD_ROWS = 10_000;
const NEWEST = 20;
const MOST_CONTRADICTIONS = 100;
const MOST_SHOWN = 2000;

/**
 * The series at the places of a plan, as stored: of its own indicators and of those no plan knows. What another plan
 * alone knows is left to that plan.
 */
export async function storedSeries(
  tx: Transaction,
  catalogues: Catalogues,
  catalogue: FigureCatalogue,
  asOf: CivilDate | null,
) {
  const own = new Set(spellings(catalogue.indicators));
  const foreign = new Set(
    catalogues.flatMap(({ indicators }) => spellings(indicators)).filter((name) => !own.has(name)),
  );
  const stored = await listStoredSeries(tx, { indicators: null, places: spellings(catalogue.places), asOf });
  return stored.filter(({ indicator }) => !foreign.has(indicator));
}

export async function answerList(
  { tx, today }: OperationContext,
  input: InputOf<typeof listSeries>,
  catalogues: Catalogues,
  know: KnowFigures,
): Promise<OutputOf<typeof listSeries>> {
  const catalogue = chooseCatalogue(catalogues, input.plan);
  const asOf = readDay(input.asOf, today);
  const place = input.place === undefined ? null : choosePlace(catalogue.places, input.place).name;
  const isNamed = nameMatcher(catalogue, input.text);
  const isAsked = (found: { readonly indicator: string; readonly place: string }) =>
    isNamed(found.indicator) && (place === null || found.place === place);
  const all = mergeSeries(await storedSeries(tx, catalogues, catalogue, asOf), catalogue);
  const asked = all.filter(isAsked);
  const page = asked.slice((input.page - 1) * PAGE_SIZE, input.page * PAGE_SIZE);
  const withValues = new Set(all.map((series) => series.place));
  const { contradictions } = await know(tx, catalogue.plan, asOf);
  const found = contradictions.filter(isAsked);
  const values = await valuesOf(tx, catalogue, page, asOf);
  return {
    total: asked.length,
    page: input.page,
    pageSize: PAGE_SIZE,
    series: page.map((series) => ({
      ...series,
      latest: newestAdopted(values.get(seriesKey(series)) ?? []),
      targets: targetsOf(catalogue, series),
    })),
    places: catalogue.places.map(({ name }) => name).filter((name) => withValues.has(name)),
    contradictions: found.slice(0, MOST_CONTRADICTIONS),
    contradictionsFound: found.length,
  };
}

/** The newest verified values of some series known on a day, by series: enough to adopt one. */
async function valuesOf(
  tx: Transaction,
  catalogue: FigureCatalogue,
  series: readonly SeriesFacts[],
  asOf: CivilDate | null,
) {
  const names = (entries: readonly Named[], wanted: readonly string[]) =>
    [...new Set(wanted)].map((name) => findNamed(entries, name) ?? { name, aliases: [] });
  const wanted = {
    indicators: names(
      catalogue.indicators,
      series.map(({ indicator }) => indicator),
    ),
    places: names(
      catalogue.places,
      series.map(({ place }) => place),
    ),
  };
  const bySeries = new Map<string, Observation[]>(series.map((each) => [seriesKey(each), []]));
  for (const observation of await loadNewest(tx, wanted, asOf, NEWEST)) {
    bySeries.get(seriesKey(observation))?.push(observation);
  }
  return bySeries;
}

function targetsOf(
  { indicators, targetsByIndicator }: FigureCatalogue,
  { indicator, breakdown }: SeriesFacts,
): string[] {
  const id = indicators.find(({ name }) => name === indicator)?.id;
  return breakdown !== null || id === undefined ? [] : [...(targetsByIndicator.get(id) ?? [])];
}

export async function answerSeries(
  { tx, today }: OperationContext,
  input: InputOf<typeof showSeries>,
  catalogues: Catalogues,
  know: KnowFigures,
): Promise<OutputOf<typeof showSeries>> {
  const catalogue = chooseCatalogue(catalogues, input.plan);
  const asOf = readDay(input.asOf, today);
  const place = choosePlace(catalogue.places, input.place);
  const known = findNamed(catalogue.indicators, input.indicator);
  const breakdown = input.breakdown ?? null;
  const indicator = known ?? { name: input.indicator, aliases: [] };
  const all = await loadObservations(tx, { indicators: [indicator], places: [place] }, MOST_SHOWN);
  const observations = all.observations.filter((observation) => observation.breakdown === breakdown);
  if (known === undefined && observations.length === 0) throw noIndicator(input.indicator);
  const shown = observations.filter((observation) => isKnownOn(observation, asOf)).sort(newestFirst);
  const { contradictions } = await know(tx, catalogue.plan, asOf);
  return {
    indicator: indicator.name,
    breakdown,
    place: place.name,
    definition: known?.definition ?? null,
    observations: judgedValues(shown),
    contradictions: touching(contradictions, shown),
  };
}

/** The contradictions in which one of these values takes part. */
function touching(contradictions: readonly Contradiction[], observations: readonly Observation[]): Contradiction[] {
  const ids = new Set(observations.map(({ id }) => id));
  return contradictions.filter((found) => found.observations.some(({ id }) => ids.has(id)));
}

function noIndicator(name: string) {
  return failure('not-found', {
    zh: `没有名为“${excerpt(name)}”的指标，也没有这个名称的数值`,
    en: `There is no indicator “${excerpt(name)}”, nor any value of that name`,
  });
}

/** What a list shows, as a series file under the names as they were stored: importing it again adds nothing. */
export async function answerDownload(
  { tx, today }: OperationContext,
  input: InputOf<typeof downloadSeries>,
  catalogues: Catalogues,
): Promise<OutputOf<typeof downloadSeries>> {
  const catalogue = chooseCatalogue(catalogues, input.plan);
  const asOf = readDay(input.asOf, today);
  const place = input.place === undefined ? null : choosePlace(catalogue.places, input.place);
  const indicator =
    input.indicator === undefined ? null : (findNamed(catalogue.indicators, input.indicator)?.name ?? input.indicator);
  const isNamed = nameMatcher(catalogue, input.text);
  const nameOf = canonicalNames(catalogue.indicators);
  const stored = await storedSeries(tx, catalogues, catalogue, asOf);
  const indicators = [...new Set(stored.map((series) => series.indicator))].filter((raw) => {
    const name = nameOf.get(raw) ?? raw;
    return isNamed(name) && (indicator === null || name === indicator);
  });
  const filter = { indicators, places: spellings(place === null ? catalogue.places : [place]), asOf };
  const parts = [SERIES_FILE_HEAD];
  for (let after: string | null = null; ; ) {
    const rows: Observation[] = await loadPage(tx, filter, after, DOWNLOAD_ROWS);
    parts.push(rows.map(seriesFileLine).join(''));
    after = rows.at(-1)?.id ?? null;
    if (rows.length < DOWNLOAD_ROWS) break;
  }
  const name = [catalogue.plan, indicator, place?.name].filter((part) => typeof part === 'string').join('-');
  return { fileName: `${name}.csv`, mediaType: 'text/csv; charset=utf-8', text: parts.join('') };
}
