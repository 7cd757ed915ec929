import type { Words } from '../vocabulary/words.ts';
import { pageHref } from './address.ts';
import { useSite, useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** What a reader sees instead of a page: what happened, in plain words, and the way back. */
export interface NoticeFacts {
  readonly heading: Words;
  readonly message: Words;
}

export function Notice({ data: { heading, message } }: { readonly data: NoticeFacts }) {
  const site = useSite();
  const text = useText();
  return (
    <section className="notice">
      <h1>{text(heading)}</h1>
      <p>{text(message)}</p>
      <p>
        <a href={pageHref({ ...site, asOf: null }, '')}>{text(TEXTS.home)}</a>
      </p>
    </section>
  );
}
