import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import { runProgram } from './children.ts';
import { canMount, mountSmall, unmount } from './small-disk.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

describe.skipIf(!canMount())('a full disk (needs the right to mount a file system in memory)', () => {
  // 44 MB: a table cannot grow. 52 MB: the log cannot, which ends the engine.
  it.each([44, 52])(
    'of %d MB is told in words, and the store reopens as it was',
    async (megabytes) => {
      const folder = mountSmall(megabytes) ?? '';
      try {
        const { out } = await runProgram('test/operations/children/fill-disk.ts', [join(folder, 'data'), MIGRATIONS]);
        expect(out).toBe('disk-full\n');
        execFileSync('mount', ['-o', 'remount,size=400m', folder]);
        const database = await openDatabase({ dataFolder: join(folder, 'data'), databaseUrl: undefined });
        const rows = await database.transaction({ name: 'test', role: 'operator' }, async (tx) => {
          const counted = await sql<{ count: string }>`select count(*) from figure_import`.execute(tx);
          return counted.rows[0]?.count;
        });
        await database.close();
        expect(rows).toBe('10');
      } finally {
        unmount(folder);
      }
    },
    120_000,
  );
});
