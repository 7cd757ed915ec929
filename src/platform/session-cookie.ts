import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions, CookiePrefixOptions } from 'hono/utils/cookie';
import type { Site } from './request-guard.ts';

const prefixOf = ({ origin }: Site): CookiePrefixOptions | undefined =>
  origin?.startsWith('https:') ? 'host' : undefined;

/** Scripts cannot read it, other sites do not send it along with what they embed or post. */
const optionsOf = (site: Site): CookieOptions => {
  const prefix = prefixOf(site);
  return { path: '/', httpOnly: true, sameSite: 'Lax', ...(prefix && { prefix, secure: true }) };
};

export function readCookie(c: Context, site: Site, name: string): string | undefined {
  const prefix = prefixOf(site);
  return prefix === undefined ? getCookie(c, name) : getCookie(c, name, prefix);
}

/** It lives as long as the browser stays open; when a session ends, the server decides. */
export const writeCookie = (c: Context, site: Site, name: string, value: string) =>
  setCookie(c, name, value, optionsOf(site));

export const dropCookie = (c: Context, site: Site, name: string) => {
  deleteCookie(c, name, optionsOf(site));
};
