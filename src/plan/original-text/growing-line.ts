import { hasMark, isFinished, isTitle, lineMark } from './line-form.ts';
import { seam } from './line-text.ts';

/** A paragraph as far as it was read: the lines in which a page or its width broke it, and what tells whether it goes on. */
export interface GrowingLine {
  /** The lines joined; line text each by itself, the whole not yet. */
  readonly joined: string;
  readonly lastLine: string;
  readonly hasMark: boolean;
  readonly hasStop: boolean;
}

/** The paragraph with one more line, or the beginning of one. A line is line text. */
export function grow(before: GrowingLine | null, line: string): GrowingLine {
  return {
    joined: before === null ? line : before.joined + seam(before.lastLine, line) + line,
    lastLine: line,
    hasMark: before?.hasMark === true || hasMark(line),
    hasStop: before?.hasStop === true || line.includes('。'),
  };
}

/** Fewer characters than any page is wide: a line so short was not broken by the width. */
const SHORTEST_FULL_LINE = 20;

/** No paragraph of a plan is longer; what goes on without an end is cut here. */
const LONGEST_PARAGRAPH = 5_000;

/** May the paragraph go on in a line that has no mark of its own? */
export function mayGoOn({ joined, lastLine, ...has }: GrowingLine): boolean {
  if (lastLine.length < SHORTEST_FULL_LINE || joined.length > LONGEST_PARAGRAPH) return false;
  if (isFinished(lastLine) || (!has.hasMark && isTitle(lastLine))) return false;
  const mark = lineMark(joined);
  if (mark === null) return true;
  // A heading has a line of its own unless its text follows in the same line.
  return mark.level === 'number' || mark.level === 'list' ? has.hasMark : has.hasStop;
}
