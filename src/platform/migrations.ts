import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { failure } from './failure.ts';
import type { Transaction } from './operation.ts';
import { codeOf } from './store-failure.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly program: string;
}

/** The one line of migrations in a folder, `0001-foundation.sql` and on; a gap or a doubled number is a fault of the program. */
export function readMigrations(folder: string): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file);
    if (!match || Number(match[1]) !== index + 1) {
      throw new Error(`Migration ${file} does not continue the line: expected number ${index + 1}`);
    }
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    return { number: index + 1, name: match[2] ?? '', text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}

/**
 * Brings the store to the schema of this program and answers the migrations applied, one transaction each.
 * Any number of processes may do this at once. Fails with newer-schema, or with refused where an applied file was changed.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
  program: string,
): Promise<readonly Migration[]> {
  const applied: Migration[] = [];
  for (;;) {
    const next = await withRetry(() => database.ownerTransaction((tx) => applyNext(tx, migrations, program)));
    if (next === null) return applied;
    applied.push(next);
  }
}

/** Applies every migration that is missing inside a transaction the caller holds. */
export async function applyMigrations(
  tx: Transaction,
  migrations: readonly Migration[],
  program: string,
): Promise<void> {
  while ((await applyNext(tx, migrations, program)) !== null);
}

/** The lock every starter takes first: "lantu" as a number. */
const MIGRATION_LOCK = 0x6c616e7475;

async function applyNext(
  tx: Transaction,
  migrations: readonly Migration[],
  program: string,
): Promise<Migration | null> {
  await sql`select pg_advisory_xact_lock(${String(MIGRATION_LOCK)}::bigint)`.execute(tx);
  await sql`create table if not exists lantu_migration (
    number integer primary key, name text not null, checksum text not null,
    applied_at timestamptz not null default now(), program text not null)`.execute(tx);
  const { rows } =
    await sql<AppliedMigration>`select number, name, checksum, program from lantu_migration order by number`.execute(
      tx,
    );
  refuseForeignSchema(rows, migrations);
  const next = migrations[rows.length];
  if (next === undefined) return null;
  await sql`insert into lantu_migration (number, name, checksum, program)
    values (${next.number}, ${next.name}, ${next.checksum}, ${program})`.execute(tx);
  try {
    await sql.raw(next.text).execute(tx);
  } catch (error) {
    throw codeOf(error) === '42501' ? missingRights(error) : error;
  }
  return next;
}

function refuseForeignSchema(applied: readonly AppliedMigration[], migrations: readonly Migration[]): void {
  for (const [index, row] of applied.entries()) {
    const own = migrations[index];
    if (own === undefined) {
      throw failure('newer-schema', {
        zh: `数据由更新的版本写入（第 ${row.number} 号迁移 ${row.name}，程序 ${row.program}），本程序只认识到第 ${migrations.length} 号。请改用该版本或更新的程序；数据未作任何更改。`,
        en: `The data were written by a newer program (migration ${row.number} ${row.name}, program ${row.program}); this one knows migrations up to ${migrations.length}. Use that version or a later one; nothing was changed.`,
      });
    }
    if (own.number !== row.number || own.checksum !== row.checksum) {
      throw failure('refused', {
        zh: `第 ${row.number} 号迁移 ${row.name} 在执行之后被改动（校验和不符）。迁移只能新增，不能修改；请恢复原文件。`,
        en: `Migration ${row.number} ${row.name} was changed after it had been applied (checksum differs). Migrations are added, never changed: restore the file.`,
      });
    }
  }
}

function missingRights(error: unknown) {
  const statements =
    'create role lantu_public nologin; create role lantu_operator nologin; create role lantu_member nologin; create role lantu_gate nologin; grant lantu_public, lantu_operator, lantu_member, lantu_gate to <login>;';
  const said = error instanceof Error ? error.message : '';
  return failure('store-unavailable', {
    zh: `DATABASE_URL 中的用户权限不足（${said}）。请由管理员执行一次：${statements} 并使该用户拥有此数据库。`,
    en: `The login of DATABASE_URL lacks a right (${said}). An administrator must run once: ${statements} and make the login owner of this database.`,
  });
}

/** Roles are shared by all databases of a server: two databases migrated at once may trip over each other's grant. */
async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 8 || !/tuple concurrently updated/.test(String(error))) throw error;
    }
  }
}
