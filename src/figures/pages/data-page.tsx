import type { OutputOf } from '../../platform/verb.ts';
import { apiHref, pageHref, sameHref } from '../../ui/address.ts';
import { PageLinks } from '../../ui/page-links.tsx';
import { Chinese, Name, useName, useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { figureWords } from '../figure-words.ts';
import { TEXTS } from '../texts.ts';
import type { listSeries, Series } from '../verbs.ts';
import { ContradictionList } from './contradiction-list.tsx';
import { seriesHref } from './series-href.ts';

/** Every series, with a filter in the address, and every contradiction. */
export function DataPage({ data }: { readonly data: OutputOf<typeof listSeries> }) {
  const { series, total, page, contradictions, contradictionsFound } = data;
  const last = Math.max(1, Math.ceil(total / data.pageSize));
  const site = useSite();
  const text = useText();
  const { text: words = null, place = null } = site.query;
  return (
    <>
      <h1>{text(TEXTS.data)}</h1>
      <p className="lead">
        {text(TEXTS.dataLead(total), FRAME.gap)}
        {contradictions.length > 0 && <a href="#contradictions">{text(TEXTS.toContradictions(contradictionsFound))}</a>}
      </p>
      <FilterForm places={data.places} />
      {total === 0 && <p>{text(TEXTS.noSeries)}</p>}
      {series.length > 0 && <SeriesTable series={series} />}
      {total > 0 && page > last ? <NoSuchPage page={page} last={last} /> : <PageLinks page={page} last={last} />}
      <p>
        <a href={apiHref(site, 'figures.download', { text: words, place })}>{text(TEXTS.downloadAll)}</a>
        {' · '}
        <a href={pageHref(site, 'compare/')}>{text(TEXTS.compare)}</a>
      </p>
      <section id="contradictions">
        <h2>{text(TEXTS.contradictions)}</h2>
        <p>{text(TEXTS.contradictionsLead)}</p>
        <ContradictionList contradictions={contradictions} />
        {contradictionsFound > contradictions.length && (
          <p>{text(TEXTS.moreContradictions(contradictions.length, contradictionsFound))}</p>
        )}
      </section>
    </>
  );
}

function FilterForm({ places }: { readonly places: readonly string[] }) {
  const site = useSite();
  const text = useText();
  const name = useName();
  return (
    <form className="filter" method="get" action={pageHref({ ...site, asOf: null }, 'data/')} role="search">
      {site.asOf !== null && <input type="hidden" name="asOf" value={site.asOf} />}
      <label>
        {text(TEXTS.indicatorWords)}
        <input type="search" name="text" defaultValue={site.query.text ?? ''} lang="zh-CN" />
      </label>
      <label>
        {text(TEXTS.place)}
        <select name="place" defaultValue={site.query.place ?? ''}>
          <option value="">{text(TEXTS.allPlaces)}</option>
          {places.map((place) => (
            <option key={place} value={place}>
              {name(place)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{text(TEXTS.apply)}</button>
      {(site.query.text ?? site.query.place) !== undefined && <a href={pageHref(site, 'data/')}>{text(TEXTS.clear)}</a>}
    </form>
  );
}

function SeriesTable({ series }: { readonly series: readonly Series[] }) {
  const text = useText();
  return (
    <table className="series stack">
      <caption>{text(TEXTS.seriesTable)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TEXTS.indicator)}</th>
          <th scope="col">{text(TEXTS.place)}</th>
          <th scope="col">{text(TEXTS.span)}</th>
          <th scope="col" className="number">
            {text(TEXTS.values)}
          </th>
          <th scope="col" className="number">
            {text(TEXTS.latest)}
          </th>
          <th scope="col">{text(TEXTS.targets)}</th>
        </tr>
      </thead>
      <tbody>
        {series.map((row) => (
          <SeriesRow key={JSON.stringify([row.indicator, row.breakdown, row.place])} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function SeriesRow({ row }: { readonly row: Series }) {
  const site = useSite();
  const text = useText();
  const { indicator, breakdown, place, count, unverified, latest, targets, firstPeriod, lastPeriod } = row;
  const [first, last] = [text(periodTextWords(firstPeriod)), text(periodTextWords(lastPeriod))];
  return (
    <tr>
      <th scope="row">
        <a href={seriesHref(site, row)}>
          <Name of={indicator} />
          {breakdown !== null && (
            <>
              {' · '}
              <Chinese>{breakdown}</Chinese>
            </>
          )}
        </a>
      </th>
      <td>
        <Name of={place} />
      </td>
      <td>{first === last ? first : `${first} – ${last}`}</td>
      <td className="number" data-label={text(TEXTS.values)}>
        {count}
        {unverified > 0 && <span className="note">{text(TEXTS.unverifiedCount(unverified))}</span>}
      </td>
      <td className="number" data-label={text(TEXTS.latest)}>
        {latest === null ? (
          text(TEXTS.nothingVerified)
        ) : (
          <>
            {text(figureWords(latest))}
            <span className="note">{text(periodTextWords(latest.period))}</span>
          </>
        )}
      </td>
      <td>
        {targets.map((id) => (
          <a key={id} className="target-id" href={pageHref(site, `targets/${id}`)}>
            {id}
          </a>
        ))}
      </td>
    </tr>
  );
}

function NoSuchPage({ page, last }: { readonly page: number; readonly last: number }) {
  const site = useSite();
  const text = useText();
  return (
    <p>
      {text(TEXTS.noSuchPage(page, last), FRAME.gap)}
      <a href={sameHref(site, { page: String(last) })}>{text(TEXTS.lastPage)}</a>
    </p>
  );
}
