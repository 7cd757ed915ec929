const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '(': ')',
  '「': '」',
  '〔': '〕',
  '【': '】',
};
const CLOSING = Object.values(PAIRS);
const ENDS = '。；？！';

/**
 * The sentences of a paragraph: to 。；？ or ！ outside of quotation marks and brackets, or to a closing mark that follows one
 * of them. Joined they are the paragraph. A mark that is never closed opens nothing.
 */
export function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = [];
  const open: string[] = [];
  let current = '';
  const characters = [...paragraph];
  const rest = countOf(characters);
  for (const [at, character] of characters.entries()) {
    const before = characters[at - 1] ?? '';
    current += character;
    rest.set(character, (rest.get(character) ?? 1) - 1);
    const closing = PAIRS[character];
    if (closing !== undefined && (rest.get(closing) ?? 0) > 0) open.push(closing);
    const closes = open.at(-1) === character;
    if (closes) open.pop();
    const ends = ENDS.includes(character) || (closes && ENDS.includes(before));
    const next = characters[at + 1] ?? '';
    if (!ends || open.length > 0 || ENDS.includes(next) || CLOSING.includes(next)) continue;
    sentences.push(current);
    current = '';
  }
  if (current !== '') sentences.push(current);
  return sentences;
}

function countOf(characters: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of characters) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
