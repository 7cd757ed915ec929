import { failure } from '../platform/failure.ts';
import { addressFault } from '../platform/mail-address.ts';
import type { MailServer } from '../platform/smtp.ts';
import { excerpt } from '../vocabulary/problem.ts';
import type { Settings } from './settings.ts';

/** Is mail sent while `serve` runs? Else it waits. */
export const isMailSet = ({ mail: { url, from } }: Pick<Settings, 'mail'>): boolean =>
  url !== undefined && from !== undefined;

/** The server that takes mail, and who writes; null where none is set. Fails with bad-input, naming the variable. */
export function readMailServer({ mail: { url, from } }: Pick<Settings, 'mail'>): MailServer | null {
  if (url === undefined && from === undefined) return null;
  if (url !== undefined && from !== undefined) return { ...readServer(url), from: readSender(from) };
  throw failure('bad-input', {
    zh: '发送邮件须同时设置 LANTU_SMTP_URL 和 LANTU_MAIL_FROM',
    en: 'Sending mail needs LANTU_SMTP_URL and LANTU_MAIL_FROM together',
  });
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 };
const OWN_MACHINE = new Set(['127.0.0.1', '::1', 'localhost']);

/** The address is never repeated in a message, because a password may stand in it. */
function readServer(given: string): Omit<MailServer, 'from'> {
  const url = URL.canParse(given) ? new URL(given) : null;
  const usual = PORTS[url?.protocol ?? ''];
  const rest = url === null ? '' : url.pathname.replace(/^\/$/, '') + url.search + url.hash;
  const auth = url === null ? null : readUser(url);
  if (url === null || usual === undefined || url.hostname === '' || rest !== '' || auth === 'unreadable') {
    throw failure('bad-input', {
      zh: 'LANTU_SMTP_URL 须写成 smtp://用户:密码@主机:端口 或 smtps://…；用户名和密码中的特殊字符用 %XX 表示（@ 写作 %40）',
      en: 'LANTU_SMTP_URL is written smtp://user:password@host:port or smtps://…; special letters in user and password as %XX (@ is %40)',
    });
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return {
    ...{ host, port: url.port === '' ? usual : Number(url.port), secure: url.protocol === 'smtps:' },
    ...{ requireTLS: auth !== null && !OWN_MACHINE.has(host), auth },
  };
}

function readUser({ username, password }: URL): MailServer['auth'] | 'unreadable' {
  if (username === '' && password === '') return null;
  if (username === '' || password === '') return 'unreadable';
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    return 'unreadable';
  }
}

/** `name@example.cn`, or with a name before it: `规划办 <name@example.cn>`. */
function readSender(given: string): MailServer['from'] {
  const named = /^"?([^"<>]*)"?<([^<>]*)>$/u.exec(given.trim());
  const [name, address] = named === null ? ['', given.trim()] : [(named[1] ?? '').trim(), named[2] ?? ''];
  if (addressFault(address) === null && !/[\p{Cc}\p{Cs}]/u.test(name)) return { name, address };
  throw failure('bad-input', {
    zh: `LANTU_MAIL_FROM 须写成 name@example.cn 或 规划办 <name@example.cn>；现为 ${excerpt(given)}`,
    en: `LANTU_MAIL_FROM is written name@example.cn or Planning office <name@example.cn>; it is ${excerpt(given)}`,
  });
}
