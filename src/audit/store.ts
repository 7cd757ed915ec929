import { sql } from 'kysely';
import type { Transaction } from '../platform/operation.ts';
import type { AuditEvent } from '../platform/run-verb.ts';
import type { AuditLine } from './verbs.ts';

export async function insertEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  await sql`insert into audit_event (id, at, actor, verb, outcome, detail)
    values (${event.id}, ${event.at}, ${event.actor}, ${event.verb}, ${event.outcome}, ${JSON.stringify(event.detail)})`.execute(
    tx,
  );
}

/** The newest events first. */
export async function listEvents(tx: Transaction, limit: number): Promise<AuditLine[]> {
  const { rows } = await sql<AuditLine>`select id, at, actor, verb, outcome, detail
    from audit_event order by at desc, id desc limit ${limit}`.execute(tx);
  return rows;
}
