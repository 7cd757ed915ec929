import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly text: string;
  readonly messageId: string;
  readonly user: string | null;
  readonly secure: boolean;
}

export interface TestMailServer {
  readonly port: number;
  readonly received: Received[];
  readonly stop: () => Promise<void>;
}

/** A mail server on this machine that keeps what it takes. `before` runs when a mail is there and not yet confirmed. */
export async function startMailServer(
  options: SMTPServerOptions & {
    readonly at?: number;
    readonly before?: (mail: Received) => void | Promise<void>;
  } = {},
): Promise<TestMailServer> {
  const received: Received[] = [];
  const { at = 0, before, ...rest } = options;
  const server = new SMTPServer({
    ...{ disabledCommands: ['AUTH', 'STARTTLS'], disableReverseLookup: true, logger: false },
    ...rest,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        const mail = {
          to: session.envelope.rcptTo.map(({ address }) => address),
          text,
          messageId: /^Message-ID: (.+)$/im.exec(text)?.[1]?.trim() ?? '',
          user: typeof session.user === 'string' ? session.user : null,
          secure: session.secure,
        };
        received.push(mail);
        void Promise.resolve(before?.(mail)).then(() => done());
      });
    },
  });
  server.on('error', () => {});
  server.listen(at, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
