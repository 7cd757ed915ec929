import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small file system in memory; only a root that may mount can make one. */
export function mountSmall(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-small-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

export function unmount(folder: string): void {
  execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true });
}

/** Whether such a disk can be made here. */
export function canMount(): boolean {
  const probe = process.platform === 'linux' ? mountSmall(1) : null;
  if (probe !== null) unmount(probe);
  return probe !== null;
}
