import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { failure } from './failure.ts';
import { folderFailure } from './store-failure.ts';
import { TEXT_OIDS } from './text-oids.ts';

const asText = (text: string) => text;
const PARSERS = Object.fromEntries(TEXT_OIDS.map((oid) => [oid, asText]));

/** An embedded PostgreSQL in `folder/store`, made when it is not there yet. The caller holds the lock of the folder. */
export async function openEmbedded(folder: string): Promise<PGlite> {
  const store = join(folder, 'store');
  if (!existsSync(store)) await makeStore(folder, store);
  try {
    return await PGlite.create({ dataDir: store, parsers: PARSERS });
  } catch (error) {
    throw folderFailure(error) ?? cannotOpen(store);
  }
}

function cannotOpen(store: string) {
  return failure('store-unavailable', {
    zh: `内嵌数据库无法打开：${store}。磁盘可能已满：请腾出空间后重试；已提交的数据不受影响。`,
    en: `The embedded store cannot be opened: ${store}. The disk may be full: free some space and try again; committed data are safe.`,
  });
}

/** An embedded PostgreSQL that lives and dies with the process; `image` is the dump of another one. */
export async function openInMemory(image?: Blob): Promise<PGlite> {
  return PGlite.create({ parsers: PARSERS, ...(image && { loadDataDir: image }) });
}

/** A store that exists is complete: it is made under another name, so a process killed half-way leaves nothing to trip over. */
async function makeStore(folder: string, store: string): Promise<void> {
  const making = join(folder, 'store.making');
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const database = await PGlite.create({ dataDir: making, parsers: PARSERS });
  await database.close();
  renameSync(making, store);
}

/**
 * Kysely's view of a store with one connection: whoever connects waits until the one before has released it.
 * A panic (the disk was full while the log was written) ends the engine but not the process: the next to connect finds
 * it opened anew, recovered from its log.
 */
export function embeddedPool(first: PGlite, reopen: () => Promise<PGlite>): PostgresPool {
  let free: Promise<void> = Promise.resolve();
  let engine: PGlite | null = first;
  return {
    async connect() {
      const before = free;
      let release = () => {};
      free = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      try {
        engine ??= await reopen();
      } catch (error) {
        release();
        throw error;
      }
      const current = engine;
      const giveUp = async () => {
        engine = null;
        await current.close().catch(() => {});
      };
      return { query: embeddedQuery(current, giveUp), release: () => release() };
    },
    async end() {
      await free;
      await engine?.close();
    },
  };
}

function embeddedQuery(engine: PGlite, giveUp: () => Promise<void>): PostgresPoolClient['query'] {
  let panic: Error | null = null;
  const query = async (text: string, parameters: readonly unknown[]) => {
    if (panic !== null) throw panic;
    try {
      // Without parameters a text may hold several statements, as a migration does.
      const result =
        parameters.length === 0 ? (await engine.exec(text)).at(-1) : await engine.query(text, [...parameters]);
      return { command: result?.command, rowCount: result?.affectedRows ?? 0, rows: result?.rows ?? [] };
    } catch (error) {
      if (isPanic(error)) {
        panic = error;
        await giveUp();
      }
      throw error;
    }
  };
  return query as unknown as PostgresPoolClient['query'];
}

function isPanic(error: unknown): error is Error {
  return error instanceof Error && 'severity' in error && (error.severity === 'PANIC' || error.severity === 'FATAL');
}
