import { UNITS } from '../vocabulary/unit.ts';
import { literally, matchAt } from './match-at.ts';

export interface UnitFound {
  /** The number counts so many of the base. */
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

const BASES = [
  ...new Set([...Object.keys(UNITS).map((unit) => unit.replace(/^(万亿|亿|万)/, '')), ...Object.keys(WRITTEN)]),
].sort((a, b) => b.length - a.length);
const oneOf = (isEnglish: boolean) =>
  BASES.filter((base) => /^[a-z]/i.test(base) === isEnglish)
    .map(literally)
    .join('|');

const CHINESE_UNIT = new RegExp(` ?(万亿|亿|万)?(?: ?(${oneOf(false)}))?`, 'y');
const ENGLISH_UNIT = new RegExp(
  ` ?(trillion|billion|million|thousand)?(?:(?<=[a-z]) | ?)(${oneOf(true)})?(?![A-Za-z])`,
  'y',
);
/** 5.7GPa: whatever letters follow are the unit; after a space only letters that are a unit of measurement. */
const LETTERS =
  /[A-Za-zµμ]+[²³]?| (?:[kMGTµμmnpcdh]?(?:Pa|Hz|eV|Wh|bar)|[kMGTµμmnpcdh](?:[gmstWVKJNΩLl]|m[²³])|[mgtWVKJN]|m[²³])(?![A-Za-z])/y;

/** The unit that stands at a place, after a number; the empty base where none does. */
export function unitAt(plain: string, at: number): UnitFound {
  for (const pattern of [CHINESE_UNIT, ENGLISH_UNIT]) {
    const match = matchAt(pattern, plain, at);
    const [, scale, base = ''] = match ?? [];
    if (match === null || (scale === undefined && base === '')) continue;
    return { scale: SCALES[scale ?? ''] ?? '1', base: WRITTEN[base] ?? base, length: match[0].trimEnd().length };
  }
  const letters = matchAt(LETTERS, plain, at)?.[0] ?? '';
  return { scale: '1', base: letters.trimStart().replace('μ', 'µ'), length: letters.length };
}
