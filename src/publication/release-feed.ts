import type { Language, Words } from '../vocabulary/words.ts';
import { RELEASE_TEXTS as TEXTS } from './release-texts.ts';
import type { Release } from './verbs/release.ts';

export interface Feed {
  /** `urn:uuid:…`, the same for ever. */
  readonly id: string;
  readonly plan: { readonly id: string; readonly title: Words; readonly issuedOn: string };
  readonly language: Language;
  /** Newest first. */
  readonly releases: readonly Release[];
}

/** Releases as Atom 1.0 (RFC 4287); links are relative to the address the feed was fetched from. */
export function atomFeed({ id, plan, language, releases }: Feed): string {
  const page = (path: string) => `${language === 'en' ? '/en' : ''}/${plan.id}/${path}`;
  const title = TEXTS.feedTitle(plan.title[language])[language];
  const updated = releases[0]?.visibleFrom ?? `${plan.issuedOn}T00:00:00+08:00`;
  const self = `/api/publication/feed?plan=${plan.id}&amp;language=${language}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language === 'en' ? 'en' : 'zh-CN'}">
<id>${id}</id>
<title>${escaped(title)}</title>
<subtitle>${escaped(TEXTS.unofficial[language])}</subtitle>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page('releases/')}"/>
<generator>Lantu</generator>
${releases.map((release) => entry(release, page(`releases/${release.id}`), language)).join('')}</feed>
`;
}

function entry(release: Release, href: string, language: Language): string {
  const { id, title, note, signedBy, visibleFrom } = release;
  const summary = [TEXTS.contents(release)[language], note].filter((text) => text !== '').join(' ');
  return `<entry>
<id>urn:uuid:${id}</id>
<title>${escaped(title)}</title>
<author><name>${escaped(signedBy)}</name></author>
<published>${visibleFrom}</published>
<updated>${visibleFrom}</updated>
<link rel="alternate" type="text/html" href="${href}"/>
<summary>${escaped(summary)}</summary>
</entry>
`;
}

/** Text for XML: markup escaped, and characters XML cannot carry left out. */
const escaped = (text: string) =>
  [...text]
    .filter((character) => /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(character))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
