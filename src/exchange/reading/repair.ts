import type { TextPlace } from '../contract.ts';
import { keptLines } from './lines.ts';

/**
 * A text as it is searched: compatible forms made one (NFKC), broken lines joined, page numbers and running heads left out,
 * spaces between Chinese characters closed. Positions in it lead back to the text it was made from.
 */
export interface RepairedText {
  readonly text: string;
  /** Where a stretch of it stands in the original. */
  readonly placeOf: (start: number, end: number) => NonNullable<TextPlace>;
  /** A stretch in the original's own characters, without what was repaired. */
  readonly shown: (start: number, end: number) => string;
}

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u3001-\u301f\uff00-\uffef]/u;
const SPACE = /[\s\u200e\u200f]/u;
const UNSEEN = /[\p{Cc}\u200b-\u200d\u2060\ufeff\u00ad]/u;
const WIDE_SPACE = '\u3000';
const SURROGATE = /\p{Surrogate}/gu;

export function repairText(original: string): RepairedText {
  const paper = paperOf(original);
  for (const { start, end, isJoined } of keptLines(original)) {
    if (!isJoined) paper.add('\n', start, start);
    addLine(paper, original, start, end);
  }
  const text = paper.signs.join('');
  const { starts, ends } = paper;
  const placeOf = (start: number, end: number) => {
    const from = starts[start] ?? original.length;
    return { start: from, end: Math.max(from, end > start ? (ends[end - 1] ?? original.length) : from) };
  };
  const shown = (start: number, end: number) => {
    const pieces: string[] = [];
    for (let at = start; at < end; at += 1) {
      const sign = text[at] ?? '';
      // What one character became several signs of is shown once.
      if (at > start && starts[at] === starts[at - 1] && ends[at] === ends[at - 1]) continue;
      pieces.push(sign === ' ' || sign === '\n' ? sign : original.slice(starts[at], ends[at]));
    }
    return pieces.join('').replace(SURROGATE, '\ufffd').trim();
  };
  return { text, placeOf, shown };
}

type Paper = ReturnType<typeof paperOf>;

function paperOf(original: string) {
  const signs: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (written: string, start: number, end: number) => {
    signs.push(written);
    for (let unit = 0; unit < written.length; unit += 1) {
      starts.push(Math.min(start, original.length));
      ends.push(Math.min(end, original.length));
    }
  };
  return { signs, starts, ends, add };
}

function addLine(paper: Paper, original: string, start: number, end: number): void {
  let [gap, gapAt] = [0, start];
  let last = '';
  for (let at = start; at < end; ) {
    const sign = String.fromCodePoint(original.codePointAt(at) ?? 0);
    const next = at + sign.length;
    if (SPACE.test(sign)) {
      if (gap === 0) gapAt = at;
      gap += sign === WIDE_SPACE || sign === '\t' ? 2 : 1;
    } else if (!UNSEEN.test(sign)) {
      if (gap > 0 && last !== '' && (gap > 1 || !HAN.test(last) || !HAN.test(sign))) paper.add(' ', gapAt, at);
      paper.add(normalised(sign), at, next);
      [gap, last] = [0, sign];
    }
    at = next;
  }
}

const PLAIN = /[\u0021-\u007e\u4e00-\u9fff]/u;
const normalised = (sign: string) => (PLAIN.test(sign) ? sign : sign.normalize('NFKC').replace(/\s/gu, '') || sign);
