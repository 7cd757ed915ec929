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

/** A sentence of the report. Its claims are read from its text by the reader that reads edited texts. */
export const tell = (text: string): Sentence => ({ text, claims: claimsIn(text).map((claim) => claim.text) });

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
