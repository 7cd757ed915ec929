/** How exactly a published figure is meant: 准确 · 约、左右 · 以上 · 超、余. */
export const QUALIFIERS = ['exact', 'about', 'at-least', 'more-than'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

const WORDS: Readonly<Record<string, Qualifier>> = {
  '': 'exact',
  约: 'about',
  左右: 'about',
  以上: 'at-least',
  超: 'more-than',
  超过: 'more-than',
  余: 'more-than',
  多: 'more-than',
};

/** The qualifier a source's word stands for; null for a word that is none. */
export function parseQualifier(word: string): Qualifier | null {
  const plain = word.normalize('NFKC').trim();
  return (Object.hasOwn(WORDS, plain) ? WORDS[plain] : QUALIFIERS.find((qualifier) => qualifier === plain)) ?? null;
}
