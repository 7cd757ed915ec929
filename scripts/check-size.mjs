// What the heaviest page weighs for somebody who opens it first, against the budget of its entry: node scripts/check-size.mjs
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const CLIENT = new URL('../dist/client/', import.meta.url);
/** A reader's pages are light; the desk carries its own components and is opened by those who work there. */
const BUDGETS = {
  'src/app/client.tsx': { script: 120_000, style: 25_000 },
  'src/app/desk.tsx': { script: 700_000 },
};

const manifestFile = new URL('.vite/manifest.json', CLIENT);
if (!existsSync(manifestFile)) {
  console.error(`size: ${fileURLToPath(manifestFile)} is missing; run npm run build first`);
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

/** The chunk and everything it imports at once; what is imported on demand is not part of the first page. */
function chunksOf(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of manifest[name].imports ?? []) chunksOf(imported, seen);
  return seen;
}

const compressed = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, CLIENT))).length, 0);
/** An entry loads the code of one page only: the heaviest counts. */
function heaviestOf(entry) {
  const weights = (manifest[entry].dynamicImports ?? [entry]).map((page) => {
    const chunks = [...chunksOf(page, chunksOf(entry))].map((name) => manifest[name]);
    return {
      page,
      script: compressed(chunks.map(({ file }) => file)),
      style: compressed([...new Set(chunks.flatMap(({ css }) => css ?? []))]),
    };
  });
  return weights.reduce((most, weight) => (weight.script > most.script ? weight : most));
}

let failed = 0;
for (const [entry, budgets] of Object.entries(BUDGETS)) {
  const heaviest = heaviestOf(entry);
  for (const [kind, budget] of Object.entries(budgets)) {
    const fits = heaviest[kind] > 0 && heaviest[kind] <= budget;
    if (!fits) failed += 1;
    console.log(
      `size: ${heaviest.page}: ${kind} ${heaviest[kind]} of ${budget} bytes gz${fits ? '' : ' — over the budget'}`,
    );
  }
}
process.exitCode = failed === 0 ? 0 : 1;
