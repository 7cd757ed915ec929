import { once } from 'node:events';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { readCatalogue } from '../src/app/catalogue.ts';
import { openStore } from '../src/app/compose.ts';
import { composeHttp } from '../src/app/server.ts';
import { readSettings } from '../src/app/settings.ts';
import { postgresqlPrograms, startPostgresql } from '../test/operations/local-postgresql.ts';
import { signIn } from '../test/operations/signed-in.ts';
import { measureClients } from './clients.ts';
import { median, spread } from './median.ts';

const CLIENTS = 20;
const REQUESTS = 30;
/** What the desks ask when they are opened. */
const ASKED = [
  'plan/internalBoard',
  'plan/internalTarget?id=T1-1',
  'collection/entries',
  'collection/disagreements',
  'publication/candidates',
  'publication/allReleases',
  'identity/me',
];

/** Twenty signed-in people opening the desks on PostgreSQL, against a static JSON of the middle size from the same server. */
export async function* benchDesk(folder: string): AsyncGenerator<string> {
  const programs = postgresqlPrograms();
  if (programs === null) {
    yield 'skipped: there is no PostgreSQL on this machine';
    return;
  }
  const local = await startPostgresql(programs);
  const settings = {
    ...readSettings(process.env),
    dataFolder: join(folder, 'desk'),
    databaseUrl: local.urlOf('postgres'),
  };
  const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
  const database = await openStore(settings, catalogue.plans, () => {});
  const tokens = await signIn(database, CLIENTS, ['plan-officer', 'reviewer', 'publisher']);
  const cookies = tokens.map((token) => `lantu_session=${token}`);
  const app = composeHttp(settings, catalogue, database);
  const headers = { host: '127.0.0.1', cookie: cookies[0] ?? '' };
  const answers = [];
  for (const path of ASKED) answers.push(await (await app.request(`http://127.0.0.1/api/${path}`, { headers })).text());
  const middle = answers.sort((a, b) => a.length - b.length)[Math.floor(answers.length / 2)] ?? '';
  const both = new Hono()
    .get('/static.json', (c) => c.body(middle, 200, { 'content-type': 'application/json' }))
    .all('*', (c) => app.fetch(c.req.raw));
  const server = serve({ fetch: both.fetch, hostname: '127.0.0.1', port: 0 });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const urls = ASKED.map((path) => `${base}/api/${path}`);
  await measureClients(urls, CLIENTS, ASKED.length, cookies);
  const [desk, fixed]: number[][] = [[], []];
  for (let round = 0; round < 3; round += 1) {
    desk?.push(...(await measureClients(urls, CLIENTS, REQUESTS, cookies)));
    fixed?.push(...(await measureClients([`${base}/static.json`], CLIENTS, REQUESTS)));
  }
  const ratio = median(desk ?? []) / median(fixed ?? []);
  yield `${CLIENTS} people, ${desk?.length} requests: desk ${spread(desk ?? [])}; static ${spread(fixed ?? [])}; ratio of medians ${ratio.toFixed(1)}`;
  server.close();
  await database.close();
  await local.stop();
}
