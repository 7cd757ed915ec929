import { expect, it } from 'vitest';
import { known, party } from '../../../test/exchange/known-contracts.ts';
import type { KnownContract } from '../known-contract.ts';
import { findDoubts } from './find-doubts.ts';

const part = (id: string, signedOn: string, technical: string | null, said: Partial<KnownContract> = {}) =>
  known(id, { signedOn, technical, total: technical, projectName: `叶片缺陷检测系统研发（${id}期）`, ...said });
const found = (contracts: readonly KnownContract[], rules = { threshold: '5000000' as string | null }) =>
  findDoubts(contracts, rules).doubts.map(({ kind, contracts: ids }) => `${kind} ${ids.join()}`);

it('two below the threshold, together exactly at it', () => {
  const parts = [part('1', '2024-03-01', '2500000.01'), part('2', '2024-06-01', '2499999.99')];
  const { doubts } = findDoubts(parts, { threshold: '5000000' });
  expect(doubts).toHaveLength(1);
  expect(doubts[0]?.words).toStrictEqual({
    zh: '疑似拆分合同：卖方甲湖大学与买方乙山机械有限公司在12个月内（2024-03-01至2024-06-01）签订R-1、R-2，技术交易额各低于5,000,000元，合计5,000,000元，请核对是否为同一项目',
    en: 'Possibly split contracts: within 12 months (2024-03-01 to 2024-06-01) seller 甲湖大学 and buyer 乙山机械有限公司 signed R-1 and R-2, each technical amount below 5,000,000 yuan, together 5,000,000 yuan; please check whether they are one project',
  });
  expect(doubts[0]?.evidence[0]?.words.zh).toContain('技术交易额2,500,000.01元');
  expect(doubts[0]?.strength).toBe('weak');
});

it('a hundredth of a yuan less says nothing, and so does a pack without a threshold', () => {
  expect(found([part('1', '2024-03-01', '2500000'), part('2', '2024-06-01', '2499999.99')])).toStrictEqual([]);
  const parts = [part('1', '2024-03-01', '3000000'), part('2', '2024-06-01', '3000000')];
  expect(found(parts)).toStrictEqual(['splitting 1,2']);
  expect(found(parts, { threshold: null })).toStrictEqual([]);
});

it('one at the threshold is no part; one without amount or day is none either', () => {
  const two = [part('1', '2024-03-01', '3000000'), part('2', '2024-06-01', '3000000')];
  expect(found([...two, part('3', '2024-06-02', '5000000'), part('4', '2024-07-01', null)])).toStrictEqual([
    'splitting 1,2',
  ]);
});

it('the window ends before the same day a year later, and is an argument', () => {
  const parts = [part('1', '2024-03-01', '3000000'), part('2', '2025-03-01', '3000000')];
  expect(found(parts)).toStrictEqual([]);
  expect(findDoubts(parts, { threshold: '5000000', windowMonths: 13 }).doubts).toHaveLength(1);
});

it('other subjects, the other direction, other buyers and what is over are no parts', () => {
  const first = part('1', '2024-03-01', '3000000');
  const second = (said: Partial<KnownContract>) => part('2', '2024-03-09', '3000000', said);
  expect(found([first, second({ projectName: '污泥低温干化工艺试验', subject: '试验污泥的工艺' })])).toStrictEqual([]);
  expect(found([first, second({ buyer: party('丁江材料有限公司') })])).toStrictEqual([]);
  expect(found([first, second({ state: 'withdrawn' })])).toStrictEqual([]);
  expect(found([first, second({})])).toStrictEqual(['splitting 1,2']);
});

it('where the texts do not tell, the type does', () => {
  const bare = { projectName: '技术服务合同', subject: '' } as const;
  const parts = (type: KnownContract['type']) => [
    part('1', '2024-03-01', '3000000', { ...bare, type: 'service' }),
    part('2', '2024-06-01', '3000000', { ...bare, type }),
  ];
  expect(found(parts('service'))).toStrictEqual(['splitting 1,2']);
  expect(found(parts('consulting'))).toStrictEqual([]);
  expect(found(parts(null))).toStrictEqual([]);
});

it('contracts asked about as duplicates are not asked about as parts', () => {
  const same = { projectName: '叶片缺陷检测系统研发' };
  expect(found([part('1', '2024-03-01', '3000000', same), part('2', '2024-03-01', '3000000', same)])).toStrictEqual([
    'duplicate 1,2',
  ]);
});

it('the doubt comes back when the threshold or an amount is another', () => {
  const keys = (threshold: string, amount: string) =>
    findDoubts([part('1', '2024-03-01', '3000000'), part('2', '2024-06-01', amount)], { threshold }).doubts.map(
      ({ key }) => key,
    );
  const before = keys('5000000', '3000000');
  expect(keys('5000000', '3000000')).toStrictEqual(before);
  expect(keys('5500000', '3000000')).not.toStrictEqual(before);
  expect(keys('5000000', '3000001')).not.toStrictEqual(before);
});
