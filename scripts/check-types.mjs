// Type-checks each floor on its own terms, then everything together: node scripts/check-types.mjs
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** `whole` also holds what no floor can check alone: tests of pages, and the files where server and pages meet. */
const PROJECTS = {
  pure: 'tsconfig.pure.json',
  server: 'tsconfig.server.json',
  web: 'tsconfig.web.json',
  whole: 'tsconfig.json',
};

for (const [name, project] of Object.entries(PROJECTS)) {
  const { config } = ts.readConfigFile(`${root}${project}`, ts.sys.readFile);
  const files = ts.parseJsonConfigFileContent(config, ts.sys, root).fileNames.length;
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: root, stdio: 'inherit' });
  console.log(`types: ${name}, ${files} files ${status === 0 ? 'agree' : 'do not agree'}`);
  if (status !== 0 || files === 0) process.exitCode = 1;
}
