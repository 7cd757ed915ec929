import { sql } from 'kysely';
import { failure } from '../../platform/failure.ts';
import type { Transaction } from '../../platform/operation.ts';
import { codeOf } from '../../platform/store-failure.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import type { Asked, Decided } from '../case.ts';
import type { CaseContent } from '../case-content.ts';
import type { CaseKeys } from '../case-keys.ts';
import type { CaseState } from '../case-states.ts';
import type { RefusalCode } from '../judging-rules.ts';

export const INSTANT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS"+08:00"'`);

/** A case as it is kept, with its keys. */
export interface StoredCase extends CaseKeys {
  readonly id: string;
  readonly plan: string;
  readonly reference: string;
  readonly office: { readonly id: string; readonly name: string };
  readonly registrant: { readonly id: string; readonly name: string };
  readonly state: CaseState;
  readonly before: 'registered' | 'refused' | null;
  readonly version: number;
  readonly content: number;
  readonly handler: string | null;
  readonly handlerName: string | null;
  readonly asked: Asked | null;
  readonly submittedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly pack: string | null;
  readonly expertsHeard: boolean;
  readonly registeredOn: CivilDate | null;
  readonly number: string | null;
  readonly type: Decided['type'];
  readonly subtype: Decided['subtype'];
  readonly total: string | null;
  readonly technical: string | null;
  readonly received: string | null;
  readonly refusedFor: readonly RefusalCode[];
  readonly textHash: string | null;
  readonly changedAt: string;
  /** Somebody declared the contract or its amounts disputed. */
  readonly isDisputed: boolean;
  /** What the form of the current content states. */
  readonly stated: Decided;
}

// Names of organisations a registrant may not see are those of other registrants, and their cases it does not see either.
export const CASE_COLUMNS = sql`c.id, c.plan, c.reference,
  json_build_object('id', o.id, 'name', o.name) as office,
  json_build_object('id', c.registrant, 'name', coalesce(r.name, '')) as registrant,
  c.state, c.before, c.version, c.content, c.handler, c.handler_name as "handlerName", c.asked,
  to_char(c.submitted_at, 'YYYY-MM-DD') as "submittedOn", c.accepted_on as "acceptedOn",
  c.completed_on as "completedOn", c.pack, c.experts_heard as "expertsHeard", c.registered_on as "registeredOn",
  c.number, c.type, c.subtype, trim_scale(c.total)::text as total, trim_scale(c.technical)::text as technical,
  trim_scale(c.received)::text as received, c.refused_for as "refusedFor", c.project_name as "projectName", c.subject,
  c.seller_name as "sellerName", c.seller_plain as "sellerPlain", c.seller_code as "sellerCode",
  c.buyer_name as "buyerName", c.buyer_plain as "buyerPlain", c.buyer_code as "buyerCode", c.signed_on as "signedOn",
  c.text_hash as "textHash", c.relations, to_char(c.changed_at, ${INSTANT}) as "changedAt",
  coalesce((n.facts->>'isDisputed')::boolean, false) as "isDisputed",
  json_build_object('type', n.form->>'type', 'subtype', n.form->>'subtype', 'total', n.form->>'total',
    'technical', n.form->>'technical', 'received', null) as stated`;
export const CASES = sql`contract_case c join organisation o on o.id = c.office
  left join organisation r on r.id = c.registrant
  join contract_content n on n.contract = c.id and n.number = c.content`;

/** A case by id or reference, as far as whoever asks may see it; null where there is none. */
export async function loadCase(tx: Transaction, plan: string, asked: string): Promise<StoredCase | null> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/u.test(asked);
  const { rows } = await sql<StoredCase>`select ${CASE_COLUMNS} from ${CASES}
    where c.plan = ${plan} and ${isId ? sql`c.id = ${asked}::uuid` : sql`c.reference = ${asked}`}`.execute(tx);
  return rows[0] ?? null;
}

/** The next references of a plan and year; whoever comes meanwhile waits for the commit. */
export async function nextReferences(tx: Transaction, plan: string, year: number, count: number): Promise<string[]> {
  const { rows } = await sql<{ last: number }>`
    insert into contract_counter (plan, year, last) values (${plan}, ${year}, ${count})
    on conflict (plan, year) do update set last = contract_counter.last + ${count} returning last`.execute(tx);
  const first = (rows[0]?.last ?? count) - count + 1;
  return Array.from({ length: count }, (_, index) => `${year}-${String(first + index).padStart(6, '0')}`);
}

interface NewCase {
  readonly id: string;
  readonly plan: string;
  readonly reference: string;
  readonly office: string;
  readonly registrant: string;
  readonly now: string;
}

export async function insertCase(tx: Transaction, made: NewCase, keys: StoredKeys): Promise<void> {
  await sql`insert into contract_case (id, plan, reference, office, registrant, state, project_name, subject,
      seller_name, seller_plain, seller_code, buyer_name, buyer_plain, buyer_code, signed_on, text_hash, relations,
      created_at, changed_at)
    values (${made.id}, ${made.plan}, ${made.reference}, ${made.office}, ${made.registrant}, 'draft',
      ${keys.projectName}, ${keys.subject}, ${keys.sellerName}, ${keys.sellerPlain}, ${keys.sellerCode},
      ${keys.buyerName}, ${keys.buyerPlain}, ${keys.buyerCode}, ${keys.signedOn}::date, ${keys.textHash},
      ${JSON.stringify(keys.relations)}::jsonb, ${made.now}, ${made.now})`.execute(tx);
}

