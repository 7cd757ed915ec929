import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../platform/operation.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import type { FigureCell } from '../cell.ts';
import type { Holding } from '../held-by.ts';
import type { Approval } from '../known-cells.ts';
import type { FigureAnswer, FigureRequest } from '../ledger.ts';
import type { AnswerKind } from '../ledger-states.ts';

const INSTANT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS"+08:00"'`);

/** Every version of a plan's entries that was approved once, with the day. */
export async function loadApprovals(tx: Transaction, plan: string): Promise<Approval[]> {
  const { rows } = await sql<Approval>`
    select indicator, place, period, organisation, version, to_char(reviewed_at, 'YYYY-MM-DD') as on,
      value is not null as "hasValue"
    from entry where plan = ${plan} and state in ('approved', 'superseded') and reviewed_at is not null`.execute(tx);
  return rows;
}

export async function loadHoldings(tx: Transaction, plan: string): Promise<Holding[]> {
  const { rows } = await sql<Holding>`
    select indicator, place, organisation from holding where plan = ${plan} order by at, organisation`.execute(tx);
  return rows;
}

/** Answers whether it is new. */
export async function insertHolding(
  tx: Transaction,
  plan: string,
  { indicator, place, organisation }: Holding,
  by: { readonly name: string; readonly at: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into holding (plan, indicator, place, organisation, by_name, at)
    values (${plan}, ${indicator}, ${place}, ${organisation}, ${by.name}, ${by.at})
    on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** Answers whether there was one. */
export async function deleteHolding(
  tx: Transaction,
  plan: string,
  { indicator, place, organisation }: Holding,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from holding where plan = ${plan} and indicator = ${indicator} and place = ${place}
      and organisation = ${organisation}`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** The requests of a plan, oldest first. */
export async function loadRequests(tx: Transaction, plan: string): Promise<FigureRequest[]> {
  const { rows } = await sql<FigureRequest>`
    select r.id, json_build_object('id', o.id, 'name', o.name) as organisation, r.cells, r.due,
      r.note, to_char(r.at, ${INSTANT}) as at
    from figure_request r join organisation o on o.id = r.organisation
    where r.plan = ${plan} order by r.at, r.id`.execute(tx);
  return rows;
}

interface Signed {
  readonly plan: string;
  /** Id of the organisation asked, or that answers. */
  readonly organisation: string;
  readonly note: string;
  readonly account: string | null;
  readonly accountName: string;
  readonly at: string;
}

export interface NewRequest extends Signed {
  readonly cells: readonly FigureCell[];
  readonly due: CivilDate | null;
  readonly way: 'letter' | 'mail';
}

export async function insertRequest(tx: Transaction, made: NewRequest): Promise<string> {
  const id = uuidv7();
  await sql`insert into figure_request (id, plan, organisation, cells, due, note, way, account, account_name, at)
    values (${id}, ${made.plan}, ${made.organisation}, ${JSON.stringify(made.cells)}::jsonb, ${made.due}, ${made.note},
      ${made.way}, ${made.account}, ${made.accountName}, ${made.at})`.execute(tx);
  return id;
}

/** The answers of a plan. Whoever may not see the account that wrote one belongs to another organisation. */
export async function loadAnswers(tx: Transaction, plan: string): Promise<FigureAnswer[]> {
  const { rows } = await sql<FigureAnswer>`
    select f.id, f.indicator, f.place, f.period, json_build_object('id', o.id, 'name', o.name) as organisation,
      f.answer, f.promised_on as "promisedOn", f.note, f.account_name as by, to_char(f.at, ${INSTANT}) as at,
      a.organisation is distinct from f.organisation as "onPaper"
    from figure_answer f join organisation o on o.id = f.organisation left join account a on a.id = f.account
    where f.plan = ${plan} order by f.at, f.id`.execute(tx);
  return rows;
}

export interface NewAnswer extends Signed {
  readonly cells: readonly FigureCell[];
  readonly answer: AnswerKind;
  readonly promisedOn: CivilDate | null;
}

export async function insertAnswers(tx: Transaction, made: NewAnswer): Promise<void> {
  const rows = made.cells.map((cell) => ({ ...cell, id: uuidv7() }));
  await sql`
    insert into figure_answer (id, plan, indicator, place, period, organisation, answer, promised_on, note, account,
      account_name, at)
    select id, ${made.plan}, indicator, place, period, ${made.organisation}, ${made.answer}, ${made.promisedOn}::date,
      ${made.note}, ${made.account}, ${made.accountName}, ${made.at}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (id uuid, indicator text, place text, period text)`.execute(tx);
}
