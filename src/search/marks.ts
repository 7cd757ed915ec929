import { fold } from './folding.ts';
import { findPhrase } from './tokens.ts';

/** Start and end of a piece of a text, in UTF-16 units. */
export type Mark = readonly [start: number, end: number];

/** A piece of a text with what was found in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Where folded forms stand in a text: in order, overlapping and touching ones drawn together. */
export function findMarks(text: string, forms: readonly string[]): Mark[] {
  const folded = fold(text);
  const marks = forms.flatMap((form) => {
    const found: Mark[] = [];
    for (let at = findPhrase(folded.text, form); form !== '' && at >= 0; at = findPhrase(folded.text, form, at + 1)) {
      found.push([folded.starts[at] ?? 0, folded.ends[at + form.length - 1] ?? 0]);
    }
    return found;
  });
  return joinMarks(marks);
}

function joinMarks(marks: readonly Mark[]): Mark[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

const LEAD = 24;
const ENDS = /[。；！？;!?]/u;

/** The piece of a text around the first thing found in it, at most `width` units and two ellipses; null without any. */
export function cutSnippet(text: string, forms: readonly string[], width: number): Snippet | null {
  const marks = findMarks(text, forms);
  const [first] = marks;
  if (first === undefined) return null;
  const from = text.length <= width ? 0 : beginningBefore(text, first[0]);
  const to = Math.min(text.length, onBoundary(text, from + width));
  const [before, after] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): Mark => [start + shift, end + shift]),
  };
}

/** The beginning of the sentence where that is near, else a little before. */
function beginningBefore(text: string, at: number): number {
  const from = Math.max(0, at - LEAD);
  const ends = [...text.slice(from, at)].findLastIndex((character) => ENDS.test(character));
  return onBoundary(text, ends < 0 ? from : from + [...text.slice(from, at)].slice(0, ends + 1).join('').length);
}

/** Never between the halves of a surrogate pair. */
const onBoundary = (text: string, at: number) => (/^[\udc00-\udfff]/.test(text.slice(at)) ? at + 1 : at);
