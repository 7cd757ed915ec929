import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, composeRunning, syncPlan } from '../../src/app/compose.ts';
import { readSettings } from '../../src/app/settings.ts';
import { exportStoreVerb } from '../../src/app/store-commands.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { migrate } from '../../src/platform/migrations.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { restoreStore } from '../../src/platform/store-restore.ts';
import { MIGRATIONS, type TestServer, type TestStore, withServer, withStores } from './stores.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantu-copy-'));
const opened: Database[] = [];
afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  rmSync(folder, { recursive: true });
});

const settings = readSettings({});
const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
// Bound anew each time: what verbs remember belongs to one store.
const verb = (id: string) => {
  const bound = bindVerbs(catalogue, 'test').find((candidate) => candidate.verb.id === id);
  if (bound === undefined) throw new Error(`there is no verb ${id}`);
  return bound;
};
const operator = { name: 'tester', role: 'operator' } as const;
const run = (database: Database, id: string, input: object) =>
  runVerb(composeRunning(database), verb(id), operator, input);

/** What pages show of a store on several days, as the fingerprint of its bytes. */
async function boards(database: Database): Promise<string> {
  const [plan] = catalogue.plans;
  if (plan === undefined) throw new Error('the catalogue has no plan');
  await syncPlan(database, plan);
  const shown = [];
  for (const asOf of [undefined, '2022-12-31', '2023-12-31', '2024-12-31']) {
    shown.push(await run(database, 'plan.board', { asOf }), await run(database, 'plan.progress', { asOf }));
  }
  shown.push(await run(database, 'figures.series', { page: 1 }));
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}

let files = 0;
async function exported(database: Database): Promise<string> {
  files += 1;
  const file = join(folder, `${files}.gz`);
  await run(database, exportStoreVerb.id, { file });
  return file;
}

async function emptyFolder(): Promise<Database> {
  const database = await openDatabase({ dataFolder: mkdtempSync(join(folder, 'data-')), databaseUrl: undefined });
  opened.push(database);
  return database;
}

async function emptyServer(server: TestServer): Promise<Database> {
  const database = await openDatabase({ dataFolder: '', databaseUrl: await server.newDatabase() });
  opened.push(database);
  return database;
}

const lines = (file: string) => gunzipSync(readFileSync(file)).toString().split('\n');
const rowsOf = (file: string) => lines(file).filter((line) => line.startsWith('['));

const AWKWARD = `insert into audit_event (id, at, actor, verb, outcome, detail) values
  ('01890000-0000-7000-8000-000000000001', '2025-12-31 23:59:59.123456+08', e'a,"b"\\\\\\n(c)', 'v', 'done', '{"x": [1.0, null, "\\u4e2d"]}'),
  ('01890000-0000-7000-8000-000000000002', '2025-12-31 23:59:59+08', '', 'v', 'refused', 'null')`;

withStores('moving a store', (store: TestStore) => {
  it('writes everything, as a command that is audited', async () => {
    const database = await store.fresh();
    await database.ownerTransaction((tx) => sql.raw(AWKWARD).execute(tx));
    const before = await boards(database);
    const file = await exported(database);
    expect(rowsOf(file).length).toBeGreaterThan(380);
    // It holds every row, so it is its owner's alone.
    expect(statSync(file).mode & 0o077).toBe(0);
    const restored = await emptyFolder();
    await restoreStore(restored, file, MIGRATIONS);
    expect(await boards(restored)).toBe(before);
    const [event] = (await run(restored, 'audit.list', {})) as { verb: string }[];
    expect(event?.verb).not.toBe('store.export');
    expect(((await run(database, 'audit.list', {})) as { verb: string }[])[0]?.verb).toBe('store.export');
  });

  it('cannot be asked for by the public', async () => {
    const database = await store.fresh();
    const file = join(folder, 'public.gz');
    const asked = runVerb(composeRunning(database), verb('store.export'), { name: 'web', role: 'anyone' }, { file });
    expect(failureOf(await asked.catch((error: unknown) => error))?.code).toBe('not-permitted');
    expect(existsSync(file)).toBe(false);
  });

  it('leaves nothing where it cannot write', async () => {
    const database = await store.fresh();
    const file = join(folder, 'no such folder', 'store.gz');
    const failed = failureOf(await run(database, 'store.export', { file }).catch((error: unknown) => error));
    expect(failed).toMatchObject({ code: 'bad-input', words: { zh: expect.stringContaining(file) } });
  });
});

withServer('moving a store there and back', (server) => {
  it('shows the same boards, byte for byte, and the same rows', async () => {
    const first = await emptyFolder();
    await migrate(first, MIGRATIONS, 'test');
    await first.ownerTransaction((tx) => sql.raw(AWKWARD).execute(tx));
    const before = await boards(first);
    const there = await emptyServer(server);
    const fileThere = await exported(first);
    await restoreStore(there, fileThere, MIGRATIONS);
    expect(await boards(there)).toBe(before);
    const fileBack = await exported(there);
    const back = await emptyFolder();
    await restoreStore(back, fileBack, MIGRATIONS);
    expect(await boards(back)).toBe(before);
    const observations = (file: string) => {
      const head = JSON.parse(lines(file)[0] ?? '') as { tables: { name: string }[] };
      const index = head.tables.findIndex(({ name }) => name === 'observation');
      return rowsOf(file).filter((line) => line.startsWith(`[${index},`));
    };
    expect(observations(fileBack)).toEqual(observations(fileThere));
  });
});

