import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../platform/operation.ts';
import { plainName } from '../integrity/party-identity.ts';
import type { KnownContract } from '../known-contract.ts';
import { INSTANT, type StoredCase } from './cases.ts';

const COLUMNS = sql`c.id, c.reference, c.state, json_build_object('code', c.seller_code, 'name', c.seller_name) as seller,
  json_build_object('code', c.buyer_code, 'name', c.buyer_name) as buyer, c.project_name as "projectName", c.subject,
  c.text_hash as "textHash", coalesce(c.type, n.form->>'type') as type, c.signed_on as "signedOn",
  coalesce(trim_scale(c.total)::text, n.form->>'total') as total,
  coalesce(trim_scale(c.technical)::text, n.form->>'technical') as technical, c.relations`;
const KNOWN = sql`contract_case c join contract_content n on n.contract = c.id and n.number = c.content`;

/** Every contract filed in a plan, as it is compared. */
export async function knownContracts(tx: Transaction, plan: string): Promise<KnownContract[]> {
  const { rows } = await sql<KnownContract>`select ${COLUMNS} from ${KNOWN}
    where c.plan = ${plan} and c.submitted_at is not null order by c.id`.execute(tx);
  return rows;
}

/** A case as it is compared. */
export const knownOf = (found: StoredCase): KnownContract => ({
  ...{ id: found.id, reference: found.reference, state: found.state, projectName: found.projectName },
  ...{ subject: found.subject, textHash: found.textHash, signedOn: found.signedOn, relations: found.relations },
  seller: { code: found.sellerCode, name: found.sellerName },
  buyer: { code: found.buyerCode, name: found.buyerName },
  type: found.type ?? found.stated.type,
  total: found.total ?? found.stated.total,
  technical: found.technical ?? found.stated.technical,
});

/**
 * What `doubtsOf` wants beside a case: the same text, everything with relations, and whatever its parties and those named
 * in relations take part in — by code, by name, by every code that bears the name and every name that code bears.
 */
export async function knownBeside(tx: Transaction, found: StoredCase): Promise<KnownContract[]> {
  const related = await sql<{ holder: string; held: string }>`select r->>'holder' as holder, r->>'held' as held
    from contract_case c, jsonb_array_elements(c.relations) r where c.plan = ${found.plan} and c.relations <> '[]'`.execute(
    tx,
  );
  const texts = related.rows.flatMap(({ holder, held }) => [plainName(holder), plainName(held)]);
  const names = [found.sellerPlain, found.buyerPlain, ...texts].filter((name) => name !== '');
  const codes = [found.sellerCode, found.buyerCode, ...texts].flatMap((code) => code ?? []);
  const { rows } = await sql<KnownContract>`
    with party as (
      select seller_plain as name, seller_code as code from contract_case where plan = ${found.plan}
      union select buyer_plain, buyer_code from contract_case where plan = ${found.plan}
    ), codes as (
      select code from party where code is not null and (name = any (${names}) or code = any (${codes}))
    ), names as (
      select unnest(${names}::text[]) as name union select name from party where code in (select code from codes)
    )
    select ${COLUMNS} from ${KNOWN}
    where c.plan = ${found.plan} and c.submitted_at is not null and c.id <> ${found.id} and (
      c.text_hash = ${found.textHash} or c.relations <> '[]'
      or c.seller_plain in (select name from names) or c.buyer_plain in (select name from names)
      or c.seller_code in (select code from codes) or c.buyer_code in (select code from codes))
    order by c.id`.execute(tx);
  return rows;
}

export interface DoubtAnswer {
  readonly key: string;
  readonly answer: 'dismissed' | 'confirmed';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The newest answer to each of these doubts. */
export async function answersTo(
  tx: Transaction,
  plan: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, DoubtAnswer>> {
  const { rows } = await sql<DoubtAnswer>`select distinct on (key) key, answer, reason, account_name as by,
      to_char(at, ${INSTANT}) as at
    from contract_doubt_answer where plan = ${plan} and key = any (${keys}) order by key, at desc, id desc`.execute(tx);
  return new Map(rows.map((row) => [row.key, row]));
}

interface NewAnswer extends Omit<DoubtAnswer, 'by'> {
  readonly plan: string;
  readonly account: string | null;
  readonly accountName: string;
}

export async function insertAnswer(tx: Transaction, made: NewAnswer): Promise<void> {
  await sql`insert into contract_doubt_answer (id, plan, key, answer, reason, account, account_name, at)
    values (${uuidv7()}, ${made.plan}, ${made.key}, ${made.answer}, ${made.reason}, ${made.account}, ${made.accountName},
      ${made.at})`.execute(tx);
}
