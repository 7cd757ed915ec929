import type { OutputOf } from '../../platform/verb.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { showSeries } from '../verbs.ts';

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
