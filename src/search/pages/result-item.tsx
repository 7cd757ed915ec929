import { Fragment } from 'react';
import { pageHref } from '../../ui/address.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import type { Language } from '../../vocabulary/words.ts';
import { TEXTS } from '../texts.ts';
import type { SearchResult } from '../verbs.ts';

/** One thing found: its name, what tells it from others, the words around the match, and why it was found. */
export function ResultItem({ result }: { readonly result: SearchResult }) {
  const { title, marks, path, query, anchor, context, place, snippets, why, kind } = result;
  const site = useSite();
  const text = useText();
  const { language } = site;
  const href = `${pageHref(site, path, query)}${anchor === null ? '' : `#${encodeURIComponent(anchor)}`}`;
  const own = snippets[language];
  const other: Language = language === 'zh' ? 'en' : 'zh';
  const shown = own === null ? { language: other, snippet: snippets[other] } : { language, snippet: own };
  return (
    <li className="result">
      <a href={href}>
        <Marked text={title[language]} marks={marks[language]} language={kind === 'text' ? 'zh' : language} />
      </a>
      <span className="note">
        {context.zh === context.en ? <Chinese>{context.zh}</Chinese> : text(context)}
        {place !== null && kind !== 'text' && <PlanPlace place={place} isFirst={text(context) === ''} />}
      </span>
      {shown.snippet !== null && (
        <p className="snippet">
          <Marked text={shown.snippet.text} marks={shown.snippet.marks} language={shown.language} />
        </p>
      )}
      <p className="why">
        <span>{text(TEXTS.why)}</span> {why.map((words) => text(words)).join(language === 'zh' ? '；' : '; ')}
      </p>
    </li>
  );
}

function PlanPlace({ place, isFirst }: { readonly place: string; readonly isFirst: boolean }) {
  return (
    <>
      {!isFirst && ' · '}
      <span lang="zh-CN">{place}</span>
    </>
  );
}

/** A text with what was found in it marked; in the voice of its language. */
function Marked(props: {
  readonly text: string;
  readonly marks: readonly (readonly [number, number])[];
  readonly language: Language;
}) {
  const { text, marks, language } = props;
  const site = useSite();
  const pieces = marks.map(([start, end], at) => (
    <Fragment key={start}>
      {text.slice(marks[at - 1]?.[1] ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </Fragment>
  ));
  const marked = (
    <>
      {pieces}
      {text.slice(marks.at(-1)?.[1] ?? 0)}
    </>
  );
  return language === site.language ? marked : <span lang={language === 'zh' ? 'zh-CN' : 'en'}>{marked}</span>;
}
