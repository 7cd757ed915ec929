import type { Words } from '../vocabulary/words.ts';
import type { Database } from './database.ts';
import type { Actor } from './operation.ts';
import { type DueMail, markSent, putOff, takeDue } from './outbox-store.ts';
import { type Repeated, repeat } from './repeat.ts';
import { codeOf } from './store-failure.ts';

/** What hands a mail to a server. */
export interface MailTransport {
  /** Domain of the sender, in which mail gets its ids. */
  readonly domain: string;
  /** The server has the mail; fails with whatever kept it from that. */
  readonly send: (mail: DueMail) => Promise<void>;
  /** Why a mail was not taken, and whether the same mail would never be. */
  readonly explain: (error: unknown) => { readonly words: Words; readonly isFinal: boolean };
  /** Ends what is under way. */
  readonly close: () => void;
}

export interface Sending {
  readonly database: Database;
  readonly transport: MailTransport;
  readonly clock: () => string;
  /** Never hears what is in a mail or to whom it goes. */
  readonly log: (line: string) => void;
}

const SENDER: Actor = { name: 'outbox', role: 'operator' };

/** Sends what is due, one mail after the other, until nothing is or `isStopped`. */
export async function sendDue(
  { database, transport, clock, log }: Sending,
  isStopped: () => boolean = () => false,
): Promise<void> {
  while (!isStopped()) {
    const mail = await database.transaction(SENDER, (tx) => takeDue(tx, clock(), transport.domain));
    if (mail === null) return;
    try {
      await transport.send(mail);
    } catch (error) {
      log(`mail ${mail.id} try ${mail.tries} ${codeOf(error)}`);
      await database.transaction(SENDER, (tx) => putOff(tx, mail, transport.explain(error), clock()));
      continue;
    }
    await database.transaction(SENDER, (tx) => markSent(tx, mail.id, clock()));
  }
}

const MILLISECONDS_BETWEEN = 5000;
/** For the mail under way when it is stopped, so that it need not be sent twice. */
const MILLISECONDS_TO_FINISH = 4000;

/** Sends what becomes due until it is stopped; what does not end soon then is tried again by the next sender. */
export function startSender(sending: Sending): Repeated {
  const { transport, log } = sending;
  const repeated = repeat(
    MILLISECONDS_BETWEEN,
    (isStopped) => sendDue(sending, isStopped),
    (error) => `mail ${codeOf(error) || 'not sent'}`,
    log,
  );
  return {
    stop: async () => {
      const timer = setTimeout(transport.close, MILLISECONDS_TO_FINISH);
      await repeated.stop();
      clearTimeout(timer);
      transport.close();
    },
  };
}
