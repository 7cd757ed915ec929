import type { ReactNode } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { groupTags } from '../../registry/tag-groups.ts';
import type { ShownTag, tagPassage } from '../../registry/verbs.ts';
import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { industryPath, termAnchor } from '../industry-anchors.ts';
import { TAGGING } from '../tagging-texts.ts';

type Tagged = OutputOf<typeof tagPassage>;

/** What an address can carry in every browser and server. */
const LONGEST = 1000;

/** Asks which industries a passage is about; the answer stands on the page 产业. */
export function PassageForm({ passage = '' }: { readonly passage?: string }) {
  const site = useSite();
  const text = useText();
  return (
    <form className="passage-form" method="get" action={`${pageHref({ ...site, asOf: null }, 'industries/')}#tagging`}>
      {site.asOf !== null && <input type="hidden" name="asOf" value={site.asOf} />}
      <label htmlFor="passage">{text(TAGGING.ask)}</label>
      <textarea id="passage" name="passage" rows={3} maxLength={LONGEST} defaultValue={passage} lang="zh-CN" required />
      <p className="note">{text(TAGGING.rules(LONGEST))}</p>
      <button type="submit">{text(TAGGING.show)}</button>
    </form>
  );
}

/** The industries of a passage with the words they rest on, marked in the passage. */
export function PassageTags({ passage, tagged }: { readonly passage: string; readonly tagged: Tagged }) {
  const site = useSite();
  const text = useText();
  const { industries, tags } = tagged;
  return (
    <div className="passage-answer">
      <p className="chosen">
        {text(
          industries.length > 0
            ? TAGGING.about(industries.length)
            : tags.length > 0
              ? TAGGING.tooWeak
              : TAGGING.nothing,
        )}
      </p>
      <ul>
        {industries.map(({ id, name, forms }) => (
          <li key={id}>
            <a href={pageHref(site, industryPath(id))}>{text(name)}</a>
            {text(TAGGING.because)}
            <Chinese>{[...new Set(forms)].map((form) => `“${form}”`).join(text(FRAME.list))}</Chinese>
          </li>
        ))}
      </ul>
      <blockquote lang="zh-CN">{marked(passage, tags)}</blockquote>
      {tags.length > 0 && <TagTable tags={tags} />}
    </div>
  );
}

/** The passage with every form found set off, each character once: forms may overlap or belong to several industries. */
function marked(passage: string, tags: readonly ShownTag[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of [...tags].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    pieces.push(passage.slice(at, from), <mark key={from}>{passage.slice(from, end)}</mark>);
    at = end;
  }
  return [...pieces, passage.slice(at)];
}

function TagTable({ tags }: { readonly tags: readonly ShownTag[] }) {
  const site = useSite();
  const text = useText();
  return (
    <table className="stack">
      <caption className="unseen">{text(TAGGING.reasons)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(TAGGING.found)}</th>
          <th scope="col">{text(TAGGING.standsFor)}</th>
          <th scope="col">{text(TAGGING.industry)}</th>
          <th scope="col">{text(TAGGING.note)}</th>
        </tr>
      </thead>
      <tbody>
        {groupTags(tags).map(({ tag: { start, form, of, industry, term, why, plain, weakened, alsoIn }, times }) => (
          <tr key={`${start} ${industry.id} ${of}`}>
            <th scope="row">
              <Chinese>{form}</Chinese>
              {times > 1 && <span className="note">{text(TAGGING.times(times))}</span>}
            </th>
            <td>
              <a
                href={
                  pageHref(site, industryPath(industry.id)) +
                  (term === null ? '' : `#${encodeURIComponent(termAnchor(term.zh))}`)
                }
              >
                {term === null ? <Chinese>{of}</Chinese> : text(term)}
              </a>
            </td>
            <td>{text(industry.name)}</td>
            <td>
              {text(weakened === null ? (plain ? TAGGING.plain : TAGGING[why]) : TAGGING[weakened])}
              {alsoIn.length > 0 && <span className="note">{text(TAGGING.alsoIn(alsoIn.length))}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
