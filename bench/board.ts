import { once } from 'node:events';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { readCatalogue } from '../src/app/catalogue.ts';
import { openStore } from '../src/app/compose.ts';
import { composeHttp } from '../src/app/server.ts';
import { readSettings } from '../src/app/settings.ts';
import { measureClients } from './clients.ts';
import { median, spread } from './median.ts';

/** All verdicts on one day through the API against a static JSON of the same size from the same server. */
export async function* benchBoard(folder: string): AsyncGenerator<string> {
  const settings = { ...readSettings(process.env), dataFolder: join(folder, 'board') };
  const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
  const database = await openStore(settings, catalogue.plans, () => {});
  const app = composeHttp(settings, catalogue, database);
  const route = '/api/plan/progress?asOf=2025-06-30';
  const text = await (await app.request(`http://127.0.0.1${route}`, { headers: { host: '127.0.0.1' } })).text();
  const both = new Hono()
    .get('/static.json', (c) => c.body(text, 200, { 'content-type': 'application/json' }))
    .all('*', (c) => app.fetch(c.req.raw));
  const server = serve({ fetch: both.fetch, hostname: '127.0.0.1', port: 0 });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  yield `answer: ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB of JSON, ${(JSON.parse(text) as unknown[]).length} verdicts`;
  for (const clients of [1, 20]) {
    const [verdicts, fixed]: number[][] = [[], []];
    for (let round = 0; round < 6; round += 1) {
      const sides = [
        ['verdicts', `${base}${route}`],
        ['static', `${base}/static.json`],
      ] as const;
      for (const [side, url] of sides) {
        const times = await measureClients([url], clients, clients === 1 ? 30 : 5);
        if (round > 0) (side === 'verdicts' ? verdicts : fixed)?.push(...times);
      }
    }
    const ratio = median(verdicts ?? []) / median(fixed ?? []);
    yield `${clients} client(s): verdicts ${spread(verdicts ?? [])}; static ${spread(fixed ?? [])}; ratio of medians ${ratio.toFixed(1)}`;
  }
  server.close();
  await database.close();
}
