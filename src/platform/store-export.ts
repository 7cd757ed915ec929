import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import type { Transaction } from './operation.ts';
import { fillWhole } from './out-file.ts';
import { type StoreEnd, type StoreHead, storeHead, tallyOf } from './store-file.ts';
import { listTables, readMigrationsApplied, readStoreRows } from './store-tables.ts';

/**
 * Writes the whole store to a file, as one moment shows it. The rights of the login are taken back for it, since no
 * audience sees every row; a new file is its owner's alone. Fails with disk-full, or bad-input where nobody may write there.
 */
export async function exportStore(
  tx: Transaction,
  path: string,
  facts: { readonly program: string; readonly at: string },
): Promise<{ readonly head: StoreHead; readonly end: StoreEnd }> {
  await sql`select set_config('role', 'none', true)`.execute(tx);
  const tables = await listTables(tx);
  const schema = await readMigrationsApplied(tx);
  const head = storeHead({ program: facts.program, exportedAt: facts.at, schema, tables });
  const tally = tallyOf(tables.length);
  let end: StoreEnd | null = null;
  async function* lines() {
    yield `${JSON.stringify(head)}\n`;
    for await (const row of readStoreRows(tx, tables)) {
      tally.add(row);
      yield `${JSON.stringify(row)}\n`;
    }
    end = tally.end();
    yield `${JSON.stringify(end)}\n`;
  }
  await fillWhole(path, 'private', (beside) =>
    pipeline(Readable.from(lines()), createGzip(), createWriteStream(beside, { flush: true })),
  );
  if (end === null) throw new Error('the export ended without an end');
  return { head, end };
}
