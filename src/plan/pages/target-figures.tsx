import { unitWords } from '../../figures/figure-words.ts';
import { AnnualTable } from '../../figures/pages/observation-table.tsx';
import { SourceLine } from '../../figures/pages/source-line.tsx';
import { TEXTS as FIGURES } from '../../figures/texts.ts';
import type { OutputOf } from '../../platform/verb.ts';
import { ChartFigure } from '../../ui/chart-figure.tsx';
import { useText } from '../../ui/site.tsx';
import { useView, ViewTabs } from '../../ui/view-tabs.tsx';
import { measuredObservations, targetChart } from '../target-chart.ts';
import { TEXTS } from '../texts.ts';
import type { showTarget } from '../verbs.ts';

/** Chart and table of the adopted figures, at one address. */
export function TargetFigures({ data }: { readonly data: OutputOf<typeof showTarget> }) {
  const text = useText();
  const view = useView();
  const spec = targetChart(data, text);
  const observations = measuredObservations(data);
  const { target } = data;
  const unit = observations[0]?.unit ?? target.unit;
  if (target.kind === 'graded') return null;
  return (
    <section id="figures">
      <h2>{text(TEXTS.figures)}</h2>
      {spec === null ? (
        <p>{text(TEXTS.noFigures)}</p>
      ) : (
        <>
          <ViewTabs anchor="figures" />
          {view === 'chart' ? (
            <ChartFigure
              spec={spec}
              unit={text(FIGURES.unit(text(unitWords(unit))))}
              source={<SourceLine observations={observations} />}
            />
          ) : (
            <AnnualTable observations={observations} caption={text(target.name)} unit={unit} />
          )}
        </>
      )}
    </section>
  );
}
