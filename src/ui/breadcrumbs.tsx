import { pageHref } from './address.ts';
import { useSite, useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** The way here. The last step is the page itself and carries no path. */
export function Breadcrumbs({
  steps,
}: {
  readonly steps: readonly { readonly name: string; readonly path?: string }[];
}) {
  const site = useSite();
  const text = useText();
  return (
    <nav className="trail" aria-label={text(TEXTS.trail)}>
      <ol>
        {steps.map(({ name, path }) => (
          <li key={name}>
            {path === undefined ? <span aria-current="page">{name}</span> : <a href={pageHref(site, path)}>{name}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
