import { sql } from 'kysely';
import type { Transaction } from './operation.ts';
import type { StoreHead, StoreRow } from './store-file.ts';

type Tables = StoreHead['tables'];

const LEDGER = 'lantu_migration';

/** The tables of the store without the ledger of migrations, each after those its rows refer to. */
export async function listTables(tx: Transaction): Promise<Tables> {
  const { rows } = await sql<{ name: string; columns: string[]; refers: string[] }>`
    select c.relname::text as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
      array(select r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> ${LEDGER}
    order by c.relname collate "C"`.execute(tx);
  const ordered: { name: string; columns: string[] }[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const free = waiting.filter(({ refers }) => refers.every((name) => ordered.some((table) => table.name === name)));
    if (free.length === 0) throw new Error('the tables of the store refer to each other in a circle');
    ordered.push(...free.map(({ name, columns }) => ({ name, columns })));
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return ordered;
}

export async function readMigrationsApplied(tx: Transaction): Promise<StoreHead['schema']> {
  const { rows } = await sql<StoreHead['schema'][number]>`
    select number, name, checksum from lantu_migration order by number`.execute(tx);
  return rows;
}

/** Rows fetched at a time. */
const BATCH = 2000;

/** Every row as text, table by table, in an order of the rows themselves; a cursor keeps the moment it was opened at. */
export async function* readStoreRows(tx: Transaction, tables: Tables): AsyncGenerator<StoreRow> {
  if (tables.length === 0) return;
  // How a row is written as text depends on these.
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true)`.execute(tx);
  const parts = tables.map(
    ({ name }, index) => sql`select ${sql.lit(index)} as "table", t::text collate "C" as row from ${sql.table(name)} t`,
  );
  await sql`declare whole_store no scroll cursor for ${sql.join(parts, sql` union all `)} order by 1, 2`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ table: number; row: string }>`fetch ${sql.lit(BATCH)} from whole_store`.execute(tx);
    for (const { table, row } of rows) yield [Number(table), row];
    if (rows.length < BATCH) break;
  }
  await sql`close whole_store`.execute(tx);
}
