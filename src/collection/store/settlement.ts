import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Transaction } from '../../platform/operation.ts';
import type { FigureCell } from '../cell.ts';

export interface Settlement extends FigureCell {
  readonly chosen: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** The decisions of a plan, newest first. */
export async function loadSettlements(tx: Transaction, plan: string): Promise<Settlement[]> {
  const { rows } = await sql<Settlement>`
    select indicator, place, period, chosen, reason, account_name as by,
      to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"') as at
    from settlement where plan = ${plan} order by at desc, id desc`.execute(tx);
  return rows;
}

export async function insertSettlement(
  tx: Transaction,
  plan: string,
  account: string | null,
  { indicator, place, period, chosen, reason, by, at }: Settlement,
): Promise<void> {
  await sql`insert into settlement (id, plan, indicator, place, period, chosen, reason, account, account_name, at)
    values (${uuidv7()}, ${plan}, ${indicator}, ${place}, ${period}, ${chosen}, ${reason}, ${account}, ${by}, ${at})`.execute(
    tx,
  );
}
