import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { isAllowed } from '../../src/app/compose.ts';
import { insertEvent } from '../../src/audit/store.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { type Actor, bindVerb } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { defineVerb } from '../../src/platform/verb.ts';
import { AWKWARD, foundAfter, listed, OPERATOR, verified } from './audit-running.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';

const say = bindVerb(
  defineVerb({
    id: 'sample.say',
    kind: 'command',
    summary: { zh: '示例', en: 'Sample' },
    who: 'member',
    input: z.object({ text: z.string().max(20) }),
    output: z.null(),
  }),
  async () => null,
);

const saying = (database: Database, actor: Actor, text: string) =>
  runVerb(
    {
      ...{ database, isAllowed, fieldWords: {}, record: insertEvent },
      clock: () => '2026-01-02T03:04:05.678+08:00',
    },
    say,
    actor,
    { text },
  );

const refusal = (asked: Promise<unknown>) => asked.then(() => null, failureOf);

withStores('the chain of the record', ({ fresh }) => {
  it('is made by the database and recomputed to the same hashes, whatever is written', async () => {
    const database = await fresh();
    expect(await verified(database)).toEqual({ events: 0, ok: true, head: '0'.repeat(64), broken: null });
    await database.ownerTransaction((tx) => sql.raw(AWKWARD).execute(tx));
    await database.transaction(OPERATOR, (tx) =>
      sql`insert into audit_event (id, at, actor, verb, outcome, detail, account, number, previous, hash)
        values (gen_random_uuid(), now(), 'x', 'v', 'done', '{}', gen_random_uuid(), 77, 'x', 'x')`.execute(tx),
    );
    const found = await verified(database);
    expect(found).toMatchObject({ events: 4, ok: true, broken: null });
    const lines = await listed(database, {});
    expect(lines.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    expect(lines[0]).toMatchObject({ account: null, hash: found.head });
  });

  it('knows the account of a member, also of what was refused', async () => {
    const database = await fresh();
    const { holder } = await createOffice(database);
    await saying(database, holder, '甲');
    expect(await refusal(saying(database, holder, '甲'.repeat(21)))).toMatchObject({ code: 'bad-input' });
    expect(await listed(database, {})).toMatchObject([
      { account: holder.account, outcome: 'refused' },
      { account: holder.account, outcome: 'done' },
    ]);
  });

  it('names the first broken link, whatever was done to the record', async () => {
    const database = await fresh();
    for (const text of ['a', 'b', 'c', 'd', 'e']) await saying(database, OPERATOR, text);
    const { head } = await verified(database);
    const broken = async (tampering: string, noted?: string) => (await foundAfter(database, tampering, noted)).broken;
    const hashAnew = 'update audit_event e set hash = audit_hash(e) where number = 3';
    const cut = 'delete from audit_event where number = 5';
    const cutWell = `${cut}; update audit_head set (number, hash) = (select number, hash from audit_event where number = 4)`;
    const added = `insert into audit_event select gen_random_uuid(), at, 'x', verb, outcome, detail, null, 6, hash, 'x'
      from audit_event where number = 5; update audit_event e set hash = audit_hash(e) where number = 6`;
    for (const change of [`actor = 'x'`, `verb = 'x'`, `detail = '{}'`, `outcome = 'failed'`, `previous = 'x'`]) {
      expect(await broken(`update audit_event set ${change} where number = 3`)).toMatchObject({
        number: 3,
        why: 'hash',
      });
    }
    const later = `at = at + interval '1 microsecond'`;
    expect(await broken(`update audit_event set ${later} where number = 3`)).toMatchObject({ number: 3, why: 'hash' });
    expect(await broken(`update audit_event set account = id where number = 3`)).toMatchObject({ why: 'hash' });
    expect(await broken(`update audit_event set actor = 'x' where number = 3; ${hashAnew}`)).toMatchObject({
      number: 4,
      why: 'previous',
    });
    expect(await broken('delete from audit_event where number = 3')).toMatchObject({ number: 3, why: 'gap' });
    expect(await broken('delete from audit_event where number = 1')).toMatchObject({ number: 1, why: 'gap' });
    const swap = `update audit_event set number = 90 where number = 2; update audit_event set number = 2 where number = 4;
      update audit_event set number = 4 where number = 90`;
    expect(await broken(swap)).toMatchObject({ number: 2, why: 'hash' });
    expect(await broken(cut)).toMatchObject({ number: 5, why: 'head' });
    expect(await broken('delete from audit_event')).toMatchObject({ number: 1, why: 'head' });
    expect(await broken('delete from audit_head')).toMatchObject({ why: 'head' });
    expect(await broken(added)).toMatchObject({ number: 6, why: 'head' });
    // Whoever owns the tables can hide a cut from the store itself, not from a hash noted earlier.
    expect(await broken(cutWell)).toBeNull();
    expect(await broken(cutWell, head)).toMatchObject({ number: 5, why: 'head' });
    expect(await verified(database, head.toUpperCase())).toMatchObject({ ok: true, events: 5 });
    await saying(database, OPERATOR, 'f');
    expect(await verified(database, head)).toMatchObject({ ok: true, events: 6 });
    expect(await verified(database, 'f'.repeat(64))).toMatchObject({ ok: false, broken: { number: 7, why: 'head' } });
    expect(await refusal(verified(database, 'f'))).toMatchObject({
      code: 'bad-input',
      problems: [{ place: { field: 'expect' } }],
    });
  });

  it('cannot be changed by anybody, the owner of the tables neither', async () => {
    const database = await fresh();
    const { audit } = await createOffice(database);
    await saying(database, OPERATOR, 'a');
    const statements = [
      `update audit_event set actor = 'x'`,
      'delete from audit_event',
      'truncate audit_event',
      'update audit_head set number = 0',
      'insert into audit_head (single, number, hash) values (true, 0, 0)',
      'delete from audit_head',
    ];
    const roles: Actor[] = [OPERATOR, audit, { name: 'x', role: 'gate' }, { name: 'x', role: 'anyone' }];
    for (const actor of roles) {
      for (const statement of statements) {
        const tried = database.transaction(actor, (tx) => sql.raw(statement).execute(tx));
        await expect(tried, `${actor.role}: ${statement}`).rejects.toMatchObject({ code: '42501' });
      }
    }
    for (const statement of statements.slice(0, 3)) {
      const tried = database.ownerTransaction((tx) => sql.raw(statement).execute(tx));
      await expect(tried, `owner: ${statement}`).rejects.toMatchObject({ code: '42501' });
    }
    expect(await verified(database)).toMatchObject({ ok: true, events: 1 });
  });

  it('is read and verified by the audit administrator, the inspector and the command line only, and page by page', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    for (const text of ['a', 'b', 'c']) await saying(database, people.holder, text);
    await saying(database, people.reviewer, 'd');
    for (const [name, person] of Object.entries(people)) {
      const may = name === 'audit' || name === 'inspector';
      for (const asked of [listed(database, {}, person), verified(database, undefined, person)]) {
        expect((await refusal(asked))?.code ?? 'allowed', name).toBe(may ? 'allowed' : 'not-permitted');
      }
      // The second wall: the database shows the lines to these two only.
      const rows = await database.transaction(person, (tx) => sql`select from audit_event`.execute(tx));
      expect(rows.rows.length, name).toBe(may ? 4 : 0);
    }
    expect((await verified(database, undefined, people.audit)).events).toBe(4);
    const numbers = async (input: object) => (await listed(database, input, people.audit)).map(({ number }) => number);
    expect(await numbers({ limit: 2 })).toEqual([4, 3]);
    expect(await numbers({ limit: 2, before: '3' })).toEqual([2, 1]);
    expect(await numbers({ actor: 'HOLDER', before: 3 })).toEqual([2, 1]);
    expect(await numbers({ actor: people.reviewer.name, verb: 'sample' })).toEqual([4]);
    expect(await numbers({ verb: '%' })).toEqual([]);
    expect(await refusal(listed(database, { before: 0 }))).toMatchObject({ code: 'bad-input' });
  });

  it('has no gap and no fork when twenty commands come at once, some of them rolled back', async () => {
    const database = await fresh();
    const texts = Array.from({ length: 20 }, (_, index) => (index % 5 === 0 ? 'x'.repeat(30) : `${index}`));
    const broken = database.transaction(OPERATOR, async (tx) => {
      await sql.raw(AWKWARD).execute(tx);
      throw new Error('half-way');
    });
    await Promise.allSettled([...texts.map((text) => saying(database, OPERATOR, text)), broken]);
    expect(await verified(database)).toMatchObject({ ok: true, events: 20 });
  });
});
