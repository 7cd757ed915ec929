import { uuidv7 } from 'uuidv7';
import type { Database } from '../../platform/database.ts';
import { type FailureError, failure } from '../../platform/failure.ts';
import type { Gate, LinkUse, Opened, Origin } from '../../platform/gate.ts';
import type { Actor, Transaction } from '../../platform/operation.ts';
import type { AuditEvent } from '../../platform/run-verb.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import { passwordProblem } from '../password-rules.ts';
import { ROLE_IDS } from '../roles.ts';
import { LINK_TIMES, LOCK_TIME, MOST_FAILURES } from '../session-rules.ts';
import * as store from '../store/gate.ts';
import { endSessions, insertAccount, insertDuty, insertOrganisation } from '../store/people.ts';
import { hashOf, hashPassword, isPassword, newToken, recoveryHash, totpStep } from './secrets.ts';

const GATE: Actor = { name: 'gate', role: 'gate' };

interface GateDeps {
  readonly database: Database;
  readonly clock: () => string;
  readonly record: (tx: Transaction, event: AuditEvent) => Promise<void>;
}

/** Signs people in over a store. Every attempt leaves a line in the record, in the transaction that counts it. */
export function createGate({ database, clock, record }: GateDeps): Gate {
  const note = (tx: Transaction, actor: string, verb: string, outcome: AuditEvent['outcome'], detail = {}) =>
    record(tx, { id: uuidv7(), at: clock(), actor, verb, outcome, detail });

  async function open(tx: Transaction, account: string, origin: Origin): Promise<Opened> {
    const [token, now] = [newToken(), clock()];
    await store.insertSession(tx, { tokenHash: hashOf(token), account, origin, now });
    const member = await store.touchSession(tx, hashOf(token), now);
    if (member === null) throw noMatch();
    return { token, member };
  }

  /** What was found out is stored even where it refuses: the transaction commits, then the refusal is thrown. */
  const decide = async (work: (tx: Transaction) => Promise<Opened | FailureError>): Promise<Opened> => {
    const answer = await database.transaction(GATE, work);
    if (answer instanceof Error) throw answer;
    return answer;
  };

  async function refuse(tx: Transaction, found: store.Credentials, why: FailureError, what: string) {
    const failures = found.failed + 1;
    const until = failures >= MOST_FAILURES ? new Date(Date.parse(clock()) + LOCK_TIME).toISOString() : null;
    await store.countFailure(tx, found.account, until);
    await note(tx, found.login, 'session.signIn', 'refused', { why: what, locked: until !== null });
    return why;
  }

  async function signIn(attempt: Parameters<Gate['signIn']>[0], origin: Origin): Promise<Opened> {
    const login = attempt.login.trim().toLowerCase();
    return decide(async (tx) => {
      const now = clock();
      const found = await store.lockCredentials(tx, login, now);
      const isRight = await isPassword(found?.passwordHash ?? null, attempt.password);
      if (found === null || found.state !== 'active') {
        await note(tx, login.slice(0, 100), 'session.signIn', 'refused', { why: 'unknown or not active' });
        return noMatch();
      }
      if (found.isLocked) {
        await note(tx, login, 'session.signIn', 'refused', { why: 'locked' });
        return locked();
      }
      if (!isRight) return refuse(tx, found, noMatch(), 'password');
      const step = await secondFactor(tx, found, attempt.code, now);
      if (step === 'needed') return codeFailure(CODE_NEEDED);
      if (step === 'wrong') return refuse(tx, found, codeFailure(CODE_WRONG), 'code');
      await store.forgetFailures(tx, found.account, step);
      await note(tx, login, 'session.signIn', 'done', { address: origin.address });
      return open(tx, found.account, origin);
    });
  }

  async function useLink(use: LinkUse, origin: Origin): Promise<Opened | null> {
    const hash = hashOf(use.token);
    const passwordHash = await hashPassword(use.password);
    return database.transaction(GATE, async (tx) => {
      const now = clock();
      const link = await store.readLink(tx, hash, now, true);
      if (link === null) throw noLink();
      const login = (link.login ?? use.login ?? '').trim().toLowerCase();
      const problems = [passwordProblem(use.password, login)].filter((problem) => problem !== null);
      if (link.purpose === 'set-up') problems.push(...setUpProblems(use));
      if (problems.length > 0) throw failure('bad-input', { zh: '填写有误', en: 'The form has faults' }, problems);
      const account = link.account ?? (await setUp(tx, use, login, now));
      await store.setPassword(tx, account, passwordHash, now);
      await store.activate(tx, account);
      await store.useUpLink(tx, hash, now);
      await endSessions(tx, { account }, login, now);
      await note(tx, login, `session.${link.purpose}`, 'done', { address: origin.address });
      const { totpConfirmed } = (await store.lockCredentials(tx, login, now)) ?? { totpConfirmed: false };
      return totpConfirmed ? null : open(tx, account, origin);
    });
  }

  /** The first organisation and its first person, who holds everything until others are invited. */
  async function setUp(tx: Transaction, use: LinkUse, login: string, now: string): Promise<string> {
    if (!(await store.markSetUp(tx, now))) throw noLink();
    const office = { name: use.organisation?.trim() ?? '', kind: 'office', place: null, email: null } as const;
    const organisation = await insertOrganisation(tx, office, now);
    const account = await insertAccount(tx, { login, name: use.name?.trim() ?? '', email: null, organisation }, now);
    for (const role of ROLE_IDS) await insertDuty(tx, { account, role, plan: null, by: 'set-up' }, now);
    return account;
  }

  return {
    memberOf: (token) => database.transaction(GATE, (tx) => store.touchSession(tx, hashOf(token), clock())),
    signIn,
    signOut: (token) =>
      database.transaction(GATE, async (tx) => {
        const member = await store.touchSession(tx, hashOf(token), clock());
        if (member === null) return;
        await store.endSession(tx, hashOf(token), member.name, clock());
        await note(tx, member.name, 'session.signOut', 'done');
      }),
    lookAtLink: (token) =>
      database.transaction(GATE, async (tx) => {
        const link = await store.readLink(tx, hashOf(token), clock(), false);
        if (link === null) throw noLink();
        const { purpose, login, name, expiresAt } = link;
        return { purpose, login, name, expiresAt };
      }),
    useLink,
    signInLinked: ({ issuer, subject }, origin) =>
      decide(async (tx) => {
        const login = await store.accountOfIdentity(tx, issuer, subject);
        const found = login === null ? null : await store.lockCredentials(tx, login, clock());
        if (found === null) {
          await note(tx, subject.slice(0, 100), 'session.unified', 'refused', { issuer });
          return notLinked();
        }
        await note(tx, found.login, 'session.unified', 'done', { issuer, address: origin.address });
        return open(tx, found.account, origin);
      }),
    link: (member, identity) =>
      database.transaction(GATE, async (tx) => {
        if ((await store.accountOfIdentity(tx, identity.issuer, identity.subject)) !== null) {
          throw failure('refused', { zh: '该统一身份已关联账号', en: 'That identity is linked to an account already' });
        }
        await store.insertIdentity(tx, member.account, identity, clock());
        await note(tx, member.name, 'session.link', 'done', { issuer: identity.issuer });
      }),
    mode: () => database.transaction(GATE, store.readOffice),
  };
}

