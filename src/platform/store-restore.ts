import { sql } from 'kysely';
import type { Database } from './database.ts';
import { type FailureError, failure } from './failure.ts';
import { applyMigrations, type Migration } from './migrations.ts';
import type { Transaction } from './operation.ts';
import { openStoreFile, type StoreEnd, type StoreHead, type StoreRow, tallyOf } from './store-file.ts';
import { listTables, readStoreRows } from './store-tables.ts';

/** Rows put in at a time. */
const BATCH = 1000;

/**
 * Fills an empty store from a file of `exportStore`: the schema of that day, its rows, and a look whether they read back
 * to the same bytes; all in one transaction. The caller then migrates to the schema of today.
 * Fails with refused (not empty, or other migrations), newer-schema, or bad-input (damaged file).
 */
export async function restoreStore(
  database: Database,
  path: string,
  migrations: readonly Migration[],
): Promise<{ readonly head: StoreHead; readonly end: StoreEnd }> {
  const { head, rows } = await openStoreFile(path);
  const known = knownMigrations(head, migrations);
  return database.ownerTransaction(async (tx) => {
    if ((await listTables(tx)).length > 0) throw notEmpty(database.place);
    await applyMigrations(tx, known, head.program);
    if (JSON.stringify(await listTables(tx)) !== JSON.stringify(head.tables)) throw otherTables(head);
    // What the migrations put in by themselves, and what triggers would, comes from the file.
    for (const { name } of [...head.tables].reverse()) await sql`delete from ${sql.table(name)}`.execute(tx);
    await switchTriggers(tx, head, 'disable');
    const end = await fill(tx, head, rows);
    // A table with checks that wait for the commit cannot be altered.
    await sql`set constraints all immediate`.execute(tx);
    await switchTriggers(tx, head, 'enable');
    const tally = tallyOf(head.tables.length);
    for await (const row of readStoreRows(tx, head.tables)) tally.add(row);
    if (JSON.stringify(tally.end()) !== JSON.stringify(end)) throw new Error('the restored rows read back differently');
    return { head, end };
  });
}

async function fill(tx: Transaction, head: StoreHead, rows: AsyncGenerator<StoreRow, StoreEnd>): Promise<StoreEnd> {
  let table = 0;
  let batch: string[] = [];
  const put = async () => {
    const name = head.tables[table]?.name;
    if (name === undefined || batch.length === 0) return;
    await sql`insert into ${sql.table(name)} select r.* from unnest(${batch}::text[]::${sql.table(name)}[]) r`.execute(
      tx,
    );
    batch = [];
  };
  for (;;) {
    const next = await rows.next();
    if (next.done || next.value[0] !== table || batch.length === BATCH) await put();
    if (next.done) return next.value;
    table = next.value[0];
    batch.push(next.value[1]);
  }
}

async function switchTriggers(tx: Transaction, head: StoreHead, how: 'enable' | 'disable'): Promise<void> {
  for (const { name } of head.tables) {
    await sql`alter table ${sql.table(name)} ${sql.raw(how)} trigger user`.execute(tx);
  }
}

function knownMigrations(head: StoreHead, migrations: readonly Migration[]): readonly Migration[] {
  if (head.schema.length > migrations.length) {
    throw failure('newer-schema', {
      zh: `文件由更新的程序 ${head.program} 导出（结构版本 ${head.schema.length}），本程序只认识到 ${migrations.length}。请改用该版本或更新的程序；未作任何更改。`,
      en: `The file was exported by a newer program ${head.program} (schema version ${head.schema.length}); this one knows versions up to ${migrations.length}. Use that version or a later one; nothing was changed.`,
    });
  }
  const other = head.schema.find(({ checksum }, index) => checksum !== migrations[index]?.checksum);
  if (other !== undefined) throw otherTables(head, `${other.number} ${other.name}`);
  return migrations.slice(0, head.schema.length);
}

function otherTables({ program }: StoreHead, migration = ''): FailureError {
  return failure('refused', {
    zh: `文件由程序 ${program} 导出，其数据库结构${migration && `（第 ${migration} 号迁移）`}与本程序的迁移不一致，不能恢复；未作任何更改。`,
    en: `The file was exported by program ${program}, whose schema${migration && ` (migration ${migration})`} differs from the migrations of this program, so it cannot be restored; nothing was changed.`,
  });
}

function notEmpty(place: string): FailureError {
  return failure('refused', {
    zh: `目标数据库不是空的（${place}），恢复只写入空库；未作任何更改。请用 LANTU_DATA 指定一个新文件夹，或用 DATABASE_URL 指定一个空的 PostgreSQL 库。`,
    en: `The store is not empty (${place}), and restoring fills empty stores only; nothing was changed. Name a new folder with LANTU_DATA, or an empty PostgreSQL database with DATABASE_URL.`,
  });
}
