import { sql } from 'kysely';
import type { Transaction } from '../platform/operation.ts';
import type { AuditEvent } from '../platform/run-verb.ts';
import type { ChainEnd, ChainedEvent } from './chain.ts';
import type { AuditLine } from './verbs.ts';

/** Adds a line; number, hashes and account come from the database. The last write of a transaction, since it holds up others. */
export async function insertEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  await sql`insert into audit_event (id, at, actor, verb, outcome, detail)
    values (${event.id}, ${event.at}, ${event.actor}, ${event.verb}, ${event.outcome}, ${JSON.stringify(event.detail)})`.execute(
    tx,
  );
}

interface EventFilter {
  readonly actor?: string | undefined;
  readonly verb?: string | undefined;
  /** Only lines with a smaller number. */
  readonly before?: number | undefined;
}

/** The newest events first. */
export async function listEvents(
  tx: Transaction,
  limit: number,
  { actor = '', verb = '', before }: EventFilter = {},
): Promise<AuditLine[]> {
  const { rows } = await sql<AuditLine>`select number, id, at, actor, account, verb, outcome, detail, hash
    from audit_event
    where strpos(lower(actor), lower(${actor})) > 0 and strpos(lower(verb), lower(${verb})) > 0
      and number < coalesce(${before ?? null}::bigint, number + 1)
    order by number desc limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** The head the database keeps, and the highest number there is, as one moment shows both. */
export async function readHead(tx: Transaction): Promise<ChainEnd & { readonly last: number }> {
  const { rows } = await sql<{ number: string; hash: string; last: string | null }>`
    select number, hash, (select max(number) from audit_event) as last from audit_head`.execute(tx);
  const { number = 0, hash = '', last } = rows[0] ?? {};
  return { number: Number(number), hash, last: Number(last ?? 0) };
}

/** Lines as they are chained, by number: those after one and up to another. */
export async function readLinks(tx: Transaction, after: number, upTo: number, limit: number): Promise<ChainedEvent[]> {
  const { rows } = await sql<ChainedEvent>`select number, previous, id,
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      account, actor, verb, outcome, detail::text as detail, hash
    from audit_event where number > ${after} and number <= ${upTo} order by number limit ${limit}`.execute(tx);
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}
