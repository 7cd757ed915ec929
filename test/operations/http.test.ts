import { beforeAll, expect, it } from 'vitest';
import { createHttp } from '../../src/platform/http.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { fakeGate } from './fake-gate.ts';
import { SAMPLE_VERBS, sampleRunning } from './sample-verbs.ts';
import { withStores } from './stores.ts';

const READER = { name: 'web', role: 'anyone' } as const;

withStores('http', (store) => {
  const logged: string[] = [];
  let get: (path: string, init?: RequestInit) => Promise<Response>;

  beforeAll(async () => {
    const database = await store.fresh();
    const app = createHttp(SAMPLE_VERBS, {
      version: '1.2.3',
      fieldWords: {},
      site: { origin: null },
      gate: fakeGate({}),
      unifiedLogin: null,
      run: (bound, actor, input) => runVerb(sampleRunning(database), bound, actor, input),
      checkStore: () => database.transaction(READER, async () => {}),
      log: (line) => logged.push(line),
    });
    get = async (path, init) =>
      app.request(`http://127.0.0.1:4311${path}`, { ...init, headers: { host: '127.0.0.1:4311', ...init?.headers } });
  }, 120_000);

  it('answers a query, with an empty value of a form counted as absent', async () => {
    const response = await get('/api/sample/greet?name=%E7%94%B2&times=2&asOf=');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ role: 'lantu_public', greetings: ['你好，甲', '你好，甲'], asOf: null });
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
  });

  it('answers a download as a file with its full name', async () => {
    const response = await get('/api/sample/file');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''%E6%95%B0%E6%8D%AE%201.csv");
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('names what is wrong with a request', async () => {
    const response = await get('/api/sample/greet?times=9&nmae=x');
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { problems: { place: { field: string } }[] } };
    expect(error.problems.map(({ place }) => place.field)).toEqual(['name', 'times', 'nmae']);
  });

  it('tells an expected refusal in its words and an unexpected error only by its id', async () => {
    expect((await get('/api/sample/break?how=not-found')).status).toBe(404);
    const broken = await get('/api/sample/break?how=unexpected');
    expect(broken.status).toBe(500);
    const { error } = (await broken.json()) as { error: { id: string; message: { zh: string } } };
    expect(error.message.zh).toContain(error.id);
    expect(JSON.stringify(error)).not.toContain('4711');
    const line = logged.find((entry) => entry.includes(error.id));
    expect(line).toContain('sample-verbs.ts');
    expect(line).not.toContain('4711');
  });

  it('says when to try again where it is busy, and only there', async () => {
    const busy = await get('/api/sample/break?how=busy');
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await busy.json()).toMatchObject({ error: { code: 'busy', message: { en: 'none' } } });
    expect((await get('/api/sample/break?how=not-found')).headers.get('retry-after')).toBeNull();
  });

  it('has no route for commands of the operator, unknown names and other methods', async () => {
    expect((await get('/api/sample/write?end=well')).status).toBe(404);
    const ours = { method: 'POST', headers: { origin: 'http://127.0.0.1:4311' } };
    expect((await get('/api/sample/write?end=well', ours)).status).toBe(404);
    expect((await get('/api/nothing/here')).status).toBe(404);
    const posted = await get('/api/sample/greet?name=x', ours);
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await get('/api/sample/greet?name=x', { method: 'HEAD' })).status).toBe(200);
  });

  it('answers only under the names of this machine', async () => {
    for (const host of ['evil.example', 'evil.example:4311', '127.0.0.1.evil.example', '192.168.1.1', '']) {
      expect((await get('/health', { headers: { host } })).status).toBe(421);
    }
    for (const host of ['localhost:9', '[::1]:4311', '127.0.0.1']) {
      expect((await get('/health', { headers: { host } })).status).toBe(200);
    }
  });

  it('describes exactly the routes it has', async () => {
    const description = (await (await get('/api/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, { get: { operationId: string; parameters: { name: string; required: boolean }[] } }>;
    };
    expect(description.openapi).toBe('3.1.0');
    expect(Object.keys(description.paths)).toEqual(['/api/sample/greet', '/api/sample/file', '/api/sample/break']);
    expect(description.paths['/api/sample/greet']?.get.parameters).toMatchObject([
      { name: 'name', in: 'query', required: true, schema: { type: 'string', maxLength: 20 } },
      { name: 'times', in: 'query', required: false, schema: { type: 'integer', default: 1 } },
      { name: 'asOf', in: 'query', required: false },
    ]);
    expect(await (await get('/api/')).text()).toContain('GET /api/sample/greet');
  });
});
