import { type RawBuilder, sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { ACCOUNT_ROWS } from './account-rows.ts';
import { FIGURE_ROWS } from './figure-rows.ts';
import { createOffice } from './people.ts';
import { idsOf, insertion, type RowCase, type RowIds, type Who } from './row-case.ts';
import { withStores } from './stores.ts';

const ROW_CASES = [...ACCOUNT_ROWS, ...FIGURE_ROWS];
const ENTRY = caseOf('a reported value');

function caseOf(title: string): RowCase {
  const found = ROW_CASES.find((each) => each.title === title);
  if (found === undefined) throw new Error(title);
  return found;
}

/** Whether a statement of somebody touches a row; whatever it does is undone. */
async function does(database: Database, actor: Actor, statement: RawBuilder<unknown>): Promise<boolean> {
  const undo = new Error('undo');
  let touched = 0;
  try {
    await database.transaction(actor, async (tx) => {
      const { rows, numAffectedRows } = await statement.execute(tx);
      touched = Number(numAffectedRows ?? rows.length);
      throw undo;
    });
  } catch (error) {
    const isRefused = failureOf(error)?.code === 'not-permitted' || (error as { code?: string }).code === '42501';
    if (error !== undo && !isRefused) throw error;
  }
  return touched > 0;
}

async function office(database: Database) {
  const people = await createOffice(database);
  const everybody = [...Object.entries(people), ['reader', { name: 'web', role: 'anyone' }]] as [Who, Actor][];
  const owner = (statement: RawBuilder<unknown>) => database.ownerTransaction((tx) => statement.execute(tx));
  const of = (entry: string): RowIds => idsOf(people.holder.account, people.holder.organisation.id, entry);
  const addEntry = async () => {
    const ids = of('');
    await owner(insertion('entry', ENTRY.row(ids)));
    return ids.id;
  };
  const whoDoes = async (statement: (who: Who) => RawBuilder<unknown>) => {
    const able: Who[] = [];
    for (const [who, actor] of everybody) if (await does(database, actor, statement(who))) able.push(who);
    return able.sort();
  };
  return { database, people, owner, of, addEntry, whoDoes };
}

/** The condition that finds exactly the row. */
function keyOf(row: ReturnType<RowCase['row']>, { table }: RowCase): RawBuilder<unknown> {
  const names = { recovery_code: ['hash'], linked_identity: ['subject'], one_time_link: ['hash'] }[table];
  const key = names ?? { holding: ['indicator'], table_mapping: ['name'] }[table] ?? ['id'];
  return sql.join(
    key.map((name) => sql`${sql.ref(name)} = ${row[name]}`),
    sql` and `,
  );
}

withStores('rows, by SQL of one’s own', ({ fresh }) => {
  it('are read, added, changed and removed by those the tables say, and nobody else', async () => {
    const { owner, of, addEntry, whoDoes } = await office(await fresh());
    const [used, spare] = [await addEntry(), await addEntry()];
    for (const one of ROW_CASES) {
      const row = one.row(of(used));
      await owner(insertion(one.table, row));
      const [table, key] = [sql.table(one.table), keyOf(row, one)];
      expect({
        title: one.title,
        reads: await whoDoes(() => sql`select 1 as found from ${table} where ${key}`),
        adds: await whoDoes(() => insertion(one.table, one.row(of(spare)))),
        changes: await whoDoes(() => sql`update ${table} set ${sql.raw(one.change)} where ${key}`),
        removes: await whoDoes(() => sql`delete from ${table} where ${key}`),
      }).toEqual({
        title: one.title,
        reads: [...one.reads].sort(),
        adds: [...one.adds].sort(),
        changes: [...one.changes].sort(),
        removes: [...one.removes].sort(),
      });
      // A line of the record stays; any other row might open something to the next case.
      if (one.table !== 'audit_event') await owner(sql`delete from ${table} where ${key}`);
    }
  });

  it('keep the columns nobody has a reason to change', async () => {
    const { owner, of, addEntry, whoDoes } = await office(await fresh());
    const made = async (title: string) => {
      const one = caseOf(title);
      const row = one.row(of(await addEntry()));
      await owner(insertion(one.table, row));
      return keyOf(row, one);
    };
    const figure = await made('an approved figure');
    const session = await made('a session');
    await owner(sql`update session set ended_at = now(), ended_by = 'x' where ${session}`);
    const duty = await made('a duty');
    const secret = sql`account = ${of('').account}`;
    const asked: Readonly<Record<string, [RawBuilder<unknown>, Who[]]>> = {
      'mode of the office': [sql`update office set mode = 'single-office'`, ['security']],
      'day it was set up': [sql`update office set set_up_at = null`, []],
      'secret, read': [sql`select 1 as found from account_secret where ${secret}`, ['holder']],
      'secret, changed': [sql`update account_secret set changed_at = now() where ${secret}`, ['holder']],
      'login of an account': [sql`update account set login = 'x' where id = ${of('').account}`, []],
      'role of a duty': [sql`update duty set role = 'reviewer' where ${duty}`, []],
      'token of a session': [sql`update session set token_hash = '' where ${session}`, []],
      'end of a session': [sql`update session set ended_at = null, ended_by = null where ${session}`, []],
      'value of a figure': [sql`update observation set value = 2 where ${figure}`, []],
      'value of an entry': [sql`update entry set value = 2`, []],
    };
    const found: [string, Who[]][] = [];
    for (const [what, [statement]] of Object.entries(asked)) found.push([what, await whoDoes(() => statement)]);
    expect(found).toEqual(Object.entries(asked).map(([what, [, who]]) => [what, who]));
  });

  it('are added for one’s own organisation and one’s own place only', async () => {
    const { people, whoDoes } = await office(await fresh());
    const own = (title: string, facts: Readonly<Record<string, RawBuilder<unknown>>>) =>
      whoDoes((who) => {
        const { account, organisation } = who === 'reader' ? people.holder : people[who];
        const one = caseOf(title);
        return insertion(one.table, { ...one.row(idsOf(account, organisation.id, '')), ...facts });
      });
    for (const title of ['a reported value', 'an answer instead of a figure']) {
      expect(await own(title, { place: sql`'nanjing'` })).toEqual(['holder', 'nanjing', 'officer']);
      expect(await own(title, { place: sql`'suzhou'` })).toEqual(['holder', 'officer', 'suzhou']);
    }
    expect(await own('a reported value', { state: sql`'approved'` })).toEqual([]);
    expect(await own('how a table is read', {})).toEqual(['holder', 'nanjing', 'officer', 'suzhou']);
  });

  it('close at once to whoever lost a duty, holds it for another plan, or was disabled', async () => {
    const { people, owner, of, addEntry, whoDoes } = await office(await fresh());
    const figure = caseOf('an approved figure');
    await owner(insertion('observation', figure.row(of(await addEntry()))));
    const readers = () => whoDoes(() => sql`select 1 as found from observation`);
    expect(await readers()).toEqual(['holder', 'inspector', 'officer', 'publisher', 'reviewer']);
    await owner(
      sql`update duty set withdrawn_at = now(), withdrawn_by = 'x' where account = ${people.reviewer.account}`,
    );
    await owner(sql`update duty set plan = 'another' where account = ${people.officer.account}`);
    await owner(sql`update account set state = 'disabled' where id = ${people.holder.account}`);
    expect(await readers()).toEqual(['inspector', 'publisher']);
    expect(await whoDoes(() => sql`select 1 as found from entry`)).toEqual(['inspector', 'publisher']);
    const entry = of('');
    expect(await whoDoes(() => insertion('entry', ENTRY.row(entry)))).toEqual([]);
  });
});
