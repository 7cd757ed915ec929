import { sql } from 'kysely';
import { openDatabase } from '/work/main/src/platform/database.ts';
import { migrate, readMigrations } from '/work/main/src/platform/migrations.ts';
import { failureOf } from '/work/main/src/platform/failure.ts';
process.on('uncaughtException', (e) => { console.log('UNCAUGHT', String(e).slice(0,200)); });
process.on('unhandledRejection', (e) => { console.log('UNHANDLED', String(e).slice(0,200)); });
const db = await openDatabase({ dataFolder: '/tmp/tiny/d', databaseUrl: undefined });
await migrate(db, readMigrations('/work/main/migrations').slice(0,1), 't');
const op = { name: 'a', role: 'operator' } as const;
const ins = (tx: any, n: number) => sql`insert into audit_event select gen_random_uuid(), now(), repeat('x', 200), 't', 'done', '{}' from generate_series(1, ${n}::int)`.execute(tx);
await db.transaction(op, (tx) => ins(tx, 10)).catch(e=>console.log('first', e.message));
for (let i=0;i<3;i++) {
  try { await db.transaction(op, async (tx) => { for (let k=0;k<50;k++) await ins(tx, 5000); }); console.log('no error'); }
  catch (e) { console.log('ERR', failureOf(e)?.code, (e as any).code, String((e as Error).message).slice(0, 150)); }
  try { console.log('after', await db.transaction(op, async (tx) => (await sql`select count(*) from audit_event`.execute(tx)).rows)); } catch (e) { console.log('ERR2', failureOf(e)?.code, (e as any).code, String((e as Error).message).slice(0, 150)); }
}
try { await db.close(); console.log('closed'); } catch (e) { console.log('close ERR', failureOf(e)?.code, (e as any).code, String((e as Error).message).slice(0, 150)); }
