import { parseChineseAmount, parseFigures } from './chinese-amount.ts';

export interface FoundAmount {
  readonly start: number;
  readonly end: number;
  readonly yuan: string;
  readonly isCapitals: boolean;
}

const NUMBER = String.raw`(\d{1,3}(?:,\d{3}){1,8}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?)`;
/** Every repetition is bounded and no number is begun or ended within another, so that any text takes a time that grows with it only. */
const FIGURES = new RegExp(
  String.raw`(?<![\d.A-Za-z]|\d,|\d{2}\n|,\n)(?:\((?:单位:)?(万元|元)\) ?:? ?)?(?:(?:人民币|RMB|CNY) ?:?)? ?(¥)? ?${NUMBER} ?(亿元|千万元|百万元|万元|千元|元|万(?![\u4e00-\u9fff]))?(?![\d/]|,\d)`,
  'gu',
);
const SIGNS = '零〇壹贰貳叁叄參肆伍陆陸柒捌玖一二两兩三四五六七八九拾十佰百仟千万萬亿億';
const CAPITALS = new RegExp(
  `(?<![${SIGNS}])[${SIGNS}]{1,40}[元圆圓](?:零?[${SIGNS}]角)?(?:零?[${SIGNS}]分)?[整正]?`,
  'gu',
);
const IS_RATE = /^ ?(?:\/|每)/u;

/** Amounts of money in the order they stand; a price per piece is none. */
export function amountsIn(text: string): FoundAmount[] {
  const found = [...figuresIn(text), ...capitalsIn(text)];
  return found.filter(({ end }) => !IS_RATE.test(text.slice(end, end + 2))).sort((a, b) => a.start - b.start);
}

function figuresIn(text: string): FoundAmount[] {
  return [...text.matchAll(FIGURES)].flatMap((match) => {
    const [whole, unitBefore, sign, digits = '', unit] = match;
    const named = unit ?? unitBefore;
    if (named === undefined && sign === undefined) return [];
    const yuan = parseFigures(digits, named ?? '元');
    if (yuan === null) return [];
    const start = match.index + whole.length - whole.trimStart().length;
    return [{ start, end: match.index + whole.trimEnd().length, yuan, isCapitals: false }];
  });
}

function capitalsIn(text: string): FoundAmount[] {
  return [...text.matchAll(CAPITALS)].flatMap((match) => {
    const yuan = parseChineseAmount(match[0]);
    return yuan === null ? [] : [{ start: match.index, end: match.index + match[0].length, yuan, isCapitals: true }];
  });
}
