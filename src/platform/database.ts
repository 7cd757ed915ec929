import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import pg from 'pg';
import { embeddedPool, openEmbedded } from './embedded-store.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import type { Actor, Transaction } from './operation.ts';
import { connectFailure, folderFailure, storeFailure } from './store-failure.ts';
import { TEXT_ARRAY_OIDS, TEXT_OIDS } from './text-oids.ts';

export interface Database {
  readonly kind: 'embedded' | 'postgresql';
  /** Where the data are, for people: a folder, or a server without its password. */
  readonly place: string;
  /**
   * The one transaction function. Inside it the database itself knows who asks: the role of the audience, the actor's name,
   * the calendar of Asia/Shanghai. A reader sees one state of the store throughout. Never open a second one inside.
   */
  readonly transaction: <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** A transaction with the rights of the login; only for the schema and for moving a whole store. */
  readonly ownerTransaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  /** Only on the embedded store, which takes one process: how others of this machine reach the one that has it. */
  readonly sharing: Pick<FolderLock, 'announce' | 'token'> | null;
  readonly close: () => Promise<void>;
}

const ROLES = {
  anyone: 'lantu_public',
  operator: 'lantu_operator',
  member: 'lantu_member',
  gate: 'lantu_gate',
} as const satisfies Record<Actor['role'], string>;

/**
 * PostgreSQL where a URL is given, else the embedded store in the folder.
 * Fails with store-locked (another process has the folder), store-unavailable or disk-full.
 */
export async function openDatabase(where: {
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
}): Promise<Database> {
  return where.databaseUrl === undefined ? openFolder(where.dataFolder) : openServer(where.databaseUrl);
}

async function openFolder(folder: string): Promise<Database> {
  let lock: FolderLock | null = null;
  try {
    lock = lockFolder(folder);
    const database = databaseOver(
      embeddedPool(await openEmbedded(folder), () => openEmbedded(folder)),
      'embedded',
      folder,
    );
    return { ...database, sharing: lock, close: closeThenRelease(database, lock) };
  } catch (error) {
    lock?.release();
    throw folderFailure(error) ?? error;
  }
}

const closeThenRelease = (database: Database, lock: FolderLock) => async () => {
  try {
    await database.close();
  } finally {
    lock.release();
  }
};

async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, types: { getTypeParser }, application_name: 'lantu', max: 10 });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw connectFailure(error);
  }
  return databaseOver(pool, 'postgresql', withoutPassword(url));
}

const TEXT_ARRAY = 1009;
const asText = (text: string) => text;
const getTypeParser = ((oid: number, format?: 'text' | 'binary') => {
  if (TEXT_OIDS.includes(oid)) return asText;
  return pg.types.getTypeParser(TEXT_ARRAY_OIDS.includes(oid) ? TEXT_ARRAY : oid, format);
}) as typeof pg.types.getTypeParser;

function withoutPassword(url: string): string {
  try {
    const parts = new URL(url);
    parts.password = '';
    return parts.toString();
  } catch {
    return 'PostgreSQL';
  }
}

const open = new AsyncLocalStorage<true>();

/** A database over a pool of connections; the pool belongs to it from now on. */
export function databaseOver(pool: PostgresPool, kind: Database['kind'], place: string): Database {
  const kysely = new Kysely<Record<never, never>>({ dialect: new PostgresDialect({ pool }) });

  async function begin<T>(isolation: 'read committed' | 'repeatable read', work: (tx: Transaction) => Promise<T>) {
    if (open.getStore()) {
      throw new Error('A transaction is already open here; on the embedded store a second one would wait for ever');
    }
    try {
      return await open.run(true, () => kysely.transaction().setIsolationLevel(isolation).execute(work));
    } catch (error) {
      throw storeFailure(error) ?? error;
    }
  }

  return {
    kind,
    place,
    transaction: (actor, work) =>
      begin(actor.role === 'anyone' ? 'repeatable read' : 'read committed', async (tx) => {
        await sql`select set_config('role', ${ROLES[actor.role]}, true), set_config('lantu.actor', ${actor.name}, true),
          set_config('lantu.account', ${actor.role === 'member' ? actor.account : ''}, true),
          set_config('timezone', 'Asia/Shanghai', true), set_config('datestyle', 'ISO, YMD', true)`.execute(tx);
        return work(tx);
      }),
    ownerTransaction: (work) => begin('read committed', work),
    sharing: null,
    close: () => kysely.destroy(),
  };
}
