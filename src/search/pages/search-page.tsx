import { Fragment } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { pageHref, sameHref } from '../../ui/address.ts';
import { PageLinks } from '../../ui/page-links.tsx';
import { useSite, useText } from '../../ui/site.tsx';
import { TEXTS as FRAME } from '../../ui/texts.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import { foundWords, limitsOf } from '../found-words.ts';
import { KIND_WORDS, TEXTS } from '../texts.ts';
import type { findAnything, SearchResult } from '../verbs.ts';
import { useArrowKeys } from './arrow-keys.ts';
import { ResultItem } from './result-item.tsx';

type Findings = OutputOf<typeof findAnything>;

/** 搜索: what was found, by kind, each result with its reason; without a query, examples. */
export function SearchPage({ data }: { readonly data: Findings }) {
  const { q, kind, total, groups } = data;
  const site = useSite();
  const text = useText();
  useArrowKeys();
  const isAsked = q.trim() !== '';
  return (
    <>
      <h1>{isAsked ? text(foundWords(data)) : text(TEXTS.search)}</h1>
      {total > 0 && <p className="lead keys">{text(TEXTS.keys)}</p>}
      {!isAsked && <Examples data={data} />}
      {kind !== null && (
        <p>
          <a href={sameHref(site, { kind: null, page: null })}>{text(TEXTS.allGroups)}</a>
        </p>
      )}
      {limitsOf(data).map((limit) => (
        <p key={limit.zh}>{text(limit)}</p>
      ))}
      <Nearest data={data} />
      {kind === null && groups.length > 1 && <GroupLinks groups={groups} />}
      {groups.map((group, at) => (
        <Fragment key={group.kind}>
          {group.whole === 0 && (groups[at - 1]?.whole ?? 0) > 0 && (
            <p className="parts-only">{text(TEXTS.partsOnly)}</p>
          )}
          <ResultGroup group={group} data={data} />
        </Fragment>
      ))}
      <Searched data={data} />
    </>
  );
}

function GroupLinks({ groups }: Pick<Findings, 'groups'>) {
  const text = useText();
  return (
    <nav className="group-links" aria-label={text(TEXTS.groups)}>
      {groups.map(({ kind, count }) => (
        <a key={kind} href={`#found-${kind}`}>
          {text(KIND_WORDS[kind])} <small>{count}</small>
        </a>
      ))}
    </nav>
  );
}

function ResultGroup({ group, data }: { readonly group: Findings['groups'][number]; readonly data: Findings }) {
  const { kind, count, results } = group;
  const inPart = results.filter(({ isWhole }) => !isWhole);
  const site = useSite();
  const text = useText();
  const last = Math.max(1, Math.ceil(count / data.pageSize));
  return (
    <section id={`found-${kind}`} className="found">
      <h2>
        {text(KIND_WORDS[kind])} <small>{count}</small>
      </h2>
      <ResultList results={results.filter(({ isWhole }) => isWhole)} />
      {group.whole > 0 && inPart.length > 0 && <p className="parts-only">{text(TEXTS.partsOnly)}</p>}
      <ResultList results={inPart} />
      {data.kind === null && count > results.length && (
        <p className="more">
          <a href={sameHref(site, { kind, page: null })}>
            {text(TEXTS.all(count))}
            <span className="unseen">{text({ zh: '：', en: ': ' }, KIND_WORDS[kind])}</span>
          </a>
        </p>
      )}
      {data.kind !== null && data.page > last && (
        <p>
          {text(TEXTS.noSuchPage(data.page, last), FRAME.gap)}
          <a href={sameHref(site, { page: null })}>{text(TEXTS.all(count))}</a>
        </p>
      )}
      {data.kind !== null && data.page <= last && <PageLinks page={data.page} last={last} />}
    </section>
  );
}

function ResultList({ results }: { readonly results: readonly SearchResult[] }) {
  if (results.length === 0) return null;
  return (
    <ol className="results">
      {results.map((result) => (
        <ResultItem key={result.id} result={result} />
      ))}
    </ol>
  );
}

/** Names of this plan to start from. */
function Examples({ data: { examples } }: { readonly data: Findings }) {
  const site = useSite();
  const text = useText();
  return (
    <>
      <p className="lead">{text(TEXTS.lead)}</p>
      {examples.length > 0 && (
        <>
          <h2>{text(TEXTS.examples)}</h2>
          <ul className="examples">
            {examples.map(({ kind, words }) => (
              <li key={kind}>
                <span className="note">{text(KIND_WORDS[kind])}</span>
                <a href={pageHref(site, 'search/', { q: text(words) })}>{text(words)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Nearest({ data: { nearest } }: { readonly data: Findings }) {
  const site = useSite();
  const text = useText();
  if (nearest.length === 0) return null;
  return (
    <p className="nearest">
      {text(TEXTS.nearest)}
      {nearest.map((words, at) => (
        <span key={words.zh}>
          {at > 0 && text(TEXTS.listGap)}
          <a href={pageHref(site, 'search/', { q: text(words) })}>{text(words)}</a>
        </span>
      ))}
    </p>
  );
}

/** What was looked through, and what was not. */
function Searched({ data: { searched, hasText, asOf } }: { readonly data: Findings }) {
  const site = useSite();
  const text = useText();
  const counts = searched.map(({ kind, entries }) => text(TEXTS.searchedCount(text(KIND_WORDS[kind]), entries)));
  return (
    <section className="searched">
      <h2>{text(TEXTS.searched)}</h2>
      <p>
        {counts.join(text(TEXTS.listGap))}
        {text(TEXTS.stop)}
        {asOf !== null && text(TEXTS.onDay(text(dayWords(asOf))))}
      </p>
      {!hasText && (
        <p>
          {text(TEXTS.textMissing, FRAME.gap)}
          <a href={pageHref(site, 'text/')}>{text(TEXTS.toText)}</a>
        </p>
      )}
    </section>
  );
}
