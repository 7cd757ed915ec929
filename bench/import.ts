import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { readCatalogue } from '../src/app/catalogue.ts';
import { bindVerbs, composeRunning, openStore } from '../src/app/compose.ts';
import { readSettings } from '../src/app/settings.ts';
import { importSeries } from '../src/figures/verbs.ts';
import type { LoadedPlan } from '../src/plan/loaded-plan.ts';
import { openEmbedded } from '../src/platform/embedded-store.ts';
import { runVerb } from '../src/platform/run-verb.ts';
import type { OutputOf } from '../src/platform/verb.ts';
import { postgresqlPrograms, startPostgresql } from '../test/operations/local-postgresql.ts';

const COLUMNS = [
  'indicator',
  'region',
  'period',
  'value',
  'unit',
  'source_title',
  'source_date',
  'verified',
  'qualifier',
  'note',
];
const COPY_TABLE = `create table plain (${COLUMNS.map((name) => `${name} text`).join(', ')})`;

/** `series import` of N rows against COPY of the same file into a table of ten text columns, on both stores. */
export async function* benchImport(folder: string): AsyncGenerator<string> {
  const rows = Number(process.env.ROWS ?? 100_000);
  const settings = readSettings({});
  const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
  const file = join(folder, 'rows.csv');
  await writeRows(file, rows, catalogue.plans[0] as LoadedPlan);

  yield* compare('embedded', rows, {
    import: () => importInto({ ...settings, dataFolder: join(folder, 'import') }, catalogue, file),
    copy: async () => {
      mkdirSync(join(folder, 'copy'));
      const store = await openEmbedded(join(folder, 'copy'));
      await store.exec(COPY_TABLE);
      const took = await time(async () =>
        store.query(`copy plain from '/dev/blob' with (format csv, header)`, [], { blob: await openAsBlob(file) }),
      );
      await store.close();
      return took;
    },
  });

  const programs = postgresqlPrograms();
  if (programs === null) {
    yield 'PostgreSQL: not on this machine, left out';
    return;
  }
  const server = await startPostgresql(programs);
  const url = server.urlOf('postgres');
  try {
    yield* compare('PostgreSQL', rows, {
      import: () => importInto({ ...settings, databaseUrl: url }, catalogue, file),
      copy: async () => {
        const psql = (command: string) => execFileSync('psql', [url, '-q', '-c', command]);
        psql(COPY_TABLE);
        return time(async () => psql(`\\copy plain from '${file}' with (format csv, header)`));
      },
    });
  } finally {
    await server.stop();
  }
}

async function* compare(
  store: string,
  rows: number,
  sides: { readonly import: () => Promise<number>; readonly copy: () => Promise<number> },
): AsyncGenerator<string> {
  const before = process.memoryUsage().rss;
  const imported = await sides.import();
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  const copied = await sides.copy();
  const rate = (seconds: number) => `${Math.round(rows / seconds).toLocaleString('en')} rows/s`;
  yield `${store}, ${rows.toLocaleString('en')} rows: import ${rate(imported)}, COPY ${rate(copied)}, ratio ${(imported / copied).toFixed(1)}; memory grew by ${grown.toFixed(0)} MB`;
}

async function importInto(
  settings: ReturnType<typeof readSettings>,
  catalogue: Awaited<ReturnType<typeof readCatalogue>>,
  file: string,
): Promise<number> {
  const database = await openStore(settings, catalogue.plans, () => {});
  const bound = bindVerbs(catalogue, 'bench').find(({ verb }) => verb.id === importSeries.id);
  if (bound === undefined) throw new Error('The import is not bound');
  try {
    return await time(async () => {
      const actor = { name: 'bench', role: 'operator' } as const;
      const answer = (await runVerb(composeRunning(database), bound, actor, { file })) as OutputOf<typeof importSeries>;
      if (!answer.accepted) throw new Error(`refused: ${JSON.stringify(answer.problems.slice(0, 2))}`);
    });
  } finally {
    await database.close();
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** Different cells of known indicators at known places, every month span of every year. */
async function writeRows(file: string, rows: number, plan: LoadedPlan): Promise<void> {
  const out = createWriteStream(file);
  const lines = cells(plan);
  out.write(`${COLUMNS.join(',')}\n`);
  for (let written = 0; written < rows; written += 1) {
    const cell = lines.next().value;
    if (cell === undefined) throw new Error(`Only ${written} different rows can be made`);
    const line = `${cell.names},${(written % 9973) + 0.5},${cell.unit},某公报|某局,2024-01-31,yes,,\n`;
    if (!out.write(line)) {
      await new Promise<void>((resolve) => out.once('drain', resolve));
    }
  }
  out.end();
  await finished(out);
}

function* cells(plan: LoadedPlan): Generator<{ readonly names: string; readonly unit: string }> {
  for (const { name: indicator, unit } of plan.indicators) {
    for (let year = 1950; year < 2025; year += 1) {
      for (let from = 1; from <= 12; from += 1) {
        for (let to = from; to <= 12; to += 1) {
          for (const { name: place } of plan.places)
            yield { names: `${indicator},${place},${year}M${from}-${to}`, unit };
        }
      }
    }
  }
}
