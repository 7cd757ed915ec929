import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import { isAllowed } from '../../src/app/compose.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { createGate, issueSetUpLink } from '../../src/identity/operations/gate.ts';
import { identityOperations } from '../../src/identity/operations.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Opened } from '../../src/platform/gate.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';

const ORIGIN = { address: '127.0.0.1', userAgent: 'test' };
const PASSWORD = '梧桐 细雨 三更 点滴到明';
const START = Date.parse('2026-11-29T09:00:00+08:00');

function gateOf(database: Database) {
  let now = START;
  const clock = () => new Date(now).toISOString();
  const gate = createGate({ database, clock, record: insertEvent });
  const later = (minutes: number) => {
    now += minutes * 60_000;
  };
  const run = (id: string, actor: Actor, input: unknown) => {
    const bound = identityOperations().find(({ verb }) => verb.id === id);
    if (bound === undefined) throw new Error(id);
    return runVerb({ database, clock, isAllowed, fieldWords: {}, record: insertEvent }, bound, actor, input);
  };
  return { gate, later, clock, run };
}

/** What a link opened, where no second factor stands before it. */
function signedIn(opened: Opened | null): Opened {
  if (opened === null) throw new Error('the link did not sign in');
  return opened;
}

async function setUp(database: Database) {
  const made = gateOf(database);
  const token = (await issueSetUpLink(database, made.clock())) ?? '';
  const opened = await made.gate.useLink(
    { token, password: PASSWORD, login: 'Zhang', name: '张', organisation: '省规划办' },
    ORIGIN,
  );
  return { ...made, token, opened: signedIn(opened) };
}

const refusal = (asked: Promise<unknown>) => asked.then(() => null, failureOf);
const signIn = { login: 'zhang', password: PASSWORD };

