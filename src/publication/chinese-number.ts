import { Decimal } from '../vocabulary/decimal.ts';

/** The characters Chinese numbers are written with. */
export const CHINESE_DIGITS = '零〇一二两三四五六七八九十百千万亿点';

const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
DIGITS.set('〇', 0).set('两', 2);
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number in Chinese characters: 五十二点一 is 52.1, 一点三万亿 is 1300000000000; null for anything else. */
export function parseChineseNumber(text: string): Decimal | null {
  const [whole = '', after, ...more] = text.split('点');
  if (text === '' || more.length > 0 || after === '') return null;
  const value = readWhole(whole);
  if (value === null || after === undefined) return value;
  const [, fraction = '', scale = ''] = /^(.*?)(万亿|亿|万)?$/.exec(after) ?? [];
  const digits = [...fraction].map((character) => DIGITS.get(character));
  if (digits.length === 0 || digits.includes(undefined)) return null;
  return new Decimal(`${value.toFixed()}.${digits.join('')}`).times(SCALES[scale] ?? 1);
}

/** Below ten thousand by 千百十; 万 and 亿 multiply what stands before them. */
function readWhole(text: string): Decimal | null {
  let [total, section, digit] = [new Decimal(0), 0, null as number | null];
  if (text === '') return null;
  for (const character of text) {
    const value = DIGITS.get(character);
    const step = STEPS[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (step !== undefined) {
      section += (digit ?? 1) * step;
      digit = null;
    } else if (character === '万' || character === '亿') {
      const scale = character === '万' ? 10_000 : 100_000_000;
      const here = section + (digit ?? 0);
      total =
        character === '亿' && total.greaterThan(0)
          ? total.plus(here).times(scale)
          : total.plus(new Decimal(here).times(scale));
      [section, digit] = [0, null];
    } else return null;
  }
  return total.plus(section + (digit ?? 0));
}
