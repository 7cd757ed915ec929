const CHINESE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
/** A run of Chinese characters, or a word of other letters and digits, which may hold `.`, `-`, `&` … inside: 5.7gpa, t1-1, r&d. */
const RUNS = new RegExp(
  `(${CHINESE}+)|((?:(?!${CHINESE})[\\p{L}\\p{N}\\p{M}])+(?:[.&+'/-](?:(?!${CHINESE})[\\p{L}\\p{N}\\p{M}])+)*)`,
  'gu',
);

/** What a folded text is indexed by. */
export interface Tokens {
  /** Pairs of neighbouring Chinese characters, words, and characters that stand alone. They decide whether something is found. */
  readonly pairs: readonly string[];
  /** The single characters of the pairs, and the pieces of compound words. They only count towards the score. */
  readonly singles: readonly string[];
}

export function tokensOf(folded: string): Tokens {
  const pairs: string[] = [];
  const singles: string[] = [];
  for (const [, chinese, word = ''] of folded.matchAll(RUNS)) {
    if (chinese === undefined) {
      pairs.push(stem(word));
      const pieces = word.split(/[.&+'/-]/u);
      if (pieces.length > 1) singles.push(...pieces.map(stem));
    } else {
      const characters = [...chinese];
      if (characters.length === 1) pairs.push(chinese);
      else singles.push(...characters);
      for (const [at, character] of characters.slice(1).entries()) pairs.push(`${characters[at]}${character}`);
    }
  }
  return { pairs, singles };
}

/** English plurals count as their singular; nothing else is cut off. */
function stem(word: string): string {
  return /^[a-z]{3,}[^s\W\d]s$/u.test(word) ? word.slice(0, -1) : word;
}

const WORD_CHARACTER = new RegExp(`(?!${CHINESE})[\\p{L}\\p{N}]`, 'u');
const LONG_ENOUGH = 4;

/**
 * First place at or after `from` where a folded phrase stands in a folded text; -1 when nowhere. A phrase that begins
 * with a letter begins at a word, and one of fewer than four letters ends with it: AI is not in CHAIN nor in AIR.
 */
export function findPhrase(text: string, phrase: string, from = 0): number {
  const [first = '', last = ''] = [phrase.at(0), phrase.at(-1)];
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const [before, after] = [text[at - 1], text[at + phrase.length]];
    const beginsInside = WORD_CHARACTER.test(first) && before !== undefined && WORD_CHARACTER.test(before);
    const mustEnd = phrase.length < LONG_ENOUGH || /\d/u.test(last);
    const endsInside = mustEnd && WORD_CHARACTER.test(last) && after !== undefined && WORD_CHARACTER.test(after);
    if (!beginsInside && !endsInside) return at;
  }
  return -1;
}
