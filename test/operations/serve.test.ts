import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSeries } from '../../src/figures/verbs.ts';
import { listPlans, showProgress } from '../../src/plan/verbs.ts';
import { createClient } from '../../src/platform/client.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { folderHolder } from '../../src/platform/folder-lock.ts';
import { TEXT_LIMIT } from '../../src/registry/verbs.ts';
import { heard, runProgram } from './children.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), '蓝图 服务-'));
const environment = { LANTU_DATA: join(folder, 'data'), DATABASE_URL: '' };

function startServer(args: readonly string[], dataFolder = environment.LANTU_DATA) {
  const env = { ...process.env, ...environment, LANTU_DATA: dataFolder };
  return spawn(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'lantu', 'serve', ...args], { env, cwd: tmpdir() });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lantu serve', () => {
  let server: ReturnType<typeof startServer>;
  let address = '';

  beforeAll(async () => {
    server = startServer(['--port', '0', '--json']);
    const said = await heard(server, /"plans": \[[^\]]*\]\s*\}/);
    address = /"address": "([^"]+)"/.exec(said)?.[1] ?? '';
  });
  afterAll(() => server.kill('SIGKILL'));

  it('serves this machine, says where, and has a client with the types of the verbs', async () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(await (await fetch(new URL('health', address))).json()).toMatchObject({ status: 'ok' });
    const client = createClient({ plans: listPlans, progress: showProgress, series: listSeries }, address);
    const [plan] = await client.plans({});
    const verdicts = await client.progress({ plan: plan?.id });
    expect(verdicts).toHaveLength(plan?.targets ?? 0);
    expect(await client.series({})).toEqual(await client.series({ plan: plan?.id }));
    const missing = await client.series({ plan: 'none-of-this-name' }).catch(failureOf);
    expect(missing).toMatchObject({ code: 'not-found' });
  });

  it('answers what its own declarations promise', async () => {
    const client = createClient({ progress: showProgress }, address);
    const verdicts = await client.progress({});
    expect(showProgress.output.safeParse(verdicts).error).toBeUndefined();
  });

  it('takes a passage as long as it says, and refuses a longer one in words', async () => {
    const tag = (length: number) => {
      const url = new URL('api/registry/tag', address);
      url.searchParams.set('text', '𠮷'.repeat(length));
      return fetch(url);
    };
    expect((await tag(TEXT_LIMIT)).status).toBe(200);
    const longer = await tag(TEXT_LIMIT * 2);
    expect([longer.status, await longer.json()]).toMatchObject([400, { error: { code: 'bad-input' } }]);
  });

  it('has no answer for a day that has not come, on pages, in the API and at the command line', async () => {
    const said = '2099年1月1日还没有到；请用今天（';
    const [plan] = await createClient({ plans: listPlans }, address).plans({});
    for (const path of [
      ...['', 'industries/', 'places/', 'data/', 'text/', 'tasks/', 'registers/', 'report/', 'search/', 'method/'].map(
        (page) => `${plan?.id}/${page}`,
      ),
      ...['plan/progress', 'plan/board', 'figures/series', 'search/find', 'publication/report'].map(
        (verb) => `api/${verb}`,
      ),
    ]) {
      const response = await fetch(new URL(`${path}?asOf=2099-01-01`, address));
      expect([response.status, await response.text()], path).toEqual([400, expect.stringContaining(said)]);
    }
    const progress = await runProgram('src/app/cli.ts', ['progress', '--as-of', '2099-01-01'], environment);
    expect([progress.code, progress.err]).toEqual([1, expect.stringContaining(said)]);
  });

  it('works for the command line of this machine while it has the folder', async () => {
    const progress = await runProgram('src/app/cli.ts', ['progress', '--json'], environment);
    expect([progress.code, progress.err]).toEqual([0, '']);
    expect(JSON.parse(progress.out)).toEqual(await createClient({ progress: showProgress }, address).progress({}));
    const missing = await runProgram('src/app/cli.ts', ['series', 'import', 'no such file.csv', '--json'], environment);
    expect([missing.code, JSON.parse(missing.out)]).toMatchObject([1, { accepted: false }]);
    const audit = await runProgram('src/app/cli.ts', ['audit', 'list', '--json'], environment);
    expect(JSON.parse(audit.out)).toMatchObject([{ verb: 'figures.import', outcome: 'refused' }]);
  });

  it('answers other methods than reading on a page in both languages', async () => {
    for (const [path, method] of [
      ['', 'POST'],
      ['en/', 'PUT'],
      ['health', 'DELETE'],
    ] as const) {
      const response = await fetch(new URL(path, address), { method, headers: { origin: new URL(address).origin } });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
      expect(await response.text()).toMatch(/只能读取.*only be read/);
    }
  });

  it('opens its door to nobody without the token of the folder', async () => {
    const knock = (token: string) =>
      fetch(new URL('local/figures.import', address), {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ actor: 'stranger', input: { file: '/etc/passwd' } }),
      });
    expect((await knock('')).status).toBe(404);
    expect((await knock('0'.repeat(64))).status).toBe(404);
  });

  it('names itself to a second server and to a migration, which end with 3', async () => {
    for (const words of [['serve'], ['db', 'migrate']]) {
      const second = await runProgram('src/app/cli.ts', [...words, '--json'], environment);
      expect(second.code).toBe(3);
      expect(JSON.parse(second.out)).toMatchObject({ error: { code: 'store-locked' } });
      expect(second.out).toContain(address);
    }
  });

  it('checks a plan folder beside the running server, and ends with 1 for faults', async () => {
    const sound = await runProgram(
      'src/app/cli.ts',
      ['plan', 'check', 'catalogue/jiangsu-2021-2025', '--json'],
      environment,
    );
    expect([sound.code, JSON.parse(sound.out)]).toMatchObject([0, { errors: 0 }]);
    const file = await runProgram('src/app/cli.ts', ['plan', 'check', 'package.json'], environment);
    expect([file.code, file.out]).toEqual([1, expect.stringContaining('package.json')]);
  });

  it('takes the next port when the usual one is taken', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => {
      // Somebody else may have it already, which is as good.
      blocker.once('error', () => resolve()).listen(4311, '127.0.0.1', resolve);
    });
    const other = startServer([], join(folder, 'other'));
    const said = await heard(other, /Reset: /);
    blocker.close();
    other.kill('SIGTERM');
    expect(Number(/蓝图已启动：http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1])).toBeGreaterThan(4311);
    // Nobody asked for a language, so it speaks both.
    expect(said).toMatch(/Opening the store .*停止：Ctrl\+C.*Lantu is running: /s);
    expect((await once(other, 'exit'))[0]).toBe(0);
  });

  it('needs a plan for what is asked of one, and a data folder that is one', async () => {
    for (const words of [['progress'], ['series', 'import', 'any.csv']]) {
      const planless = await runProgram('src/app/cli.ts', words, { ...environment, LANTU_CATALOGUE: '/nope' });
      expect([planless.code, planless.err]).toEqual([1, expect.stringContaining('没有可以载入的规划')]);
    }
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const fileless = await runProgram('src/app/cli.ts', ['progress'], { ...environment, LANTU_DATA: file });
    expect([fileless.code, fileless.err]).toEqual([3, expect.stringContaining('无法使用数据文件夹')]);
  });

  it('stops when told, and leaves the folder free', async () => {
    server.kill('SIGTERM');
    expect((await once(server, 'exit'))[0]).toBe(0);
    expect(folderHolder(environment.LANTU_DATA)).toBeNull();
  });
});