describe('a file that cannot be restored', () => {
  const empty = emptyFolder();
  /** Every refusal meets the same empty store; the last test finds it as empty as it was. */
  const refused = async (file: string, database?: Database) =>
    failureOf(await restoreStore(database ?? (await empty), file, MIGRATIONS).catch((error: unknown) => error));
  const source = (async () => {
    const database = await emptyFolder();
    await migrate(database, MIGRATIONS, 'test');
    await boards(database);
    return { database, file: await exported(database) };
  })();
  const rewritten = (name: string, text: string) => {
    const file = join(folder, name);
    writeFileSync(file, gzipSync(text));
    return file;
  };

  it.each([
    ['cut inside the rows', (text: string) => text.split('\n').slice(0, 40).join('\n')],
    ['with a changed number', (text: string) => text.replace('46.5', '46.6')],
    ['with a row left out', (text: string) => text.replace(/\n\[\d+,[^\n]*/, '')],
    ['with a line that is no JSON', (text: string) => text.replace(/\n\[/, '\n{[')],
  ])('is refused %s, and nothing is stored', async (name, change) => {
    const text = gunzipSync(readFileSync((await source).file)).toString();
    expect(await refused(rewritten(name, change(text)))).toMatchObject({
      code: 'bad-input',
      words: { zh: expect.stringContaining('未恢复任何内容') },
    });
  });

  it('is refused when the gzip itself ends early', async () => {
    const file = join(folder, 'half.gz');
    const whole = readFileSync((await source).file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    expect((await refused(file))?.code).toBe('bad-input');
  });

  it('is told from files of other kinds', async () => {
    const plain = join(folder, 'plain.csv');
    writeFileSync(plain, 'indicator,region\n');
    for (const file of [plain, rewritten('other.gz', '{"file":"other"}\n'), rewritten('empty.gz', '')]) {
      expect(await refused(file)).toMatchObject({ words: { zh: expect.stringContaining('不是 db export') } });
    }
    expect((await refused(join(folder, 'missing.gz')))?.words.zh).toContain('ENOENT');
  });

  it('is refused by a store that is not empty, which stays as it was', async () => {
    const { database, file } = await source;
    const before = await boards(database);
    const failed = await refused(file, database);
    expect(failed).toMatchObject({ code: 'refused', words: { zh: expect.stringContaining('不是空的') } });
    expect(await boards(database)).toBe(before);
  });

  it('is refused from a newer program, and from one with other migrations', async () => {
    const text = gunzipSync(readFileSync((await source).file)).toString();
    const [head = '', ...rest] = text.split('\n');
    const facts = JSON.parse(head) as { schema: { number: number; name: string; checksum: string }[] };
    const withSchema = (schema: object[]) => [JSON.stringify({ ...facts, schema }), ...rest].join('\n');
    const newer = [...facts.schema, { number: 99, name: 'later', checksum: '' }];
    expect((await refused(rewritten('newer.gz', withSchema(newer))))?.code).toBe('newer-schema');
    const other = facts.schema.map((row) => ({ ...row, checksum: 'other' }));
    expect((await refused(rewritten('other-schema.gz', withSchema(other))))?.code).toBe('refused');
  });

  it('comes from an earlier schema and is brought up to today', async () => {
    const ids = async (database: Database) =>
      (await database.ownerTransaction((tx) => sql`select id from observation order by id`.execute(tx))).rows;
    const { database: today } = await source;
    const early = await emptyFolder();
    await migrate(early, MIGRATIONS.slice(0, 3), 'early');
    // Rows as that schema held them: what came later has no place in its table.
    const { rows } = await today.ownerTransaction((tx) =>
      sql<{ told: string }>`select jsonb_agg(o)::text as told from observation o`.execute(tx),
    );
    await early.ownerTransaction((tx) =>
      sql`insert into observation select * from jsonb_populate_recordset(null::observation, ${rows[0]?.told}::jsonb)`.execute(
        tx,
      ),
    );
    const now = await emptyFolder();
    await restoreStore(now, await exported(early), MIGRATIONS);
    expect((await migrate(now, MIGRATIONS, 'test')).length).toBe(MIGRATIONS.length - 3);
    expect(await ids(now)).toEqual(await ids(today));
    expect(await boards(now)).toBe(await boards(today));
  });

  it('leaves the store it was refused by as empty as it was', async () => {
    const { database, file } = await source;
    await restoreStore(await empty, file, MIGRATIONS);
    expect(await boards(await empty)).toBe(await boards(database));
  });

  it('leaves no half-written file behind', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