/** The token of a fresh set-up link, which ends the ones before; null where somebody set up. */
export function issueSetUpLink(database: Database, now: string): Promise<string | null> {
  return database.transaction(GATE, (tx) => newSetUpLink(tx, 'serve', now));
}

/** The same inside a transaction that holds the rights of the gate or of the operator. */
export async function newSetUpLink(tx: Transaction, by: string, now: string): Promise<string | null> {
  if ((await store.readOffice(tx)).isSetUp) return null;
  const token = newToken();
  await store.endLinks(tx, 'set-up', null, now);
  await store.insertLink(tx, {
    hash: hashOf(token),
    purpose: 'set-up',
    account: null,
    by,
    now,
    lasts: LINK_TIMES['set-up'],
  });
  return token;
}

/** The time step to remember, null where no second factor is asked for or a recovery code stood in for it. */
async function secondFactor(
  tx: Transaction,
  found: store.Credentials,
  code: string | undefined,
  now: string,
): Promise<number | null | 'needed' | 'wrong'> {
  if (!found.totpConfirmed || found.totpSecret === null) return null;
  if (code === undefined || code.trim() === '') return 'needed';
  const step = totpStep(found.totpSecret, code, found.totpLastStep, now);
  if (step !== null) return step;
  return (await store.useRecoveryCode(tx, found.account, recoveryHash(code), now)) ? null : 'wrong';
}

function setUpProblems({ login = '', name = '', organisation = '' }: LinkUse): Problem[] {
  const fields = [
    { field: 'login', isGood: /^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,99}$/u.test(login.trim()), value: login },
    { field: 'name', isGood: name.trim() !== '', value: name },
    { field: 'organisation', isGood: organisation.trim().length > 1, value: organisation },
  ];
  return fields
    .filter(({ isGood }) => !isGood)
    .map(({ field, value }) => ({
      code: 'bad-value',
      severity: 'error',
      place: { field },
      value: value.slice(0, 100),
      message: { zh: '未填写，或含有不能用的字符', en: 'Left empty, or with characters that cannot be used' },
      remedy: {
        zh: '登录名用至少两个字母、数字或汉字；姓名和单位不能为空',
        en: 'A login has at least two letters or digits; name and organisation must not be empty',
      },
    }));
}

const noMatch = () => failure('not-signed-in', { zh: '登录名或口令不对', en: 'Login or password is wrong' });
const notLinked = () =>
  failure('not-signed-in', {
    zh: '该统一身份尚未关联账号。请先用口令登录，在“我的账号”中关联。',
    en: 'No account is linked to that identity. Sign in with the password first and link it under “My account”.',
  });
const locked = () =>
  failure('too-many', {
    zh: `连续${MOST_FAILURES}次不对，账号已锁定；请${LOCK_TIME / 60_000}分钟后再试`,
    en: `Wrong ${MOST_FAILURES} times in a row, so the account is locked; try again in ${LOCK_TIME / 60_000} minutes`,
  });
const noLink = () =>
  failure('not-found', {
    zh: '链接无效、已用过或已过期。请向系统管理员要一个新的。',
    en: 'The link is unknown, used or expired. Ask the system administrator for a new one.',
  });

const CODE_NEEDED = { zh: '请输入动态验证码或恢复码', en: 'Enter the code of the second factor, or a recovery code' };
const CODE_WRONG = { zh: '动态验证码或恢复码不对，或已用过', en: 'The code is wrong or was used' };
const codeFailure = (words: typeof CODE_NEEDED) =>
  failure('not-signed-in', words, [
    {
      code: 'code-needed',
      severity: 'error',
      place: { field: 'code' },
      value: '',
      message: words,
      remedy: CODE_NEEDED,
    },
  ]);
