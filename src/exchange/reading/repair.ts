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
const UNSEEN = /[\p{Cc}\u200b-\u200d\u2060\ufeff\u00ad]/u;
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

const TOKEN = /[^\s\u200e\u200f]+/gu;

/** Words spaced out letter by letter (委 托 方) are closed; another gap stays one space, since it may part two entries. */
function addLine(paper: Paper, original: string, start: number, end: number): void {
  let before: { readonly text: string; readonly end: number } | null = null;
  for (const match of original.slice(start, end).matchAll(TOKEN)) {
    const [text] = match;
    const at = start + match.index;
    if (before !== null && !isSpacedOut(original.slice(before.end, at), before.text, text))
      paper.add(' ', before.end, at);
    addToken(paper, text, at);
    before = { text, end: at + text.length };
  }
}

function isSpacedOut(gap: string, before: string, after: string): boolean {
  if (gap !== ' ' || !HAN.test(before.slice(-1)) || !HAN.test(after.slice(0, 1))) return false;
  return before.length === 1 || /^.(?:[:：(（]|$)/u.test(after.slice(0, 2));
}

function addToken(paper: Paper, token: string, start: number): void {
  let at = start;
  for (const sign of token) {
    const next = at + sign.length;
    if (!UNSEEN.test(sign)) paper.add(normalised(sign), at, next);
    at = next;
  }
}

const PLAIN = /[\u0021-\u007e\u4e00-\u9fff]/u;
const normalised = (sign: string) => (PLAIN.test(sign) ? sign : sign.normalize('NFKC').replace(/\s/gu, '') || sign);
