import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { readCatalogue } from '../src/app/catalogue.ts';
import { bindVerbs, composeRunning, openStore } from '../src/app/compose.ts';
import { composeHttp } from '../src/app/server.ts';
import { readSettings } from '../src/app/settings.ts';
import type { LoadedPlan } from '../src/plan/loaded-plan.ts';
import { loadText } from '../src/plan/verbs/text.ts';
import type { Database } from '../src/platform/database.ts';
import { runVerb } from '../src/platform/run-verb.ts';
import { measureClients } from './clients.ts';
import { median, spread } from './median.ts';

/**
 * The search through the API against a static JSON of the size of its middle answer, from the same server. Asked are the
 * names a reader types: of industries, cities, technologies and targets of the plan, in turn. `PLAN_TEXT=<file>` loads the
 * text of the plan first.
 */
export async function* benchSearch(folder: string): AsyncGenerator<string> {
  const settings = { ...readSettings(process.env), dataFolder: join(folder, 'search') };
  const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
  const database = await openStore(settings, catalogue.plans, () => {});
  const [plan] = catalogue.plans;
  if (plan === undefined) throw new Error('there is no plan to search');
  yield await loadPlanText(database, bindVerbs(catalogue, settings.version), plan);
  const app = composeHttp(settings, catalogue, database);
  const routes = questionsOf(plan).map((q) => `/api/search/find?${new URLSearchParams({ plan: plan.header.id, q })}`);
  const ask = async (route: string) =>
    (await app.request(`http://127.0.0.1${route}`, { headers: { host: '127.0.0.1' } })).text();
  const start = performance.now();
  await ask(routes[0] ?? '');
  yield `first question, with the making of the index: ${(performance.now() - start).toFixed(0)} ms`;
  const answers: string[] = [];
  for (const route of routes) answers.push(await ask(route));
  const bySize = answers.sort((a, b) => a.length - b.length);
  const text = bySize[Math.floor(bySize.length / 2)] ?? '';
  yield `${routes.length} questions; middle answer ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB of JSON`;
  const both = new Hono()
    .get('/static.json', (c) => c.body(text, 200, { 'content-type': 'application/json' }))
    .all('*', (c) => app.fetch(c.req.raw));
  const server = serve({ fetch: both.fetch, hostname: '127.0.0.1', port: 0 });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  for (const clients of [1, 20]) {
    const [found, fixed]: [number[], number[]] = [[], []];
    for (let round = 0; round < 6; round += 1) {
      const requests = clients === 1 ? 30 : 10;
      const search = await measureClients(
        routes.map((route) => `${base}${route}`),
        clients,
        requests,
      );
      const still = await measureClients([`${base}/static.json`], clients, requests);
      if (round === 0) continue;
      found.push(...search);
      fixed.push(...still);
    }
    const ratio = (median(found) / median(fixed)).toFixed(1);
    yield `${clients} client(s): search ${spread(found)}; static ${spread(fixed)}; ratio of medians ${ratio}`;
  }
  server.close();
  await database.close();
}

const EACH = 10;

function questionsOf({ industries, places, targets, tasks, synonyms }: LoadedPlan): string[] {
  const terms = industries.flatMap(({ directions }) =>
    directions.flatMap(({ fields }) => fields.flatMap((field) => field.terms)),
  );
  const some = (names: readonly string[]) =>
    names.filter((_, at) => at % Math.max(1, Math.floor(names.length / EACH)) === 0).slice(0, EACH);
  return [
    ...some(industries.map(({ name }) => name.zh)),
    ...some(terms.map(({ name }) => name)),
    ...some(terms.map(({ nameEn }) => nameEn)),
    ...some(synonyms.map(({ form }) => form)),
    ...some(places.map(({ name }) => name)),
    ...some(targets.map(({ name }) => name.zh)),
    ...some(tasks.map(({ summary }) => summary.zh.slice(0, 20))),
  ];
}

async function loadPlanText(
  database: Database,
  verbs: ReturnType<typeof bindVerbs>,
  { header }: LoadedPlan,
): Promise<string> {
  const file = process.env.PLAN_TEXT;
  const bound = verbs.find(({ verb }) => verb.id === loadText.id);
  if (file === undefined || bound === undefined) return 'without the text of the plan (PLAN_TEXT=<file> loads it)';
  await runVerb(
    composeRunning(database),
    bound,
    { name: 'bench', role: 'operator' },
    { plan: header.id, file: resolve(file) },
  );
  return 'with the text of the plan';
}
