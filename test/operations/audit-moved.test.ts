import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { migrate } from '../../src/platform/migrations.ts';
import { exportStore } from '../../src/platform/store-export.ts';
import { restoreStore } from '../../src/platform/store-restore.ts';
import { AWKWARD, listed, OPERATOR, verified } from './audit-running.ts';
import { MIGRATIONS, withServer } from './stores.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantu-audit-'));
const opened: Database[] = [];
afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  rmSync(folder, { recursive: true });
});

async function openEmpty(databaseUrl?: string): Promise<Database> {
  const database = await openDatabase({ dataFolder: mkdtempSync(join(folder, 'data-')), databaseUrl });
  opened.push(database);
  return database;
}

const unchained = MIGRATIONS.slice(
  0,
  MIGRATIONS.findIndex(({ name }) => name === 'audit-chain'),
);
const write = (database: Database) => database.ownerTransaction((tx) => sql.raw(AWKWARD).execute(tx));
const facts = { program: 'test', at: '2026-01-02T03:04:05.000+08:00' };

function tests(empty: () => Promise<Database>) {
  it('takes up the lines of an older store in the order of their time and id', async () => {
    const database = await empty();
    await migrate(database, unchained, 'test');
    await write(database);
    await migrate(database, MIGRATIONS, 'test');
    expect(await verified(database)).toMatchObject({ ok: true, events: 3 });
    expect((await listed(database, {})).map(({ id }) => id.slice(-1))).toEqual(['3', '2', '1']);
    await database.ownerTransaction((tx) => sql.raw(AWKWARD.replaceAll('01890000', '01890001')).execute(tx));
    expect(await verified(database)).toMatchObject({ ok: true, events: 6 });
  });

  it('moves with its store, unbroken, and goes on there', async () => {
    const [from, to] = [await empty(), await empty()];
    await migrate(from, MIGRATIONS, 'test');
    await write(from);
    const { head } = await verified(from);
    const file = join(mkdtempSync(join(folder, 'file-')), 'store.gz');
    await from.transaction(OPERATOR, (tx) => exportStore(tx, file, facts));
    await restoreStore(to, file, MIGRATIONS);
    expect(await verified(to, head)).toEqual({ events: 3, ok: true, head, broken: null });
    await to.ownerTransaction((tx) => sql.raw(AWKWARD.replaceAll('01890000', '01890001')).execute(tx));
    expect(await verified(to, head)).toMatchObject({ events: 6, ok: true });
    // The triggers are on again.
    await expect(to.ownerTransaction((tx) => sql`delete from audit_event`.execute(tx))).rejects.toThrow(
      'never changed',
    );
  });
}

describe('the chain of a store that is moved · embedded', () => tests(() => openEmpty()));
withServer('the chain of a store that is moved', (server) => tests(async () => openEmpty(await server.newDatabase())));
