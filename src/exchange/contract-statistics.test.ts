import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Decimal } from '../vocabulary/decimal.ts';
import { type AmountSum, contractStatistics, type Measures, type StatisticsRow } from './contract-statistics.ts';
import { CONTRACT_TYPES } from './contract-type.ts';

const YEAR = { from: '2025-01-01', to: '2025-12-31' };
const row = (change: Partial<StatisticsRow> = {}): StatisticsRow => ({
  ...{ type: 'service', field: null, ip: null, sellerRegion: '990100', buyerRegion: null, tags: [] },
  ...{ total: '100.10', technical: '50', received: null, registeredOn: '2025-06-30' },
  ...change,
});

it('counts what is known, and says of the rest how many', () => {
  const { whole, tables, flows, undated } = contractStatistics(
    [
      row({ tags: ['chips', 'robots'] }),
      row({ tags: ['robots', 'robots'], total: null, buyerRegion: '990200', field: ' ' }),
      row({ registeredOn: '2024-12-31' }),
      row({ registeredOn: null }),
    ],
    YEAR,
  );
  expect(whole).toEqual({
    ...{ count: 2, total: { sum: '100.1', unknown: 1 }, technical: { sum: '100', unknown: 0 } },
    received: { sum: null, unknown: 2 },
  });
  expect(undated).toBe(1);
  const tagTable = tables.find(({ by }) => by === 'tag');
  expect(tagTable?.groups.map(({ key, count }) => [key, count])).toEqual([
    ['chips', 1],
    ['robots', 2],
  ]);
  expect(tagTable?.note?.zh).toBe('1份合同属于几个产业，在每个产业各计一次，所以各行之和大于总数。');
  expect(tables.filter(({ note }) => note !== null)).toHaveLength(1);
  expect(tables.find(({ by }) => by === 'field')?.groups.map(({ key, count }) => [key, count])).toEqual([[null, 2]]);
  expect(flows.map(({ seller, buyer, count }) => [seller, buyer, count])).toEqual([
    ['990100', '990200', 1],
    ['990100', null, 1],
  ]);
});

const amount = fc.option(fc.nat(10 ** 9).map((tenths) => new Decimal(tenths).div(10_000).toFixed()));
const key = fc.option(fc.constantFrom('a', 'b', 'c'));
const anyRow: fc.Arbitrary<StatisticsRow> = fc.record({
  ...{ type: fc.option(fc.constantFrom(...CONTRACT_TYPES)), field: key, ip: key, sellerRegion: key, buyerRegion: key },
  tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  ...{ total: amount, technical: amount, received: amount },
  registeredOn: fc.constantFrom(null, '2024-12-31', '2025-01-01', '2025-12-31'),
});

const addSums = (sums: readonly AmountSum[]): AmountSum => {
  const known = sums.flatMap(({ sum }) => sum ?? []);
  const sum = known.reduce((all, one) => all.plus(one), new Decimal(0)).toFixed();
  return { sum: known.length === 0 ? null : sum, unknown: sums.reduce((all, one) => all + one.unknown, 0) };
};
const add = (parts: readonly Measures[]): Measures => ({
  count: parts.reduce((all, { count }) => all + count, 0),
  total: addSums(parts.map(({ total }) => total)),
  technical: addSums(parts.map(({ technical }) => technical)),
  received: addSums(parts.map(({ received }) => received)),
});

it('the parts of any partition add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30 }), fc.nat(30), (rows, at) => {
      const { whole, tables, flows } = contractStatistics(rows, YEAR);
      for (const { by, groups } of tables) if (by !== 'tag') expect(add(groups)).toEqual(whole);
      expect(add(flows)).toEqual(whole);
      const parts = [rows.slice(0, at), rows.slice(at)].map((part) => contractStatistics(part, YEAR).whole);
      expect(add(parts)).toEqual(whole);
    }),
  );
});

it('the order of the contracts does not matter', () => {
  const shuffled = fc
    .array(anyRow, { maxLength: 20 })
    .chain((rows) =>
      fc
        .shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
        .map((other) => [rows, other] as const),
    );
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      expect(contractStatistics(other, YEAR)).toEqual(contractStatistics(rows, YEAR));
    }),
  );
});
