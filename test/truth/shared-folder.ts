import { existsSync, readFileSync } from 'node:fs';
import { describe } from 'vitest';

/** The folder of known answers, beside the repository. */
const SHARED = new URL('../../../shared/', import.meta.url);

/** A file of the shared folder as text. */
export function sharedText(path: string): string {
  return readFileSync(new URL(path, SHARED), 'utf8');
}

/** Tests against a shared file: skipped by name where the file is absent, except under CI=true, where its absence fails. */
export function describeShared(name: string, path: string, tests: () => void): void {
  describe.skipIf(!existsSync(new URL(path, SHARED)) && process.env.CI !== 'true')(`${name} (shared/${path})`, tests);
}
