import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, databaseOver, openDatabase } from '../../src/platform/database.ts';
import { embeddedPool, openInMemory } from '../../src/platform/embedded-store.ts';
import { migrate, readMigrations } from '../../src/platform/migrations.ts';
import { type LocalServer, postgresqlPrograms, startPostgresql } from './local-postgresql.ts';

export const MIGRATIONS = readMigrations(fileURLToPath(new URL('../../migrations', import.meta.url)));

export interface TestStore {
  readonly kind: Database['kind'];
  /** A migrated store of its own, closed after the tests of the file. */
  readonly fresh: () => Promise<Database>;
}

export interface TestServer {
  /** The URL of a new empty database, owned by an ordinary login that may create roles. */
  readonly newDatabase: () => Promise<string>;
  /** The same for the login named. */
  readonly urlFor: (databaseUrl: string, login: string) => string;
  readonly admin: (statement: string) => Promise<void>;
}

/** Runs the same tests on the embedded store and on PostgreSQL. */
export function withStores(title: string, tests: (store: TestStore) => void): void {
  describe(`${title} · embedded`, () => {
    const opened: Database[] = [];
    afterAll(() => closeAll(opened));
    tests({
      kind: 'embedded',
      fresh: async () => {
        const database = memoryDatabase(await openInMemory(await migratedImage()));
        opened.push(database);
        return database;
      },
    });
  });
  withServer(title, (server) => {
    const opened: Database[] = [];
    afterAll(() => closeAll(opened));
    tests({
      kind: 'postgresql',
      fresh: async () => {
        const database = await openDatabase({ dataFolder: '', databaseUrl: await server.newDatabase() });
        opened.push(database);
        await migrate(database, MIGRATIONS, 'test');
        return database;
      },
    });
  });
}

/** Tests that need PostgreSQL: TEST_DATABASE_URL, or the programs of this machine. Skipped by name; in CI a failure. */
export function withServer(title: string, tests: (server: TestServer) => void): void {
  const given = process.env.TEST_DATABASE_URL;
  const programs = postgresqlPrograms();
  if (given === undefined && programs === null) {
    if (process.env.CI === 'true') {
      it(`${title} · PostgreSQL`, () => expect.fail('CI needs PostgreSQL: install it or set TEST_DATABASE_URL'));
    } else {
      describe.skip(`${title} · PostgreSQL (neither TEST_DATABASE_URL nor a PostgreSQL on this machine)`, () => {
        it('is skipped', () => {});
      });
    }
    return;
  }
  describe(`${title} · PostgreSQL`, () => {
    let local: LocalServer | null = null;
    let url = '';
    const admin = async (statement: string) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await client.query(statement);
      } finally {
        await client.end();
      }
    };
    beforeAll(async () => {
      local = given === undefined && programs !== null ? await startPostgresql(programs) : null;
      url = given ?? (local as LocalServer | null)?.urlOf('postgres') ?? '';
      await admin(
        `do $$ begin create role lantu_test_login login createrole; exception when duplicate_object then null; end $$`,
      );
    }, 120_000);
    afterAll(async () => local?.stop());
    const urlFor = (databaseUrl: string, login: string) => {
      const parts = new URL(databaseUrl);
      parts.username = login;
      return parts.toString();
    };
    tests({
      admin,
      urlFor,
      newDatabase: async () => {
        const name = `lantu_${randomUUID().replaceAll('-', '')}`;
        await admin(`create database ${name} owner lantu_test_login`);
        const parts = new URL(url);
        parts.pathname = `/${name}`;
        return urlFor(parts.toString(), 'lantu_test_login');
      },
    });
  });
}

const memoryDatabase = (engine: PGlite) =>
  databaseOver(
    embeddedPool(engine, () => Promise.reject(new Error('the store in memory is lost'))),
    'embedded',
    'memory',
  );

async function closeAll(databases: Database[]): Promise<void> {
  await Promise.all(databases.splice(0).map((database) => database.close()));
}

let image: Promise<Blob> | null = null;

/** A migrated store as an image; opening one takes a tenth of making one. */
function migratedImage(): Promise<Blob> {
  image ??= (async () => {
    const embedded = await openInMemory();
    const database = memoryDatabase(embedded);
    await migrate(database, MIGRATIONS, 'test');
    const dump = await embedded.dumpDataDir('none');
    await database.close();
    return dump;
  })();
  return image;
}
