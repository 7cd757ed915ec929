import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import { runProgram } from './children.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** A small file system in memory; only a root that may mount can make one. */
function mountSmall(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
}

const probe = process.platform === 'linux' ? mountSmall(1) : null;
if (probe !== null) unmount(probe);

describe.skipIf(probe === null)('a full disk (needs the right to mount a file system in memory)', () => {
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
          const counted = await sql<{ count: string }>`select count(*) from audit_event`.execute(tx);
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
