import { type Mark, marksOf } from './clause-marks.ts';

/** A clause by its positions in the repaired text; `end` is its own text's, `branchEnd` includes what is nested in it. */
export interface ClausePart {
  readonly number: string;
  readonly heading: string;
  readonly markAt: number;
  readonly start: number;
  readonly end: number;
  readonly branchEnd: number;
}

const LONGEST_HEADING = 24;
const MOST_PARAGRAPHS = 500;

/** The numbered or headed parts in order; where the text has none, its paragraphs. */
export function clausesOf(text: string): ClausePart[] {
  const marks = marksOf(text);
  if (marks.every(({ style }) => style === 'end')) return paragraphsOf(text);
  const ranked = rankMarks(marks);
  // The nearest mark to the right that is not deeper, found from the right in one pass.
  const ends: number[] = [];
  const open: { readonly depth: number; readonly at: number }[] = [];
  for (let index = ranked.length - 1; index >= 0; index -= 1) {
    const { depth, mark } = ranked[index] ?? { depth: 0, mark: { at: text.length } };
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    ends[index] = open.at(-1)?.at ?? text.length;
    open.push({ depth, at: mark.at });
  }
  return ranked.flatMap(({ mark, number }, index): ClausePart[] => {
    if (mark.style === 'end') return [];
    const end = ranked[index + 1]?.mark.at ?? text.length;
    const { heading, start } = headingOf(text, mark, end);
    return [{ number, heading, markAt: mark.at, start, end, branchEnd: ends[index] ?? text.length }];
  });
}

/** How deep each mark lies: a style seen before takes up its old depth, another goes one deeper. */
function rankMarks(marks: readonly Mark[]) {
  let path: { readonly style: string; readonly number: string }[] = [];
  return marks.map((mark) => {
    const isTop = mark.style === 'end' || mark.style === 'heading' || mark.style === 'chapter';
    const known = path.findIndex(({ style }) => style === mark.style);
    if (isTop) path = [];
    else if (known >= 0) path = path.slice(0, known);
    const depth = path.length;
    path = [...path, { style: mark.style, number: mark.number }];
    // A dotted number and an article say by themselves where they belong.
    const own = mark.style.startsWith('dotted') || mark.style === 'article';
    const number = own
      ? mark.number
      : path
          .filter(({ style }) => style !== 'chapter' || isTop)
          .map((each) => each.number)
          .join('');
    return { mark, depth, number };
  });
}

function headingOf(text: string, mark: Mark, end: number): { readonly heading: string; readonly start: number } {
  const lineEnd = Math.min(end, indexOrEnd(text, '\n', mark.end));
  const rest = text.slice(mark.end, Math.min(lineEnd, mark.end + 80));
  const isWholeLine = lineEnd - mark.end <= LONGEST_HEADING;
  if (mark.style === 'heading')
    return { heading: mark.number === '' ? clean(text.slice(mark.at, mark.end)) : '', start: mark.end };
  if (isWholeLine && lineEnd < end && !/[。;,!]/u.test(rest)) return { heading: clean(rest), start: lineEnd };
  const named =
    /^[ 【[]{0,2}(?![^:】\]]{0,20}(?:[甲乙丙双]方|按|如下|以下|下列|应|由))([^:。,;\]】\n]{2,20})[:】\]] ?/u.exec(
      rest,
    ) ??
    /^ ?(?![\u4e00-\u9fff]{0,14}[方由以应被须])([\u4e00-\u9fff、()]{2,15})(?<![为于在自至币计]) (?=[\u4e00-\u9fff])/u.exec(
      rest,
    );
  if (named !== null) return { heading: clean(named[1] ?? ''), start: mark.end + named[0].length };
  if (isWholeLine && !/[。;,!]/u.test(rest)) return { heading: clean(rest), start: lineEnd };
  return { heading: '', start: mark.end };
}

const clean = (heading: string) => heading.replace(/^[ 【[:]+|[ 】\]:]+$/gu, '');

export function indexOrEnd(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

function paragraphsOf(text: string): ClausePart[] {
  const parts: ClausePart[] = [];
  for (let at = 0; at < text.length && parts.length < MOST_PARAGRAPHS; ) {
    const end = indexOrEnd(text, '\n', at);
    if (text.slice(at, Math.min(end, at + 80)).trim() !== '') {
      parts.push({ number: '', heading: '', markAt: at, start: at, end, branchEnd: end });
    }
    at = end + 1;
  }
  return parts;
}
