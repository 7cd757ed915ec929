import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { LinkFacts, Origin } from '../../platform/gate.ts';
import type { Member, Transaction } from '../../platform/operation.ts';
import type { OfficeMode } from '../separation.ts';
import { ABSOLUTE_LIMIT, IDLE_LIMIT } from '../session-rules.ts';

/** What the gate knows of an account; null fields where there is no such thing yet. */
export interface Credentials {
  readonly account: string;
  readonly login: string;
  readonly state: 'invited' | 'active' | 'disabled';
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpConfirmed: boolean;
  readonly totpLastStep: string | null;
  readonly failed: number;
  readonly isLocked: boolean;
}

const seconds = (milliseconds: number) => sql`make_interval(secs => ${milliseconds / 1000}::double precision)`;

/** The credentials behind a login, held until the transaction ends so that two attempts do not count as one. */
export async function lockCredentials(tx: Transaction, login: string, now: string): Promise<Credentials | null> {
  const { rows } = await sql<Credentials>`select a.id as account, a.login, a.state, s.password_hash as "passwordHash",
      s.totp_secret as "totpSecret", s.totp_confirmed_at is not null as "totpConfirmed",
      s.totp_last_step::text as "totpLastStep", s.failed,
      coalesce(s.locked_until > ${now}::timestamptz, false) as "isLocked"
    from account a join account_secret s on s.account = a.id where a.login = ${login} for update of s`.execute(tx);
  return rows[0] ?? null;
}

export async function countFailure(tx: Transaction, account: string, lockedUntil: string | null): Promise<void> {
  await sql`update account_secret set failed = case when ${lockedUntil}::timestamptz is null then failed + 1 else 0 end,
    locked_until = ${lockedUntil}::timestamptz where account = ${account}`.execute(tx);
}

export async function forgetFailures(tx: Transaction, account: string, totpStep: number | null): Promise<void> {
  await sql`update account_secret set failed = 0, locked_until = null,
    totp_last_step = coalesce(${totpStep}::bigint, totp_last_step) where account = ${account}`.execute(tx);
}

