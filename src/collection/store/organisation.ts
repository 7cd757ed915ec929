import { sql } from 'kysely';
import type { Member, Transaction } from '../../platform/operation.ts';

export type Organisation = Member['organisation'];

/** Every organisation whoever asks may see, in the order they were set up. */
export async function listOrganisations(tx: Transaction): Promise<Organisation[]> {
  const { rows } = await sql<Organisation>`
    select id, name, kind, place from organisation order by created_at, id`.execute(tx);
  return rows;
}

/** The e-mail address of an organisation; null where it has none. */
export async function readAddress(tx: Transaction, organisation: string): Promise<string | null> {
  const { rows } = await sql<{ email: string | null }>`
    select email from organisation where id = ${organisation}`.execute(tx);
  return rows[0]?.email ?? null;
}
