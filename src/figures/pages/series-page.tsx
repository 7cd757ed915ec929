import type { OutputOf } from '../../platform/verb.ts';
import { apiHref } from '../../ui/address.ts';
import { Breadcrumbs } from '../../ui/breadcrumbs.tsx';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { Chinese, Name, useName, useSite, useText } from '../../ui/site.tsx';
import { useView, ViewTabs } from '../../ui/view-tabs.tsx';
import { unitWords } from '../figure-words.ts';
import { TEXTS } from '../texts.ts';
import type { showSeries } from '../verbs.ts';
import { ContradictionList } from './contradiction-list.tsx';
import { AnnualTable, ObservationTable } from './observation-table.tsx';
import { seriesBreaks, seriesChart } from './series-chart.ts';

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
        </p>
      </section>
      {contradictions.length > 0 && (
        <section id="contradictions">
          <h2>{text(TEXTS.contradictions)}</h2>
          <ContradictionList contradictions={contradictions} />
        </section>
      )}
    </>
  );
}

/** The source of a chart: named when it is one, counted when there are more. */
export function SourceLine(props: { readonly observations: OutputOf<typeof showSeries>['observations'] }) {
  const text = useText();
  const sources = [...new Set(props.observations.filter(({ adopted }) => adopted).map(({ source }) => source))];
  if (sources.length > 2) return text(TEXTS.sourcesBelow(sources.length));
  return (
    <>
      {text(TEXTS.sources)}
      <Chinese>{sources.join('；')}</Chinese>
    </>
  );
}
