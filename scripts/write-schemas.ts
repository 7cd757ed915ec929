import { writeFileSync } from 'node:fs';
import { exchangeSchemas } from '../src/exchange/published-schemas.ts';
import { publishedSchemas } from '../src/plan/catalogue/published-schemas.ts';

for (const [name, text] of [...publishedSchemas(), ...exchangeSchemas()]) {
  const file = new URL(`../catalogue/schema/${name}`, import.meta.url);
  writeFileSync(file, text);
  console.log(`catalogue/schema/${name}`);
}
