// Migrates the store given with two slow migrations, then writes many rows in one transaction; says where it is.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/platform/database.ts';
import { type Migration, migrate } from '../../../src/platform/migrations.ts';

const [dataFolder = '', databaseUrl] = process.argv.slice(2);
const slow = (number: number, name: string, table: string): Migration => {
  const text = `create table ${table} (n integer primary key); insert into ${table} select generate_series(1, 60000);
    do $$ begin if exists (select from pg_roles where rolname = 'lantu_operator') then grant all on ${table} to lantu_operator; end if; end $$;`;
  return { number, name, text, checksum: createHash('sha256').update(text).digest('hex') };
};
const roles = `do $$ begin create role lantu_operator; exception when duplicate_object then null; end $$;
  grant lantu_operator to current_user;`;

const database = await openDatabase({ dataFolder, databaseUrl });
process.stdout.write('migrating\n');
await migrate(
  database,
  [
    { number: 1, name: 'roles', text: roles, checksum: 'roles' },
    slow(2, 'first', 'first'),
    slow(3, 'second', 'second'),
  ],
  'test',
);
process.stdout.write('writing\n');
await database.transaction({ name: 'test', role: 'operator' }, async (tx) => {
  for (let batch = 0; batch < 20; batch += 1) {
    await sql`insert into second select generate_series(${100_000 + batch * 1000}::int, ${100_999 + batch * 1000}::int)`.execute(
      tx,
    );
  }
});
process.stdout.write('done\n');
await database.close();
