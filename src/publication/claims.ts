import { matchAmount } from './amount-claims.ts';
import { parseChineseNumber } from './chinese-number.ts';
import { type Found, matchAt } from './match-at.ts';
import { matchStateWord } from './state-claims.ts';

/** A number with its unit, a day, or a verdict word, found in a text. */
export interface Claim {
  /** As it stands in the text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What it says, whatever way it is written: 3500亿元, 3,500亿元 and 0.35万亿元 have one key. */
  readonly key: string;
  /** What it can be compared with: a unit, `day`, `state`. */
  readonly sort: string;
}

/** Every claim of a text in either language, in order; numbers inside names such as T1-1 are none. */
export function claimsIn(text: string): Claim[] {
  const plain = narrowed(text);
  const claims: Claim[] = [];
  for (let at = 0; at < plain.length; ) {
    // Between two claims a hyphen is a range, not a sign.
    const signed = claims.at(-1)?.end !== at;
    const found = matchDay(plain, at) ?? matchAmount(plain, at, signed) ?? matchStateWord(plain, at);
    if (found !== null) {
      const { key, sort, length } = found;
      claims.push({ text: text.slice(at, at + length), start: at, end: at + length, key, sort });
      at += length;
    } else {
      at += matchAt(NAME, plain, at)?.[0].length ?? 1;
    }
  }
  return claims;
}

const NAME = /[A-Za-z][A-Za-z0-9]*(?:[-./&][A-Za-z0-9]+)*/y;

/**
 * Full-width digits and signs, spaces of any width and years in Chinese digits as ASCII, one character for one, so that
 * places stay. A full-width comma parts thousands where it stands as such.
 */
function narrowed(text: string): string {
  return text
    .replace(/[０-９％．－＋／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2002-\u200a\u202f\u3000]/g, ' ')
    .replace(/(?<!\d)\d{1,3}(?:，\d{3})+(?!\d)/g, (number) => number.replaceAll('，', ','))
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year].map((digit) => parseChineseNumber(digit)?.toFixed() ?? digit).join(''),
    );
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS: readonly (readonly [RegExp, (m: RegExpExecArray) => readonly (string | undefined)[]])[] = [
  [/(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/y, (m) => [m[1], m[2], m[3]]],
  [/(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/y, (m) => [m[1], m[2], m[3]]],
  [/(\d{4}) ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?日)?/y, (m) => [m[1], m[2], m[3]]],
  [new RegExp(`(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})(?!\\d)`, 'y'), (m) => [m[3], monthOf(m[2]), m[1]]],
  [new RegExp(`(${MONTHS.join('|')}) (\\d{4})(?!\\d)`, 'y'), (m) => [m[2], monthOf(m[1])]],
];
const monthOf = (name: string | undefined) => String(MONTHS.indexOf(name ?? '') + 1);

function matchDay(plain: string, at: number): Found | null {
  for (const [pattern, read] of DAYS) {
    const match = matchAt(pattern, plain, at);
    if (match === null) continue;
    const parts = read(match).filter((part) => part !== undefined);
    return { key: `day ${parts.map(Number).join('-')}`, sort: 'day', length: match[0].length };
  }
  return null;
}
