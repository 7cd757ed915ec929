import { failure } from '../platform/failure.ts';
import type { HttpDeps } from '../platform/http-deps.ts';
import { isLoopback } from '../platform/request-guard.ts';
import { excerpt } from '../vocabulary/problem.ts';
import type { Settings } from './settings.ts';

/** Under which name people reach the server, and which unified login it trusts. Fails with bad-input, naming the variable. */
export function readWebSettings({ web }: Settings): Pick<HttpDeps, 'site' | 'unifiedLogin'> {
  return { site: { origin: readOrigin(web.origin) }, unifiedLogin: readUnifiedLogin(web) };
}

function readOrigin(given: string | undefined): string | null {
  if (given === undefined) return null;
  const url = readAddress('LANTU_ORIGIN', given);
  if (given.replace(/\/$/, '').toLowerCase() === url.origin) return url.origin;
  throw failure('bad-input', {
    zh: `LANTU_ORIGIN 只写协议、域名和端口，如 ${url.origin}；现为 ${excerpt(given)}`,
    en: `LANTU_ORIGIN holds scheme, name and port only, such as ${url.origin}; it is ${excerpt(given)}`,
  });
}

function readUnifiedLogin({ issuer, client, secret }: Settings['web']): HttpDeps['unifiedLogin'] {
  if (issuer !== undefined && client !== undefined && secret !== undefined) {
    return { issuer: readAddress('LANTU_OIDC_ISSUER', issuer), client, secret };
  }
  if (issuer === undefined && client === undefined && secret === undefined) return null;
  throw failure('bad-input', {
    zh: '统一登录须同时设置 LANTU_OIDC_ISSUER、LANTU_OIDC_CLIENT 和 LANTU_OIDC_SECRET',
    en: 'A unified login needs LANTU_OIDC_ISSUER, LANTU_OIDC_CLIENT and LANTU_OIDC_SECRET together',
  });
}

/** An address with TLS; without it only on this machine. */
function readAddress(variable: string, given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url !== null && (url.protocol === 'https:' || isLoopback(url))) return url;
  throw failure('bad-input', {
    zh: `${variable} 须以 https:// 开头（仅本机可用 http://）；现为 ${excerpt(given)}`,
    en: `${variable} has to begin with https:// (http:// on this machine only); it is ${excerpt(given)}`,
  });
}
