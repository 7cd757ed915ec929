import { canonicalText } from '../../vocabulary/words.ts';
import type { TextUnit } from './unit.ts';

/** Ids of the units a quote stands in, in order; empty where the text does not have it. */
export type FindQuote = (quote: { readonly quote: string; readonly place: string }) => readonly string[];

/** The section a place of the catalogue is in: 表1 第1行 → 表1, 三（一）4/2 → 三（一）4. */
export const sectionOfPlace = (place: string) =>
  place.normalize('NFKC').split(/[\s/]/u)[0]?.replaceAll('(', '（').replaceAll(')', '）') ?? '';

/**
 * Finds quotes in the units of a text, letter by letter, also across units. A quote that stands in several places counts
 * where its own place says, if it stands there, else everywhere.
 */
export function quoteFinder(units: readonly TextUnit[]): FindQuote {
  const pieces = units.map(({ text }) => canonicalText(text));
  const whole = pieces.join('');
  const owner = new Uint32Array(whole.length);
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    owner.fill(index, at, at + piece.length);
    at += piece.length;
  }
  return ({ quote, place }) => {
    const wanted = canonicalText(quote);
    const found: (readonly TextUnit[])[] = [];
    for (let from = wanted === '' ? -1 : whole.indexOf(wanted); from >= 0; from = whole.indexOf(wanted, from + 1)) {
      found.push(units.slice(owner[from] ?? 0, (owner[from + wanted.length - 1] ?? 0) + 1));
    }
    const section = sectionOfPlace(place);
    const inPlace = found.filter(([first]) => first?.section === section);
    return [...new Set((inPlace.length > 0 ? inPlace : found).flat().map(({ id }) => id))];
  };
}
