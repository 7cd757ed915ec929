import { beforeAll, expect, it } from 'vitest';
import { isAllowed } from '../../src/app/compose.ts';
import { listEvents } from '../../src/audit/store.ts';
import type { Database } from '../../src/platform/database.ts';
import { createHttp } from '../../src/platform/http.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { fakeGate, HOLDER, IDLE } from './fake-gate.ts';
import { MEMBER_VERBS, SAMPLE_VERBS, sampleRunning } from './sample-verbs.ts';
import { withStores } from './stores.ts';

const HOST = '127.0.0.1:4311';

withStores('http for members', (store) => {
  let database: Database;
  let ask: (path: string, init?: RequestInit) => Promise<Response>;

  beforeAll(async () => {
    database = await store.fresh();
    const app = createHttp([...SAMPLE_VERBS, ...MEMBER_VERBS], {
      version: '1.2.3',
      fieldWords: {},
      site: { origin: null },
      gate: fakeGate({ secret: HOLDER, idle: IDLE }),
      unifiedLogin: null,
      run: (bound, actor, input) => runVerb({ ...sampleRunning(database), isAllowed }, bound, actor, input),
      checkStore: async () => {},
      log: () => {},
    });
    ask = async (path, init) =>
      app.request(`http://${HOST}${path}`, { ...init, headers: { host: HOST, ...init?.headers } });
  }, 60_000);

  const as = (token: string) => ({ cookie: `lantu_session=${token}` });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      headers: { origin: `http://${HOST}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });

  it('lets the cookie decide who asks, and keeps the answer nowhere', async () => {
    const mine = await ask('/api/sample/me', { headers: as('secret') });
    expect(await mine.json()).toEqual({ name: '李科长', role: 'lantu_member' });
    expect(mine.headers.get('cache-control')).toBe('no-store');
    for (const headers of [{}, as('never given')]) {
      const response = await ask('/api/sample/me', { headers });
      expect([response.status, response.headers.get('cache-control')]).toEqual([401, 'no-store']);
      expect(await response.json()).toMatchObject({ error: { code: 'not-signed-in' } });
    }
    const open = await ask('/api/sample/greet?name=x', { headers: as('secret') });
    expect(await open.json()).toMatchObject({ role: 'lantu_public' });
    expect(open.headers.get('cache-control')).toBe('no-cache');
  });

  it('runs a command for those whose duty it is, in the record under their name, and of strangers writes nothing', async () => {
    const done = await post('/api/sample/hand', { text: '甲' }, as('secret'));
    expect([done.status, await done.json()]).toEqual([200, { text: '甲' }]);
    expect((await post('/api/sample/hand', { text: '甲' }, as('idle'))).status).toBe(403);
    expect((await post('/api/sample/hand', { text: '甲' })).status).toBe(401);
    const events = await database.transaction({ name: 'x', role: 'operator' }, (tx) => listEvents(tx, 10));
    expect(events.map(({ actor, outcome }) => `${actor} ${outcome}`).sort()).toEqual(
      ['周 refused', '李科长 done'].sort(),
    );
  });

  it('names what is wrong with the body of a command', async () => {
    const wrong = await post('/api/sample/hand', { text: 5, more: 1 }, as('secret'));
    expect([wrong.status, await wrong.json()]).toMatchObject([
      400,
      { error: { problems: [{ place: { field: 'text' } }, { place: { field: 'more' } }] } },
    ]);
    for (const body of ['{', '', '[]', 'null']) {
      const init = { method: 'POST', body, headers: { ...as('secret'), origin: `http://${HOST}` } };
      const typed = { ...init, headers: { ...init.headers, 'content-type': 'application/json; charset=utf-8' } };
      expect((await ask('/api/sample/hand', typed)).status, body).toBe(400);
      const form = { ...init, headers: { ...init.headers, 'content-type': 'text/plain' } };
      expect((await ask('/api/sample/hand', form)).status).toBe(415);
    }
    const got = await ask('/api/sample/hand');
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('describes commands as POST, and says what needs a session', async () => {
    const { paths, components } = (await (await ask('/api/openapi.json')).json()) as {
      paths: Record<string, Record<string, { security?: unknown; requestBody?: unknown }>>;
      components: { securitySchemes: unknown };
    };
    expect(components.securitySchemes).toEqual({ session: { type: 'apiKey', in: 'cookie', name: 'lantu_session' } });
    expect(Object.keys(paths['/api/sample/hand'] ?? {})).toEqual(['post']);
    expect(paths['/api/sample/hand']?.post).toMatchObject({
      security: [{ session: [] }],
      requestBody: { required: true },
    });
    expect(paths['/api/sample/greet']?.get?.security).toBeUndefined();
    expect(paths['/api/sample/write']).toBeUndefined();
    expect(await (await ask('/api/')).text()).not.toContain('/api/sample/me');
  });

  it('signs in with a cookie scripts cannot read, tells who it is, and signs out', async () => {
    const nobody = await ask('/session');
    expect(await nobody.json()).toEqual({ member: null, mode: 'single-office', isSetUp: true, unifiedLogin: false });
    const opened = await post('/session', { login: 'li', password: 'right' });
    expect(opened.headers.get('set-cookie')).toBe('lantu_session=secret; Path=/; HttpOnly; SameSite=Lax');
    expect(opened.headers.get('cache-control')).toBe('no-store');
    const { name, organisation, duties } = HOLDER;
    expect(await opened.json()).toMatchObject({ member: { name, organisation, duties } });
    const known = await ask('/session', { headers: as('secret') });
    expect(await known.json()).toMatchObject({ member: { name } });
    const out = await ask('/session', { method: 'DELETE', headers: { ...as('secret'), origin: `http://${HOST}` } });
    expect(out.headers.get('set-cookie')).toMatch(/^lantu_session=; Max-Age=0; Path=\//);
    expect(await out.json()).toMatchObject({ member: null });
    expect((await ask('/api/sample/me', { headers: as('secret') })).status).toBe(401);
  });

  it('refuses a wrong password and a faulty body as data, without saying a secret back', async () => {
    const wrong = await post('/session', { login: 'li', password: 'wrong' });
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: { code: 'not-signed-in', id: null } }]);
    const faulty = await post('/session', { login: 'li', password: 4711, code: '1' });
    const said = await faulty.text();
    expect([faulty.status, said.includes('4711')]).toEqual([400, false]);
    expect(JSON.parse(said)).toMatchObject({ error: { problems: [{ place: { field: 'password' }, value: '' }] } });
  });

  it('looks at a link and uses it', async () => {
    expect(await (await post('/session/link/look', { token: 'link' })).json()).toMatchObject({ purpose: 'invitation' });
    const gone = await post('/session/link/look', { token: 'other' });
    expect([gone.status, await gone.json()]).toMatchObject([404, { error: { code: 'not-found' } }]);
    const used = await post('/session/link', { token: 'link', password: 'right' });
    expect(used.headers.get('set-cookie')).toMatch(/^lantu_session=idle;/);
  });

  it('has no unified login where none is set up', async () => {
    const response = await ask('/session/unified');
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('没有设置统一登录')]);
  });
});
