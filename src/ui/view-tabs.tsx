import { sameHref } from './address.ts';
import { useSite, useText } from './site.tsx';
import { TEXTS } from './texts.ts';

export type View = 'chart' | 'table';

/** The view the address asks for; the chart unless it says table. */
export function useView(): View {
  return useSite().query.view === 'table' ? 'table' : 'chart';
}

/** Chart and table of one thing at one address: links, so they work and can be shared before any script runs. */
export function ViewTabs({ anchor }: { readonly anchor: string }) {
  const site = useSite();
  const text = useText();
  const view = useView();
  const tabs = [
    { name: 'chart', words: TEXTS.chart, query: { view: null } },
    { name: 'table', words: TEXTS.table, query: { view: 'table' } },
  ] as const;
  return (
    <nav className="tabs" aria-label={text(TEXTS.views)}>
      {tabs.map(({ name, words, query }) => (
        <a key={name} href={`${sameHref(site, query)}#${anchor}`} aria-current={name === view ? 'true' : undefined}>
          {text(words)}
        </a>
      ))}
    </nav>
  );
}