/** The keys with the fingerprint of the text. */
export interface StoredKeys extends CaseKeys {
  readonly textHash: string | null;
}

interface CaseColumns {
  readonly state: CaseState;
  readonly before: 'registered' | 'refused' | null;
  readonly content: number;
  readonly handler: string | null;
  readonly handler_name: string | null;
  readonly asked: Asked | null;
  readonly submitted_at: string;
  readonly accepted_on: CivilDate | null;
  readonly completed_on: CivilDate | null;
  readonly pack: string | null;
  readonly pack_version: string | null;
  readonly experts_heard: boolean;
  readonly registered_on: CivilDate | null;
  readonly number: string | null;
  readonly refused_for: readonly RefusalCode[];
}

/** What an act changes of a case. */
export interface CaseChange {
  readonly columns: Partial<CaseColumns>;
  readonly keys?: StoredKeys;
  readonly decided?: Decided;
}

const KEY_COLUMNS = {
  projectName: 'project_name',
  subject: 'subject',
  sellerName: 'seller_name',
  sellerPlain: 'seller_plain',
  sellerCode: 'seller_code',
  buyerName: 'buyer_name',
  buyerPlain: 'buyer_plain',
  buyerCode: 'buyer_code',
  signedOn: 'signed_on',
  textHash: 'text_hash',
  relations: 'relations',
} as const satisfies Record<keyof StoredKeys, string>;

/**
 * Takes a case one version further; false where it is no longer at the version it was seen at. Fails with refused where
 * its registration number is written on a contract that whoever asks cannot see, or was written meanwhile.
 */
export async function moveCase(
  tx: Transaction,
  { id, version }: Pick<StoredCase, 'id' | 'version'>,
  { columns, keys, decided }: CaseChange,
  now: string,
): Promise<boolean> {
  const named = Object.entries(KEY_COLUMNS) as [keyof StoredKeys, string][];
  const all = {
    ...columns,
    ...(decided !== undefined && { ...decided }),
    ...(keys !== undefined && Object.fromEntries(named.map(([key, column]) => [column, keys[key]]))),
  };
  const assigned = Object.entries(all).map(([column, value]) => sql`${sql.ref(column)} = ${valueOf(column, value)}`);
  const { numAffectedRows } = await sql`update contract_case
    set ${sql.join([sql`version = version + 1`, sql`changed_at = ${now}`, ...assigned])}
    where id = ${id} and version = ${version}`
    .execute(tx)
    .catch((error: unknown) => {
      throw codeOf(error) === UNIQUE_VIOLATION ? numberTaken() : error;
    });
  return numAffectedRows === 1n;
}

export const UNIQUE_VIOLATION = '23505';

/** The number is not repeated: words of refusals can be recorded. */
export const numberTaken = () =>
  failure('refused', {
    zh: '登记编号已写在另一份合同上，可能属于其他规划；请核对',
    en: 'The registration number is written on another contract, perhaps of another plan; check it',
  });

const JSON_COLUMNS = ['asked', 'relations'];
const valueOf = (column: string, value: unknown) =>
  JSON_COLUMNS.includes(column) && value !== null ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;

interface NewContent {
  readonly contract: string;
  readonly number: number;
  readonly content: CaseContent;
  readonly reason: string;
  readonly account: string | null;
  readonly accountName: string;
  readonly at: string;
}

export async function insertContent(tx: Transaction, made: NewContent): Promise<void> {
  const { text, contract, facts, form } = made.content;
  await sql`insert into contract_content (contract, number, body, contract_read, facts, form, reason, account,
      account_name, at)
    values (${made.contract}, ${made.number}, ${text}, ${JSON.stringify(contract)}::jsonb,
      ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(form)}::jsonb, ${made.reason}, ${made.account},
      ${made.accountName}, ${made.at})`.execute(tx);
}

/** Null where there is no such content. */
export async function loadContent(tx: Transaction, contract: string, number: number): Promise<CaseContent | null> {
  const { rows } = await sql<CaseContent>`select body as text, contract_read as contract, facts, form
    from contract_content where contract = ${contract} and number = ${number}`.execute(tx);
  return rows[0] ?? null;
}

export async function lastContent(tx: Transaction, contract: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`select max(number) as last from contract_content
    where contract = ${contract}`.execute(tx);
  return rows[0]?.last ?? 0;
}

export async function listContents(tx: Transaction, contract: string) {
  const { rows } = await sql<{ number: number; by: string; at: string; reason: string }>`
    select number, account_name as by, to_char(at, ${INSTANT}) as at, reason from contract_content
    where contract = ${contract} order by number desc`.execute(tx);
  return rows;
}

/** Is the registration number written on another contract, of whatever office? */
export async function isNumberTaken(tx: Transaction, number: string, except: string): Promise<boolean> {
  const { rows } = await sql`select 1 from contract_case where number = ${number} and id <> ${except}`.execute(tx);
  return rows.length > 0;
}
