import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { type Migration, migrate } from '../../src/platform/migrations.ts';
import { MIGRATIONS, withServer, withStores } from './stores.ts';

const NEXT = MIGRATIONS.length + 1;
const added = (text: string): Migration => ({ number: NEXT, name: 'later', text, checksum: text });

async function numbers(database: Database): Promise<unknown[]> {
  return database.ownerTransaction(async (tx) => {
    const { rows } = await sql<{ number: number }>`select number from lantu_migration order by number`.execute(tx);
    return rows.map(({ number }) => number);
  });
}

withStores('migrations', (store) => {
  it('are applied once, however often they are asked for', async () => {
    const database = await store.fresh();
    for (let round = 0; round < 3; round += 1) expect(await migrate(database, MIGRATIONS, 'test')).toEqual([]);
    expect(await numbers(database)).toEqual(MIGRATIONS.map(({ number }) => number));
  });

  it('refuse a store written by a newer program, in words that say what to do', async () => {
    const database = await store.fresh();
    await migrate(database, [...MIGRATIONS, added('create table later (n integer)')], '9.9.9');
    const refused = await migrate(database, MIGRATIONS, 'test').catch(failureOf);
    expect(refused).toMatchObject({ code: 'newer-schema' });
    expect(JSON.stringify(refused)).toContain('9.9.9');
  });

  it('refuse an applied file that was changed', async () => {
    const database = await store.fresh();
    const changed = MIGRATIONS.map((migration) => ({ ...migration, checksum: `${migration.checksum}0` }));
    expect(await migrate(database, changed, 'test').catch(failureOf)).toMatchObject({ code: 'refused' });
  });

  it('leave nothing of one that fails half-way', async () => {
    const database = await store.fresh();
    const broken = added('create table half (n integer); insert into half values (1); select 1/0;');
    await expect(migrate(database, [...MIGRATIONS, broken], 'test')).rejects.toMatchObject({ code: '22012' });
    expect(await numbers(database)).toEqual(MIGRATIONS.map(({ number }) => number));
    const whole = added('create table half (n integer)');
    expect(await migrate(database, [...MIGRATIONS, whole], 'test')).toEqual([whole]);
  });
});

withServer('migrations', (server) => {
  it('happen exactly once when twenty programs start together', async () => {
    const databaseUrl = await server.newDatabase();
    const starters = await Promise.all(Array.from({ length: 20 }, () => openDatabase({ dataFolder: '', databaseUrl })));
    const applied = await Promise.all(starters.map((database) => migrate(database, MIGRATIONS, 'test')));
    expect(
      applied
        .flat()
        .map(({ number }) => number)
        .sort((a, b) => a - b),
    ).toEqual(MIGRATIONS.map(({ number }) => number));
    await Promise.all(starters.map((database) => database.close()));
  }, 120_000);

  it('happen in several databases of one server at once, which share the roles', async () => {
    const urls = await Promise.all(Array.from({ length: 4 }, () => server.newDatabase()));
    const counts = await Promise.all(
      urls.map(async (databaseUrl) => {
        const database = await openDatabase({ dataFolder: '', databaseUrl });
        const applied = await migrate(database, MIGRATIONS, 'test');
        await database.close();
        return applied.length;
      }),
    );
    expect(counts).toEqual(urls.map(() => MIGRATIONS.length));
  }, 120_000);

  it('tell a login without the right to make roles what an administrator must run, and that suffices', async () => {
    const owned = await server.newDatabase();
    const name = new URL(owned).pathname.slice(1);
    const login = `plain_${name}`;
    await server.admin(`create role ${login} login; alter database ${name} owner to ${login}`);
    const databaseUrl = server.urlFor(owned, login);
    const database = await openDatabase({ dataFolder: '', databaseUrl });
    const refused = await migrate(database, MIGRATIONS, 'test').catch(failureOf);
    expect(refused).toMatchObject({ code: 'store-unavailable' });
    expect(JSON.stringify(refused)).toContain('grant lantu_public, lantu_operator, lantu_member, lantu_gate to');
    for (const role of ['lantu_public', 'lantu_operator', 'lantu_member', 'lantu_gate']) {
      await server.admin(`do $$ begin create role ${role} nologin; exception when duplicate_object then null; end $$`);
    }
    await server.admin(`grant lantu_public, lantu_operator, lantu_member, lantu_gate to ${login}`);
    expect(await migrate(database, MIGRATIONS, 'test')).toHaveLength(MIGRATIONS.length);
    await database.close();
  }, 120_000);

  it('name a server that does not answer', async () => {
    const databaseUrl = server.urlFor(await server.newDatabase(), 'nobody_of_this_name');
    const refused = await openDatabase({ dataFolder: '', databaseUrl }).catch(failureOf);
    expect(refused).toMatchObject({ code: 'store-unavailable' });
    const nowhere = await openDatabase({ dataFolder: '', databaseUrl: 'postgres://127.0.0.1:1/none' }).catch(failureOf);
    expect(nowhere).toMatchObject({ code: 'store-unavailable' });
    expect(JSON.stringify(nowhere)).toContain('ECONNREFUSED');
  });
});
