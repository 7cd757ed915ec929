import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { FactMeasure } from '../../src/figures/fact.ts';
import { factTotals, listFacts, recordFact, withdrawFact } from '../../src/figures/store/facts.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { codeOf } from '../../src/platform/store-failure.ts';
import { Decimal } from '../../src/vocabulary/decimal.ts';
import { factOf, NOW, record, type Said } from './facts-running.ts';
import { createOffice, PERSON_NAMES } from './people.ts';
import { withStores } from './stores.ts';

const DATASET = 'technology-contracts';
const KEY = '00000000-0000-7000-8000-000000000001';
const OPERATOR: Actor = { name: 'x', role: 'operator' };
const THREE: readonly Said[] = ['a', 'b', 'c'].map((seller) => ({ seller, total: '100' }));

withStores('facts', (store) => {
  const open = async () => {
    const database = await store.fresh();
    return { database, people: await createOffice(database) };
  };
  const totals = (database: Database, who: Actor, region = '', measure: FactMeasure = 'total', plan = 'p') =>
    database.transaction(who, (tx) => factTotals(tx, plan, { dataset: DATASET, measure }, region));
  const yearsOf = async (...asked: Parameters<typeof totals>) => (await totals(...asked))?.years;

  it('recorded, changed twice and withdrawn leave three versions, and the current one counts', async () => {
    const { database, people } = await open();
    const { registrar } = people;
    const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map((day) => `${day}T09:00:00+08:00`);
    const [first = '', second = '', third = '', fourth = ''] = days;
    const say = (said: Said, at: string) => record(database, registrar, [{ key: KEY, ...said }], at);
    const versions = () =>
      database.ownerTransaction(async (tx) => {
        const { rows } = await sql<{ total: string; recorded: string; ended: string | null }>`select total,
          to_char(recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as recorded,
          to_char(ended_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as ended from fact order by recorded_at`.execute(
          tx,
        );
        return rows.map(({ total, recorded, ended }) => [total, recorded, ended]);
      });
    await say({ total: '8000000.10' }, first);
    expect(await yearsOf(database, registrar)).toEqual([
      { year: 2026, records: 1, value: '8000000.10', unknown: 0, withheld: 'few' },
    ]);
    // The same again, however it is written, is no version of its own.
    await say({ total: '8000000.1' }, second);
    expect(await versions()).toEqual([['8000000.10', '2026-03-01', null]]);
    await say({ total: '5' }, second);
    await say({ total: '7', on: '2025-12-31' }, third);
    expect(await versions()).toEqual([
      ['8000000.10', '2026-03-01', '2026-03-02'],
      ['5', '2026-03-02', '2026-03-03'],
      ['7', '2026-03-03', null],
    ]);
    expect(await yearsOf(database, registrar)).toMatchObject([{ year: 2025, records: 1, value: '7' }]);
    const withdraw = () =>
      database.transaction(registrar, (tx) => withdrawFact(tx, { dataset: DATASET, key: KEY }, fourth));
    expect([await withdraw(), await withdraw()]).toEqual([true, false]);
    expect((await versions()).map(([, , ended]) => ended)).toEqual(['2026-03-02', '2026-03-03', '2026-03-04']);
    expect(await totals(database, registrar)).toEqual({ opens: true, years: [] });
    expect(await database.transaction(registrar, (tx) => listFacts(tx, 'p', DATASET, 2025, 1))).toEqual({
      facts: [],
      isLast: true,
    });
  });

  it('are told as totals to those who oversee, one by one to those who examine, and to nobody else', async () => {
    const { database, people } = await open();
    await record(database, people.registrar, [
      ...THREE,
      { plan: 'other', total: '1' },
      { total: '2', seller: 'd', registrant: people.university.organisation.id },
    ]);
    const told: Record<string, unknown> = {};
    for (const name of PERSON_NAMES) {
      const found = await totals(database, people[name]);
      const { facts } = await database.transaction(people[name], (tx) => listFacts(tx, 'p', DATASET, 2026, 1));
      if (found !== null || facts.length > 0) told[name] = [found?.opens, found?.years[0]?.value, facts.length];
    }
    expect(told).toEqual({
      officer: [false, '302', 0],
      reviewer: [false, '302', 0],
      publisher: [false, '302', 0],
      inspector: [true, '302', 4],
      registrar: [true, '302', 4],
      university: [undefined, undefined, 1],
    });
    expect(await totals(database, OPERATOR)).toMatchObject({ opens: true, years: [{ records: 4 }] });
    // The public role may not even ask.
    const refused = await totals(database, { name: 'web', role: 'anyone' }).catch(codeOf);
    expect(refused).toBe('42501');
    const direct = await database
      .transaction({ name: 'web', role: 'anyone' }, (tx) =>
        sql`select * from fact_totals('p', ${DATASET}, 'total', '')`.execute(tx),
      )
      .catch(codeOf);
    expect(direct).toBe('42501');
    // Asked past the store functions, the database still gives nothing.
    for (const name of ['holder', 'nanjing', 'university', 'system'] as const) {
      const { rows } = await database.transaction(people[name], (tx) =>
        sql`select * from fact_totals('p', ${DATASET}, 'total', '')`.execute(tx),
      );
      expect([name, rows]).toEqual([name, []]);
    }
  });

  it.each<[string, readonly Said[], 'few' | 'dominant' | null]>([
    ['three sellers of one size', THREE, null],
    ['two sellers with many contracts', [...THREE, ...THREE].filter(({ seller }) => seller !== 'c'), 'few'],
    ['two known amounts of three', [{ seller: 'd' }, ...THREE.slice(1)], 'few'],
    [
      'exactly 70 %',
      [{ seller: 'z', total: '140' }, ...['a', 'b', 'c', 'd'].map((seller) => ({ seller, total: '15' }))],
      null,
    ],
    [
      'just above 70 %',
      [{ seller: 'z', total: '140.1' }, ...['a', 'b', 'c', 'd'].map((seller) => ({ seller, total: '15' }))],
      'dominant',
    ],
    ['exactly 85 % of two', ['42.5', '42.5', '15'].map((total, n) => ({ seller: String(n), total })), null],
    ['just above 85 % of two', ['42.6', '42.5', '15'].map((total, n) => ({ seller: String(n), total })), 'dominant'],
    ['a sum of nothing', THREE.map((said) => ({ ...said, total: '0' })), 'dominant'],
    ['no amount known of three', THREE.map((said) => ({ ...said, total: null })), null],
  ])('withhold a year from which a unit could be inferred: %s', async (_name, facts, withheld) => {
    const { database, people } = await open();
    await record(database, people.registrar, facts);
    const known = facts.flatMap(({ total }) => total ?? []);
    const value = known.length === 0 ? null : Decimal.sum(...known).toFixed();
    const unknown = facts.length - known.length;
    const year = { year: 2026, records: facts.length, value, unknown, withheld };
    const [seen] = (await yearsOf(database, people.registrar)) ?? [];
    expect({ ...seen, value: seen?.value && new Decimal(seen.value).toFixed() }).toEqual(year);
    const [told] = (await yearsOf(database, people.officer)) ?? [];
    const hidden = { year: 2026, records: null, value: null, unknown: null, withheld };
    expect(told).toEqual(withheld === null ? { ...year, value: told?.value } : hidden);
  });

  it('count for the region of the seller, and for each amount on its own', async () => {
    const { database, people } = await open();
    await record(database, people.registrar, [
      ...['320102', '320500', '310000', null].map((sellerRegion, n) => ({
        seller: String(n),
        sellerRegion,
        total: '10',
      })),
      { seller: 'x', sellerRegion: '320115', technical: '3' },
    ]);
    const count = async (region: string, measure: FactMeasure = 'total') => {
      const [year] = (await yearsOf(database, people.inspector, region, measure)) ?? [];
      return year && [year.records, year.value, year.unknown];
    };
    expect(await count('')).toEqual([5, '40', 1]);
    expect(await count('32')).toEqual([3, '20', 1]);
    expect(await count('3201')).toEqual([2, '10', 1]);
    expect(await count('3201', 'technical')).toEqual([2, '3', 1]);
    expect(await count('%')).toBeUndefined();
    expect(await totals(database, people.inspector, '', 'total', 'nothing')).toEqual({ opens: true, years: [] });
  });

  it('are refused where another office registered them, whole', async () => {
    const { database, people } = await open();
    const { registrar, holder } = people;
    const ofAnother = { ...factOf(registrar, { key: KEY, total: '1' }), organisation: holder.organisation.id };
    const refused = await database
      .transaction(registrar, (tx) => recordFact(tx, ofAnother, NOW))
      .catch((error: unknown) => failureOf(error)?.code);
    expect(refused).toBe('not-permitted');
    await database.transaction(OPERATOR, (tx) => recordFact(tx, ofAnother, NOW));
    // Nobody takes for recorded what could not follow the version of another office.
    const followed = await record(database, registrar, [{ key: KEY, total: '2' }]).catch(codeOf);
    expect(followed).toBe('23505');
    expect(await database.transaction(registrar, (tx) => withdrawFact(tx, { dataset: DATASET, key: KEY }, NOW))).toBe(
      false,
    );
    await expect(record(database, registrar, [{ total: '1e9' }])).rejects.toThrow('an amount in yuan');
    expect(await yearsOf(database, registrar)).toMatchObject([{ records: 1, value: '1' }]);
  });

  it('come to what a registrar lists, whatever was recorded, changed and withdrawn', async () => {
    const { database, people } = await open();
    const { registrar } = people;
    const yuan = fc.option(
      fc.nat(10 ** 9).map((cents) => new Decimal(cents).dividedBy(100).toFixed()),
      { nil: null },
    );
    const step = fc.record({
      key: fc.integer({ min: 1, max: 6 }).map((n) => `00000000-0000-7000-8000-00000000000${n}`),
      on: fc.constantFrom('2024-12-31', '2025-01-01', '2025-12-31'),
      ...{ total: yuan, technical: yuan },
      seller: fc.constantFrom('a', 'b', 'c', 'd'),
      sellerRegion: fc.constantFrom('320102', '320500', '110000', null),
      isWithdrawn: fc.boolean(),
    });
    const measures = ['total', 'technical'] as const;
    let runs = 0;
    const come = fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      runs += 1;
      const plan = `run ${runs}`;
      // Every run has records of its own.
      const keyOf = (key: string) => key.replace('8000-0000', `8000-${String(runs).padStart(4, '0')}`);
      await database.transaction(registrar, async (tx) => {
        for (const { isWithdrawn, ...said } of steps) {
          const fact = factOf(registrar, { ...said, key: keyOf(said.key), plan });
          await (isWithdrawn ? withdrawFact(tx, fact, NOW) : recordFact(tx, fact, NOW));
        }
      });
      for (const measure of measures) {
        for (const region of ['', '32', '3201']) {
          const told = (await yearsOf(database, registrar, region, measure, plan)) ?? [];
          for (const year of [2024, 2025]) {
            const listed = await database.transaction(registrar, (tx) => listFacts(tx, plan, DATASET, year, 1));
            const mine = listed.facts.filter(({ dimensions }) => (dimensions.sellerRegion ?? '').startsWith(region));
            const known = mine.flatMap(({ measures: each }) => each[measure] ?? []);
            const found = told.find((each) => each.year === year);
            expect(found?.records ?? 0).toBe(mine.length);
            expect(found?.unknown ?? 0).toBe(mine.length - known.length);
            expect(new Decimal(found?.value ?? 0).eq(Decimal.sum(0, ...known))).toBe(true);
          }
        }
      }
    });
    await fc.assert(come, { numRuns: 25 });
  });

  it('are listed a page at a time, the newest first', async () => {
    const { database, people } = await open();
    const many = Array.from(
      { length: 101 },
      (_, n): Said => ({ on: n === 0 ? '2026-12-31' : '2026-01-01', total: '1' }),
    );
    await record(database, people.registrar, many);
    const page = (n: number) => database.transaction(people.inspector, (tx) => listFacts(tx, 'p', DATASET, 2026, n));
    const [first, second] = [await page(1), await page(2)];
    expect([first.facts.length, first.isLast, second.facts.length, second.isLast]).toEqual([100, false, 1, true]);
    expect(first.facts[0]).toEqual({
      ...factOf(people.registrar, { on: '2026-12-31', total: '1' }),
      ...{ key: first.facts[0]?.key, reference: first.facts[0]?.reference },
    });
    expect(new Set([...first.facts, ...second.facts].map(({ key }) => key)).size).toBe(101);
  });
});
