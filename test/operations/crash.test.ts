import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { heard, killHard, startProgram } from './children.ts';
import { withServer } from './stores.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-crash-'));
  folders.push(folder);
  return folder;
}

/** Starts the writer, kills it so many milliseconds after it said the word. */
async function killAfter(word: RegExp, delay: number, where: readonly string[]): Promise<void> {
  const child = startProgram('test/operations/children/write-slowly.ts', where);
  await heard(child, word);
  await wait(delay);
  await killHard(child);
}

/** What a table of the writer holds; null where it does not exist. */
async function count(database: Database, table: string): Promise<number | null> {
  return database.ownerTransaction(async (tx) => {
    const { rows } = await sql<{ found: string | null }>`select to_regclass(${table}) as found`.execute(tx);
    if (rows[0]?.found === null) return null;
    const counted = await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(tx);
    return Number(counted.rows[0]?.count);
  });
}

/** Every migration is wholly there with its line in the table of migrations, or wholly absent; so is the long write. */
async function expectBeforeOrAfter(where: { dataFolder: string; databaseUrl: string | undefined }): Promise<void> {
  const database = await openDatabase(where);
  try {
    const applied = (await count(database, 'lantu_migration')) ?? 0;
    expect([applied, await count(database, 'first')]).toEqual([applied, applied >= 2 ? 60_000 : null]);
    const second = await count(database, 'second');
    expect(applied >= 3 ? [60_000, 80_000] : [null]).toContain(second);
  } finally {
    await database.close();
  }
}

let made = '';

/** A copy of a store made once: these rounds are about what comes after. */
function folderWithStore(): string {
  const folder = newFolder();
  cpSync(made, folder, { recursive: true });
  return folder;
}

const MOMENTS: readonly (readonly [RegExp, number])[] = [
  [/migrating/, 20],
  [/migrating/, 300],
  [/writing/, 0],
  [/writing/, 60],
];

describe('kill -9 · embedded', () => {
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'lantu-made-'));
    await (await openDatabase({ dataFolder: made, databaseUrl: undefined })).close();
  }, 120_000);
  afterAll(() => rmSync(made, { recursive: true, force: true }));

  it.each(MOMENTS)(
    'leaves before or after: %s, %d ms later',
    async (word, delay) => {
      const dataFolder = folderWithStore();
      await killAfter(word, delay, [dataFolder]);
      await expectBeforeOrAfter({ dataFolder, databaseUrl: undefined });
    },
    120_000,
  );

  it.each([900, 1500])(
    'while the store is being made, %d ms from the start, leaves a folder that opens',
    async (delay) => {
      const dataFolder = newFolder();
      const child = startProgram('test/operations/children/write-slowly.ts', [dataFolder]);
      await wait(delay);
      await killHard(child);
      await expectBeforeOrAfter({ dataFolder, databaseUrl: undefined });
    },
    120_000,
  );
});

withServer('kill -9', (server) => {
  it.each(MOMENTS)(
    'leaves before or after: %s, %d ms later',
    async (word, delay) => {
      const databaseUrl = await server.newDatabase();
      await killAfter(word, delay, ['', databaseUrl]);
      await expectBeforeOrAfter({ dataFolder: '', databaseUrl });
    },
    120_000,
  );
});
