import { Decimal, parseDecimal } from '../../vocabulary/decimal.ts';

/** The signs of each digit, capitals first. */
const DIGIT_SIGNS = ['零〇○', '壹一', '贰二两貳兩', '叁三叄參', '肆四', '伍五', '陆六陸', '柒七', '捌八', '玖九'];
const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  DIGIT_SIGNS.flatMap((same, digit) => [...same].map((sign) => [sign, digit])),
);
const TENS: Readonly<Record<string, number>> = { 拾: 10, 十: 10, 佰: 100, 百: 100, 仟: 1000, 千: 1000 };
const TEN_THOUSAND = 10_000;
const HUNDRED_MILLION = 100_000_000;

/**
 * An amount in characters in yuan, exact: 壹佰贰拾万元整, 叁仟零伍元陆角, 一百二十万元. Null for what is none or contradicts
 * itself (万 after 万, 角 before 元, a digit after a digit). Zeros may be missing or doubled, as people write.
 */
export function parseChineseAmount(text: string): string | null {
  const signs = text.replace(/\s/gu, '').replace(/^(?:人民币|RMB|¥|￥)[:：]?/u, '');
  const match =
    /^(?:([^元圆圓角分整正]+)[元圆圓])?(?:[零〇]?([^元角分零])角)?(?:[零〇]?([^元角分零])分)?[整正]?$/u.exec(signs);
  if (match === null) return null;
  const [, whole, tenths, hundredths] = match;
  if (whole === undefined && tenths === undefined && hundredths === undefined) return null;
  const yuan = whole === undefined ? new Decimal(0) : parseWhole(whole);
  const [jiao, fen] = [digitOf(tenths), digitOf(hundredths)] as const;
  if (yuan === null || jiao === null || fen === null) return null;
  return yuan.plus(new Decimal(jiao).div(10)).plus(new Decimal(fen).div(100)).toFixed();
}

const digitOf = (sign: string | undefined) => (sign === undefined ? 0 : (DIGITS[sign] ?? null));

/** A whole number in characters; null where the order of its signs makes no number. */
function parseWhole(text: string): Decimal | null {
  if (text === '' || text.length > 40) return null;
  if (/^[零〇]+$/u.test(text)) return new Decimal(0);
  const hundredMillions = text.split(/[亿億]/u);
  if (hundredMillions.length > 2) return null;
  const [high, low] = hundredMillions.length === 2 ? hundredMillions : ['', text];
  const above = high === '' ? new Decimal(0) : belowHundredMillion(high ?? '');
  const below = low === '' ? new Decimal(0) : belowHundredMillion(low ?? '');
  if (above === null || below === null || (hundredMillions.length === 2 && high === '')) return null;
  return above.times(HUNDRED_MILLION).plus(below);
}

function belowHundredMillion(text: string): Decimal | null {
  const parts = text.split(/[万萬]/u);
  if (parts.length > 2) return null;
  const [high, low] = parts.length === 2 ? parts : [undefined, text];
  const above = high === undefined ? 0 : belowTenThousand(high);
  const below = low === '' || low === undefined ? 0 : belowTenThousand(low);
  return above === null || below === null || (high !== undefined && above === 0)
    ? null
    : new Decimal(above).times(TEN_THOUSAND).plus(below);
}

/** At most four places, each lower than the one before; 拾 alone is 10. */
function belowTenThousand(text: string): number | null {
  let [sum, digit, last]: [number, number | null, number] = [0, null, TEN_THOUSAND];
  for (const sign of text) {
    const [value, unit] = [DIGITS[sign], TENS[sign]];
    if (value === 0) {
      if (digit !== null) return null;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else {
      if (unit === undefined || unit >= last || (digit === null && unit !== 10)) return null;
      sum += (digit ?? 1) * unit;
      [digit, last] = [null, unit];
    }
  }
  if (digit !== null && last === 1) return null;
  return sum + (digit ?? 0);
}

const FACTORS: Readonly<Record<string, number>> = {
  千: 1000,
  万: 10_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};

/** An amount in figures in yuan, exact: `1,200,000.50` with 元, `120` with 万元. Null for what is no number. */
export function parseFigures(digits: string, unit: string): string | null {
  const plain = digits.replace(/[,\s]/gu, '');
  const value = parseDecimal(plain);
  if (value === null || plain.length > 30) return null;
  const yuan = value.times(FACTORS[unit.replace(/元$/u, '')] ?? 1);
  return yuan.decimalPlaces() > 4 ? null : yuan.toFixed();
}
