import type { ReactNode } from 'react';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import type { State } from '../verdict-states.ts';

/** A state as shape and word; colour only repeats them. */
export function StateLabel({ state, words, large = false }: StateLabelProps) {
  const text = useText();
  return (
    <span className={`state state-${state}${large ? ' state-large' : ''}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="state-mark">
        {SHAPES[state]}
      </svg>
      <span>
        {clauses(text(words)).map((clause) => (
          <span key={clause} className="clause">
            {clause}
          </span>
        ))}
      </span>
    </span>
  );
}

/** The shape alone, where many are read at one glance; the word is there for whoever cannot see it. Needs `StateShapes`. */
export function StateMark({ state, words }: Omit<StateLabelProps, 'large'>) {
  return (
    <span className={`state state-${state}`}>
      <svg width="16" height="16" aria-hidden="true" className="state-mark">
        <use href={`#shape-${state}`} />
      </svg>
      <span className="unseen">{useText()(words)}</span>
    </span>
  );
}

/** The shapes drawn once, for the marks of a page to refer to. */
export function StateShapes() {
  return (
    <svg className="shapes" width="0" height="0" aria-hidden="true">
      {(Object.keys(SHAPES) as State[]).map((state) => (
        <symbol key={state} id={`shape-${state}`} viewBox="0 0 16 16">
          {SHAPES[state]}
        </symbol>
      ))}
    </svg>
  );
}

/** A line breaks after a comma rather than inside a clause. */
const clauses = (text: string) => text.match(/[^，]+，?/gu) ?? [text];

interface StateLabelProps {
  readonly state: State;
  readonly words: Words;
  readonly large?: boolean;
}

const ON_MARK = {
  fill: 'none',
  stroke: 'var(--paper)',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;
const OUTLINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const;

/** Circles answer for the end, squares for the schedule, broken outlines say that nothing is judged. */
const SHAPES = {
  met: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="currentColor" />
      <path d="M4.6 8.3 7 10.7l4.4-5" {...ON_MARK} />
    </>
  ),
  near: (
    <>
      <circle cx="8" cy="8" r="6.7" {...OUTLINE} />
      <path d="M8 1.3a6.7 6.7 0 0 0 0 13.4Z" fill="currentColor" />
    </>
  ),
  below: (
    <>
      <circle cx="8" cy="8" r="6.7" {...OUTLINE} />
      <path d="M4.5 8h7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </>
  ),
  ahead: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M4.8 9.6 8 6.2l3.2 3.4" {...ON_MARK} />
    </>
  ),
  'on-course': (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M4.5 8h7" {...ON_MARK} />
    </>
  ),
  behind: (
    <>
      <rect x="1" y="1" width="14" height="14" rx="2" fill="currentColor" />
      <path d="M4.8 6.4 8 9.8l3.2-3.4" {...ON_MARK} />
    </>
  ),
  'cannot-tell': (
    <>
      <circle cx="8" cy="8" r="6.7" {...OUTLINE} strokeDasharray="2.6 2.2" />
      <path d="M6.2 6.4a1.9 1.9 0 1 1 2.6 1.8c-.6.2-.8.6-.8 1.1" {...OUTLINE} strokeLinecap="round" />
      <circle cx="8" cy="11.6" r=".9" fill="currentColor" />
    </>
  ),
  'not-judged': (
    <>
      <path d="M8 1.6 14.4 8 8 14.4 1.6 8Z" {...OUTLINE} strokeDasharray="2.6 2.2" />
      <path d="M6 8h4" {...OUTLINE} strokeLinecap="round" />
    </>
  ),
} satisfies Record<State, ReactNode>;
