import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { accountOf } from '../../collection/operations/acting.ts';
import type { OperationContext, Transaction } from '../../platform/operation.ts';
import { codeOf } from '../../platform/store-failure.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import type { CaseContent } from '../case-content.ts';
import { nextReferences, numberTaken, type StoredKeys, UNIQUE_VIOLATION } from './cases.ts';

/** A contract of a table on its way into the ledger. */
export interface ImportedCase {
  readonly content: CaseContent;
  readonly keys: StoredKeys;
  /** Null: it enters as a draft. */
  readonly registered: {
    readonly number: string;
    readonly registeredOn: CivilDate;
    readonly type: string | null;
    readonly subtype: string | null;
    readonly total: string | null;
    readonly technical: string | null;
    readonly pack: string | null;
  } | null;
  /** Which file and row it came from. */
  readonly note: string;
}

/** Those of these registration numbers that are written on a contract already. */
export async function numbersTaken(tx: Transaction, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ number: string }>`select number from contract_case
    where number = any (${numbers}::text[])`.execute(tx);
  return new Set(rows.map(({ number }) => number));
}

/**
 * Adds contracts of a table to an office, all at once: each goes the way of every other contract, from the draft over
 * submission and acceptance to its number, so that no step of it is missing. Answers the ids of all.
 */
export async function insertImported(
  { tx, actor, now, today }: OperationContext,
  plan: string,
  office: string,
  cases: readonly ImportedCase[],
): Promise<string[]> {
  const references = await nextReferences(tx, plan, Number(today.slice(0, 4)), cases.length);
  const rows = cases.map(({ content, keys, registered, note }, index) => ({
    ...{ id: uuidv7(), reference: references[index], note, ...keys, ...content, relations: keys.relations },
    ...{ number: registered?.number, registeredOn: registered?.registeredOn, type: registered?.type },
    ...{ subtype: registered?.subtype, total: registered?.total, technical: registered?.technical },
    pack: registered?.pack,
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, reference text, note text,
    "projectName" text, subject text, "sellerName" text, "sellerPlain" text, "sellerCode" text, "buyerName" text,
    "buyerPlain" text, "buyerCode" text, "signedOn" date, "textHash" text, relations jsonb, text text, contract jsonb,
    facts jsonb, form jsonb, number text, "registeredOn" date, type text, subtype text, total numeric, technical numeric,
    pack text)`;
  const [account, name] = [accountOf(actor), actor.name];
  await sql`insert into contract_case (id, plan, reference, office, registrant, state, project_name, subject, seller_name,
      seller_plain, seller_code, buyer_name, buyer_plain, buyer_code, signed_on, text_hash, relations, created_at, changed_at)
    select id, ${plan}, reference, ${office}, ${office}, 'draft', "projectName", subject, "sellerName", "sellerPlain",
      "sellerCode", "buyerName", "buyerPlain", "buyerCode", "signedOn", "textHash", relations, ${now}, ${now}
    from ${given}`.execute(tx);
  await sql`insert into contract_content (contract, number, body, contract_read, facts, form, account, account_name, at)
    select id, 1, text, contract, facts, form, ${account}::uuid, ${name}, ${now} from ${given}`.execute(tx);
  const event = (version: number, act: string, from: string, to: string, which = sql`number is not null`) =>
    sql`insert into contract_event (contract, version, act, from_state, to_state, account, account_name, at, note, detail)
      select id, ${version}::integer, ${act}, ${from}, ${to}, ${account}::uuid, ${name}, ${now}, note,
        case when ${act} = 'register' then jsonb_build_object('number', number) else '{}' end
      from ${given} where ${which}`.execute(tx);
  await event(1, 'save', 'draft', 'draft', sql`true`);
  await sql`update contract_case c set version = 2, state = 'submitted', submitted_at = ${now} from ${given}
    where c.id = given.id and given.number is not null`.execute(tx);
  await event(2, 'submit', 'draft', 'submitted');
  await sql`update contract_case c set version = 3, state = 'accepted', accepted_on = given."registeredOn",
      pack = given.pack from ${given} where c.id = given.id and given.number is not null`.execute(tx);
  await event(3, 'accept', 'submitted', 'accepted');
  await sql`update contract_case c set version = 4, state = 'registered', registered_on = given."registeredOn",
      number = given.number, type = given.type, subtype = given.subtype, total = given.total, technical = given.technical
    from ${given} where c.id = given.id and given.number is not null`
    .execute(tx)
    .catch((error: unknown) => {
      throw codeOf(error) === UNIQUE_VIOLATION ? numberTaken() : error;
    });
  await event(4, 'register', 'accepted', 'registered');
  return rows.map(({ id }) => id);
}
