import { type ReactNode, useEffect, useRef } from 'react';
import type { Words } from '../../vocabulary/words.ts';
import { useText } from '../site.tsx';
import { TEXTS } from './texts.ts';

let isFirst = true;

/** The heading of a desk. After a change of page the focus moves here, so that it is read out. */
export function DeskHeading({ words, children }: { readonly words: Words; readonly children?: ReactNode }) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = text(words);
  useEffect(() => {
    document.title = `${title} · ${text(TEXTS.desk)}`;
  }, [title, text]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);
  return (
    <div className="desk-heading">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      {children}
    </div>
  );
}
