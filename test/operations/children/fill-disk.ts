// Writes into the data folder given until it is told that the disk is full; says the code of every refusal.
import { sql } from 'kysely';
import { openDatabase } from '../../../src/platform/database.ts';
import { failureOf } from '../../../src/platform/failure.ts';
import { migrate, readMigrations } from '../../../src/platform/migrations.ts';
import type { Actor } from '../../../src/platform/operation.ts';

const [dataFolder = '', migrations = ''] = process.argv.slice(2);
const OPERATOR: Actor = { name: 'test', role: 'operator' };
const database = await openDatabase({ dataFolder, databaseUrl: undefined });
await migrate(database, readMigrations(migrations), 'test');

const write = (rows: number) =>
  database.transaction(OPERATOR, async (tx) => {
    for (let left = rows; left > 0; left -= 5000) {
      await sql`insert into figure_import select gen_random_uuid(), repeat('x', 200), '', '', '', 0, 0, '', now()
        from generate_series(1, ${Math.min(left, 5000)}::int)`.execute(tx);
    }
  });

await write(10);
const refused = await write(400_000).then(() => null, failureOf);
process.stdout.write(`${refused?.code ?? 'stored'}\n`);
await database.close();
