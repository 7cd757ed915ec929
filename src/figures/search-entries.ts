import { keyOf, type SearchEntry } from '../search/entry.ts';
import type { Words } from '../vocabulary/words.ts';
import { unitWords } from './figure-words.ts';
import type { Indicator } from './indicator.ts';
import type { FigureCatalogue } from './known-names.ts';
import { type SeriesFacts, seriesKey } from './series-list.ts';

/** Every series as an entry of search, and every indicator of the plan without any; leads to the targets it is used for. */
export function seriesEntries(
  { indicators, places, targetsByIndicator }: FigureCatalogue,
  series: readonly SeriesFacts[],
): SearchEntry[] {
  const byName = new Map(indicators.map((indicator) => [indicator.name, indicator]));
  const english = new Map(places.map(({ name, nameEn }) => [name, nameEn]));
  const placeIds = new Map(places.map(({ name, id }) => [name, id]));
  const withSeries = new Set(series.map(({ indicator }) => indicator));
  return [
    ...series.map(({ indicator: name, breakdown, place, unit }): SearchEntry => {
      const indicator = byName.get(name);
      const [part, partEn] = breakdown === null ? ['', ''] : [` · ${breakdown}`, ` · ${breakdown}`];
      const [nameEn, placeEn] = [indicator?.nameEn ?? name, english.get(place) ?? place];
      const placeId = placeIds.get(place);
      return {
        kind: 'series',
        id: seriesKey({ indicator: name, breakdown, place }),
        title: { zh: `${name}${part} · ${place}`, en: `${nameEn}${partEn} · ${placeEn}` },
        names: breakdown === null ? ownNames(name, nameEn, indicator) : [],
        text: indicatorText(indicator, unit),
        path: 'data/',
        query: { indicator: name, ...(breakdown === null ? {} : { breakdown }), at: place },
        context: unitWords(unit),
        place: null,
        links: [
          ...(breakdown === null ? (targetsByIndicator.get(indicator?.id ?? '') ?? []) : []).map((id) =>
            related('target', id),
          ),
          ...(placeId === undefined ? [] : [related('place', placeId)]),
        ],
      };
    }),
    ...indicators
      .filter(({ name }) => !withSeries.has(name))
      .map((indicator) => emptyEntry(indicator, targetsByIndicator.get(indicator.id) ?? [])),
  ];
}

function emptyEntry(indicator: Indicator, targets: readonly string[]): SearchEntry {
  const { id, name, nameEn, unit } = indicator;
  return {
    kind: 'series',
    id,
    title: { zh: name, en: nameEn },
    names: aliasesOf(indicator),
    text: indicatorText(indicator, unit),
    path: 'data/',
    query: { text: name },
    context: NO_FIGURES,
    place: null,
    links: targets.map((target) => related('target', target)),
  };
}

const NO_FIGURES: Words = { zh: '没有数值', en: 'No figures' };

const related = (kind: SearchEntry['kind'], id: string) => ({ relation: 'related', to: keyOf({ kind, id }) }) as const;

/** A series is found under the bare name of its indicator. */
const ownNames = (name: string, nameEn: string, indicator: Indicator | undefined): SearchEntry['names'] => [
  { form: name, kind: 'own', source: null },
  { form: nameEn, kind: 'english', source: null },
  ...(indicator === undefined ? [] : aliasesOf(indicator)),
];

const aliasesOf = ({ aliases }: Indicator): SearchEntry['names'] =>
  aliases.map((form) => ({ form, kind: 'alias', source: null }));

function indicatorText(indicator: Indicator | undefined, unit: string): Words {
  const { zh = '', en = '' } = indicator?.definition ?? {};
  return { zh: `${zh} ${unit}`.trim(), en };
}
