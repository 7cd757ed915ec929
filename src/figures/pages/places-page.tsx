import type { OutputOf } from '../../platform/verb.ts';
import { pageHref } from '../../ui/address.ts';
import { Name, useName, useSite, useText } from '../../ui/site.tsx';
import { TileGrid, tileDepth } from '../../ui/tile-grid.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { bareFigureWords, unitWords } from '../figure-words.ts';
import type { Observation } from '../observation.ts';
import { TEXTS } from '../texts.ts';
import type { Contradiction, showPlaces } from '../verbs.ts';
import { ObservationSource, ObservationStatus } from './observation-source.tsx';
import { PlaceCard } from './place-card.tsx';
import { seriesHref } from './series-href.ts';

type Places = OutputOf<typeof showPlaces>;

/** What is known of every place: one comparison as tiles and table, then a card for each. */
export function PlacesPage({ data }: { readonly data: Places }) {
  const text = useText();
  const compared = data.places.some(({ level }) => level === 'city') ? 'city' : 'district';
  const cities = data.places.filter(({ level }) => level === compared);
  // Tasks and registers speak of zones, so a zone has its card even where nothing is known of it.
  const others = data.places.filter(
    ({ level, seriesCount }) => level !== compared && (seriesCount > 0 || level === 'zone'),
  );
  return (
    <>
      <h1>{text(TEXTS.places)}</h1>
      <p className="lead">{text(TEXTS.placesLead)}</p>
      {data.indicator === null || data.period === null ? (
        <p>{text(TEXTS.noComparison)}</p>
      ) : (
        <Comparison data={data} cities={cities} indicator={data.indicator} period={data.period} />
      )}
      <section>
        <h2>{text(TEXTS.byPlace)}</h2>
        <div className="cards">
          {cities.map((place) => (
            <PlaceCard key={place.id} place={place} />
          ))}
        </div>
      </section>
      {others.length > 0 && (
        <section>
          <h2>{text(TEXTS.otherPlaces)}</h2>
          <div className="cards">
            {others.map((place) => (
              <PlaceCard key={place.id} place={place} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

function Comparison(props: {
  readonly data: Places;
  readonly cities: Places['places'];
  readonly indicator: string;
  readonly period: string;
}) {
  const { data, cities, indicator, period } = props;
  const text = useText();
  const site = useSite();
  const name = useName();
  const known = cities.filter(({ value }) => value !== null).length;
  const title = text(TEXTS.comparison(name(indicator), text(periodTextWords(period)), known, cities.length));
  const largest = Math.max(...cities.map(({ value }) => Number(value?.value ?? 0)));
  return (
    <section id="comparison">
      <h2>{title}</h2>
      <Choices choices={data.choices} indicator={indicator} period={period} />
      <div className="side-by-side">
        <figure className="figure">
          <p className="figure-unit">{text(TEXTS.unit(text(unitWords(data.unit ?? ''))))}</p>
          <TileGrid
            label={title}
            tiles={cities.flatMap(({ id, name: chinese, tile, value }) => {
              if (tile === null) return [];
              return [
                {
                  id,
                  name: name(chinese).replace(/市$/, ''),
                  column: tile[0],
                  row: tile[1],
                  value: value === null ? null : text(bareFigureWords(value)),
                  depth: value === null ? null : tileDepth(Number(value.value), largest),
                  href: value === null ? `#${id}` : seriesHref(site, value),
                },
              ];
            })}
          />
          <figcaption className="figure-source">
            <b>{text(TEXTS.notAMap)}</b>
            {text({ zh: '。', en: '. ' })}
            {text(TEXTS.tileScale)}
          </figcaption>
        </figure>
        <ComparisonTable data={data} cities={cities} title={title} />
      </div>
    </section>
  );
}

/** The table twin of the tiles. One source for all is named once beneath, several get a column. */
function ComparisonTable(props: { readonly data: Places; readonly cities: Places['places']; readonly title: string }) {
  const { data, cities, title } = props;
  const text = useText();
  const rows = [
    ...cities.map(({ id, name, region, value }) => ({ id, name: <Name of={name} />, region, value })),
    ...(data.total === null
      ? []
      : [{ id: 'total', name: text(TEXTS.publishedTotal), region: null, value: data.total }]),
  ];
  const known = rows.flatMap(({ value }) => value ?? []);
  const single = new Set(known.map(({ source }) => source)).size === 1 ? known[0] : undefined;
  return (
    <div>
      <table className="comparison">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{text(TEXTS.place)}</th>
            <th scope="col">{text(TEXTS.region)}</th>
            <th scope="col" className="number">
              {text(TEXTS.valueIn(text(unitWords(data.unit ?? ''))))}
            </th>
            <th scope="col">{text(TEXTS.status)}</th>
            {single === undefined && <th scope="col">{text(TEXTS.source)}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, region, value }) => (
            <tr key={id} className={id === 'total' ? 'total' : undefined}>
              <th scope="row">{name}</th>
              <td>{region !== null && text(region)}</td>
              <td className="number">
                {value === null ? '—' : <SourcedValue value={value} contradictions={data.contradictions} />}
              </td>
              <td>{value !== null && <ObservationStatus observation={value} />}</td>
              {single === undefined && (
                <td className="source">{value !== null && <ObservationSource observation={value} />}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {single !== undefined && (
        <p className="source">
          {text(TEXTS.sources)}
          <ObservationSource observation={{ ...single, note: '' }} />
        </p>
      )}
    </div>
  );
}

/** A value that leads to its series, and to what contradicts it. */
function SourcedValue(props: { readonly value: Observation; readonly contradictions: readonly Contradiction[] }) {
  const { value, contradictions } = props;
  const site = useSite();
  const text = useText();
  const href = seriesHref(site, value);
  // Parts that do not sum to the whole are the whole's contradiction, not that of each part.
  const contradicted = contradictions.some(({ place }) => place === value.place);
  return (
    <>
      <a href={href}>{text(bareFigureWords(value))}</a>
      {contradicted && (
        <a className="note" href={`${href}#contradictions`}>
          {text(TEXTS.alsoContradicted)}
        </a>
      )}
    </>
  );
}

function Choices(props: { readonly choices: Places['choices']; readonly indicator: string; readonly period: string }) {
  const site = useSite();
  const text = useText();
  return (
    <details className="choices">
      <summary>{text(TEXTS.otherComparison)}</summary>
      <ul>
        {props.choices.map(({ indicator, periods }) => (
          <li key={indicator}>
            <Name of={indicator} />
            {periods.map((period) => (
              <a
                key={period}
                href={`${pageHref(site, 'places/', { indicator, period })}#comparison`}
                aria-current={indicator === props.indicator && period === props.period ? 'true' : undefined}
              >
                {text(periodTextWords(period))}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
