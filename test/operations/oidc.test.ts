import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from '../../src/platform/http.ts';
import { fakeGate, HOLDER, IDLE } from './fake-gate.ts';

const HOST = '127.0.0.1:4311';
const OURS = `http://${HOST}`;
const CALLBACK = '/session/unified/callback';

/** A browser as far as redirects and cookies go: one jar for each origin. */
type Jar = Map<string, Map<string, string>>;

describe('a unified login, against a provider of OpenID Connect', () => {
  let listener: RequestListener = () => {};
  const server = createServer((request, response) => void listener(request, response));
  let issuer = '';
  /** Who signs in at the provider. */
  let person = '';
  const logged: string[] = [];
  const gate = fakeGate({ secret: HOLDER, idle: IDLE });
  let app: ReturnType<typeof createHttp>;

  const appFor = (address: string, secret: string) =>
    createHttp([], {
      version: '1',
      fieldWords: {},
      site: { origin: null },
      gate,
      unifiedLogin: { issuer: new URL(address), client: 'lantu', secret },
      run: async () => null,
      checkStore: async () => {},
      log: (line) => logged.push(line),
    });

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [{ client_id: 'lantu', client_secret: 'a secret', redirect_uris: [`${OURS}${CALLBACK}`] }],
      features: { devInteractions: { enabled: false } },
      cookies: { keys: ['of the test'] },
      interactions: { url: (_asked, { uid }) => `/interaction/${uid}` },
      findAccount: (_asked, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
      loadExistingGrant: async ({ oidc }) => {
        const { clientId } = oidc.client;
        const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    });
    const answer = provider.callback();
    listener = (request, response) =>
      request.url?.startsWith('/interaction/')
        ? void provider.interactionFinished(request, response, { login: { accountId: person } })
        : void answer(request, response);
    app = appFor(issuer, 'a secret');
  });
  afterAll(() => server.close());

  async function open(jar: Jar, url: URL, headers: Record<string, string> = {}): Promise<Response> {
    const cookies = jar.get(url.origin) ?? new Map<string, string>();
    jar.set(url.origin, cookies);
    const sent = {
      ...headers,
      host: url.host,
      cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
    const response =
      url.origin === OURS
        ? await app.request(url.href, { headers: sent })
        : await fetch(url, { headers: sent, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  /** Follows redirects from our first address to the one that leads back to us, which it does not open. */
  async function goThere(jar: Jar, path = '/session/unified', headers = {}): Promise<URL> {
    let url = new URL(path, OURS);
    let response = await open(jar, url, headers);
    for (let step = 0; step < 8; step += 1) {
      const next = response.headers.get('location');
      if (next === null) throw new Error(`${url.pathname}: ${response.status} ${await response.text()}`);
      url = new URL(next, url);
      if (url.pathname === CALLBACK) return url;
      response = await open(jar, url);
    }
    throw new Error('it goes round in circles');
  }

  const sessionOf = (jar: Jar) => jar.get(OURS)?.get('lantu_session');

  it('refuses whom nobody linked, links from the desk, and then signs in', async () => {
    person = 'zhou@provider';
    const stranger: Jar = new Map();
    const refused = await open(stranger, await goThere(stranger));
    expect([refused.status, sessionOf(stranger)]).toEqual([401, undefined]);
    expect(refused.headers.get('content-type')).toContain('text/html');

    const member: Jar = new Map([[OURS, new Map([['lantu_session', 'idle']])]]);
    const ours = { 'sec-fetch-site': 'same-origin' };
    const linked = await open(member, await goThere(member, '/session/unified?link=1', ours));
    expect([linked.status, linked.headers.get('location')]).toEqual([302, '/desk/']);
    expect([...gate.linked]).toEqual([[`${issuer} zhou@provider`, IDLE.account]]);

    const known: Jar = new Map();
    const opened = await open(known, await goThere(known));
    expect([opened.status, opened.headers.get('location'), sessionOf(known)]).toEqual([302, '/desk/', 'idle']);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(jarKeys(known)).toEqual(['lantu_session']);
  });

  const jarKeys = (jar: Jar) => [...(jar.get(OURS)?.keys() ?? [])];

  it('sends state, nonce and a challenge, and asks for nothing but who it is', async () => {
    const response = await open(new Map(), new URL('/session/unified', OURS));
    const sent = new URL(response.headers.get('location') ?? '').searchParams;
    expect(sent.get('redirect_uri')).toBe(`${OURS}${CALLBACK}`);
    expect([sent.get('scope'), sent.get('code_challenge_method')]).toEqual(['openid', 'S256']);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(sent.get(name)?.length, name).toBeGreaterThan(20);
    expect(response.headers.get('set-cookie')).toMatch(/^lantu_unified=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('refuses a foreign state, a foreign code, a foreign browser and a second use', async () => {
    const jar: Jar = new Map();
    const wrongState = await goThere(jar);
    wrongState.searchParams.set('state', 'another');
    expect((await open(jar, wrongState)).status).toBe(401);

    const wrongCode = await goThere(jar);
    wrongCode.searchParams.set('code', 'guessed');
    expect((await open(jar, wrongCode)).status).toBe(401);

    const elsewhere = await goThere(jar);
    expect((await open(new Map(), elsewhere)).status).toBe(401);

    const other: Jar = new Map();
    const [first] = [await goThere(jar), await goThere(other)];
    const swapped: Jar = new Map([[OURS, new Map([['lantu_unified', other.get(OURS)?.get('lantu_unified') ?? '']])]]);
    expect((await open(swapped, first)).status).toBe(401);

    const errand = jar.get(OURS)?.get('lantu_unified') ?? '';
    expect((await open(jar, first)).status).toBe(302);
    const again: Jar = new Map([[OURS, new Map([['lantu_unified', errand]])]]);
    const replayed = await open(again, first);
    expect([replayed.status, sessionOf(again)]).toEqual([401, undefined]);
    expect(await replayed.text()).toMatch(/已经用过.*used already/s);
    expect(logged.every((line) => !line.includes('zhou') && !line.includes('guessed'))).toBe(true);
  });

  it('links only for a member who asks from our own page, and for the same member on return', async () => {
    const link = '/session/unified?link=1';
    const ours = { 'sec-fetch-site': 'same-origin' };
    const member = (): Jar => new Map([[OURS, new Map([['lantu_session', 'idle']])]]);
    for (const site of ['cross-site', 'same-site', 'none']) {
      expect((await open(member(), new URL(link, OURS), { 'sec-fetch-site': site })).status).toBe(403);
    }
    expect((await open(member(), new URL(link, OURS))).status).toBe(403);
    expect((await open(new Map(), new URL(link, OURS), ours)).status).toBe(401);
    const changed = member();
    const back = await goThere(changed, link, ours);
    changed.get(OURS)?.set('lantu_session', 'secret');
    expect((await open(changed, back)).status).toBe(401);
    expect(gate.linked.size).toBe(1);
  });

  it('says so where the provider does not answer or does not know this server', async () => {
    const right = app;
    app = appFor('http://127.0.0.1:1', 'a secret');
    const silent = await open(new Map(), new URL('/session/unified', OURS));
    expect([silent.status, await silent.text()]).toEqual([503, expect.stringMatching(/没有应答.*does not answer/s)]);
    app = appFor(issuer, 'another secret');
    const jar: Jar = new Map();
    expect((await open(jar, await goThere(jar))).status).toBe(401);
    app = right;
  });

  it('asks no provider without TLS except on this machine', async () => {
    const right = app;
    app = appFor('http://provider.example', 'a secret');
    expect((await open(new Map(), new URL('/session/unified', OURS))).status).toBe(503);
    expect(logged.at(-1)).toContain('unified login');
    app = right;
  });
});
