import { randomBytes } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { Configuration } from 'openid-client';
import { refuseTooMany } from './error-response.ts';
import { failure } from './failure.ts';
import type { HttpDeps, UnifiedLogin } from './http-deps.ts';
import { createRateLimit } from './rate-limit.ts';
import { fromElsewhere, isLoopback, originOf, ownOrigin } from './request-guard.ts';
import { DESK, SESSION_COOKIE } from './route.ts';
import { dropCookie, readCookie, writeCookie } from './session-cookie.ts';

/** Somebody sent to the provider and not yet back. */
interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The account an identity is to be linked with; null for signing in. */
  readonly account: string | null;
  readonly endsAt: number;
}

const ERRAND_COOKIE = 'lantu_unified';
const ERRAND_MINUTES = 10;
const MOST_ERRANDS = 1000;
const STARTS_A_MINUTE = 30;
const CALLBACK = '/session/unified/callback';

/**
 * Signing in by the word of a provider: authorization code with PKCE, state and nonce. What belongs to one errand stays in
 * the memory of this process, under a secret in a cookie of that browser, and is used once.
 */
export function mountUnifiedLogin(app: Hono, deps: HttpDeps): void {
  const { gate, site, unifiedLogin, log } = deps;
  if (unifiedLogin === null) {
    app.get('/session/unified', () => Promise.reject(notSetUp()));
    return;
  }
  const errands = new Map<string, Errand>();
  const take = createRateLimit(STARTS_A_MINUTE);
  const discover = discoverOnce(unifiedLogin);

  app.get('/session/unified', async (c) => {
    const seconds = take(originOf(c, site).address);
    if (seconds > 0) return refuseTooMany(c, seconds);
    const account = c.req.query('link') === '1' ? await linkingAccount(c, deps) : null;
    const { provider, client } = await discover().catch((error: unknown) => {
      log(`unified login: ${nameOf(error)}`);
      throw unreachable();
    });
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const key = randomBytes(32).toString('base64url');
    forgetEnded(errands);
    errands.set(key, { state, nonce, verifier, account, endsAt: performance.now() + ERRAND_MINUTES * 60_000 });
    writeCookie(c, site, ERRAND_COOKIE, key);
    const url = client.buildAuthorizationUrl(provider, {
      redirect_uri: `${ownOrigin(c, site)}${CALLBACK}`,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return c.redirect(url.href);
  });

  app.get(CALLBACK, async (c) => {
    const key = readCookie(c, site, ERRAND_COOKIE) ?? '';
    const errand = errands.get(key);
    errands.delete(key);
    dropCookie(c, site, ERRAND_COOKIE);
    if (errand === undefined || errand.endsAt < performance.now()) throw noErrand();
    const { provider, client } = await discover();
    const answered = new URL(`${CALLBACK}${new URL(c.req.url).search}`, ownOrigin(c, site));
    const tokens = await client
      .authorizationCodeGrant(provider, answered, {
        expectedState: errand.state,
        expectedNonce: errand.nonce,
        pkceCodeVerifier: errand.verifier,
        idTokenExpected: true,
      })
      .catch((error: unknown) => {
        log(`unified login: ${nameOf(error)}`);
        throw notVouched();
      });
    const claims = tokens.claims();
    if (claims === undefined) throw notVouched();
    const identity = { issuer: claims.iss, subject: claims.sub };
    if (errand.account === null) {
      const { token } = await gate.signInLinked(identity, originOf(c, site));
      writeCookie(c, site, SESSION_COOKIE, token);
    } else {
      const member = await gate.memberOf(readCookie(c, site, SESSION_COOKIE) ?? '');
      if (member?.account !== errand.account) throw noErrand();
      await gate.link(member, identity);
    }
    return c.redirect(DESK);
  });
}

/**
 * Whose account gets an identity. The request has to come from our own page, and the browser has to say so: another site
 * must not make somebody link an identity that is not theirs.
 */
async function linkingAccount(c: Context, { gate, site }: HttpDeps): Promise<string> {
  if (c.req.header('sec-fetch-site') !== 'same-origin') throw fromElsewhere();
  const member = await gate.memberOf(readCookie(c, site, SESSION_COOKIE) ?? '');
  if (member === null)
    throw failure('not-signed-in', { zh: '请先登录，再关联统一身份', en: 'Sign in first, then link' });
  return member.account;
}

/** Asks the provider what it offers, when first needed; a failure is not remembered. */
function discoverOnce({ issuer, client: id, secret }: UnifiedLogin) {
  const ask = async () => {
    const client = await import('openid-client');
    const execute = isLoopback(issuer) ? [client.allowInsecureRequests] : [];
    // The method a client has unless it registered another; where the provider does not take that, the other.
    const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
    const provider: Configuration = await client.discovery(
      issuer,
      id,
      undefined,
      (server, ...rest) => {
        const offered = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
        return (offered.includes('client_secret_basic') ? basic : post)(server, ...rest);
      },
      { execute },
    );
    return { provider, client };
  };
  let asked: ReturnType<typeof ask> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

function forgetEnded(errands: Map<string, Errand>): void {
  for (const [key, { endsAt }] of errands) {
    if (endsAt >= performance.now() && errands.size < MOST_ERRANDS) return;
    errands.delete(key);
  }
}

/** What kind of error, without what the provider or the person said. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name;
}

const notSetUp = () => failure('not-found', { zh: '没有设置统一登录', en: 'No unified login is set up' });
const unreachable = () =>
  failure('store-unavailable', {
    zh: '统一登录服务没有应答。请稍后再试，或用登录名和口令登录。',
    en: 'The unified login does not answer. Try again later, or sign in with login and password.',
  });
const noErrand = () =>
  failure('not-signed-in', {
    zh: '这次统一登录已经用过、过期，或不是从这个浏览器开始的。请回到工作台重新开始。',
    en: 'This unified login was used already, has expired, or did not begin in this browser. Start again from the desk.',
  });
const notVouched = () =>
  failure('not-signed-in', {
    zh: '统一登录没有确认您的身份。请回到工作台重新开始，或用登录名和口令登录。',
    en: 'The unified login did not confirm who you are. Start again from the desk, or sign in with login and password.',
  });
