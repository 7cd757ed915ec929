import { domainToASCII } from 'node:url';
import { createTransport } from 'nodemailer';
import { excerpt } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import type { MailTransport } from './outbox-sender.ts';
import { codeOf } from './store-failure.ts';

/** A mail server and who writes. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else STARTTLS where the server offers it. */
  readonly secure: boolean;
  /** Refuses a connection without TLS, so that a password is never sent readable. */
  readonly requireTLS: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | null;
  readonly from: { readonly name: string; readonly address: string };
}

/** Milliseconds; together less than the lease of a mail. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 };
const WHOLE_TRY = 180_000;

/** Hands mail to a server over SMTP, one connection a mail. */
export function openSmtp({ auth, from, ...server }: MailServer): MailTransport {
  const stopping = new AbortController();
  const transporter = createTransport({
    ...{ ...server, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true },
    ...(auth && { auth: { ...auth } }),
  });
  return {
    domain: domainToASCII(from.address.slice(from.address.lastIndexOf('@') + 1)),
    send: async ({ messageId, to, subject, text, attachments }) => {
      await transporter.sendMail({
        ...{ from, to: { name: '', address: to }, messageId, subject, text },
        attachments: attachments.map(({ fileName, mediaType, base64 }) => ({
          filename: fileName,
          contentType: mediaType,
          content: Buffer.from(base64, 'base64'),
        })),
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(WHOLE_TRY)]),
      });
    },
    explain,
    close: () => {
      stopping.abort();
      transporter.close();
    },
  };
}

interface SmtpError {
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly originalCode?: string;
}

function explain(error: unknown): { words: Words; isFinal: boolean } {
  const { command = '', response = '', responseCode = 0, originalCode } = error as SmtpError;
  const code = codeOf(error);
  if (code === 'EAUTH') return { words: signInRefused(responseCode), isFinal: false };
  const isAboutMail = code === 'EMESSAGE' || code === 'EENVELOPE';
  if (isAboutMail && responseCode > 0) {
    // A sender that is refused is a matter of the settings, and may be mended while the mail waits.
    return { words: refused(response), isFinal: isPermanent(responseCode) && command !== 'MAIL FROM' };
  }
  if (isAboutMail) return { words: refused(code), isFinal: true };
  return { words: unreachable(originalCode ?? code), isFinal: false };
}

const isPermanent = (code: number) => code >= 500 && code < 600 && code !== 503;

const signInRefused = (code: number): Words => ({
  zh: `邮件服务器不接受用户名或密码（${code}）`,
  en: `The mail server does not accept the user or the password (${code})`,
});

const refused = (response: string): Words => {
  const said = excerpt(response.replace(/[\p{Cc}\p{Cs}]+/gu, ' ').trim());
  return { zh: `邮件服务器拒收：${said}`, en: `The mail server refused it: ${said}` };
};

const unreachable = (code: string): Words => ({
  zh: `与邮件服务器的连接没有成功（${code || 'error'}）`,
  en: `There was no working connection to the mail server (${code || 'error'})`,
});
