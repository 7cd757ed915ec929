import { sql } from 'kysely';
import type { Words } from '../vocabulary/words.ts';
import type { Attachment } from './mail.ts';
import type { Transaction } from './operation.ts';
import { waitAfter } from './outbox-tries.ts';

/** Minutes a mail belongs to the sender that took it; more than one try may last. */
const LEASE = 5;

/** A mail a sender took. */
export interface DueMail {
  readonly id: string;
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly tries: number;
}

/** Takes one mail that is due, past those another sender is about to take; null where there is none. */
export async function takeDue(tx: Transaction, now: string, domain: string): Promise<DueMail | null> {
  const { rows } = await sql<DueMail>`
    update mail set tries = tries + 1, leased_until = ${now}::timestamptz + make_interval(mins => ${sql.lit(LEASE)}),
      message_id = coalesce(message_id, '<' || id || '@' || ${domain}::text || '>')
    where id = (
      select id from mail
      where state = 'waiting' and next_at <= ${now} and (leased_until is null or leased_until <= ${now})
      order by next_at, id for update skip locked limit 1)
    returning id, message_id as "messageId", recipient as "to", subject, body as text, attachments, tries`.execute(tx);
  return rows[0] ?? null;
}

/** The server has the mail. True whoever sent it, and whatever was thought of it meanwhile. */
export async function markSent(tx: Transaction, id: string, now: string): Promise<void> {
  await sql`
    update mail set state = 'sent', sent_at = ${now}, leased_until = null, error = null
    where id = ${id} and state <> 'sent'`.execute(tx);
}

/** A try failed: the mail waits for the next one, or is given up. Nothing where another sender took it meanwhile. */
export async function putOff(
  tx: Transaction,
  { id, tries }: DueMail,
  why: { readonly words: Words; readonly isFinal: boolean },
  now: string,
): Promise<void> {
  const wait = why.isFinal ? null : waitAfter(tries);
  await sql`
    update mail set leased_until = null, error = ${JSON.stringify(why.words)}::jsonb,
      state = ${wait === null ? 'failed' : 'waiting'},
      next_at = ${now}::timestamptz + make_interval(mins => ${sql.lit(wait ?? 0)})
    where id = ${id} and state = 'waiting' and tries = ${tries}`.execute(tx);
}
