import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Actor } from '../../src/platform/operation.ts';
import { withStores } from './stores.ts';

const ANYONE: Actor = { name: 'reader', role: 'anyone' };
const OPERATOR: Actor = { name: '王会计', role: 'operator' };

const insertEvent = sql`insert into audit_event (id, at, actor, verb, outcome, detail)
  values (gen_random_uuid(), now(), current_setting('lantu.actor'), 'test', 'done', '{}')`;

withStores('the transaction function', (store) => {
  it('tells the database who asks, and only inside the transaction', async () => {
    const database = await store.fresh();
    const inside = await database.transaction(OPERATOR, async (tx) => {
      const { rows } = await sql<{ role: string; actor: string }>`
        select current_user as role, current_setting('lantu.actor') as actor`.execute(tx);
      return rows[0];
    });
    expect(inside).toEqual({ role: 'lantu_operator', actor: '王会计' });
    const after = await database.ownerTransaction(async (tx) => {
      const { rows } = await sql<{ role: string; actor: string }>`
        select current_user as role, current_setting('lantu.actor', true) as actor`.execute(tx);
      return rows[0];
    });
    expect(after?.role).not.toBe('lantu_operator');
    expect(after?.actor ?? '').toBe('');
  });

  it('lets an operator write and refuses the public in the database itself', async () => {
    const database = await store.fresh();
    await database.transaction(OPERATOR, (tx) => insertEvent.execute(tx));
    await expect(database.transaction(ANYONE, (tx) => insertEvent.execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      database.transaction(OPERATOR, (tx) => sql`update audit_event set actor = 'x'`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      database.transaction(OPERATOR, (tx) => sql`delete from audit_event`.execute(tx)),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('rolls back what an error leaves, and serves the next caller', async () => {
    const database = await store.fresh();
    const broken = database.transaction(OPERATOR, async (tx) => {
      await insertEvent.execute(tx);
      throw new Error('half-way');
    });
    await expect(broken).rejects.toThrow('half-way');
    const count = await database.transaction(OPERATOR, async (tx) => {
      const { rows } = await sql<{ count: string }>`select count(*) from audit_event`.execute(tx);
      return rows[0]?.count;
    });
    expect(count).toBe('0');
  });

  it('refuses a transaction inside a transaction instead of waiting for ever', async () => {
    const database = await store.fresh();
    const nested = database.transaction(ANYONE, () => database.transaction(ANYONE, async () => 1));
    await expect(nested).rejects.toThrow('already open');
    await expect(database.transaction(ANYONE, async () => 2)).resolves.toBe(2);
  });

  it('serves many callers at once', async () => {
    const database = await store.fresh();
    const names = Array.from({ length: 30 }, (_, index) => `actor ${index}`);
    const seen = await Promise.all(
      names.map((name) =>
        database.transaction({ name, role: 'anyone' }, async (tx) => {
          const { rows } = await sql<{ actor: string }>`select current_setting('lantu.actor') as actor`.execute(tx);
          return rows[0]?.actor;
        }),
      ),
    );
    expect(seen).toEqual(names);
  });

  it('hands numbers and times over as exact text in the calendar of Asia/Shanghai', async () => {
    const database = await store.fresh();
    const [row] = await database.transaction(ANYONE, async (tx) => {
      const { rows } = await sql`select 1.50::numeric as numeric, 9007199254740993::int8 as int8,
        date '2025-12-31' as date, timestamptz '2025-12-31 16:30:00Z' as instant,
        array[1.50]::numeric[] as numerics, array[date '2025-12-31'] as dates`.execute(tx);
      return rows;
    });
    expect(row).toEqual({
      numeric: '1.50',
      int8: '9007199254740993',
      date: '2025-12-31',
      instant: '2026-01-01 00:30:00+08',
      numerics: ['1.50'],
      dates: ['2025-12-31'],
    });
  });
});
