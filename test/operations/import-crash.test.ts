import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import { heard, killHard, runProgram, startProgram } from './children.ts';
import { withServer } from './stores.ts';

const ROWS = 80_000;
const folder = mkdtempSync(join(tmpdir(), '蓝图 导入-'));
const file = join(folder, '大 文件.csv');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeFile(): void {
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `虚构指标${row},南京市,2024,${row},家,虚构来源｜无,2025-01-01,yes,,`,
  );
  writeFileSync(
    file,
    ['indicator,region,period,value,unit,source_title,source_date,verified,qualifier,note', ...rows].join('\n'),
  );
}

async function importedRows(where: { dataFolder: string; databaseUrl: string | undefined }): Promise<number> {
  const database = await openDatabase(where);
  try {
    return await database.ownerTransaction(async (tx) => {
      const counted = await sql<{
        count: string;
      }>`select count(*) from observation where 'big' = any (datasets)`.execute(tx);
      return Number(counted.rows[0]?.count);
    });
  } finally {
    await database.close();
  }
}

const IMPORT = ['series', 'import', file, '--dataset', 'big', '--json'];

/** Kills imports at several moments, then lets one finish. */
async function killThenFinish(where: { dataFolder: string; databaseUrl: string | undefined }): Promise<void> {
  const environment = { LANTU_DATA: where.dataFolder, DATABASE_URL: where.databaseUrl ?? '' };
  for (const delay of [0, 300]) {
    const child = startProgram('src/app/cli.ts', IMPORT, environment);
    await heard(child, /50,?000/);
    await wait(delay);
    await killHard(child);
    expect([0, ROWS]).toContain(await importedRows(where));
  }
  const finished = await runProgram('src/app/cli.ts', IMPORT, environment);
  expect([finished.code, JSON.parse(finished.out)]).toMatchObject([0, { accepted: true, rows: ROWS }]);
  expect(await importedRows(where)).toBe(ROWS);
}

describe('an import killed on its way', () => {
  it('leaves all or nothing · embedded', async () => {
    writeFile();
    await killThenFinish({ dataFolder: join(folder, 'data'), databaseUrl: undefined });
  });
});

withServer('an import killed on its way', (server) => {
  it('leaves all or nothing', async () => {
    writeFile();
    await killThenFinish({ dataFolder: join(folder, 'unused'), databaseUrl: await server.newDatabase() });
  });
});
