/** A line of the original, without the spaces around it; `text` in the compatible forms made one. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A form feed or a page number stands before it. */
  startsPage: boolean;
  /** A blank line stands before it. */
  isApart: boolean;
}

const BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;
const PAGE_NUMBER =
  /^(?:第 ?\d{1,3} ?页(?:[ ,，/]{0,2}共 ?\d{1,3} ?页)?|[-—–－] ?\d{1,3} ?[-—–－]|\d{1,3} ?\/ ?\d{1,3}|Page \d{1,3}(?: of \d{1,3})?)$/iu;
const BEGINS_ANEW =
  /^(?:第[ 零〇一二三四五六七八九十百\d]{1,8}[章节条款编]|[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}(?:[.．]\d{1,2}){0,3}(?:[、)）]|[ 　](?![年月日万亿元%])|[.．](?!\d))|[【[]|[甲乙丙丁][ 　]{0,2}方(?:[:：(（]|$)|(?:统一社会|社会统一|信用代码|住所|地址|法定|项目|联系|电话|签订|签约|开户|账号|名称)[^:：]{0,8}[:：])/u;
/** `¥13,000,0` before a line `00）`: no clause begins within a number. */
const BROKEN_NUMBER = /\d[\d,.]*$/u;
const SENTENCE_ENDS = /[。；;：:！!]$/u;
/** In columns: a Chinese character takes two. */
const NARROWEST = 40;
const WIDEST = 120;

/** The lines that are text, in order, each saying whether it goes on from the one before. Its places are the original's. */
export function keptLines(
  original: string,
): { readonly start: number; readonly end: number; readonly isJoined: boolean }[] {
  const all = linesOf(original);
  const unnumbered = withoutNumbers(all);
  const lines = withoutHeads(unnumbered);
  const width = widthOf(lines, unnumbered.length < all.length);
  let before: Line | null = null;
  return lines.map((line) => {
    const isJoined = before === null || (width !== null && goesOn(before, line, width));
    before = line;
    return { start: line.start, end: line.end, isJoined };
  });
}

function linesOf(original: string): Line[] {
  const lines: Line[] = [];
  let [from, startsPage, isApart] = [0, true, false];
  const add = (to: number) => {
    const raw = original.slice(from, to);
    const text = raw.trim();
    if (text === '') {
      isApart = true;
      return;
    }
    const start = from + raw.length - raw.trimStart().length;
    lines.push({ start, end: start + text.length, text: text.normalize('NFKC'), startsPage, isApart });
    [startsPage, isApart] = [false, false];
  };
  for (const mark of original.matchAll(BREAK)) {
    add(mark.index);
    from = mark.index + mark[0].length;
    if (mark[0] === '\f') startsPage = true;
  }
  add(original.length);
  return lines;
}

/** A bare number is a page's only where it counts on from the page before. */
function withoutNumbers(lines: readonly Line[]): Line[] {
  let page = 0;
  let isAfter = false;
  return lines.flatMap((line) => {
    const text = line.text.length > 24 ? '' : line.text;
    const number = Number(/\d{1,3}/u.exec(text)?.[0] ?? Number.NaN);
    if (PAGE_NUMBER.test(text) || (/^\d{1,3}$/u.test(text) && number === page + 1)) {
      [page, isAfter] = [number, true];
      return [];
    }
    const kept = isAfter ? [{ ...line, startsPage: true, isApart: false }] : [line];
    isAfter = false;
    return kept;
  });
}

/** A running head is the same first line, numbers aside, on two pages or more. */
function withoutHeads(lines: readonly Line[]): Line[] {
  const plain = ({ text }: Line) => text.replace(/\d+/gu, '0');
  const heads = new Map<string, number>();
  for (const line of lines) {
    if (line.startsPage && line.text.length <= 40) heads.set(plain(line), (heads.get(plain(line)) ?? 0) + 1);
  }
  return lines.filter((line) => !line.startsPage || (heads.get(plain(line)) ?? 0) < 2);
}

interface Width {
  readonly columns: number;
  readonly signs: number;
}

/** How wide the lines were set, where they were set to a width at all: pages say so, or three lines that end alike. */
function widthOf(lines: readonly Line[], isNumbered: boolean): Width | null {
  const [longest = 0, , third = 0] = lines.map(columnsOf).sort((a, b) => b - a);
  if (longest < NARROWEST || longest > WIDEST) return null;
  const isPaged = isNumbered || lines.some(({ startsPage }, index) => startsPage && index > 0);
  if (!isPaged && longest - third > 8) return null;
  return { columns: longest, signs: lines.reduce((most, { text }) => Math.max(most, text.length), 0) };
}

/** A line too long to have been set to a width need not be counted. */
function columnsOf({ text }: Line): number {
  return text.length > WIDEST ? text.length : text.length + (text.match(/[\u2e80-\u9fff\uff00-\uffef]/gu)?.length ?? 0);
}

/** Full by its columns, or by its signs where the text was broken after so many of them. */
function goesOn(before: Line, line: Line, { columns, signs }: Width): boolean {
  if (line.isApart || (columnsOf(before) < columns * 0.85 && before.text.length < signs * 0.85)) return false;
  if (BROKEN_NUMBER.test(before.text) && /^[\d,.]/u.test(line.text)) return true;
  return !SENTENCE_ENDS.test(before.text) && !BEGINS_ANEW.test(line.text);
}
