import { notFound, readDay } from '../../platform/ask.ts';
import { failure } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { parsePeriod, periodText } from '../../vocabulary/period.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { adopt, isKnownOn } from '../adoption.ts';
import type { FigureCatalogue } from '../known-names.ts';
import type { Observation } from '../observation.ts';
import { bestChoice, type Choice, comparedPlaces, comparisonChoices, wholeOf } from '../place-comparison.ts';
import { mergeSeries, newestFirst, orderOf, type SeriesFacts, seriesKey } from '../series-list.ts';
import type { showPlaces } from '../verbs.ts';
import { chooseCatalogue, findNamed } from './ask.ts';
import type { KnowFigures } from './remember.ts';
import { storedSeries } from './series.ts';

type Input = InputOf<typeof showPlaces>;

/** What is known of every place of a plan: one comparison between places, and each place's newest adopted values. */
export async function answerPlaces(
  { tx, today }: OperationContext,
  input: Input,
  catalogues: readonly FigureCatalogue[],
  know: KnowFigures,
): Promise<OutputOf<typeof showPlaces>> {
  const catalogue = chooseCatalogue(catalogues, input.plan);
  const { places, indicators } = catalogue;
  const asOf = readDay(input.asOf, today);
  const known = await know(tx, catalogue.plan, asOf);
  const { contradictions } = known;
  const observations = known.observations.filter((observation) => isKnownOn(observation, asOf));
  const adopted = adopt(observations, null).map(({ observation }) => observation);
  const series = mergeSeries(await storedSeries(tx, catalogues, catalogue, asOf), catalogue);
  const compared = comparedPlaces(places);
  const choices = comparisonChoices(adopted, indicators, compared);
  const { indicator, period } = readComparison(input, catalogue, choices);
  const valueAt = (place: string | undefined) =>
    adopted.find(
      (o) => o.indicator === indicator && o.breakdown === null && o.period === period && o.place === place,
    ) ?? null;
  return {
    indicator,
    unit: indicators.find(({ name }) => name === indicator)?.unit ?? null,
    period,
    choices: choices.map((choice) => ({
      indicator: choice.indicator,
      periods: choice.periods.map((each) => each.period),
    })),
    total: valueAt(wholeOf(compared, places)?.name),
    places: places.map((place) => {
      const own = series.filter((each) => each.place === place.name);
      const region = places.find(({ id }) => id === place.region);
      return {
        id: place.id,
        name: place.name,
        nameEn: place.nameEn,
        level: place.level,
        code: place.code ?? null,
        region: region === undefined ? null : { zh: region.name, en: region.nameEn },
        tile: place.tile ?? null,
        value: valueAt(place.name),
        seriesCount: own.length,
        verifiedCount: own.filter(hasVerified).length,
        latest: latestOfEach(
          adopted.filter((observation) => observation.place === place.name),
          catalogue,
        ),
      };
    }),
    contradictions: contradictions.filter(
      (found) => found.indicator === indicator && found.periods.some((each) => each === period),
    ),
  };
}

const hasVerified = ({ count, unverified }: SeriesFacts) => count > unverified;

/** The comparison asked for, or the best there is. Fails with not-found or bad-input. */
function readComparison(input: Input, { indicators }: FigureCatalogue, choices: readonly Choice[]) {
  const asked = input.indicator === undefined ? undefined : findNamed(indicators, input.indicator);
  if (input.indicator !== undefined && asked === undefined) {
    const names = indicators.map(({ name }) => name);
    throw notFound(input.indicator, { zh: '指标', en: 'indicator' }, names);
  }
  const period = input.period === undefined ? null : parsePeriod(input.period);
  if (input.period !== undefined && period === null) {
    throw failure('bad-input', {
      zh: `“${excerpt(input.period)}”不是时期；请写成 2021 的样子`,
      en: `“${excerpt(input.period)}” is no period; write it like 2021`,
    });
  }
  const written = period === null ? null : periodText(period);
  const fitting = choices
    .filter((choice) => asked === undefined || choice.indicator === asked.name)
    .map((choice) => ({
      ...choice,
      periods: choice.periods.filter((each) => written === null || each.period === written),
    }));
  const best = bestChoice(fitting);
  return { indicator: asked?.name ?? best?.indicator ?? null, period: written ?? best?.period ?? null };
}

/** The newest adopted value of each series of a place: newest first, then in the plan's order, the whole before its parts. */
function latestOfEach(adopted: readonly Observation[], { indicators }: FigureCatalogue): Observation[] {
  const newest = new Map<string, Observation>();
  for (const observation of [...adopted].sort(newestFirst)) {
    const key = seriesKey(observation);
    if (!newest.has(key)) newest.set(key, observation);
  }
  const order = orderOf(indicators);
  return [...newest.values()].sort(
    (a, b) =>
      newestFirst(a, b) ||
      order(a.indicator) - order(b.indicator) ||
      Number(a.breakdown !== null) - Number(b.breakdown !== null),
  );
}
