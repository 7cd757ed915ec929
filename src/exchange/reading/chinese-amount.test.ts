import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeChineseAmount } from '../../../test/exchange/written-amount.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import { parseChineseAmount, parseFigures } from './chinese-amount.ts';

describe('an amount in characters', () => {
  it.each([
    ['壹佰贰拾万元整', '1200000'],
    ['人民币叁仟零伍元陆角', '3005.6'],
    ['壹亿零叁万圆正', '100030000'],
    ['拾万元整', '100000'],
    ['一百二十万元', '1200000'],
    ['壹仟万零伍元零柒分', '10000005.07'],
    ['伍角', '0.5'],
    ['零元整', '0'],
    ['贰佰零零伍元', '205'],
    ['两千元', '2000'],
  ])('%s is %s', (text, yuan) => expect(parseChineseAmount(text)).toBe(yuan));

  it.each([
    '',
    '元',
    '整',
    '壹贰元',
    '万元',
    '壹万贰万元',
    '壹拾贰佰元',
    '壹佰贰拾万',
    '元壹',
    '壹角贰元',
    '壹佰块',
    '<script>',
  ])('%s is none', (text) => expect(parseChineseAmount(text)).toBeNull());

  it('comes back from what a cheque says of it', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 14n - 1n });
    fc.assert(
      fc.property(amounts, (fen) => {
        const yuan = new Decimal(fen.toString()).div(100).toFixed();
        expect(parseChineseAmount(writeChineseAmount(yuan))).toBe(yuan);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws', () => {
    const signs = fc.constantFrom(...'零〇壹贰叁十拾佰百仟万亿元角分整正a ');
    fc.assert(fc.property(fc.array(signs, { maxLength: 60 }), (all) => void parseChineseAmount(all.join(''))));
  });
});

describe('an amount in figures', () => {
  it.each([
    ['1,200,000.50', '元', '1200000.5'],
    ['120', '万元', '1200000'],
    ['0.302639', '万元', '3026.39'],
    ['1.2', '亿元', '120000000'],
  ])('%s %s is %s', (digits, unit, yuan) => expect(parseFigures(digits, unit)).toBe(yuan));

  it.each([
    ['1.23456', '元'],
    ['', '元'],
    ['1e5', '元'],
  ])('%s %s is none', (digits, unit) => expect(parseFigures(digits, unit)).toBeNull());
});
