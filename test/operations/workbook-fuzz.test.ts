import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { annotateWorkbook, checkWorkbook, createWorkbook, takeWorkbook } from '../../src/collection/verbs/workbook.ts';
import type { Database } from '../../src/platform/database.ts';
import { type Failure, failureOf } from '../../src/platform/failure.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';
import { damagedBytes, damages, namesOf } from './workbook-damage.ts';
import { askWorkbook, asUpload, bookOf, cellOf, edited, syncJiangsu } from './workbook-running.ts';

/** `WORKBOOKS=10000` damages as many; each store serves this many of them. */
const WORKBOOKS = Number(process.env.WORKBOOKS ?? 200);
const OF_A_STORE = 250;

interface Stored {
  readonly entries: readonly Readonly<Record<string, unknown>>[];
  readonly intakes: number;
}

const stored = (database: Database): Promise<Stored> =>
  database.ownerTransaction(async (tx) => {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(entry) as row from entry order by indicator, place, period, version`.execute(tx);
    const intakes = await sql<{ count: number }>`select count(*)::integer as count from intake`.execute(tx);
    return { entries: rows.map(({ row }) => row), intakes: intakes.rows[0]?.count ?? 0 };
  });

/** Puts back what was stored, so that every workbook meets the same store. */
const putBack = (database: Database, before: Stored) =>
  database.ownerTransaction(async (tx) => {
    const ids = before.entries.map(({ id }) => id);
    await sql`delete from entry where id <> all (${ids}::uuid[])`.execute(tx);
    await sql`delete from intake where id not in (select intake from entry)`.execute(tx);
    for (const { id, state } of before.entries)
      await sql`update entry set state = ${state} where id = ${id}`.execute(tx);
  });

async function answerOrRefusal<T>(asked: Promise<T>): Promise<{ answer: T } | { refused: Failure }> {
  try {
    return { answer: await asked };
  } catch (error) {
    const refused = failureOf(error);
    if (refused === null) throw error;
    return { refused };
  }
}

/** A store with values that wait, values approved, and the workbook made after them. */
async function startOffice(database: Database) {
  await syncJiangsu(database);
  const { holder } = await createOffice(database);
  const ask = askWorkbook(database);
  const first = await edited(await ask(holder, createWorkbook, {}), (book) => {
    for (const year of [2023, 2024, 2025])
      cellOf(book, 'share-hitech-output', 'jiangsu', year).value = 40 + year / 1000;
    cellOf(book, 'tech-smes', 'jiangsu', 2025).value = '未统计';
  });
  await ask(holder, takeWorkbook, { file: first });
  await database.ownerTransaction((tx) => sql`update entry set state = 'approved' where period = '2023'`.execute(tx));
  const made = await ask(holder, createWorkbook, {});
  expect((await bookOf(made)).worksheets.length).toBeGreaterThan(2);
  return { holder, ask, whole: Buffer.from(made.text, 'base64'), before: await stored(database) };
}

withStores('damaged workbooks', ({ fresh, kind }) => {
  it.skipIf(kind !== 'embedded')(
    `${WORKBOOKS} of them: the store holds what the answer says, and nothing else`,
    async () => {
      const outcomes = new Map<string, number>();
      for (let done = 0, seed = 1; done < WORKBOOKS; done += OF_A_STORE, seed += 1) {
        const numRuns = Math.min(OF_A_STORE, WORKBOOKS - done);
        await damageMany(await fresh(), seed, numRuns, outcomes);
        if (process.env.WORKBOOKS !== undefined) {
          process.stdout.write(`${done + numRuns}: ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
        }
      }
      const sum = [...outcomes.values()].reduce((all, count) => all + count, 0);
      expect(sum).toBe(WORKBOOKS);
      // A generator that only makes rubbish, or only sound workbooks, would prove little.
      for (const outcome of ['taken', 'taken in part', 'refused with faults', 'refused']) {
        expect(outcomes.get(outcome) ?? 0, outcome).toBeGreaterThan(WORKBOOKS / 100);
      }
    },
    WORKBOOKS * 1000,
  );
});

async function damageMany(database: Database, seed: number, numRuns: number, outcomes: Map<string, number>) {
  const { holder, ask, whole, before } = await startOffice(database);
  let counted = 0;
  const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(damages, fc.boolean(), fc.boolean(), async (damaged, partial, confirms) => {
      const file = asUpload('填报 表.xlsx', await damagedBytes(whole, damaged));
      const about = namesOf(damaged);
      const checked = await answerOrRefusal(ask(holder, checkWorkbook, { file }));
      expect(await stored(database), about).toEqual(before);
      const confirmed = confirms && 'answer' in checked ? checked.answer.toConfirm : [];
      const taken = await answerOrRefusal(ask(holder, takeWorkbook, { file, partial, confirmed }));
      const after = await stored(database);
      if (counted % 10 === 0) await answerOrRefusal(ask(holder, annotateWorkbook, { file }));
      counted += 1;
      if ('refused' in taken) {
        expect('refused' in checked, about).toBe(true);
        expect(after, about).toEqual(before);
        count('refused');
        return;
      }
      const { accepted, taken: number, problems } = taken.answer;
      count(accepted ? (problems.length > 0 ? 'taken in part' : 'taken') : 'refused with faults');
      expect(accepted || problems.length > 0, about).toBe(true);
      expectStored(before, after, accepted ? number : 0, about);
      if ('answer' in checked && checked.answer.problems.length === 0) {
        expect([accepted, number], about).toEqual([true, checked.answer.found]);
      }
      if (!accepted || number === 0) return;
      const again = await ask(holder, takeWorkbook, { file, partial: true, confirmed });
      expect(again.taken, about).toBe(0);
      expect(await stored(database), about).toEqual(after);
      await putBack(database, before);
    }),
    { seed, numRuns, endOnFailure: process.env.WORKBOOKS !== undefined },
  );
}

/** Exactly so many new versions, each the next of its cell, of one intake; what was there is there. */
function expectStored(before: Stored, after: Stored, taken: number, about: string) {
  expect(after.entries.length - before.entries.length, about).toBe(taken);
  expect(after.intakes - before.intakes, about).toBe(taken > 0 ? 1 : 0);
  const known = new Map(before.entries.map((entry) => [entry.id, entry]));
  const cellOfEntry = (entry: Readonly<Record<string, unknown>>) =>
    JSON.stringify([entry.indicator, entry.place, entry.period]);
  const fresh = after.entries.filter(({ id }) => !known.has(id));
  const followed = new Set(fresh.map(cellOfEntry));
  for (const entry of after.entries) {
    const earlier = known.get(entry.id);
    if (earlier === undefined) continue;
    const isFollowed = followed.has(cellOfEntry(entry)) && earlier.state === 'reported';
    expect(entry, about).toEqual(isFollowed ? { ...earlier, state: 'superseded' } : earlier);
  }
  for (const entry of fresh) {
    const versions = before.entries.filter((one) => cellOfEntry(one) === cellOfEntry(entry)).length;
    expect(entry, about).toMatchObject({ state: 'reported', version: versions + 1 });
    expect((entry.value === null) !== (entry.missing === null), about).toBe(true);
  }
}
