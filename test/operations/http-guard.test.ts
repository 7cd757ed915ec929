import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountDesk } from '../../src/app/desk-shell.ts';
import { createHttp } from '../../src/platform/http.ts';
import type { HttpDeps } from '../../src/platform/http-deps.ts';
import { createRateLimit } from '../../src/platform/rate-limit.ts';
import { fakeGate, HOLDER } from './fake-gate.ts';
import { MEMBER_VERBS, SAMPLE_VERBS } from './sample-verbs.ts';

const HOST = '127.0.0.1:4311';

/** The guard stands before the store, so none is needed: a verb answers what it was given. */
function guarded(origin: string | null = null) {
  const gate = fakeGate({ secret: HOLDER });
  const ran: string[] = [];
  const deps: HttpDeps = {
    version: '1',
    fieldWords: {},
    site: { origin },
    gate,
    unifiedLogin: null,
    run: async ({ verb }, actor) => {
      ran.push(`${actor.name} ${verb.id}`);
      return {};
    },
    checkStore: async () => {},
    log: () => {},
  };
  const app = createHttp([...SAMPLE_VERBS, ...MEMBER_VERBS], deps);
  const ask = async (path: string, init: RequestInit = {}, host = HOST) =>
    app.request(`http://${host}${path}`, { ...init, headers: { host, ...init.headers } });
  const post = (path: string, body: unknown, headers: Record<string, string>, host = HOST) =>
    ask(
      path,
      { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } },
      host,
    );
  return { app, gate, ran, ask, post };
}

const cookie = 'lantu_session=secret';
const own = { origin: `http://${HOST}` };

describe('what may write', () => {
  it('is our own page, by Origin or, without one, by Sec-Fetch-Site', async () => {
    const { post, ran } = guarded();
    const statusFor = async (headers: Record<string, string>) =>
      (await post('/api/sample/hand', { text: 'x' }, { cookie, ...headers })).status;
    expect(await statusFor(own)).toBe(200);
    expect(await statusFor({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await statusFor({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(ran).toHaveLength(3);
    const foreign: Record<string, string>[] = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      { origin: `https://${HOST}` },
      { origin: 'http://127.0.0.1:9' },
      { origin: 'http://localhost:4311' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      expect(await statusFor(headers), JSON.stringify(headers)).toBe(403);
    }
    expect(ran).toHaveLength(3);
    const refused = await post('/session', { login: 'li', password: 'right' }, { origin: 'https://evil.example' });
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([403, null]);
    expect(await refused.json()).toMatchObject({
      error: { code: 'foreign-origin', message: { zh: expect.stringContaining(HOST) } },
    });
  });

  it('leaves another site without the answers of members, and lets it link to what is public', async () => {
    const { ask } = guarded();
    for (const site of ['cross-site', 'same-site']) {
      const headers = { cookie, 'sec-fetch-site': site };
      expect((await ask('/api/sample/me', { headers })).status).toBe(403);
      expect((await ask('/api/sample/greet?name=x', { headers })).status).toBe(200);
    }
    for (const site of ['same-origin', 'none']) {
      expect((await ask('/api/sample/me', { headers: { cookie, 'sec-fetch-site': site } })).status).toBe(200);
    }
  });
});

describe('a public origin behind a proxy', () => {
  const ORIGIN = 'https://lantu.example';

  it('is one more name, with a secure cookie that is bound to it', async () => {
    const { ask, post } = guarded(ORIGIN);
    expect((await ask('/health', {}, 'lantu.example')).status).toBe(200);
    expect((await ask('/health', {}, HOST)).status).toBe(200);
    expect((await ask('/health', {}, 'evil.example')).status).toBe(421);
    expect((await ask('/health', {}, 'lantu.example:8080')).status).toBe(421);
    const opened = await post('/session', { login: 'li', password: 'right' }, { origin: ORIGIN }, 'lantu.example');
    expect(opened.headers.get('set-cookie')).toBe(
      '__Host-lantu_session=secret; Path=/; HttpOnly; Secure; SameSite=Lax',
    );
    const me = (name: string) => ask('/api/sample/me', { headers: { cookie: `${name}=secret` } }, 'lantu.example');
    expect((await me('__Host-lantu_session')).status).toBe(200);
    const plain = await post(
      '/session',
      { login: 'li', password: 'right' },
      { origin: 'http://lantu.example' },
      'lantu.example',
    );
    expect(plain.status).toBe(403);
    // A proxy that keeps no Host header.
    expect((await post('/session', { login: 'li', password: 'right' }, { origin: ORIGIN })).status).toBe(200);
  });

  it('believes what a proxy says of its client only there, and only the last word', async () => {
    for (const [origin, address] of [
      [null, 'signIn li '],
      [ORIGIN, 'signIn li 10.0.0.7'],
    ] as const) {
      const { post, gate } = guarded(origin);
      const headers = { origin: origin ?? own.origin, 'x-forwarded-for': '1.2.3.4, 10.0.0.7' };
      await post('/session', { login: 'li', password: 'right' }, headers, origin === null ? HOST : 'lantu.example');
      expect(gate.calls).toEqual([address]);
    }
  });
});

describe('how much and how often', () => {
  it('refills evenly, and each key has its own', () => {
    let now = 0;
    const take = createRateLimit(10, () => now);
    expect(Array.from({ length: 10 }, () => take('a'))).toEqual(Array(10).fill(0));
    expect([take('a'), take('b')]).toEqual([6, 0]);
    now = 5_999;
    expect(take('a')).toBe(1);
    now = 6_000;
    expect([take('a'), take('a')]).toEqual([0, 6]);
    now = 600_000;
    for (let key = 0; key < 12_000; key += 1) expect(take(`k${key}`)).toBe(0);
    expect(Array.from({ length: 11 }, () => take('a')).at(-1)).toBe(6);
  });

  it('slows down guessing a password, by address and by login', async () => {
    const tries = async (
      origin: string | null,
      headersOf: (at: number) => Record<string, string>,
      loginOf: (at: number) => string,
    ) => {
      const { post, gate } = guarded(origin);
      const statuses: number[] = [];
      for (let at = 0; at < 11; at += 1) {
        const response = await post(
          '/session',
          { login: loginOf(at), password: 'x' },
          headersOf(at),
          origin === null ? HOST : 'lantu.example',
        );
        statuses.push(response.status);
        if (response.status === 429) {
          expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
          expect(await response.json()).toMatchObject({ error: { code: 'too-many' } });
        }
      }
      expect(gate.calls).toHaveLength(10);
      return statuses;
    };
    const slowed = [...Array(10).fill(401), 429];
    expect(
      await tries(
        null,
        () => own,
        (at) => `login${at}`,
      ),
    ).toEqual(slowed);
    const origin = 'https://lantu.example';
    expect(
      await tries(
        origin,
        (at) => ({ origin, 'x-forwarded-for': `10.0.0.${at}` }),
        () => 'Li',
      ),
    ).toEqual(slowed);
  });

  it('takes 120 commands a minute of one session and 30 looks at links of one address', async () => {
    const { post, ran } = guarded();
    const last = async (count: number, path: string, body: unknown) => {
      let status = 0;
      for (let at = 0; at < count; at += 1) status = (await post(path, body, { cookie, ...own })).status;
      return status;
    };
    expect(await last(120, '/api/sample/hand', { text: 'x' })).toBe(200);
    expect(await last(1, '/api/sample/hand', { text: 'x' })).toBe(429);
    expect(ran).toHaveLength(120);
    expect(await last(30, '/session/link/look', { token: 'link' })).toBe(200);
    expect(await last(1, '/session/link/look', { token: 'link' })).toBe(429);
  });
});

describe('the shell of the desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lantu desk '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds no data, its script and all its styles, and a nonce for those to come, new each time', async () => {
    mkdirSync(join(folder, '.vite'));
    const manifest = {
      '_shared.js': { file: 'assets/shared.js', css: ['assets/shared.css'] },
      'src/app/desk.tsx': { file: 'assets/desk.js', css: ['assets/desk.css'], imports: ['_shared.js'] },
    };
    writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(manifest));
    const { app, ask } = guarded();
    mountDesk(app, folder);
    const [first, second] = [await ask('/desk/'), await ask('/desk/')];
    const text = await first.text();
    const nonce = /data-nonce="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(nonce.length).toBeGreaterThan(20);
    expect([...text.matchAll(/(?:href|src)="(\/assets[^"]+)"/g)].map(([, file]) => file)).toEqual([
      '/assets/shared.css',
      '/assets/desk.css',
      '/assets/desk.js',
    ]);
    const policy = first.headers.get('content-security-policy');
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
    expect(policy).toContain("script-src 'self';");
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await second.text()).not.toContain(nonce);
    expect((await ask('/health')).headers.get('content-security-policy')).toContain("style-src 'self';");
    expect((await ask('/desk')).headers.get('location')).toBe('/desk/');
  });
});

