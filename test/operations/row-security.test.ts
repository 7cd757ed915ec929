import { type RawBuilder, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/platform/database.ts';
import type { Actor, Member, Transaction } from '../../src/platform/operation.ts';
import { codeOf } from '../../src/platform/store-failure.ts';
import { createOffice, PERSON_NAMES } from './people.ts';
import { guardedContracts } from './row-security-contracts.ts';
import { guardedFacts } from './row-security-facts.ts';
import { guardedFigures } from './row-security-figures.ts';
import { type Line, ME, type People, type Row, type Who } from './row-security-line.ts';
import { guardedMail } from './row-security-mail.ts';
import { guardedPeople } from './row-security-people.ts';
import { withStores } from './stores.ts';

const READER: Actor = { name: 'web', role: 'anyone' };
const WHO = ['anyone', ...PERSON_NAMES, 'withdrawn', 'disabled', 'elsewhere'] as const satisfies readonly Who[];
const WORKING = [
  'plan-officer',
  'holder',
  'city-office',
  'reviewer',
  'publisher',
  'inspector',
  'registrar',
  'registrant',
];
/** Tables without row level security that members read: nothing in them belongs to anybody. */
const OPEN_TO_MEMBERS = ['observation_revision', 'plan_text', 'plan_text_unit', 'report_edit'];

/** The office of people.ts, somebody whose duty was withdrawn, a disabled holder, and every working role for another plan. */
async function openOffice(database: Database): Promise<People> {
  const people = await createOffice(database);
  return database.ownerTransaction(async (tx) => {
    const add = async (name: string, { organisation }: Member, state: string): Promise<Member> => {
      const account = uuidv7();
      await sql`insert into account (id, login, name, organisation, state, created_at)
        values (${account}, ${name}, ${name}, ${organisation.id}, ${state}, now())`.execute(tx);
      return { role: 'member', name, account, session: uuidv7(), organisation, duties: [] };
    };
    const grant = (to: Member, role: string, plan: string | null, withdrawn: boolean) =>
      sql`insert into duty (id, account, role, plan, granted_by, granted_at, withdrawn_by, withdrawn_at) values (${uuidv7()},
        ${to.account}, ${role}, ${plan}, 'x', now(), ${withdrawn ? 'x' : null}, ${withdrawn ? sql`now()` : null})`.execute(
        tx,
      );
    const withdrawn = await add('withdrawn', people.holder, 'active');
    await grant(withdrawn, 'holder', null, true);
    const disabled = await add('disabled', people.holder, 'disabled');
    await grant(disabled, 'holder', null, false);
    const elsewhere = await add('elsewhere', people.officer, 'active');
    for (const role of WORKING) {
      await grant(elsewhere, role, 'other', false);
    }
    return { ...people, withdrawn, disabled, elsewhere };
  });
}

/** Every table with row level security. */
const guardedTables = (people: People) => ({
  ...guardedPeople(people),
  ...guardedFigures(people),
  ...guardedMail(people),
  ...guardedContracts(people),
  ...guardedFacts(people),
});

const names = (row: Row) => sql.join(Object.keys(row).map((column) => sql.ref(column)));
const inserting = (table: string, row: Row) =>
  sql`insert into ${sql.table(table)} (${names(row)}) values (${sql.join(Object.values(row))})`;
const assigned = (row: Row) =>
  sql.join(Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
const asSeen = (row: Row, account: string | null): Row =>
  Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value === ME ? account : value]));

/** Every try at a row: its name, the statement, and who alone may. */
function triesAt(
  table: string,
  line: Line,
  account: string | null,
): (readonly [string, RawBuilder<unknown>, readonly Who[]])[] {
  const { row, key = ['id'], update = [] } = line;
  const it = sql.join(
    key.map((column) => sql`${sql.ref(column)} = ${row[column]}`),
    sql` and `,
  );
  const name = `${table}, ${line.is}`;
  const from = sql`from ${sql.table(table)} where ${it}`;
  const add = [`add to ${name}`, inserting(table, asSeen(row, account)), line.insert ?? []] as const;
  if (line.stored === false) return [add];
  return [
    add,
    [`read ${name}`, sql`select 1 ${from}`, line.select ?? []],
    [`delete ${name}`, sql`delete ${from}`, line.delete ?? []],
    ...update.map(
      ([change, who]) =>
        [
          `change ${Object.keys(change).join()} of ${name}`,
          sql`update ${sql.table(table)} set ${assigned(asSeen(change, account))} where ${it}`,
          who,
        ] as const,
    ),
  ];
}

/** Does the statement reach a row? A unique index or a foreign key stops it only after every wall let it through. */
async function reaches(tx: Transaction, statement: RawBuilder<unknown>): Promise<boolean> {
  await sql`savepoint try`.execute(tx);
  try {
    const { rows, numAffectedRows } = await statement.execute(tx);
    return rows.length > 0 || (numAffectedRows ?? 0n) > 0n;
  } catch (error) {
    if (codeOf(error) === '42501') return false;
    if (['23505', '23503'].includes(codeOf(error))) return true;
    throw error;
  } finally {
    await sql`rollback to savepoint try`.execute(tx);
  }
}

withStores('rows', ({ fresh }) => {
  let database: Database;
  let people: People;
  beforeAll(async () => {
    database = await fresh();
    people = await openOffice(database);
    await database.ownerTransaction(async (tx) => {
      for (const [table, lines] of Object.entries(guardedTables(people))) {
        for (const { row } of lines.filter(({ stored }) => stored !== false)) {
          await sql`${inserting(table, asSeen(row, people.holder.account))} on conflict do nothing`.execute(tx);
        }
      }
    });
  }, 120_000);

  it.each(WHO)('let %s do what is expected, and nothing else', async (who) => {
    const [actor, account] = who === 'anyone' ? [READER, null] : [people[who], people[who].account];
    const tries = Object.entries(guardedTables(people)).flatMap(([table, lines]) =>
      lines.flatMap((line) => triesAt(table, line, account)),
    );
    const reached = await database.transaction(actor, async (tx) => {
      const names: string[] = [];
      for (const [name, statement] of tries) if (await reaches(tx, statement)) names.push(name);
      return names;
    });
    expect(reached).toEqual(tries.filter(([, , may]) => may.includes(who)).map(([name]) => name));
  });

  it('are guarded in every table with row level security, and members read or write no other but those named', async () => {
    const { rows } = await database.ownerTransaction((tx) =>
      sql<{ name: string; guarded: boolean; reads: boolean; writes: boolean; public: boolean }>`
        select relname as name, relrowsecurity as guarded,
          has_any_column_privilege('lantu_member', oid, 'select') as reads,
          has_any_column_privilege('lantu_member', oid, 'insert, update')
            or has_table_privilege('lantu_member', oid, 'delete, truncate, trigger') as writes,
          has_any_column_privilege('lantu_public', oid, 'insert, update')
            or has_table_privilege('lantu_public', oid, 'delete, truncate, trigger') as public
        from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
        order by relname`.execute(tx),
    );
    const named = (which: (row: (typeof rows)[number]) => boolean) => rows.filter(which).map(({ name }) => name);
    expect(named(({ guarded }) => guarded)).toEqual(Object.keys(guardedTables(people)).sort());
    expect(named(({ guarded, reads }) => !guarded && reads)).toEqual(OPEN_TO_MEMBERS);
    // The number that moves with every change of the figures is moved by whoever changes them.
    expect(named(({ guarded, writes }) => !guarded && writes)).toEqual(['observation_revision']);
    expect(named(({ public: writes }) => writes)).toEqual([]);
  });
});
