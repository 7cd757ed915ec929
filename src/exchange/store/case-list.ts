import { sql } from 'kysely';
import type { Transaction } from '../../platform/operation.ts';
import type { CaseContent } from '../case-content.ts';
import { CASE_STATE_IDS, type CaseState } from '../case-states.ts';
import type { LaidOutContract } from '../layout.ts';
import { CASE_COLUMNS, CASES, type StoredCase } from './cases.ts';

/** States in which somebody is waited for; a registered case with a request waiting is open, too. */
export const OPEN_STATES: ReadonlySet<CaseState> = new Set([
  'draft',
  'submitted',
  'incomplete',
  'accepted',
  'expert-review',
  'under-objection',
]);

/** Every open case of a plan whoever asks may see. */
export async function openCases(tx: Transaction, plan: string): Promise<StoredCase[]> {
  const { rows } = await sql<StoredCase>`select ${CASE_COLUMNS} from ${CASES}
    where c.plan = ${plan} and (c.state = any (${[...OPEN_STATES]}) or c.asked is not null)
    order by c.changed_at`.execute(tx);
  return rows;
}

export async function countCases(tx: Transaction, plan: string) {
  const { rows } = await sql<{ state: CaseState; cases: number; asked: number }>`select state, count(*)::int as cases,
      count(*) filter (where asked is not null)::int as asked
    from contract_case where plan = ${plan} group by state`.execute(tx);
  return {
    counts: CASE_STATE_IDS.flatMap((state) => rows.filter((row) => row.state === state)).map(({ state, cases }) => ({
      state,
      cases,
    })),
    asked: rows.reduce((sum, { asked }) => sum + asked, 0),
  };
}

const registeredIn = (year: number | undefined) =>
  year === undefined
    ? sql``
    : sql`and c.registered_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date
        and c.state in ('registered', 'under-objection', 'cancelled')`;

interface CaseFilter {
  readonly state: CaseState | undefined;
  readonly text: string;
  readonly year: number | undefined;
}

/** A page of the cases of a plan, the last changed first. */
export async function pageOfCases(
  tx: Transaction,
  plan: string,
  { state, text, year }: CaseFilter,
  offset: number,
  limit: number,
): Promise<{ readonly total: number; readonly cases: StoredCase[] }> {
  const like = `%${text.replace(/[\\%_]/gu, String.raw`\$&`)}%`;
  const where = sql`where c.plan = ${plan}
    ${state === undefined ? sql`` : sql`and c.state = ${state}`}
    ${registeredIn(year)}
    ${
      text === ''
        ? sql``
        : sql`and concat_ws(' ', c.project_name, c.seller_name, c.buyer_name, c.seller_code, c.buyer_code, c.reference,
            c.number) ilike ${like}`
    }`;
  const counted = await sql<{ total: number }>`select count(*)::int as total from contract_case c ${where}`.execute(tx);
  const { rows } = await sql<StoredCase>`select ${CASE_COLUMNS} from ${CASES} ${where}
    order by c.changed_at desc, c.id desc limit ${limit} offset ${offset}`.execute(tx);
  return { total: counted.rows[0]?.total ?? 0, cases: rows };
}

/** Filed contracts with what is judged of them, the newest first. */
export async function filedContents(tx: Transaction, plan: string, year: number | undefined, most: number) {
  const where = sql`where c.plan = ${plan} and c.submitted_at is not null ${registeredIn(year)}`;
  const counted = await sql<{ total: number }>`select count(*)::int as total from contract_case c ${where}`.execute(tx);
  const { rows } = await sql<{
    id: string;
    reference: string;
    projectName: string;
    contract: CaseContent['contract'];
    facts: CaseContent['facts'];
    hasText: boolean;
  }>`select c.id, c.reference, c.project_name as "projectName", n.contract_read as contract, n.facts, n.body <> '' as "hasText" from ${CASES} ${where}
    order by c.id desc limit ${most}`.execute(tx);
  return { total: counted.rows[0]?.total ?? 0, cases: rows };
}

/** Filed contracts as a table holds them, by their reference. Decided values stand before stated ones. */
export async function laidOutCases(
  tx: Transaction,
  plan: string,
  { state, year }: { readonly state: CaseState | undefined; readonly year: number | undefined },
  most: number,
): Promise<LaidOutContract[]> {
  const { rows } = await sql<LaidOutContract>`select c.number, c.state, c.registered_on as "registeredOn",
      n.form || jsonb_strip_nulls(jsonb_build_object('type', c.type, 'subtype', c.subtype,
        'total', trim_scale(c.total)::text, 'technical', trim_scale(c.technical)::text)) as form
    from ${CASES} where c.plan = ${plan} and c.submitted_at is not null ${registeredIn(year)}
      ${state === undefined ? sql`` : sql`and c.state = ${state}`}
    order by c.reference limit ${most}`.execute(tx);
  return rows;
}
