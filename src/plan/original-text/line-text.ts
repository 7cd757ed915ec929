import { withoutRadicals } from './radicals.ts';

const CHINESE = /^(?!\p{M})[\p{Script=Han}\u3001-\u303f‘’“”—…]/u;
const LETTER = /\p{Script=Latin}/u;
const DIGIT = /^\d/u;

/** Half-width marks, and what they are beside a Chinese character. */
const FULL_WIDTH: ReadonlyMap<string, string> = new Map(
  [...'，；：？！（）'].map((mark) => [mark.normalize('NFKC'), mark]),
);

/**
 * The form in which the text of a plan is kept, shown and split: NFKC on one line, without `**` marks and invisible signs
 * such as soft hyphens, Chinese punctuation in full width, white space only where two words or two numbers would run
 * together. The same whether the file was written in full or in half width; line text is its own line text.
 */
export function lineText(written: string): string {
  // What is taken out goes first: NFKC joins the letters it stood between.
  const visible = written.replace(/\p{Cf}/gu, '').replace(/[*＊﹡]{2,}/gu, '');
  const text = withoutRadicals(visible).normalize('NFKC').replace(/\.{3}/gu, '…').replace(/\s+/gu, ' ').trim();
  const characters = [...text];
  const isChinese = chineseOnes(characters);
  return characters
    .map((character, at) => {
      if (isChinese[at]) return FULL_WIDTH.get(character) ?? character;
      return character === ' ' && isIdle(characters, isChinese, at) ? '' : character;
    })
    .join('');
}

/** What stands between two pieces of one line that was broken. */
export function seam(before: string, after: string): string {
  return LETTER.test(before.at(-1) ?? '') && LETTER.test(after.at(0) ?? '') ? ' ' : '';
}

/** A space that parts neither two words nor two numbers. */
function isIdle(characters: readonly string[], isChinese: readonly boolean[], at: number): boolean {
  const [before = '', after = ''] = [characters[at - 1], characters[at + 1]];
  // `. …` closed up would read as `… .` the next time.
  if (before === '.' && after === '…') return false;
  return isChinese[at - 1] === true || isChinese[at + 1] === true || DIGIT.test(before) !== DIGIT.test(after);
}

/**
 * Which characters are Chinese: by themselves, as a mark beside one that is, or as a bracket of a pair with one in it or beside
 * it. What becomes Chinese makes its neighbours so, and the pair around it.
 */
function chineseOnes(characters: readonly string[]): boolean[] {
  const { partner, around } = bracketPairs(characters);
  const isChinese = characters.map((character) => CHINESE.test(character));
  const waiting = isChinese.flatMap((is, at) => (is ? [at] : []));
  const take = (at: number) => {
    const character = characters[at] ?? '';
    const other = partner.get(at);
    if (isChinese[at] !== false || !FULL_WIDTH.has(character)) return;
    if ((character === '(' || character === ')') && other === undefined) return;
    for (const each of other === undefined ? [at] : [at, other]) {
      isChinese[each] = true;
      waiting.push(each);
    }
  };
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    // The space beside a Chinese character goes, so what is behind the space is beside it.
    take(characters[at - 1] === ' ' ? at - 2 : at - 1);
    take(characters[at + 1] === ' ' ? at + 2 : at + 1);
    take(around[at] ?? -1);
  }
  return isChinese;
}

/** The other bracket of every one in a pair, and for every character the opening bracket of the innermost pair around it. */
function bracketPairs(characters: readonly string[]) {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (const [at, character] of characters.entries()) {
    if (character === '(') open.push(at);
    const from = character === ')' ? open.pop() : undefined;
    if (from !== undefined) partner.set(from, at).set(at, from);
  }
  let inner = -1;
  const around: number[] = [];
  for (const at of characters.keys()) {
    const other = partner.get(at);
    if (other !== undefined && other < at) inner = around[other] ?? -1;
    around.push(inner);
    if (other !== undefined && other > at) inner = at;
  }
  return { partner, around };
}
