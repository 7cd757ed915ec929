import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { indicatorSchema } from '../../src/figures/indicator.ts';
import { type FigureCatalogue, knownNames } from '../../src/figures/known-names.ts';
import type { Observation } from '../../src/figures/observation.ts';
import { readSeriesHeader } from '../../src/figures/series-columns.ts';
import { readSeriesRow } from '../../src/figures/series-csv.ts';
import { placeSchema } from '../../src/registry/place.ts';
import type { Problem } from '../../src/vocabulary/problem.ts';

const root = new URL('../../', import.meta.url);

/** The published series handed to the project, with the known answers kept beside it. */
export const SHARED_SERIES = new URL('../shared/data/jiangsu/series.csv', root);

/** Indicators and places of the plan the shared series belong to. */
export function jiangsuCatalogue(): FigureCatalogue {
  const read = (file: string) => parseYaml(readFileSync(new URL(`catalogue/jiangsu-2021-2025/${file}`, root), 'utf8'));
  return {
    plan: 'jiangsu-2021-2025',
    indicators: z.array(indicatorSchema).parse(read('indicators.yaml')),
    places: z.array(placeSchema).parse(read('places.yaml')),
    targetsByIndicator: new Map(),
  };
}

/** Every row of a series text as observations, numbered by line, with what was wrong. */
export function readSeriesText(text: string, catalogue: FigureCatalogue) {
  const [head = [], ...rows] = parseCsv(text, { bom: true }) as string[][];
  const header = readSeriesHeader(head, 'series.csv');
  if (!header.ok) throw new Error(header.problems.map(({ message }) => message.en).join('; '));
  const names = knownNames([catalogue]);
  const observations: Observation[] = [];
  const problems: Problem[] = [];
  let above = '';
  for (const [index, cells] of rows.entries()) {
    const line = index + 2;
    const row = readSeriesRow(header.value, names, cells, { file: 'series.csv', line }, above);
    problems.push(...row.problems);
    if (row.content === null) continue;
    above = row.content.note;
    observations.push({ ...row.content, id: String(line).padStart(4, '0'), dataset: 'shared', recordedOn: '2026-02-01' });
  }
  return { observations, problems };
}
