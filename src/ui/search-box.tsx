import { type KeyboardEvent as PressedKey, useEffect, useRef } from 'react';
import { pageHref } from './address.ts';
import { useSite, useText } from './site.tsx';
import { TEXTS } from './texts.ts';

const SEARCH = 'search/';
/** What the search itself takes at most. */
const MOST_CHARACTERS = 200;

/** The one box on every page: a form that opens the search. `/` goes to it from anywhere but a field, Escape leaves it. */
export function SearchBox() {
  const site = useSite();
  const text = useText();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const goTo = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', goTo);
    return () => document.removeEventListener('keydown', goTo);
  }, []);
  const leave = (event: PressedKey) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    box.current?.blur();
  };
  return (
    <form
      className="search-box"
      role="search"
      aria-label={text(TEXTS.searchLabel)}
      method="get"
      action={pageHref({ ...site, asOf: null }, SEARCH)}
    >
      {site.asOf !== null && <input type="hidden" name="asOf" value={site.asOf} />}
      <label className="unseen" htmlFor="search">
        {text(TEXTS.searchLabel)}
      </label>
      <input
        ref={box}
        id="search"
        type="search"
        name="q"
        defaultValue={site.path === SEARCH ? (site.query.q ?? '') : ''}
        placeholder={text(TEXTS.searchPlaceholder)}
        maxLength={MOST_CHARACTERS}
        autoComplete="off"
        aria-keyshortcuts="/"
        onKeyDown={leave}
      />
      <button type="submit">{text(TEXTS.search)}</button>
    </form>
  );
}

/** Inputs nobody writes in. */
const WITHOUT_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Is somebody writing here, so that a slash is a slash? */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLInputElement
    ? !WITHOUT_TEXT.includes(target.type)
    : target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select'));
