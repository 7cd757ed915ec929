import { withoutRadicals } from './radicals.ts';

const HAN = String.raw`\p{Script=Han}\u3001-\u303f\uff01-\uff65`;
const CHINESE = new RegExp(`[${HAN}‘’“”—…]`, 'u');
const LETTER = /\p{Script=Latin}/u;
const DIGIT = /\d/u;

const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const BRACKETS: Readonly<Record<string, string>> = { '(': '（', ')': '）' };

/**
 * The form in which the text of a plan is kept, shown and split: NFKC on one line, without `**` marks and soft hyphens,
 * Chinese punctuation in full width, white space only where two words or two numbers would run together.
 * The same whether the file was written in full or in half width.
 */
export function lineText(written: string): string {
  let text = withoutRadicals(written)
    .normalize('NFKC')
    .replace(/\*{2,}|\p{Cf}/gu, '')
    .replace(/\.{3}/gu, '…')
    .replace(/\s+/gu, ' ')
    .trim();
  // A mark made Chinese makes its neighbour Chinese, and a space gone brings two neighbours together.
  for (let before = ''; before !== text; ) {
    before = text;
    text = fullWidth(withoutIdleSpaces(text));
  }
  return text;
}

/** What stands between two pieces of one line that was broken. */
export function seam(before: string, after: string): string {
  return isLetter(before.at(-1)) && isLetter(after.at(0)) ? ' ' : '';
}

const isChinese = (character: string | undefined) => character !== undefined && CHINESE.test(character);
const isLetter = (character: string | undefined) => character !== undefined && LETTER.test(character);
const isDigit = (character: string | undefined) => character !== undefined && DIGIT.test(character);

function withoutIdleSpaces(text: string): string {
  return text.replace(/ /gu, (space, at: number) => {
    const [before, after] = [text[at - 1], text[at + 1]];
    const isIdle = isChinese(before) || isChinese(after) || isDigit(before) !== isDigit(after);
    return isIdle ? '' : space;
  });
}

/** Half-width marks beside a Chinese character are Chinese punctuation; brackets are taken in pairs. */
function fullWidth(text: string): string {
  const characters = [...text];
  const open: number[] = [];
  for (const [at, character] of characters.entries()) {
    const neighbours = [characters[at - 1], characters[at + 1]];
    const mark = FULL_WIDTH[character];
    if (mark !== undefined && neighbours.some(isChinese)) characters[at] = mark;
    if (character === '(') open.push(at);
    if (character !== ')') continue;
    const from = open.pop();
    if (from === undefined) continue;
    const around = [characters[from - 1], ...characters.slice(from + 1, at), characters[at + 1]];
    if (!around.some(isChinese)) continue;
    for (const bracket of [from, at]) characters[bracket] = BRACKETS[characters[bracket] ?? ''] ?? '';
  }
  return characters.join('');
}
