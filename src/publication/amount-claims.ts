import { Decimal } from '../vocabulary/decimal.ts';
import { CHINESE_DIGITS, parseChineseNumber } from './chinese-number.ts';
import { unitAt } from './claim-units.ts';
import { type Found, matchAt } from './match-at.ts';

const NUMBER = /[-−]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const EITHER = `[${CHINESE_DIGITS}]+|\\d+(?:\\.\\d+)?`;
const PER_CENT = new RegExp(`百分之(${EITHER})(?!个)`, 'y');
/** 四成, 三成五; 成 also begins many other words. */
const TENTHS =
  /([一二两三四五六七八九十]|\d+(?:\.\d+)?) ?成([一二三四五六七八九])?(?![为立果熟员本效功长绩就都型套不])/y;
/** 1/2, 三分之一. */
const FRACTION = /(\d+)\/(\d+)(?![\d/])/y;
const CHINESE_FRACTION = new RegExp(`(${EITHER})分之(${EITHER})`, 'y');
const CHINESE = new RegExp(`[${CHINESE_DIGITS}]{2,}`, 'y');
/** One character counts before a measure word: 八项. Of 一 only where no noun follows: 一项重要工作 counts nothing. */
const COUNTED =
  /(?<![几数好这那每某另下上各逐唯任同零〇一二两三四五六七八九十百千万亿点])(?:[二两三四五六七八九十]|(?<!一.)一(?=.(?:$|[^\p{Script=Han}]|[达完接低快符慢暂未没不能已])))(?=[项个家处位])(?!位(?:一体|数))/uy;
const NUMERALS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Of “one” only where something counted follows: “one of the ways” counts nothing. */
const ENGLISH = new RegExp(
  `(?:${NUMERALS.slice(1).join('|')}|(?<!\\b(?:no|any|each|every|this|that|another|which|the) )one(?=$|[.,;:)]| or\\b| (?:[a-z-]+ ){0,2}(?:target|promise|wording|part|task|value|figure|place)\\b| (?:is|was|has|can|cannot|met)\\b))(?![A-Za-z-])`,
  'iy',
);

/** The number with its unit that stands at a place; null where none does. `signed`: a hyphen before it is its sign. */
export function matchAmount(plain: string, at: number, signed: boolean): Found | null {
  const share = matchAt(PER_CENT, plain, at);
  if (share !== null) return amount(readNumber(share[1]), { scale: '1', base: '%', length: share[0].length });
  const tenths = matchAt(TENTHS, plain, at);
  if (tenths !== null) {
    const value = readNumber(tenths[1])?.plus(readNumber(tenths[2] ?? '零')?.dividedBy(10) ?? 0);
    return amount(value ?? null, { scale: '10', base: '%', length: tenths[0].length });
  }
  const [half, part] = [matchAt(FRACTION, plain, at), matchAt(CHINESE_FRACTION, plain, at)];
  if (half !== null) return fraction(half[0], half[1], half[2]);
  if (part !== null) return fraction(part[0], part[2], part[1]);
  const digits = matchAt(NUMBER, plain, at)?.[0];
  if (digits !== undefined && (signed || /^\d/.test(digits))) return withUnit(plain, at, digits);
  const chinese = matchAt(CHINESE, plain, at)?.[0];
  // Without a unit it is a word such as 千万 or 十分.
  if (chinese !== undefined && /[十百千万亿点]/.test(chinese)) return withUnit(plain, at, chinese, true);
  const counted = (matchAt(COUNTED, plain, at) ?? matchAt(ENGLISH, plain, at))?.[0];
  return counted === undefined ? null : withUnit(plain, at, counted);
}

function withUnit(plain: string, at: number, written: string, needsUnit = false): Found | null {
  const unit = unitAt(plain, at + written.length);
  if (needsUnit && unit.base === '') return null;
  return amount(readNumber(written), { ...unit, length: written.length + unit.length });
}

function readNumber(written = ''): Decimal | null {
  const numeral = NUMERALS.indexOf(written.toLowerCase());
  if (numeral >= 0) return new Decimal(numeral + 1);
  const plain = written.replace('−', '-').replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? new Decimal(plain) : parseChineseNumber(written);
}

function fraction(text: string, above: string | undefined, below: string | undefined): Found | null {
  const [top, bottom] = [readNumber(above), readNumber(below)];
  if (top === null || bottom === null || bottom.isZero()) return null;
  return { key: `${top.dividedBy(bottom).toFixed()} of 1`, sort: 'of 1', length: text.length };
}

function amount(value: Decimal | null, unit: ReturnType<typeof unitAt>): Found | null {
  if (value === null) return null;
  const { scale, base, length } = unit;
  const isYear = (base === '' || base === '年') && value.isInteger() && value.greaterThan(1899) && value.lessThan(2200);
  if (isYear) return { key: `day ${value.toFixed()}`, sort: 'day', length };
  return { key: `${value.times(scale).toFixed()} ${base}`, sort: base, length };
}
