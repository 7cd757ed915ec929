import { describe, expect, it } from 'vitest';
import { compareReading, scoreReadings } from '../../test/exchange/contract-accuracy.ts';
import { makeContract } from '../../test/exchange/contract-maker.ts';
import { makeFormContract } from '../../test/exchange/form-contracts.ts';
import { contractSchema } from './contract.ts';
import { readContract } from './read-contract.ts';

const read = (text: string) => readContract(text).contract;

/** Seeds nobody looked at while the reader was written. */
const UNSEEN = 500_000;
/** Of a hundred contracts, those in which a field may be read wrongly. */
const MOST_WRONG = 3;

describe('two hundred made contracts', () => {
  it.each([
    ['worded freely', makeContract],
    ['as printed forms', makeFormContract],
  ])('%s: every field is read in nearly all', (_, make) => {
    const made = Array.from({ length: 100 }, (_each, at) => make(UNSEEN + at));
    const { scores, misses } = scoreReadings(made);
    const bad = [...scores].filter(([, { wrong, missed, invented }]) => wrong + missed + invented > MOST_WRONG);
    expect(bad, JSON.stringify(misses.slice(0, 5), null, 1)).toEqual([]);
  });

  it('show each value at its place', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { text } = makeContract(UNSEEN + seed);
      const { contract } = readContract(text);
      expect(contractSchema.safeParse(contract).error).toBeUndefined();
      for (const { name, place } of contract.parties) {
        expect(text.slice(place?.start, place?.end).replace(/\s/gu, '')).toBe(name.replace(/\s/gu, ''));
      }
      for (const { number, place } of contract.clauses) {
        const written = text.slice(place?.start, place?.end).normalize('NFKC').replace(/\s/gu, '');
        expect(
          number === '' ||
            [1, 2, 3, 4, 5].some((length) => number.normalize('NFKC').endsWith(written.slice(0, length))),
        ).toBe(true);
      }
    }
  });
});

describe('a contract', () => {
  it('keeps figures and capitals that contradict each other, and a day there is none of', () => {
    const { price, signedOn } = read(
      '技术服务合同\n甲方：云水公司\n乙方：蓝川大学\n第一条 费用：合同总价为120万元（大写：壹佰万元整）。\n签订日期：2026年2月30日',
    );
    expect([price.figures?.value, price.capitals?.value]).toEqual(['1200000', '1000000']);
    expect(signedOn?.value).toBe('2026-02-30');
  });

  it('lets who pays say which side 甲方 and 乙方 are, and owns up to guessing', () => {
    const head = '技术服务合同\n甲方：云水大学\n乙方：蓝川公司\n第一条 内容：测试。\n';
    const sides = (text: string) => readContract(text).contract.parties.map(({ side }) => side);
    expect(sides(`${head}第二条 付款：乙方一次性向甲方支付。`)).toEqual(['seller', 'buyer']);
    expect(readContract(head).doubts).toContain('sides-guessed');
  });

  it('numbers nested clauses by what they stand in', () => {
    const { clauses } = read(
      '第一条 价款\n（一）总价为10万元；\n（二）另计差旅费。\n第二条 验收\n1. 现场测试。\n2. 出具报告。',
    );
    expect(clauses.map(({ number, heading }) => [number, heading])).toEqual([
      ['第一条', '价款'],
      ['第一条（一）', ''],
      ['第一条（二）', ''],
      ['第二条', '验收'],
      ['第二条1', ''],
      ['第二条2', ''],
    ]);
  });

  it('does not take a reference for a clause', () => {
    const { clauses } = read(
      '第一条 价款：10万元。按照第二条的约定支付，违反本合同第二条的，\n第二条所述除外。\n第二条 验收：见附件。',
    );
    expect(clauses.map(({ number }) => number)).toEqual(['第一条', '第二条']);
  });

  it('leaves a fine, a deposit and a capital of a company out of the price', () => {
    const { price } = read('乙方注册资本为5000万元。\n第一条 报酬：违约金为9万元。定金3万元，合同总价为80万元。');
    expect(price.figures?.value).toBe('800000');
  });

  it('reads what the hand-over carries, and how many', () => {
    const { costs } = read('第一条 经费：总额为1000万元，其中购买设备2台300万元，样机一台的成本40万元。');
    expect(costs.map(({ kind, amount, isDeliverable, quantity }) => [kind, amount, isDeliverable, quantity])).toEqual([
      ['equipment', '3000000', false, 2],
      ['equipment', '400000', true, 1],
    ]);
  });

  it('says that nothing is written only where the text says it of itself', () => {
    expect(read('双方仅有口头约定，未签订书面合同。').isWritten).toBe(false);
    expect(read('本合同取代此前的口头约定。').isWritten).toBe(true);
  });

  it('knows a foreign language, and a text in two', () => {
    const english = 'The Licensor grants the Licensee a non-exclusive licence to use the patent. '.repeat(5);
    expect(read(english).isForeign).toBe(true);
    expect(
      read(
        `${english}许可人授予被许可人普通实施许可，允许其使用本合同项下的专利，许可期限为五年，许可费十万元整。本合同一式六份，双方各执三份，具有同等效力。`.repeat(
          2,
        ),
      ).isForeign,
    ).toBe(false);
    expect(read('').isForeign).toBe(false);
  });

  it('with script in every field is text like any other', () => {
    const made = makeContract(UNSEEN);
    const script = '<script>alert(1)</script>';
    const { parties } = read(made.text.replaceAll('：', `：${script}`));
    expect(parties.every(({ name }) => name.startsWith(script) || !name.includes('<'))).toBe(true);
    expect(compareReading(made).length).toBeGreaterThan(15);
  });
});
