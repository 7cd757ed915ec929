// What the heaviest page weighs for a reader who opens it first, against the budget: node scripts/check-size.mjs
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const CLIENT = new URL('../dist/client/', import.meta.url);
const ENTRY = 'src/app/client.tsx';
const BUDGETS = { script: 120_000, style: 25_000 };

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
/** The entry loads the code of one page only. */
const pages = manifest[ENTRY].dynamicImports;
const weights = pages.map((page) => {
  const chunks = [...chunksOf(page, chunksOf(ENTRY))].map((name) => manifest[name]);
  return {
    page,
    script: compressed(chunks.map(({ file }) => file)),
    style: compressed([...new Set(chunks.flatMap(({ css }) => css ?? []))]),
  };
});
const heaviest = weights.reduce((most, weight) => (weight.script > most.script ? weight : most));
const sizes = { script: heaviest.script, style: heaviest.style };

let failed = 0;
for (const [kind, size] of Object.entries(sizes)) {
  const fits = size > 0 && size <= BUDGETS[kind];
  if (!fits) failed += 1;
  console.log(
    `size: ${heaviest.page}: ${kind} ${size} of ${BUDGETS[kind]} bytes gz${fits ? '' : ' — over the budget'}`,
  );
}
process.exitCode = failed === 0 ? 0 : 1;
