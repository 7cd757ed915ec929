/** A text in both languages of the product. Chinese is the original; English is complete, never a summary. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Words;

/**
 * Canonical form in which two texts of a plan are compared: NFKC, without `**` marks and white space.
 * Quotes and plan text pass through this one function, so a line break or a full-width digit never hides a quote.
 */
export function canonicalText(text: string): string {
  return text.normalize('NFKC').replaceAll('**', '').replace(/\s+/gu, '');
}
