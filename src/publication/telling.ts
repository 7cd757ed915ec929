import type { Language, Words } from '../vocabulary/words.ts';
import { claimsIn } from './claims.ts';
import type { Block, Sentence } from './report-document.ts';
import type { ReportFacts } from './report-facts.ts';

export type Say = (words: Words) => string;

/** What every section is composed of and for whom. */
export interface Telling {
  readonly facts: ReportFacts;
  readonly language: Language;
  readonly say: Say;
}

/**
 * A sentence of the report. Its claims are the numbers and verdict words of what was put into it, in the order in which
 * they stand in the text; `putIn` are the values and texts it was made of.
 */
export function tell(text: string, ...putIn: readonly (string | null | undefined)[]): Sentence {
  const known = new Set(putIn.flatMap((part) => claimsIn(part ?? '').map((claim) => claim.text)));
  // Verdict words are the words of one table: where one stands, it was put in.
  const claims = claimsIn(text).filter((claim) => claim.sort === 'state' || known.has(claim.text));
  return { text, claims: claims.map((claim) => claim.text) };
}

export const paragraph = (...sentences: readonly (Sentence | null)[]): Block => ({
  kind: 'paragraph',
  sentences: sentences.filter((sentence) => sentence !== null),
});

/** The name of a place or an indicator in the language of the report. */
export function nameIn({ facts: { plan }, language }: Telling, name: string): string {
  if (language === 'zh') return name;
  const known = [...plan.indicators, ...plan.places].find((entry) => entry.name === name);
  return known?.nameEn ?? name;
}
