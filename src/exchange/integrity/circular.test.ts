import { expect, it } from 'vitest';
import { known, party } from '../../../test/exchange/known-contracts.ts';
import type { KnownContract } from '../known-contract.ts';
import { findDoubts } from './find-doubts.ts';

/** Each letter sells to the next. */
const sales = (ring: string, said: (at: number) => Partial<KnownContract> = () => ({})) =>
  [...ring].slice(1).map((buyer, at) =>
    known(`${at}`, {
      seller: party(`${ring[at] ?? ''}公司`),
      buyer: party(`${buyer}公司`),
      signedOn: `2024-0${at * 2 + 1}-15`,
      total: String(1_000_000 + at * 2000),
      technical: null,
      ...said(at),
    }),
  );
const found = (contracts: readonly KnownContract[]) =>
  findDoubts(contracts, { threshold: null }).doubts.map(
    ({ kind, strength, contracts: ids }) => `${kind} ${strength} ${ids.join()}`,
  );

it('sold and sold back', () => {
  const { doubts } = findDoubts(sales('ABA'), { threshold: null });
  expect(doubts[0]?.words).toStrictEqual({
    zh: '疑似循环交易：A公司、B公司共2方在12个月内（2024-01-15至2024-03-15）就相近内容互为买卖，合同R-0、R-1；请核对各合同的实际内容',
    en: 'Possibly circular trade: within 12 months (2024-01-15 to 2024-03-15) alike things were sold round 2 parties, A公司, B公司, in the contracts R-0 and R-1; please check what each of them is about',
  });
});

it('round three and four parties, not round five', () => {
  expect(found(sales('ABCA'))).toStrictEqual(['circular strong 0,1,2']);
  expect(found(sales('ABCDA'))).toStrictEqual(['circular strong 0,1,2,3']);
  expect(found(sales('ABCDEA', (at) => ({ signedOn: `2024-0${at + 1}-01` })))).toStrictEqual([]);
});

it('another thing, after the window, open or over: no ring', () => {
  const other = { projectName: '污泥低温干化工艺试验', subject: '试验污泥的工艺' };
  expect(found(sales('ABA', (at) => (at === 1 ? other : {})))).toStrictEqual([]);
  expect(found(sales('ABA', (at) => (at === 1 ? { signedOn: '2025-01-15' } : {})))).toStrictEqual([]);
  expect(found(sales('ABA', (at) => (at === 1 ? { state: 'cancelled' } : {})))).toStrictEqual([]);
  expect(found(sales('ABCD'))).toStrictEqual([]);
});

it('another amount is a weak sign', () => {
  expect(found(sales('ABA', (at) => (at === 1 ? { total: '400000' } : {})))).toStrictEqual(['circular weak 0,1']);
});

it('one contract that both sides file as sellers is asked about once, as a duplicate', () => {
  expect(found(sales('ABA', () => ({ signedOn: '2024-01-15', total: '1000000' })))).toStrictEqual([
    'duplicate strong 0,1',
  ]);
});
