import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';

const FILES = ['plan.yaml', 'places.yaml', 'indicators.yaml', 'targets.yaml', 'series.csv'];
const FOLDER = fileURLToPath(new URL('../fixtures/aligned/', import.meta.url));

function load(name: string): LoadedPlan {
  const read = readPlan(new Map(FILES.map((file) => [file, readFileSync(`${FOLDER}${name}/${file}`, 'utf8')])));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** An invented province of three cities, and the plans of two of them. */
export const [LANCHUAN, LANDONG, LANXI] = ['lanchuan-2021-2025', 'landong-2021-2025', 'lanxi-2021-2025'].map(load) as [
  LoadedPlan,
  LoadedPlan,
  LoadedPlan,
];
