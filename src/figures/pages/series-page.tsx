import type { OutputOf } from '../../platform/verb.ts';
import { apiHref, pageHref } from '../../ui/address.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { ErrorReport } from '../../ui/error-report.tsx';
import { Chinese, Name, useName, useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { useView, ViewTabs } from '../../ui/view-tabs.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { figureWords, unitWords } from '../figure-words.ts';
import { seriesBreaks, seriesChart } from '../series-chart.ts';
import { seriesKey } from '../series-key.ts';
import { TEXTS } from '../texts.ts';
import type { showSeries } from '../verbs.ts';
import { ContradictionList } from './contradiction-list.tsx';
import { AnnualTable, ObservationTable } from './observation-table.tsx';
import { SourceLine } from './source-line.tsx';

/** One series: chart or table, every value with its source, what contradicts it. */
export function SeriesPage({ data }: { readonly data: OutputOf<typeof showSeries> }) {
  const { indicator, breakdown, place, definition, observations, contradictions } = data;
  const site = useSite();
  const text = useText();
  const name = useName();
  const view = useView();
  const title = `${name(place)} ${name(indicator)}${breakdown === null ? '' : ` · ${breakdown}`}`;
  const unit = observations[0]?.unit ?? '';
  const spec = seriesChart(title, observations, seriesBreaks(contradictions, indicator, text), text);
  return (
    <>
      <Breadcrumbs steps={[{ name: text(TEXTS.data), path: 'data/' }, { name: title }]} />
      <h1>
        <Name of={indicator} />
        {breakdown !== null && (
          <>
            {' · '}
            <Chinese>{breakdown}</Chinese>
          </>
        )}
        <small>
          <Name of={place} />
        </small>
      </h1>
      {definition !== null && (
        <p>
          <b>{text(TEXTS.definition)}</b> {text(definition)}
        </p>
      )}
      {spec !== null && (
        <section id="figures">
          <ViewTabs anchor="figures" />
          {view === 'chart' ? (
            <ChartFigure
              spec={spec}
              unit={text(TEXTS.unit(text(unitWords(unit))))}
              source={<SourceLine observations={observations} />}
            />
          ) : (
            <AnnualTable observations={observations} caption={text(TEXTS.annualTable)} unit={unit} />
          )}
        </section>
      )}
      <section>
        <h2>{text(TEXTS.allValues)}</h2>
        <ObservationTable observations={observations} caption={title} />
        <p>
          <a href={apiHref(site, 'figures.download', { indicator, place })}>{text(TEXTS.downloadOne)}</a>
          {' · '}
          <a href={pageHref(site, 'compare/', { series: seriesKey({ indicator, breakdown, place }) })}>
            {text(TEXTS.toCompare)}
          </a>
        </p>
      </section>
      {contradictions.length > 0 && (
        <section id="contradictions">
          <h2>{text(TEXTS.contradictions)}</h2>
          <ContradictionList contradictions={contradictions} />
        </section>
      )}
      <SeriesErrorReport data={data} />
    </>
  );
}

/** A report about the newest adopted value; which other one is meant can be written into it. */
function SeriesErrorReport({ data }: { readonly data: OutputOf<typeof showSeries> }) {
  const { indicator, breakdown, place, observations } = data;
  const site = useSite();
  const text = useText();
  const newest = observations.find(({ adopted }) => adopted);
  const { source, publisher, releasedOn } = newest ?? { source: null, publisher: null, releasedOn: null };
  return (
    <ErrorReport
      facts={[
        [FRAME.reportPlan, site.plan],
        [FRAME.reportSeries, [place, indicator, breakdown].filter((part) => part !== null).join(' ')],
        [FRAME.reportPeriod, newest === undefined ? null : text(periodTextWords(newest.period))],
        [FRAME.reportValue, newest === undefined ? null : text(figureWords(newest))],
        [FRAME.reportSource, source === null ? null : [source, publisher].filter((part) => part !== null).join('｜')],
        [FRAME.reportReleased, releasedOn === null ? null : text(dayWords(releasedOn))],
      ]}
    />
  );
}
