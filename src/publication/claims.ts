import { Decimal } from '../vocabulary/decimal.ts';
import { UNITS } from '../vocabulary/unit.ts';
import { CHINESE_DIGITS, parseChineseNumber } from './chinese-number.ts';
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

type Found = Pick<Claim, 'key' | 'sort'> & { readonly length: number };

/** Every claim of a text in either language, in order; numbers inside names such as T1-1 are none. */
export function claimsIn(text: string): Claim[] {
  const plain = narrowed(text);
  const claims: Claim[] = [];
  for (let at = 0; at < plain.length; ) {
    const rest = plain.slice(at);
    const found = matchDay(rest) ?? matchNumber(rest) ?? matchStateWord(plain, at);
    if (found !== null) {
      claims.push({ text: text.slice(at, at + found.length), start: at, end: at + found.length, ...sayOf(found) });
      at += found.length;
    } else {
      at += /^[A-Za-z][A-Za-z0-9]*(?:[-./&][A-Za-z0-9]+)*/.exec(rest)?.[0].length ?? 1;
    }
  }
  return claims;
}

const sayOf = ({ key, sort }: Found) => ({ key, sort });

/** Full-width digits and signs as ASCII, one character for one, so that places stay. A full-width comma is no separator. */
function narrowed(text: string): string {
  return text.replace(/[０-９％．－＋／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS: readonly (readonly [RegExp, (m: RegExpExecArray) => readonly (string | undefined)[]])[] = [
  [/^(\d{4})-(\d{2})-(\d{2})(?!\d)/, (m) => [m[1], m[2], m[3]]],
  [/^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/, (m) => [m[1], m[2], m[3]]],
  [new RegExp(`^(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})(?!\\d)`), (m) => [m[3], monthOf(m[2]), m[1]]],
  [new RegExp(`^(${MONTHS.join('|')}) (\\d{4})(?!\\d)`), (m) => [m[2], monthOf(m[1])]],
];
const monthOf = (name: string | undefined) => String(MONTHS.indexOf(name ?? '') + 1);

function matchDay(rest: string): Found | null {
  for (const [pattern, read] of DAYS) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const parts = read(match).filter((part) => part !== undefined);
    return { key: `day ${parts.map(Number).join('-')}`, sort: 'day', length: match[0].length };
  }
  return null;
}

const NUMBER = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;
const PER_CENT = new RegExp(`^百分之([${CHINESE_DIGITS}]+|[\\d.]+)(?![个])`);
const CHINESE = new RegExp(`^[${CHINESE_DIGITS}]{2,}`);

function matchNumber(rest: string): Found | null {
  const share = PER_CENT.exec(rest);
  if (share !== null) {
    const value = parseChineseNumber(share[1] ?? '') ?? readPlain(share[1] ?? '');
    if (value !== null) return { ...amount(value, { scale: '1', base: '%' }), length: share[0].length };
  }
  const digits = NUMBER.exec(rest)?.[0];
  if (digits !== undefined) {
    const value = readPlain(digits.replace('−', '-').replaceAll(',', ''));
    const unit = unitAfter(rest.slice(digits.length));
    return value === null ? null : { ...amount(value, unit), length: digits.length + unit.length };
  }
  const chinese = CHINESE.exec(rest)?.[0];
  const value = chinese === undefined || !/[十百千万亿点]/.test(chinese) ? null : parseChineseNumber(chinese);
  if (chinese === undefined || value === null) return null;
  const unit = unitAfter(rest.slice(chinese.length));
  // Without a unit it is a word such as 千万 or 十分.
  return unit.base === '' ? null : { ...amount(value, unit), length: chinese.length + unit.length };
}

const readPlain = (text: string) => (/^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : null);

interface UnitFound {
  readonly scale: string;
  readonly base: string;
  readonly length: number;
}

const SCALES: Readonly<Record<string, string>> = {
  万亿: '1000000000000',
  亿: '100000000',
  万: '10000',
  trillion: '1000000000000',
  billion: '1000000000',
  million: '1000000',
  thousand: '1000',
};

/** Units in words other than those figures come in. */
const WRITTEN: Readonly<Record<string, string>> = {
  个百分点: 'points',
  百分点: 'points',
  'percentage points': 'points',
  'percentage point': 'points',
  points: 'points',
  point: 'points',
  'per cent': '%',
  percent: '%',
  yuan: '元',
  persons: '人',
  个月: '月',
  months: '月',
  month: '月',
  处: '处',
  条: '条',
  次: '次',
  种: '种',
};

const longestFirst = (words: Iterable<string>) => [...new Set(words)].sort((a, b) => b.length - a.length);
const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const BASES = longestFirst([
  ...Object.keys(UNITS).map((unit) => unit.replace(/^(万亿|亿|万)/, '')),
  ...Object.keys(WRITTEN),
]);
const CHINESE_UNIT = new RegExp(
  `^(万亿|亿|万)?(${BASES.filter((base) => !/^[a-z]/i.test(base))
    .map(escaped)
    .join('|')})?`,
);
const ENGLISH_UNIT = new RegExp(
  `^ ?(trillion|billion|million|thousand)?(?:(?<=[a-z]) | ?)(${BASES.filter((base) => /^[a-z]/i.test(base))
    .map(escaped)
    .join('|')})?(?![A-Za-z])`,
);

function unitAfter(rest: string): UnitFound {
  for (const pattern of [CHINESE_UNIT, ENGLISH_UNIT]) {
    const match = pattern.exec(rest);
    const [, scale, base = ''] = match ?? [];
    if (match === null || (scale === undefined && base === '')) continue;
    return { scale: SCALES[scale ?? ''] ?? '1', base: WRITTEN[base] ?? base, length: match[0].trimEnd().length };
  }
  // 5.7GPa: whatever letters follow are its unit.
  const letters = /^[A-Za-z]+/.exec(rest)?.[0] ?? '';
  return { scale: '1', base: letters, length: letters.length };
}

function amount(value: Decimal, { scale, base }: Omit<UnitFound, 'length'>): Pick<Claim, 'key' | 'sort'> {
  const isYear = (base === '' || base === '年') && value.isInteger() && value.greaterThan(1899) && value.lessThan(2200);
  if (isYear) return { key: `day ${value.toFixed()}`, sort: 'day' };
  return { key: `${value.times(scale).toFixed()} ${base}`, sort: base };
}
