import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuseRequest } from './error-response.ts';
import { failure } from './failure.ts';
import type { Origin } from './gate.ts';
import { LOCAL_DOOR } from './local-door.ts';

/** How people reach this server. It listens on the loopback only; a proxy in front of it may have a public name. */
export interface Site {
  /** The public origin behind a proxy, `https://lantu.example`; null where only this machine uses it. */
  readonly origin: string | null;
}

const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);
const hostOf = (c: Context) => (c.req.header('host') ?? '').toLowerCase();
const isLocal = (host: string) => LOCAL_HOSTS.has(host.replace(/:\d+$/, ''));

/** Without TLS only what is on this machine is trusted. */
export const isLoopback = ({ protocol, hostname }: URL) => protocol === 'http:' && LOCAL_HOSTS.has(hostname);

/** Refuses any other name in the Host header, so that a foreign domain name that leads here cannot read the data. */
export function refuseForeignHosts({ origin }: Site): MiddlewareHandler {
  const own = origin === null ? null : new URL(origin);
  return async (c, next) => {
    const host = hostOf(c);
    if (isLocal(host) || host === own?.host || (own !== null && host === `${own.hostname}:443`)) return next();
    return refuseRequest(c, 421, 'foreign-host', {
      zh:
        origin === null
          ? '本服务只在本机开放，请用 127.0.0.1 或 localhost 访问'
          : `请用 ${origin} 访问；其他名称须写入 LANTU_ORIGIN`,
      en:
        origin === null
          ? 'This server is open to this machine only: use 127.0.0.1 or localhost'
          : `Use ${origin}; another name has to stand in LANTU_ORIGIN`,
    });
  };
}

/** The origin of the pages this request belongs to. */
export const ownOrigin = (c: Context, { origin }: Site) => origin ?? `http://${hostOf(c)}`;

/**
 * Only our own pages may write. The local door asks for its token, which no page has. `Origin: null` is what a browser
 * sends for a page that names no referrer, so there Sec-Fetch-Site decides, as where there is none.
 */
export function refuseForeignWrites(site: Site): MiddlewareHandler {
  return async (c, next) => {
    if (['GET', 'HEAD'].includes(c.req.method) || c.req.path.startsWith(`${LOCAL_DOOR}/`)) return next();
    const [given = 'null', host] = [c.req.header('origin'), hostOf(c)];
    const isOwn = given === site.origin || (isLocal(host) && given === `http://${host}`);
    if (given === 'null' ? c.req.header('sec-fetch-site') === 'same-origin' : isOwn) return next();
    return refuseRequest(c, 403, 'foreign-origin', {
      zh: `写入只能来自本系统的页面（${ownOrigin(c, site)}）；此请求来自别处，未作任何更改`,
      en: `Only the pages of this system (${ownOrigin(c, site)}) may write; this request came from elsewhere, and nothing was changed`,
    });
  };
}

/** Has another site sent this person here? Answers of members are not for such requests. */
export const isSentFromElsewhere = (c: Context) =>
  !['same-origin', 'none', undefined].includes(c.req.header('sec-fetch-site'));

export const fromElsewhere = () =>
  failure('not-permitted', {
    zh: '此请求由别的网站发起，未予回答；请从本系统的页面打开',
    en: 'Another site made this request, so it was not answered; open it from the pages of this system',
  });

/** Where a request comes from. What a proxy says of its client counts only where a proxy was set up. */
export function originOf(c: Context, site: Site): Origin {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  // A proxy appends whom it saw; what stands before that is only claimed.
  const forwarded = site.origin === null ? undefined : c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return {
    address: forwarded || (incoming?.socket.remoteAddress ?? ''),
    userAgent: (c.req.header('user-agent') ?? '').slice(0, 300),
  };
}

/** Refuses a body of more bytes, by its declared length before anything of it is read. */
export function limitBody(bytes: number): MiddlewareHandler {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return bodyLimit({
    maxSize: bytes,
    onError: (c) =>
      refuseRequest(c, 413, 'too-large', {
        zh: `请求超过 ${megabytes} MB 的上限，未作任何更改。请只保留需要上报的内容后重试。`,
        en: `The request has more than the ${megabytes} MB allowed; nothing was changed. Keep only what is to be reported and try again.`,
      }),
  });
}

/** The JSON object a request carries. Fails with bad-input for anything else. */
export async function readJson(c: Context): Promise<unknown> {
  try {
    return JSON.parse(await c.req.text());
  } catch {
    throw failure('bad-input', { zh: '请求正文不是 JSON', en: 'The body of the request is not JSON' });
  }
}

/** Refuses what a plain form of another site could send: only JSON is read. */
export const requireJson: MiddlewareHandler = async (c, next) => {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return next();
  return refuseRequest(c, 415, 'wrong-content-type', {
    zh: '请求正文须为 JSON（content-type: application/json）',
    en: 'The body has to be JSON (content-type: application/json)',
  });
};
