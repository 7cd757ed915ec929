import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Words } from '../vocabulary/words.ts';
import { failure } from './failure.ts';
import type { Mail } from './mail.ts';
import type { OperationContext, Transaction } from './operation.ts';
import { mailFaults } from './outbox-faults.ts';

/**
 * Lets a mail wait in the transaction of the command that causes it, so that neither is there without the other; a sender
 * hands it over after the commit. Answers its id. Fails with bad-input, naming every fault.
 */
export async function queueMail(
  { tx, actor, now }: Pick<OperationContext, 'tx' | 'actor' | 'now'>,
  mail: Mail,
): Promise<string> {
  const faults = mailFaults(mail);
  if (faults.length > 0) {
    throw failure('bad-input', { zh: '邮件有误，没有发送', en: 'The mail has faults and was not sent' }, faults);
  }
  const id = uuidv7();
  const account = actor.role === 'member' ? actor.account : null;
  await sql`
    insert into mail (id, plan, recipient, subject, body, attachments, queued_by, queued_name, queued_at, state, next_at)
    values (${id}, ${mail.plan}, ${mail.to}, ${mail.subject}, ${mail.text}, ${JSON.stringify(mail.attachments ?? [])}::jsonb,
      ${account}, ${actor.name}, ${now}, 'waiting', ${now})`.execute(tx);
  return id;
}

const INSTANT = sql.raw(`'YYYY-MM-DD"T"HH24:MI:SS"+08:00"'`);

/** What became of a mail, without what is in it. */
export interface MailLine {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly queuedBy: string;
  readonly queuedAt: string;
  readonly sentAt: string | null;
  readonly tries: number;
  /** When it is tried next; null where it is not. */
  readonly nextAt: string | null;
  /** Why the last try failed. */
  readonly error: Words | null;
}

/** The mail of a plan, newest first. */
export async function listMail(tx: Transaction, plan: string, limit: number): Promise<MailLine[]> {
  const { rows } = await sql<MailLine>`
    select id, recipient as "to", subject, state, queued_name as "queuedBy", to_char(queued_at, ${INSTANT}) as "queuedAt",
      to_char(sent_at, ${INSTANT}) as "sentAt", tries,
      to_char(case state when 'waiting' then next_at end, ${INSTANT}) as "nextAt", error
    from mail where plan = ${plan} order by queued_at desc, id desc limit ${limit}`.execute(tx);
  return rows;
}

/** Lets mail of a plan be tried anew at once: one by its id, or all that is not sent. Answers how many. */
export async function retryMail(tx: Transaction, plan: string, id: string | null, now: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update mail set state = 'waiting', tries = 0, next_at = ${now}
    where plan = ${plan} and state <> 'sent' and (${id}::text is null or id::text = ${id})`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}
