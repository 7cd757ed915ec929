import { numberOf } from './days.ts';

/** Where a clause begins. `end`: the signatures, or another part that is no clause. */
export interface Mark {
  readonly style: string;
  readonly number: string;
  readonly at: number;
  /** Behind the number, or the heading where there is none. */
  readonly end: number;
}

const COUNT = '零〇一二三四五六七八九十百';
const LINE_STYLES: readonly (readonly [string, RegExp])[] = [
  ['chapter', new RegExp(`第 ?[${COUNT}\\d]{1,6} ?[章编篇]`, 'uy')],
  ['section', new RegExp(`第 ?[${COUNT}\\d]{1,6} ?节`, 'uy')],
  ['chinese', /[一二三四五六七八九十]{1,3}[、.]/uy],
  ['chinese-brackets', /\([一二三四五六七八九十]{1,3}\)/uy],
  ['dotted-three', /\d{1,2}(?:\.\d{1,2}){2,3}(?=[ 、]|[^\d\s万亿元%年月日.-])[、.]?/uy],
  ['dotted', /\d{1,2}\.\d{1,2}(?=[ 、]|[^\d\s万亿元%年月日.-])[、.]?/uy],
  ['figure', /\d{1,2}[、.](?!\d)/uy],
  ['figure-brackets', /\(\d{1,2}\)|\d{1,2}\)/uy],
];
/** Not preceded by a word that refers to it, nor followed by one. */
const ARTICLE = new RegExp(
  `(?<![》法照据按反本及和与至到见在由款]|合同|协议) ?第 ?([${COUNT}\\d]{1,6}) ?条(?![的所之、款项第]|约定|规定|中[的所]|[和及与至]第)`,
  'gu',
);
const SEAL = '盖章|公章|签章|签字|盖公章|签字或盖章|签字盖章';
const SIGNATURES = `\\(?以下无正文\\)?|签(?:订|约|署|字)(?:日期|时间)|合同签订日期|本合同于[^。\\n]{4,24}(?:签订|签署)|(?:[甲乙丙]方|[\\u4e00-\\u9fff]{2,5}[方人])(?:\\([\\u4e00-\\u9fff]{2,6}\\))? ?\\((?:${SEAL})\\)`;
const SIGNED_LINE = new RegExp(`${SIGNATURES}|[甲乙丙]方 ?:[^。\\n]{0,60}\\((?:${SEAL})\\)`, 'uy');
const SIGNED_INSIDE = new RegExp(`(?<=[。;] ?)(?:${SIGNATURES})`, 'gu');
const BRACKETED = /【[^】\n]{2,24}】:?/uy;
const NUMBERED_TOP = ['chapter', 'article', 'chinese', 'figure'];

/** Every beginning of a clause in the order of the text. */
export function marksOf(text: string): Mark[] {
  const lines = lineStarts(text);
  const found = [...articlesOf(text, new Set(lines)), ...lines.flatMap((at) => markAt(text, at))];
  const numbered = [...found, ...signaturesAfter(text, found)].sort((a, b) => a.at - b.at);
  const hasNumbers = numbered.filter(({ style }) => NUMBERED_TOP.includes(style)).length > 1;
  if (hasNumbers) return numbered;
  const taken = new Set(numbered.map(({ at }) => at));
  const headed = lines.filter((at) => !taken.has(at)).flatMap((at) => headingAt(text, at));
  return [...numbered, ...headed].sort((a, b) => a.at - b.at);
}

/** Where the signatures follow the last clause on its own line. */
function signaturesAfter(text: string, found: readonly Mark[]): Mark[] {
  const clauses = found.filter(({ style }) => style !== 'end');
  if (clauses.length === 0) return [];
  SIGNED_INSIDE.lastIndex = Math.max(...clauses.slice(-3).map(({ end }) => end));
  const match = SIGNED_INSIDE.exec(text);
  return match === null ? [] : [{ style: 'end', number: '', at: match.index, end: SIGNED_INSIDE.lastIndex }];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function markAt(text: string, at: number): Mark[] {
  for (const [style, pattern] of LINE_STYLES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return [{ style, number: match[0].replace(/[ 、.]+$/gu, ''), at, end: pattern.lastIndex }];
  }
  for (const [style, pattern] of [
    ['end', SIGNED_LINE],
    ['heading', BRACKETED],
  ] as const) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return [{ style, number: '', at, end: pattern.lastIndex }];
  }
  return [];
}

/** Articles, also in the middle of a line; there only in their order, so that no reference is taken for one. */
function articlesOf(text: string, starts: ReadonlySet<number>): Mark[] {
  let last = 0;
  return [...text.matchAll(ARTICLE)].flatMap((match) => {
    const number = numberOf(match[1] ?? '');
    const at = match.index + match[0].length - match[0].trimStart().length;
    const isAtStart = starts.has(at) || /[。;:! ]/u.test(text[at - 1] ?? '');
    if (number !== last + 1 && !starts.has(at)) return [];
    if (!isAtStart && number !== 1) return [];
    last = number;
    return [{ style: 'article', number: match[0].replace(/ /gu, ''), at, end: match.index + match[0].length }];
  });
}

const KNOWN_HEADING =
  /标的|内容|价款|费用|报酬|经费|支付|付款|结算|期限|有效期|知识产权|归属|权属|验收|保密|违约|争议|不可抗力|许可|风险|其他|附则|声明|变更|解除|联系|定义|通知/u;

/** A short line without a stop, before a longer one with one: a heading that has no number. */
function headingAt(text: string, at: number): Mark[] {
  const end = text.indexOf('\n', at);
  if (end < 0 || end - at > 24 || end - at < 2) return [];
  const line = text.slice(at, end);
  if (/[。;,:!?\d]/u.test(line) || /^(?:[甲乙丙丁] ?方|.{0,12}(?:合同|协议)书?$)/u.test(line)) return [];
  const next = text.slice(
    end + 1,
    text.indexOf('\n', end + 1) < 0 ? end + 200 : Math.min(text.indexOf('\n', end + 1), end + 2000),
  );
  const isHeading = KNOWN_HEADING.test(line) || (line.length <= 12 && /[。;]$/u.test(next));
  return isHeading && /[。;]/u.test(next) ? [{ style: 'heading', number: '', at, end }] : [];
}
