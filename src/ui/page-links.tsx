import { sameHref } from './address.ts';
import { useSite, useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** From one page of a long list to the next; nothing where there is one page only. */
export function PageLinks({ page, last }: { readonly page: number; readonly last: number }) {
  const site = useSite();
  const text = useText();
  if (last === 1) return null;
  return (
    <nav className="page-links" aria-label={text(TEXTS.pages)}>
      {page > 1 && (
        <a rel="prev" href={sameHref(site, { page: String(page - 1) })}>
          {text(TEXTS.previousPage)}
        </a>
      )}
      <span>{text(TEXTS.pageOf(page, last))}</span>
      {page < last && (
        <a rel="next" href={sameHref(site, { page: String(page + 1) })}>
          {text(TEXTS.nextPage)}
        </a>
      )}
    </nav>
  );
}
