import { writeFileSync } from 'node:fs';
import { publishedSchemas } from '../src/plan/catalogue/published-schemas.ts';

for (const [name, text] of publishedSchemas()) {
  const file = new URL(`../catalogue/schema/${name}`, import.meta.url);
  writeFileSync(file, text);
  console.log(`catalogue/schema/${name}`);
}
