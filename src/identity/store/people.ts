import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../platform/operation.ts';
import type { Role } from '../roles.ts';
import type { Holding, OfficeMode } from '../separation.ts';
import type { AccountLine, OrganisationLine, SessionLine } from '../verbs.ts';

const moment = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"')`);

export async function listOrganisations(tx: Transaction): Promise<OrganisationLine[]> {
  const { rows } = await sql<OrganisationLine>`select id, name, kind, place, email from organisation
    order by case kind when 'office' then 0 when 'department' then 1 else 2 end, created_at, name`.execute(tx);
  return rows;
}

export async function insertOrganisation(
  tx: Transaction,
  organisation: Omit<OrganisationLine, 'id'>,
  now: string,
): Promise<string> {
  const id = uuidv7();
  const { name, kind, place, email } = organisation;
  await sql`insert into organisation (id, name, kind, place, email, created_at)
    values (${id}, ${name}, ${kind}, ${place}, ${email}, ${now})`.execute(tx);
  return id;
}

export async function listAccounts(tx: Transaction): Promise<AccountLine[]> {
  const { rows } = await sql<AccountLine>`select a.id, a.login, a.name, a.email, a.state, a.organisation,
      o.name as "organisationName",
      (select coalesce(json_agg(json_build_object('id', d.id, 'role', d.role, 'plan', d.plan, 'grantedBy', d.granted_by)
        order by d.granted_at, d.id), '[]') from duty d where d.account = a.id and d.withdrawn_at is null) as duties
    from account a join organisation o on o.id = a.organisation order by o.name, a.login`.execute(tx);
  return rows;
}

export async function insertAccount(
  tx: Transaction,
  account: {
    readonly login: string;
    readonly name: string;
    readonly email: string | null;
    readonly organisation: string;
  },
  now: string,
): Promise<string> {
  const id = uuidv7();
  const { login, name, email, organisation } = account;
  await sql`insert into account (id, login, name, email, organisation, state, created_at)
    values (${id}, ${login}, ${name}, ${email}, ${organisation}, 'invited', ${now})`.execute(tx);
  return id;
}

export async function setAccountState(
  tx: Transaction,
  account: string,
  state: 'active' | 'disabled',
): Promise<boolean> {
  const { numAffectedRows } = await sql`update account set state = ${state}
    where id = ${account} and state <> ${state}`.execute(tx);
  return numAffectedRows === 1n;
}

export async function insertDuty(
  tx: Transaction,
  duty: { readonly account: string; readonly role: Role; readonly plan: string | null; readonly by: string },
  now: string,
): Promise<void> {
  await sql`insert into duty (id, account, role, plan, granted_by, granted_at)
    values (${uuidv7()}, ${duty.account}, ${duty.role}, ${duty.plan}, ${duty.by}, ${now})
    on conflict do nothing`.execute(tx);
}

export async function withdrawDuty(
  tx: Transaction,
  duty: { readonly account: string; readonly role: Role; readonly plan: string | null; readonly by: string },
  now: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`update duty set withdrawn_by = ${duty.by}, withdrawn_at = ${now}
    where account = ${duty.account} and role = ${duty.role} and plan is not distinct from ${duty.plan}
      and withdrawn_at is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Who holds what, everybody whose account is not disabled. */
export async function listHoldings(tx: Transaction): Promise<(Holding & Pick<AccountLine, 'id' | 'state'>)[]> {
  const { rows } = await sql<{ id: string; state: AccountLine['state']; name: string; roles: Role[] }>`
    select a.id, a.state, a.name, array_agg(distinct d.role) as roles
    from account a join duty d on d.account = a.id and d.withdrawn_at is null
    where a.state <> 'disabled' group by a.id, a.name order by a.id`.execute(tx);
  return rows;
}

export async function setMode(tx: Transaction, mode: OfficeMode): Promise<void> {
  await sql`update office set mode = ${mode}`.execute(tx);
}

/** The sessions whoever asks may see, newest first, those that ended within the last weeks included. */
export async function listSessions(tx: Transaction, own: string | null): Promise<SessionLine[]> {
  const { rows } = await sql<SessionLine>`select s.id, s.account, a.name, ${moment('s.created_at')} as "createdAt",
      ${moment('s.last_seen_at')} as "lastSeenAt", ${moment('s.ended_at')} as "endedAt", s.ended_by as "endedBy",
      s.address, s.user_agent as "userAgent"
    from session s join account a on a.id = s.account
    where ${own}::uuid is null or s.account = ${own}::uuid
    order by s.created_at desc limit 200`.execute(tx);
  return rows;
}

/** Ends sessions: one, or all of an account but one. Answers how many. */
export async function endSessions(
  tx: Transaction,
  which: { readonly id?: string; readonly account?: string; readonly but?: string },
  by: string,
  now: string,
): Promise<number> {
  const { numAffectedRows } = await sql`update session set ended_at = ${now}::timestamptz, ended_by = ${by}
    where ended_at is null and (${which.id ?? null}::uuid is null or id = ${which.id ?? null}::uuid)
      and (${which.account ?? null}::uuid is null or account = ${which.account ?? null}::uuid)
      and (${which.but ?? null}::uuid is null or id <> ${which.but ?? null}::uuid)`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

export interface OwnSecret {
  readonly login: string;
  readonly passwordHash: string | null;
  readonly totpSecret: string | null;
  readonly totpConfirmed: boolean;
  readonly totpLastStep: string | null;
}

export async function readSecret(tx: Transaction, account: string): Promise<OwnSecret | null> {
  const { rows } =
    await sql<OwnSecret>`select a.login, s.password_hash as "passwordHash", s.totp_secret as "totpSecret",
      s.totp_confirmed_at is not null as "totpConfirmed", s.totp_last_step::text as "totpLastStep"
    from account a join account_secret s on s.account = a.id where a.id = ${account}`.execute(tx);
  return rows[0] ?? null;
}

export async function changePasswordHash(tx: Transaction, account: string, hash: string, now: string): Promise<void> {
  await sql`update account_secret set password_hash = ${hash}, changed_at = ${now} where account = ${account}`.execute(
    tx,
  );
}

/** Sets or drops the second factor; a new one counts only once confirmed. */
export async function setTotp(tx: Transaction, account: string, secret: string | null): Promise<void> {
  await sql`update account_secret set totp_secret = ${secret}, totp_confirmed_at = null, totp_last_step = null
    where account = ${account}`.execute(tx);
  await sql`delete from recovery_code where account = ${account}`.execute(tx);
}

export async function confirmTotp(
  tx: Transaction,
  account: string,
  step: number,
  codeHashes: readonly Buffer[],
  now: string,
): Promise<void> {
  await sql`update account_secret set totp_confirmed_at = ${now}, totp_last_step = ${step} where account = ${account}`.execute(
    tx,
  );
  for (const hash of codeHashes) {
    await sql`insert into recovery_code (account, hash) values (${account}, ${hash})`.execute(tx);
  }
}