describe('a body that is too large', () => {
  const { app, ran } = guarded();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 });
  let port = 0;
  beforeAll(() => {
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  /** Sends the head of a request and as much of its body as given, and answers without waiting for the rest. */
  const send = (path: string, headers: Record<string, string>, body: string) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = request(
        {
          agent: false,
          port,
          host: '127.0.0.1',
          path,
          method: 'POST',
          headers: { origin: `http://127.0.0.1:${port}`, cookie, 'content-type': 'application/json', ...headers },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, text });
            sent.destroy();
          });
        },
      );
      sent.on('error', reject);
      sent.write(body);
      if (headers['content-length'] === undefined) sent.end();
    });

  it('is refused by its length before it is read', async () => {
    const refused = await send('/api/sample/upload', { 'content-length': String(200 * 1024 * 1024) }, '{');
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
      413,
      { error: { code: 'too-large', message: { zh: expect.stringContaining('26.7 MB') } } },
    ]);
    expect((await send('/api/sample/hand', { 'content-length': '1048577' }, '{')).status).toBe(413);
    expect((await send('/session', { 'content-length': '100000' }, '{')).status).toBe(413);
    expect(ran).toEqual([]);
  });

  it('is refused as it comes where it tells no length; a file of the size allowed passes', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(2 * 1024 * 1024) });
    expect((await send('/api/sample/hand', { 'transfer-encoding': 'chunked' }, large)).status).toBe(413);
    const file = JSON.stringify({ file: { name: 'a.xlsx', base64: 'A'.repeat(8 * 1024 * 1024) } });
    expect((await send('/api/sample/upload', {}, file)).status).toBe(200);
    expect(ran).toEqual(['李科长 sample.upload']);
  });

  it('is answered also where nobody has signed in', async () => {
    const file = JSON.stringify({ file: { name: 'a.xlsx', base64: 'A'.repeat(8 * 1024 * 1024) } });
    expect((await send('/api/sample/upload', { cookie: '' }, file)).status).toBe(401);
  });
});
