import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeContract } from '../../test/exchange/contract-maker.ts';
import { type Contract, contractSchema, type TextPlace } from './contract.ts';
import { readContract } from './read-contract.ts';
import { repairText } from './reading/repair.ts';

function placesOf(contract: Contract): TextPlace[] {
  const { name, subject, ownership, acceptance, payment, signedOn, validFrom, validTo, price } = contract;
  const single = [
    name,
    subject,
    ownership,
    acceptance,
    payment,
    signedOn,
    validFrom,
    validTo,
    price.figures,
    price.capitals,
  ];
  const listed = [...contract.parties, ...contract.clauses, ...contract.costs, contract.licence];
  return [...single, ...listed].map((each) => each?.place ?? null);
}

function expectSound(text: string): void {
  const { contract } = readContract(text);
  expect(contractSchema.safeParse(contract).error).toBeUndefined();
  for (const place of placesOf(contract)) {
    if (place === null) continue;
    expect(place.start >= 0 && place.start <= place.end && place.end <= text.length, JSON.stringify(place)).toBe(true);
  }
  expect(JSON.stringify(contract)).not.toMatch(/\\ud[89a-f]|\\u0000/u);
}

const PIECES = [
  ...[
    '第一条',
    '第2条',
    '一、',
    '（一）',
    '1. ',
    '1.1 ',
    '甲方：',
    '乙方（受托方）',
    '统一社会信用代码：',
    '名称：',
    '【验收】',
  ],
  ...[
    '价款为',
    '人民币',
    '壹佰万元整',
    '￥1,200.00',
    '12万元',
    '其中设备购置费',
    '样机2台',
    '提成',
    '许可期限自',
    '专利有效期至',
  ],
  ...[
    '2026年2月30日',
    '二〇二六年三月一日',
    '2026.2.3',
    '至',
    '签订日期',
    '口头约定',
    '验收',
    '支付',
    '\n',
    '\r\n',
    '\f',
    '　',
    '。',
  ],
  ...[
    '<script>alert(1)</script>',
    '\ud800',
    '\udc00',
    '\u0000',
    '㎜',
    'ﬁ',
    '⑴',
    '𠮷',
    '（',
    '）',
    '：',
    '; ',
    '- 1 -',
    '\u202e',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.tuple(fc.nat(10_000), fc.nat(3000), fc.constantFrom(...PIECES)).map(([seed, at, piece]) => {
    const { text } = makeContract(seed);
    return text.slice(0, at) + piece + text.slice(at);
  }),
);

describe('reading', () => {
  it('never throws, and its places lie in the text', () => {
    fc.assert(fc.property(texts, expectSound), { numRuns: 400 });
  });

  it('answers the same twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(readContract(text)).toEqual(readContract(text));
      }),
      { numRuns: 50 },
    );
  });

  it('takes signs of one width for signs of another', () => {
    const wide = (text: string) => text.replace(/[!-~]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        const { text } = makeContract(seed);
        const [plain, widened] = [readContract(text).contract, readContract(wide(text)).contract];
        expect(widened.price.figures).toEqual(plain.price.figures);
        expect(widened.signedOn).toEqual(plain.signedOn);
        expect(widened.parties.map(({ side }) => side)).toEqual(plain.parties.map(({ side }) => side));
      }),
      { numRuns: 30 },
    );
  });

  it('leads every sign of the repaired text back to where it stood', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const repaired = repairText(text);
        let before = 0;
        for (let at = 0; at < repaired.text.length; at += 1) {
          const { start, end } = repaired.placeOf(at, at + 1);
          expect(start >= before && end >= start && end <= text.length).toBe(true);
          before = start;
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a text that is too much', () => {
  const MEGABYTE = 1024 * 1024;
  /** Generous, so that a busy machine passes: what grows with the square takes minutes. */
  const MOST_MILLISECONDS = 8000;

  it.each([
    ...[
      '甲方',
      '第一条',
      '1',
      '1,111',
      '壹',
      ' ',
      '(',
      '：',
      '元',
      '2026.',
      '其中设备费',
      '称“甲方”',
      '许可',
      '甲方向',
      '第',
      'a',
      '<',
    ],
    ...['甲方：云', '\n', '\n1.', '甲方支付，', '【', '验收', '成果', '，', '\f1\n', '　', '\ud800', '1.1'],
  ])('one megabyte of %j is read in time', (piece) => {
    const text = piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
    const start = performance.now();
    expectSound(text);
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  });

  it('of two hundred pages is read, and longer ones are cut with a word', () => {
    const { text } = makeContract(3);
    const pages = text.repeat(Math.ceil(200_000 / text.length));
    expect(readContract(pages).doubts).not.toContain('text-cut');
    expect(readContract(pages.repeat(3)).doubts).toContain('text-cut');
  });
});
