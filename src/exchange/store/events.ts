import { sql } from 'kysely';
import type { Transaction } from '../../platform/operation.ts';
import type { CaseAct, CaseState } from '../case-states.ts';
import { INSTANT } from './cases.ts';

/** What an act said besides its note; each act uses what it needs. */
export interface EventDetail {
  readonly clauses?: readonly { readonly clause: string; readonly reason: string }[];
  readonly refusals?: readonly string[];
  readonly number?: string;
  readonly pack?: string;
  readonly experts?: string;
  readonly opinion?: 'for' | 'against' | 'divided';
  readonly cause?: 'terminated' | 'revoked' | 'invalid' | 'other';
  readonly benefits?: 'none' | 'taken' | 'unknown';
  readonly objector?: 'tax' | 'finance' | 'registrant';
}

export interface StoredEvent {
  readonly version: number;
  readonly act: CaseAct;
  readonly from: CaseState;
  readonly to: CaseState;
  readonly by: string;
  readonly at: string;
  readonly note: string;
  readonly detail: EventDetail;
}

interface NewEvent extends Omit<StoredEvent, 'by'> {
  readonly contract: string;
  readonly account: string | null;
  readonly accountName: string;
}

export async function insertEvent(tx: Transaction, made: NewEvent): Promise<void> {
  await sql`insert into contract_event (contract, version, act, from_state, to_state, account, account_name, at, note, detail)
    values (${made.contract}, ${made.version}, ${made.act}, ${made.from}, ${made.to}, ${made.account},
      ${made.accountName}, ${made.at}, ${made.note}, ${JSON.stringify(made.detail)}::jsonb)`.execute(tx);
}

/** What was done with a case, newest first, as far as whoever asks may see it. */
export async function listEvents(tx: Transaction, contract: string): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`select version, act, from_state as "from", to_state as "to",
      account_name as by, to_char(at, ${INSTANT}) as at, note, detail
    from contract_event where contract = ${contract} order by version desc`.execute(tx);
  return rows;
}