/** Uses up a recovery code; false where it is unknown or used. */
export async function useRecoveryCode(tx: Transaction, account: string, hash: Buffer, now: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update recovery_code set used_at = ${now}::timestamptz
    where account = ${account} and hash = ${hash} and used_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

export async function setPassword(tx: Transaction, account: string, hash: string, now: string): Promise<void> {
  await sql`insert into account_secret (account, password_hash, changed_at) values (${account}, ${hash}, ${now}::timestamptz)
    on conflict (account) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
      failed = 0, locked_until = null`.execute(tx);
}

export async function insertSession(
  tx: Transaction,
  session: { readonly tokenHash: Buffer; readonly account: string; readonly origin: Origin; readonly now: string },
): Promise<void> {
  const { tokenHash, account, origin, now } = session;
  await sql`insert into session (id, token_hash, account, created_at, last_seen_at, address, user_agent)
    values (${uuidv7()}, ${tokenHash}, ${account}, ${now}, ${now}, ${origin.address}, ${origin.userAgent.slice(0, 300)})`.execute(
    tx,
  );
}

/** Who holds an open session, moving its idle clock; null where it has ended or the account is not active. */
export async function touchSession(tx: Transaction, tokenHash: Buffer, now: string): Promise<Member | null> {
  const { rows } = await sql<{ id: string; account: string }>`update session set last_seen_at = ${now}::timestamptz
    where token_hash = ${tokenHash} and ended_at is null
      and last_seen_at > ${now}::timestamptz - ${seconds(IDLE_LIMIT)}
      and created_at > ${now}::timestamptz - ${seconds(ABSOLUTE_LIMIT)}
    returning id, account`.execute(tx);
  return rows[0] === undefined ? null : readMember(tx, rows[0].account, rows[0].id);
}

async function readMember(tx: Transaction, account: string, session: string): Promise<Member | null> {
  const { rows } = await sql<Omit<Member, 'role' | 'account' | 'session'>>`
    select a.name, json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'place', o.place) as organisation,
      (select coalesce(json_agg(json_build_object('role', d.role, 'plan', d.plan) order by d.granted_at, d.id), '[]')
        from duty d where d.account = a.id and d.withdrawn_at is null) as duties
    from account a join organisation o on o.id = a.organisation
    where a.id = ${account} and a.state = 'active'`.execute(tx);
  return rows[0] === undefined ? null : { ...rows[0], role: 'member', account, session };
}

export async function endSession(tx: Transaction, tokenHash: Buffer, by: string, now: string): Promise<void> {
  await sql`update session set ended_at = ${now}::timestamptz, ended_by = ${by}
    where token_hash = ${tokenHash} and ended_at is null`.execute(tx);
}

export interface OneTimeLink {
  readonly purpose: LinkFacts['purpose'];
  readonly account: string | null;
  readonly login: string | null;
  readonly name: string | null;
  readonly expiresAt: string;
}

/** A link that still works: the newest of its account. `held`: nobody else uses it until the transaction ends. */
export async function readLink(tx: Transaction, hash: Buffer, now: string, held: boolean): Promise<OneTimeLink | null> {
  const { rows } = await sql<OneTimeLink>`select l.purpose, l.account, a.login, a.name,
      to_char(l.expires_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') as "expiresAt"
    from one_time_link l left join account a on a.id = l.account
    where l.hash = ${hash} and l.used_at is null and l.expires_at > ${now}::timestamptz
      and (a.id is null or a.state <> 'disabled')
      and not exists (select from one_time_link n where n.account = l.account and n.created_at > l.created_at) ${held ? sql`for update of l` : sql``}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export async function useUpLink(tx: Transaction, hash: Buffer, now: string): Promise<void> {
  await sql`update one_time_link set used_at = ${now}::timestamptz where hash = ${hash}`.execute(tx);
}

/** Ends every link of a purpose that was not used: of one account, or the set-up links. */
export async function endLinks(tx: Transaction, purpose: string, account: string | null, now: string): Promise<void> {
  await sql`update one_time_link set used_at = ${now}::timestamptz
    where purpose = ${purpose} and used_at is null and account is not distinct from ${account}::uuid`.execute(tx);
}

export async function insertLink(
  tx: Transaction,
  link: {
    readonly hash: Buffer;
    readonly purpose: LinkFacts['purpose'];
    readonly account: string | null;
    readonly by: string;
    readonly now: string;
    readonly lasts: number;
  },
): Promise<void> {
  const { hash, purpose, account, by, now, lasts } = link;
  await sql`insert into one_time_link (hash, purpose, account, created_by, created_at, expires_at)
    values (${hash}, ${purpose}, ${account}, ${by}, ${now}, ${now}::timestamptz + ${seconds(lasts)})`.execute(tx);
}

export async function readOffice(tx: Transaction): Promise<{ readonly mode: OfficeMode; readonly isSetUp: boolean }> {
  const { rows } = await sql<{ mode: OfficeMode; isSetUp: boolean }>`
    select mode, set_up_at is not null as "isSetUp" from office`.execute(tx);
  return rows[0] ?? { mode: 'single-office', isSetUp: false };
}

/** The same, held until the transaction ends, so that two who give duties at once see each other. */
export async function holdOffice(tx: Transaction): Promise<{ readonly mode: OfficeMode }> {
  await sql`select from office for update`.execute(tx);
  return readOffice(tx);
}

/** Takes the office for set up; false where somebody did meanwhile. */
export async function markSetUp(tx: Transaction, now: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update office set set_up_at = ${now}::timestamptz where set_up_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

export async function activate(tx: Transaction, account: string): Promise<void> {
  await sql`update account set state = 'active' where id = ${account}`.execute(tx);
}

export async function accountOfIdentity(tx: Transaction, issuer: string, subject: string): Promise<string | null> {
  const { rows } = await sql<{ login: string }>`select a.login from linked_identity l join account a on a.id = l.account
    where l.issuer = ${issuer} and l.subject = ${subject} and a.state = 'active'`.execute(tx);
  return rows[0]?.login ?? null;
}

export async function insertIdentity(
  tx: Transaction,
  account: string,
  identity: { readonly issuer: string; readonly subject: string },
  now: string,
): Promise<void> {
  await sql`insert into linked_identity (issuer, subject, account, at)
    values (${identity.issuer}, ${identity.subject}, ${account}, ${now})`.execute(tx);
}
