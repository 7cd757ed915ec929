import { type Claim, claimsIn } from './claims.ts';

/** A text as it is held against another: its claims, and what stands around them. */
export interface ReadText {
  readonly text: string;
  /** What names a row of a table. */
  readonly names: readonly string[];
  readonly claims: readonly Claim[];
  readonly keys: ReadonlySet<string>;
  /** Codes of letters and digits such as T1-1, with their places. */
  readonly ids: readonly Named[];
  /** What the text is about, whatever its numbers. */
  readonly words: ReadonlySet<string>;
  /** Everything but the claims. */
  readonly frame: string;
  /** Of each claim, where it stands. */
  readonly places: readonly Place[];
}

/** A name that stands in a text. */
export interface Named {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const ID = /(?<![A-Za-z0-9-])[A-Za-z]+-?\d+(?:[-.]\d+)*(?![A-Za-z0-9])/g;

export function readText(text: string, names: readonly string[] = []): ReadText {
  const claims = claimsIn(text);
  const keys = new Set(claims.map(({ key }) => key));
  const ids = [...text.matchAll(ID)].map(({ 0: name, index }) => ({ name, start: index, end: index + name.length }));
  const starts = [0, ...claims.map(({ end }) => end)];
  const between = starts.map((start, index) => text.slice(start, claims[index]?.start));
  const [words, frame, places] = [wordsIn(between), between.join('|'), placesOf(claims, between)];
  return { text, names, claims, keys, ids, words, frame, places };
}

/** Han characters in pairs and other words whole. */
function wordsIn(parts: readonly string[]): Set<string> {
  const runs = parts.flatMap((part) => part.toLowerCase().match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+/gu) ?? []);
  return new Set(
    runs.flatMap((run) =>
      /\p{Script=Han}/u.test(run) ? [...run].map((one, at, all) => one + (all[at + 1] ?? '')) : [run],
    ),
  );
}

/** Claims side by side, and the words around them. */
export interface Place {
  /** Its first claim. */
  readonly from: number;
  readonly nth: number;
  readonly keys: readonly string[];
  /** Null where no words are around them. */
  readonly around: string | null;
}

/** So many characters on each side, Han or other, tell a place; so many letters do whatever signs are beside them. */
const AROUND = { han: { characters: 4, letters: 4 }, other: { characters: 12, letters: 9 } };

function placesOf(claims: readonly Claim[], between: readonly string[]): Place[] {
  const firsts = claims.flatMap((_, index) => (index > 0 && /^ ?$/.test(between[index] ?? '') ? [] : [index]));
  return firsts.flatMap((from, nth) => {
    const to = firsts[nth + 1] ?? claims.length;
    const [before = '', after = ''] = [between[from], between[to]];
    const { characters, letters } = /\p{Script=Han}/u.test(before + after) ? AROUND.han : AROUND.other;
    const window = [before.slice(-characters), after.slice(0, characters)];
    const words = [/[\p{L} ]*$/u, /^[\p{L} ]*/u].map((run, side) => run.exec(window[side] ?? '')?.[0] ?? '');
    const count = words.join('').replaceAll(' ', '').length;
    const shown = count >= letters ? words : /\p{L}/u.test(window.join('')) ? window : null;
    const around = shown === null ? null : shown.join(`|${to - from}|`);
    const place = { from, nth, keys: claims.slice(from, to).map(({ key }) => key), around };
    return place.keys.map(() => place);
  });
}

const CLAUSE_END = /[，、；：。！？;:!?]|[,.](?!\d)/g;

/** The clause each claim of a text stands in; claims side by side in one clause have the same. */
export function clausesOf({ text, claims }: ReadText): string[] {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  let [next, from] = [0, 0];
  const clauses: string[] = [];
  let clause = '';
  let until = -1;
  for (const { start, end } of claims) {
    while ((ends[next] ?? text.length) < start) {
      from = (ends[next] ?? 0) + 1;
      next += 1;
    }
    while ((ends[next] ?? text.length) < end) next += 1;
    const to = ends[next] ?? text.length;
    if (to !== until) [clause, until] = [text.slice(from, to), to];
    clauses.push(clause);
  }
  return clauses;
}

/** How often a text makes a claim. */
export const countIn = ({ key }: Claim, text: ReadText | null) =>
  text?.claims.filter((each) => each.key === key).length ?? 0;

/** How many words and claims of one text the other has too; a word counts so many times. */
export function countShared(one: ReadText, other: ReadText, perWord = 1): number {
  const words = [...one.words].filter((word) => other.words.has(word));
  const keys = [...one.keys].filter((key) => other.keys.has(key));
  return perWord * words.length + keys.length;
}

/**
 * How much of one text the other has too; of two that have as much, the shorter is closer. Before all comes the text that
 * differs in claims alone.
 */
export function closeness(one: ReadText, other: ReadText): number {
  const shared = countShared(one, other);
  const [all, its] = [one, other].map(({ words, keys }) => words.size + keys.size);
  if (shared === 0 || all === undefined || its === undefined) return 0;
  return Number(one.frame === other.frame) + shared / all + shared / (all + its) / 10;
}

/**
 * The names a claim is said of: the last before it, or the first after it where none is before or where it follows in
 * brackets. Names joined by 、 or “and” have it in common.
 */
export function governing(
  names: readonly Named[],
  text: string,
  { start, end }: Pick<Claim, 'start' | 'end'>,
): Named[] {
  const next = names.findIndex((name) => name.start > end);
  const isInBrackets = /^\s?[（(]$/.test(text.slice(end, names[next]?.start));
  const at = isInBrackets
    ? next
    : Math.max(
        names.findLastIndex((name) => name.end <= start),
        0,
      );
  const isJoined = (index: number) => {
    const [one, other] = [names[index], names[index + 1]];
    return one && other && /^\s*(?:、|,|和|及|与|,? and)\s*$/.test(text.slice(one.end, other.start));
  };
  let [from, to] = [at, at];
  while (isJoined(from - 1)) from -= 1;
  while (isJoined(to)) to += 1;
  return names.slice(from, to + 1);
}

/** Told in turn: which claim is said of which name is for the reader to see. */
export const isToldInTurn = (text: string) => /分别|依次|respectively/i.test(text);