withStores('signing in', ({ fresh }) => {
  it('begins with a link that works once and gives its holder every duty', async () => {
    const database = await fresh();
    const { gate, token, opened, clock } = await setUp(database);
    expect(opened.member).toMatchObject({ name: '张', organisation: { name: '省规划办', kind: 'office' } });
    expect(opened.member.duties).toHaveLength(11);
    expect(await gate.memberOf(opened.token)).toMatchObject({ account: opened.member.account });
    expect(await gate.mode()).toEqual({ mode: 'single-office', isSetUp: true });
    expect(await issueSetUpLink(database, clock())).toBeNull();
    expect(
      await refusal(gate.useLink({ token, password: PASSWORD, login: 'li', name: '李', organisation: '乙' }, ORIGIN)),
    ).toMatchObject({ code: 'not-found' });
  });

  it('lets one of two win who use a link at once, and refuses a weak password before the link is used up', async () => {
    const database = await fresh();
    const { gate, clock } = gateOf(database);
    const token = (await issueSetUpLink(database, clock())) ?? '';
    const use = (login: string, password = PASSWORD) =>
      gate.useLink({ token, password, login, name: login, organisation: '省规划办' }, ORIGIN);
    expect(await refusal(use('zhang', 'short'))).toMatchObject({
      problems: [{ place: { field: 'password' }, value: '' }],
    });
    const both = await Promise.allSettled([use('zhang'), use('li')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      await gate.lookAtLink(token).then(
        () => 'open',
        () => 'gone',
      ),
    ).toBe('gone');
  });

  it('locks after five wrong passwords, counted also at once, and opens again later', async () => {
    const { gate, later } = await setUp(await fresh());
    const wrong = () => refusal(gate.signIn({ ...signIn, password: '不对不对不对不对不对' }, ORIGIN));
    expect(await refusal(gate.signIn({ ...signIn, login: 'nobody' }, ORIGIN))).toMatchObject({ code: 'not-signed-in' });
    expect(await Promise.all([wrong(), wrong(), wrong(), wrong(), wrong()])).toHaveLength(5);
    expect(await refusal(gate.signIn(signIn, ORIGIN))).toMatchObject({ code: 'too-many' });
    later(16);
    expect((await gate.signIn(signIn, ORIGIN)).member.name).toBe('张');
  });

  it('ends a session when idle, after twelve hours, when told, and with the account', async () => {
    const { gate, later, opened, run } = await setUp(await fresh());
    later(59);
    expect(await gate.memberOf(opened.token)).not.toBeNull();
    later(61);
    expect(await gate.memberOf(opened.token)).toBeNull();
    const second = await gate.signIn(signIn, ORIGIN);
    for (let half = 0; half < 23; half += 1) {
      later(30);
      await gate.memberOf(second.token);
    }
    expect(await gate.memberOf(second.token)).not.toBeNull();
    later(31);
    expect(await gate.memberOf(second.token)).toBeNull();
    const third = await gate.signIn(signIn, ORIGIN);
    const sessions = (await run('identity.sessions', third.member, { all: 'true' })) as {
      id: string;
      isThis: boolean;
    }[];
    expect(sessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    await run('identity.endSession', third.member, { session: third.member.session });
    expect(await gate.memberOf(third.token)).toBeNull();
    const fourth = await gate.signIn(signIn, ORIGIN);
    await gate.signOut(fourth.token);
    expect(await gate.memberOf(fourth.token)).toBeNull();
  });

  it('asks for a second factor, takes a code and a recovery code once', async () => {
    const database = await fresh();
    const { gate, later, opened, run, clock } = await setUp(database);
    const { secret } = (await run('identity.startTotp', opened.member, { password: PASSWORD })) as { secret: string };
    const code = () => new TOTP({ secret }).generate({ timestamp: Date.parse(clock()) });
    const { recoveryCodes } = (await run('identity.confirmTotp', opened.member, { code: code() })) as {
      recoveryCodes: string[];
    };
    expect(recoveryCodes).toHaveLength(10);
    expect(await refusal(gate.signIn(signIn, ORIGIN))).toMatchObject({ problems: [{ code: 'code-needed' }] });
    expect(await refusal(gate.signIn({ ...signIn, code: code() }, ORIGIN))).toMatchObject({ code: 'not-signed-in' });
    later(1);
    await gate.signIn({ ...signIn, code: code() }, ORIGIN);
    expect(await refusal(gate.signIn({ ...signIn, code: code() }, ORIGIN))).toMatchObject({ code: 'not-signed-in' });
    const [recovery = ''] = recoveryCodes;
    await gate.signIn({ ...signIn, code: recovery }, ORIGIN);
    expect(await refusal(gate.signIn({ ...signIn, code: recovery }, ORIGIN))).toMatchObject({ code: 'not-signed-in' });
    const record = await database.ownerTransaction(async (tx) => {
      const { rows } = await sql<{
        text: string;
      }>`select string_agg(detail::text, ' ') as text from audit_event`.execute(tx);
      return rows[0]?.text ?? '';
    });
    for (const kept of [PASSWORD, secret, recovery, opened.token]) expect(record).not.toContain(kept);
  });

  it('invites, gives and takes duties at once, and changes a password', async () => {
    const { gate, opened, run } = await setUp(await fresh());
    await run('identity.addOrganisation', opened.member, { name: '科技厅' });
    const invited = (await run('identity.invite', opened.member, {
      login: 'Li',
      name: '李',
      organisation: '科技厅',
    })) as { login: string; path: string };
    const token = invited.path.split('/').at(-1) ?? '';
    expect(await gate.lookAtLink(token)).toMatchObject({ purpose: 'invitation', login: 'li', name: '李' });
    const li = signedIn(await gate.useLink({ token, password: PASSWORD }, ORIGIN));
    expect(li.member.duties).toEqual([]);
    await run('identity.grant', opened.member, { login: 'li', role: 'holder' });
    expect((await gate.memberOf(li.token))?.duties).toEqual([{ role: 'holder', plan: null }]);
    await run('identity.withdraw', opened.member, { login: 'li', role: 'holder' });
    expect((await gate.memberOf(li.token))?.duties).toEqual([]);
    expect(
      await refusal(run('identity.withdraw', opened.member, { login: 'zhang', role: 'security-administrator' })),
    ).toMatchObject({ code: 'refused' });
    const other = await gate.signIn({ login: 'li', password: PASSWORD }, ORIGIN);
    await run('identity.changePassword', li.member, { password: PASSWORD, newPassword: '另一句 没有人 想得到' });
    expect([await gate.memberOf(other.token), await gate.memberOf(li.token)]).toMatchObject([null, { name: '李' }]);
    await run('identity.disable', opened.member, { login: 'li' });
    expect(await gate.memberOf(li.token)).toBeNull();
    expect(await refusal(run('identity.setMode', opened.member, { mode: 'separated' }))).toMatchObject({
      words: { zh: expect.stringContaining('张') },
    });
  });

  it('ends older links, and a new password ends the sessions before it', async () => {
    const { gate, opened, run, later } = await setUp(await fresh());
    const link = async (id: string, input: unknown) =>
      ((await run(id, opened.member, input)) as { path: string }).path.split('/').at(-1) ?? '';
    const first = await link('identity.invite', { login: 'li', name: '李', organisation: '省规划办' });
    later(1);
    const second = await link('identity.reset', { login: 'li' });
    expect(await refusal(gate.lookAtLink(first))).toMatchObject({ code: 'not-found' });
    const li = signedIn(await gate.useLink({ token: second, password: PASSWORD }, ORIGIN));
    later(1);
    const third = await link('identity.reset', { login: 'li' });
    const again = signedIn(await gate.useLink({ token: third, password: '另一句 没有人 想得到' }, ORIGIN));
    expect([await gate.memberOf(li.token), await gate.memberOf(again.token)]).toMatchObject([null, { name: '李' }]);
    const late = await link('identity.reset', { login: 'li' });
    later(24 * 60);
    expect(await refusal(gate.useLink({ token: late, password: PASSWORD }, ORIGIN))).toMatchObject({
      code: 'not-found',
    });
  });

  it('asks whoever has a second factor for it after a reset, which only the machine’s operator drops', async () => {
    const { gate, opened, run, clock, later } = await setUp(await fresh());
    const { secret } = (await run('identity.startTotp', opened.member, { password: PASSWORD })) as { secret: string };
    const code = () => new TOTP({ secret }).generate({ timestamp: Date.parse(clock()) });
    await run('identity.confirmTotp', opened.member, { code: code() });
    const reset = async (actor: Actor) => {
      later(1);
      const { path } = (await run('identity.reset', actor, { login: 'zhang' })) as { path: string };
      return gate.useLink({ token: path.split('/').at(-1) ?? '', password: PASSWORD }, ORIGIN);
    };
    expect(await reset(opened.member)).toBeNull();
    expect(await gate.memberOf(opened.token)).toBeNull();
    expect(await refusal(gate.signIn(signIn, ORIGIN))).toMatchObject({ problems: [{ code: 'code-needed' }] });
    later(1);
    await gate.signIn({ ...signIn, code: code() }, ORIGIN);
    expect(await reset({ name: '值班员', role: 'operator' })).not.toBeNull();
  });

  it('lets no administrator become another by a link while duties are kept apart', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { run } = gateOf(database);
    for (const login of ['security', 'audit', 'system']) {
      expect(await refusal(run('identity.reset', people.system, { login }))).toMatchObject({ code: 'not-permitted' });
    }
    expect(await refusal(run('identity.reset', people.system, { login: 'holder' }))).toBeNull();
    expect(await refusal(run('identity.reset', { name: '值班员', role: 'operator' }, { login: 'audit' }))).toBeNull();
    const all = await run('identity.sessions', { name: '值班员', role: 'operator' }, {});
    expect(all).toEqual([]);
  });

  it('keeps somebody who can give duties, and duties apart when an account comes back', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { run } = gateOf(database);
    const operator: Actor = { name: '值班员', role: 'operator' };
    expect(await refusal(run('identity.disable', people.system, { login: 'security' }))).toMatchObject({
      code: 'refused',
    });
    await run('identity.setMode', people.security, { mode: 'single-office' });
    await run('identity.grant', people.security, { login: 'audit', role: 'reviewer' });
    await run('identity.grant', people.security, { login: 'inspector', role: 'audit-administrator' });
    await run('identity.withdraw', people.security, { login: 'inspector', role: 'inspector' });
    await run('identity.disable', people.system, { login: 'audit' });
    await run('identity.setMode', people.security, { mode: 'separated' });
    expect(await refusal(run('identity.enable', people.system, { login: 'audit' }))).toMatchObject({
      words: { en: expect.stringContaining('audit administrator and also reviewer') },
    });
    await run('identity.withdraw', operator, { login: 'audit', role: 'reviewer' });
    expect(await run('identity.enable', people.system, { login: 'audit' })).toEqual({ changed: true });
    expect(await run('identity.me', people.audit, {})).toMatchObject({ login: 'audit', mode: 'separated' });
  });

  it('knows a linked identity and nobody else', async () => {
    const { gate, opened } = await setUp(await fresh());
    const identity = { issuer: 'https://sso.example', subject: '42' };
    expect(await refusal(gate.signInLinked(identity, ORIGIN))).toMatchObject({ code: 'not-signed-in' });
    await gate.link(opened.member, identity);
    expect((await gate.signInLinked(identity, ORIGIN)).member.account).toBe(opened.member.account);
  });

  it('refuses a second administrator duty while duties are kept apart', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { run } = gateOf(database);
    const grant = (login: string, role: string) => refusal(run('identity.grant', people.security, { login, role }));
    expect(await grant('system', 'audit-administrator')).toMatchObject({ code: 'refused' });
    expect(await grant('system', 'reviewer')).toMatchObject({ code: 'refused' });
    expect(await grant('reviewer', 'publisher')).toBeNull();
    expect(await refusal(run('identity.grant', people.system, { login: 'reviewer', role: 'holder' }))).toMatchObject({
      code: 'not-permitted',
    });
  });
});
