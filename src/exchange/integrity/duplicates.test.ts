import { expect, it } from 'vitest';
import { known, party } from '../../../test/exchange/known-contracts.ts';
import type { KnownContract } from '../known-contract.ts';
import { findDoubts } from './find-doubts.ts';

const doubtsIn = (...contracts: readonly KnownContract[]) => findDoubts(contracts, { threshold: null }).doubts;
const found = (one: Partial<KnownContract>, other: Partial<KnownContract>) =>
  doubtsIn(known('a', one), known('b', other)).map(({ kind, strength }) => `${kind} ${strength}`);

it('one contract filed at two offices', () => {
  const [doubt] = doubtsIn(known('a'), known('b', { reference: 'X-9' }));
  expect(doubt?.words).toStrictEqual({
    zh: '疑似重复登记：甲湖大学、乙山机械有限公司的合同R-a、X-9内容相近，金额相同，签订日相同，请核对是否为同一份合同',
    en: 'Possibly registered twice: the contracts R-a and X-9 of 甲湖大学, 乙山机械有限公司 are about alike things, and the amount is the same and the day of signing is the same; please check whether they are one contract',
  });
  expect(doubt?.contracts).toStrictEqual(['a', 'b']);
  expect(doubt?.evidence[1]).toStrictEqual({
    contract: 'b',
    words: {
      zh: 'X-9“高温合金叶片缺陷检测系统研发”：卖方甲湖大学，买方乙山机械有限公司，金额3,000,000元，2024-03-01签订',
      en: 'X-9 “高温合金叶片缺陷检测系统研发”: seller 甲湖大学, buyer 乙山机械有限公司, amount 3,000,000 yuan, signed on 2024-03-01',
    },
  });
});

it('one contract filed by both sides, each calling itself the seller', () => {
  const swapped = { seller: party('乙山机械有限公司'), buyer: party('甲湖大学') };
  expect(found({}, swapped)).toStrictEqual(['duplicate strong']);
});

it('the same text is enough, whoever the parties are said to be', () => {
  const other = { seller: party('丙川控股有限公司'), textHash: 'h', projectName: '另一名称的项目', signedOn: null };
  expect(found({ textHash: 'h' }, other)).toStrictEqual(['duplicate strong']);
});

it('names are compared without width, spaces and kinds of brackets; codes decide where both have one', () => {
  const north = { buyer: party('乙山机械（北方）有限公司') };
  expect(found(north, { buyer: party('乙山机械 (北方) 有限公司') })).toStrictEqual(['duplicate strong']);
  expect(found(north, {})).toStrictEqual([]);
  const coded = (code: string, name = '乙山机械有限公司') => ({ buyer: party(name, code) });
  expect(found(coded('B1'), coded('B1', '乙山智造有限公司'))).toStrictEqual(['duplicate strong']);
  expect(found(coded('B1'), coded('B2'))).toStrictEqual([]);
  expect(found(coded('B1'), {})).toStrictEqual(['duplicate strong']);
});

it('a name written a little differently, an amount rounded to 万元, a day that is missing', () => {
  const written = { projectName: '叶片缺陷检测系统研发', total: '3004000', signedOn: '2024-03-05' };
  expect(found({}, written)).toStrictEqual(['duplicate weak']);
  expect(found({}, { signedOn: null })).toStrictEqual(['duplicate weak']);
  expect(found({}, { total: null, technical: null })).toStrictEqual(['duplicate weak']);
});

it('another amount and another day, or a day long after, are another contract', () => {
  expect(found({}, { total: '3100000', signedOn: '2024-03-05' })).toStrictEqual([]);
  expect(found({}, { signedOn: '2024-03-29' })).toStrictEqual([]);
});

it('parts of one project are no duplicates; a part and the whole are where day and amount agree', () => {
  const part = (mark: string, total = '3000000') => ({ projectName: `叶片缺陷检测系统研发${mark}`, total });
  expect(found(part('一期'), part('二期'))).toStrictEqual([]);
  expect(found(part('A'), part('B'))).toStrictEqual([]);
  expect(found(part('第2标段'), part('二标段'))).toStrictEqual(['duplicate strong']);
  expect(found(part(''), part('二期'))).toStrictEqual(['duplicate strong']);
  expect(found(part(''), part('二期', '800000'))).toStrictEqual([]);
});

it('names that say nothing ask for the same day and amount', () => {
  const bare = { projectName: '技术开发合同', subject: '' };
  expect(found(bare, bare)).toStrictEqual(['duplicate strong']);
  expect(found(bare, { ...bare, total: '100000' })).toStrictEqual([]);
  expect(found(bare, { ...bare, signedOn: '2024-03-02' })).toStrictEqual([]);
});

it('what was withdrawn, refused or cancelled is compared and said to be so', () => {
  const [doubt] = doubtsIn(known('a', { state: 'refused' }), known('b'));
  expect(doubt?.strength).toBe('weak');
  expect(doubt?.words.zh).toContain('其中1份已撤回、未予登记或已注销');
  expect(doubt?.evidence[0]?.words).toMatchObject({
    zh: expect.stringContaining('，不予登记'),
    en: expect.stringContaining(', refused'),
  });
});

it('three are one doubt; a fourth makes another of it, and so does a fact that changed', () => {
  const keyOf = (...contracts: readonly KnownContract[]) => doubtsIn(...contracts).map(({ key }) => key);
  const three = [known('a'), known('b'), known('c')] as const;
  const before = keyOf(...three);
  expect(before).toHaveLength(1);
  expect(keyOf(...three, known('d'))).not.toStrictEqual(before);
  expect(keyOf(known('a', { total: '3000001' }), known('b'), known('c'))).not.toStrictEqual(before);
  expect(keyOf(known('a', { state: 'cancelled', reference: 'new' }), known('b'), known('c'))).toStrictEqual(before);
});
