import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, it } from 'vitest';
import { isAllowed } from '../../src/app/compose.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { enterValues } from '../../src/collection/verbs/entries.ts';
import { approveEntries } from '../../src/collection/verbs/review.ts';
import { identityOperations } from '../../src/identity/operations.ts';
import { isAdministrator, ROLE_IDS } from '../../src/identity/roles.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor, Member, Transaction } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { given, OPERATOR, openOffice as openCollection, refusalOf } from './collection-running.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';

const ADMINISTRATORS = {
  system: 'system-administrator',
  security: 'security-administrator',
  audit: 'audit-administrator',
};
const NOT_PERMITTED = { code: 'not-permitted' };

const runner = (database: Database) => (id: string, actor: Actor, input: unknown) => {
  const bound = identityOperations().find(({ verb }) => verb.id === id);
  if (bound === undefined) throw new Error(id);
  const clock = () => '2026-03-01T09:00:00+08:00';
  return runVerb({ database, clock, isAllowed, fieldWords: {}, record: insertEvent }, bound, actor, input);
};
const code = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => failureOf(error)?.code ?? error,
  );

/** A duty added past every rule of the program. */
const insertDuty = (tx: Transaction, { account }: Member, role: string) =>
  sql`insert into duty (id, account, role, granted_by, granted_at)
    values (${uuidv7()}, ${account}, ${role}, 'x', now())`.execute(tx);
const held = async (database: Database, { account }: Member) =>
  database.ownerTransaction(async (tx) => {
    const { rows } = await sql<{ role: string }>`select role from duty
      where account = ${account} and withdrawn_at is null order by role`.execute(tx);
    return rows.map(({ role }) => role);
  });

withStores('duties kept apart', ({ fresh }) => {
  let database: Database;
  let people: Awaited<ReturnType<typeof createOffice>>;
  let run: ReturnType<typeof runner>;
  beforeAll(async () => {
    database = await fresh();
    people = await createOffice(database);
    run = runner(database);
  }, 120_000);

  it('refuse an administrator every other duty: the verb, and the database where the verb is passed by', async () => {
    for (const [login, own] of Object.entries(ADMINISTRATORS)) {
      const person = people[login as keyof typeof ADMINISTRATORS];
      for (const role of ROLE_IDS.filter((each) => each !== own)) {
        expect([role, await code(run('identity.grant', people.security, { login, role }))]).toEqual([role, 'refused']);
        const past = database.transaction(people.security, (tx) => insertDuty(tx, person, role));
        expect([role, await code(past)]).toEqual([role, 'not-permitted']);
      }
      expect(await held(database, person)).toEqual([own]);
    }
    for (const role of ROLE_IDS.filter(isAdministrator)) {
      expect(await code(database.transaction(people.security, (tx) => insertDuty(tx, people.holder, role)))).toBe(
        'not-permitted',
      );
    }
    expect(await code(run('identity.grant', people.security, { login: 'reviewer', role: 'publisher' }))).toBeNull();
  });

  it('let at most one of two grants at once through', async () => {
    await run('identity.withdraw', people.security, { login: 'inspector', role: 'inspector' });
    for (let round = 0; round < 5; round += 1) {
      const roles = ['system-administrator', 'audit-administrator', 'holder'];
      await Promise.all(
        roles.map((role) => code(run('identity.grant', people.security, { login: 'inspector', role }))),
      );
      const got = await held(database, people.inspector);
      expect(got).toHaveLength(1);
      await run('identity.withdraw', people.security, { login: 'inspector', role: got[0] });
    }
  });

  it('are not begun while somebody holds two, nor broken by enabling an account again', async () => {
    await run('identity.setMode', people.security, { mode: 'single-office' });
    await run('identity.grant', people.security, { login: 'holder', role: 'audit-administrator' });
    expect(await code(run('identity.setMode', people.security, { mode: 'separated' }))).toBe('refused');
    const past = database.transaction(people.security, (tx) => sql`update office set mode = 'separated'`.execute(tx));
    expect(await code(past)).toBe('not-permitted');
    await run('identity.disable', people.system, { login: 'holder' });
    await run('identity.setMode', people.security, { mode: 'separated' });
    expect(await code(run('identity.enable', people.system, { login: 'holder' }))).toBe('refused');
    const enabled = database.transaction(people.system, (tx) =>
      sql`update account set state = 'active' where id = ${people.holder.account}`.execute(tx),
    );
    expect(await code(enabled)).toBe('not-permitted');
  });
});

withStores('a duty withdrawn while the page was open', ({ fresh, kind }) => {
  const withdraw = (database: Database, { account }: Member) =>
    database.transaction(OPERATOR, (tx) =>
      sql`update duty set withdrawn_by = 'x', withdrawn_at = now() where account = ${account}`.execute(tx),
    );
  const stored = 'select (select count(*) from entry) as entries, (select count(*) from intake) as intakes';

  it('is gone for the database too: nothing is stored', async () => {
    const database = await fresh();
    const { ask, people, owner } = await openCollection(database);
    await ask(people.holder, enterValues, { values: [given('1')] });
    const before = await owner(sql.raw(stored));
    const [entry] = await owner(sql`select id from entry`);
    await withdraw(database, people.holder);
    await withdraw(database, people.reviewer);
    // The members still hold what their session knew at the start of the request.
    const entering = ask(people.holder, enterValues, { values: [given('2', { reason: '更正' })] });
    expect(await refusalOf(entering)).toMatchObject(NOT_PERMITTED);
    const approving = ask(people.reviewer, approveEntries, { ids: String(entry?.id) });
    // Without a duty the entry cannot even be seen.
    expect(await refusalOf(approving)).toMatchObject({ code: 'not-found' });
    expect(await owner(sql.raw(stored))).toEqual(before);
    expect(await owner(sql`select state from entry`)).toEqual([{ state: 'reported' }]);
  });

  it.runIf(kind === 'postgresql')('is gone in the middle of a transaction that had begun with it', async () => {
    const database = await fresh();
    const { people, owner } = await openCollection(database);
    const { account, organisation } = people.holder;
    const intake = (tx: Transaction) =>
      sql`insert into intake (id, plan, organisation, origin, file_name, sha256, taken, unchanged, faults, account,
          account_name, at) values (${uuidv7()}, 'p', ${organisation.id}, 'form', '', '', 0, 0, 0, ${account}, 'x', now())`.execute(
        tx,
      );
    let first = (): void => {};
    let second = (): void => {};
    const begun = new Promise<void>((resolve) => (first = resolve));
    const gone = new Promise<void>((resolve) => (second = resolve));
    const asked = database.transaction(people.holder, async (tx) => {
      await intake(tx);
      first();
      await gone;
      await intake(tx);
    });
    await begun;
    await withdraw(database, people.holder);
    second();
    expect(await refusalOf(asked)).toMatchObject(NOT_PERMITTED);
    expect(await owner(sql.raw(stored))).toEqual([{ entries: '0', intakes: '0' }]);
  });
});
