import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSettings } from '../src/app/settings.ts';

const BUDGET_KB = 120;

/** The script of the first page, compressed, against its budget. Needs `npm run build`. */
export async function* benchFirstPage(): AsyncGenerator<string> {
  const assets = join(readSettings(process.env).clientFolder, 'assets');
  for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
    const kb = gzipSync(readFileSync(join(assets, name))).length / 1024;
    yield `${name}: ${kb.toFixed(1)} KB gz`;
  }
  yield `budget of the first page’s script: ${BUDGET_KB} KB gz; checked by \`npm run size\``;
}
