import type { Clause, Contract, TextPlace } from './contract.ts';
import type { SignPattern } from './sign-pattern.ts';
import { SIGN_PATTERNS } from './sign-patterns.ts';

export type Sign = keyof typeof SIGN_PATTERNS;
export const SIGNS = Object.keys(SIGN_PATTERNS) as readonly Sign[];

/** Where a sentence stands: a clause by its index, or a field that is not part of any clause. */
export type Source = number | 'subject' | 'ownership' | 'acceptance' | 'payment';

/** A sentence of the contract that shows something, or that something is not so. */
export interface Shown {
  readonly sign: Sign;
  readonly isSo: boolean;
  readonly quote: string;
  readonly source: Source;
  readonly place: TextPlace;
}

/** What the whole contract says of one thing. `unsure`: nothing, or both. */
export interface Finding {
  readonly answer: 'yes' | 'no' | 'unsure';
  readonly shown: readonly Shown[];
}

export type Signs = Readonly<Record<Sign, Finding>>;

/** A heading tells what its clause is about, never that something is so. */
const OF_HEADINGS: ReadonlySet<Sign> = new Set(['payment', 'term', 'confidential', 'acceptance', 'dispute', 'risk']);

export interface Sentence {
  readonly text: string;
  /** In the text it was cut from. */
  readonly start: number;
}

export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^。；;！!？?]+[。；;！!？?]?/gu)]
    .map(({ 0: raw, index }) => ({ text: raw.trim(), start: index + (raw.length - raw.trimStart().length) }))
    .filter(({ text: sentence }) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Line breaks and spaces inside a Chinese sentence mean nothing; full-width digits are digits. */
function folded(text: string): string {
  if (!/[！-～\s]/u.test(text)) return text;
  const narrow = text.replace(/[！-～]/gu, (wide) => String.fromCodePoint((wide.codePointAt(0) ?? 0) - 0xfee0));
  return narrow.replace(/\s+/gu, '');
}

function saysOf({ yes, cue, no, not }: SignPattern, plain: string): boolean | null {
  const isNotSo = no?.test(plain) === true;
  const isSo = !isNotSo && cue?.test(plain) !== false && yes.test(plain);
  // Looked for last: most sentences say nothing of a sign.
  return (isSo || isNotSo) && not?.test(plain) !== true ? isSo : null;
}

/** Whether one sentence shows that it is so. */
export const isShownIn = (sentence: string, sign: Sign) => saysOf(SIGN_PATTERNS[sign], folded(sentence)) === true;

const ORDERED = Object.entries(SIGN_PATTERNS) as readonly (readonly [Sign, SignPattern])[];

/** What one text shows, sentence by sentence. */
export function signsOf(text: string, source: Source = 0, place: TextPlace = null): readonly Shown[] {
  const all: Shown[] = [];
  for (const { text: quote, start } of sentencesOf(text)) {
    const plain = folded(quote);
    for (const [sign, pattern] of ORDERED) {
      const isSo = saysOf(pattern, plain);
      if (isSo !== null) all.push({ sign, isSo, quote, source, place: placeWithin(place, text, start, quote) });
    }
  }
  return all;
}

/** The sentence itself where the place covers just this text; else the whole place. */
function placeWithin(place: TextPlace, text: string, start: number, quote: string): TextPlace {
  if (place === null || place.end - place.start !== text.length) return place;
  return { start: place.start + start, end: place.start + start + quote.length };
}

interface ReadClause {
  readonly plain: string;
  /** As of the first clause. */
  readonly shown: readonly Shown[];
}

/** A contract is read again for every change that is tried, and most clauses are then what they were. */
const READ = new WeakMap<Clause, ReadClause>();

function readClause(clause: Clause): ReadClause {
  const known = READ.get(clause);
  if (known !== undefined) return known;
  const { heading, text, place } = clause;
  const ofHeading = signsOf(heading, 0, place).filter(({ sign, isSo }) => isSo && OF_HEADINGS.has(sign));
  const read = { plain: folded(text), shown: [...ofHeading, ...signsOf(text, 0, place)] };
  READ.set(clause, read);
  return read;
}

const FIELDS = ['subject', 'ownership', 'acceptance', 'payment'] as const;

const NUMBERING = /^(?:第[\d一二三四五六七八九十]+条|[（(]?[\d一二三四五六七八九十][\d.]*[)）、.]?)/u;

/** Everything a contract shows. A sentence of a field that only repeats a clause is not counted again. */
export function shownIn(contract: Contract): readonly Shown[] {
  const clauses = contract.clauses.map(readClause);
  const isRepeated = (quote: string) => {
    const plain = folded(quote).replace(NUMBERING, '');
    return clauses.some((clause) => clause.plain.includes(plain));
  };
  const fields = FIELDS.flatMap((field) => {
    const read = contract[field];
    // A subject that only repeats the name proves nothing the name does not.
    if (read === null || read.value === contract.name?.value) return [];
    return signsOf(read.value, field, read.place).filter(({ quote }) => !isRepeated(quote));
  });
  return [...clauses.flatMap(({ shown }, source) => shown.map((one) => ({ ...one, source }))), ...fields];
}

/** Yes and no in one contract is no answer, and both sentences are shown. */
export function weighSigns(all: readonly Shown[]): Signs {
  const bySign = new Map<Sign, Shown[]>(SIGNS.map((sign) => [sign, []]));
  for (const one of all) bySign.get(one.sign)?.push(one);
  const findings = [...bySign].map(([sign, shown]): [Sign, Finding] => {
    const [isSo, isNot] = [shown.some((one) => one.isSo), shown.some((one) => !one.isSo)];
    return [sign, { answer: isSo === isNot ? 'unsure' : isSo ? 'yes' : 'no', shown }];
  });
  return Object.fromEntries(findings) as Record<Sign, Finding>;
}
