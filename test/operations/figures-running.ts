import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { insertEvent } from '../../src/audit/store.ts';
import type { FigureCatalogue } from '../../src/figures/known-names.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import { figureOperations } from '../../src/figures/operations.ts';
import type { Database } from '../../src/platform/database.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { InputOf, OutputOf, Verb } from '../../src/platform/verb.ts';

export const OPERATOR: Actor = { name: '王会计', role: 'operator' };
export const READER: Actor = { name: 'web', role: 'anyone' };

const indicator = { aliases: [], additive: false, breakdowns: [], universeMarker: false, source: '试' };
const place = { aliases: [], source: '试' };

/** A made-up province of two cities in two regions. */
export const CATALOGUE: FigureCatalogue = {
  plan: 'trial',
  indicators: [
    { ...indicator, id: 'share', name: '高新产值占比', nameEn: 'High-tech share', unit: '%', aliases: ['高新占比'] },
    { ...indicator, id: 'rd', name: 'R&D经费', nameEn: 'R&D expenditure', unit: '亿元', additive: true },
  ],
  places: [
    { ...place, id: 'a', name: '甲省', nameEn: 'Jia', level: 'province', aliases: ['全省'] },
    { ...place, id: 'south', name: '南片', nameEn: 'South', level: 'region', parent: 'a' },
    {
      ...place,
      id: 'b',
      name: '乙市',
      nameEn: 'Yi',
      level: 'city',
      parent: 'a',
      region: 'south',
      tile: [0, 0],
      code: '990100',
    },
    { ...place, id: 'c', name: '丙市', nameEn: 'Bing', level: 'city', parent: 'a', tile: [1, 0] },
  ],
  targetsByIndicator: new Map([['share', ['T1']]]),
};

/** Runs a verb of this room as the command line or the server does. */
export function ask<V extends Verb>(
  database: Database,
  verb: V,
  input: Partial<InputOf<V>>,
  options: { actor?: Actor; report?: (line: string) => void; catalogues?: readonly FigureCatalogue[] } = {},
): Promise<OutputOf<V>> {
  const catalogues = options.catalogues ?? [CATALOGUE];
  const bound = figureOperations(catalogues, rememberFigures(catalogues)).find((each) => each.verb.id === verb.id);
  if (bound === undefined) throw new Error(`nothing is bound to ${verb.id}`);
  const running = {
    database,
    clock: () => '2026-03-01T09:00:00+08:00',
    isAllowed: (actor: Actor, { who }: Verb) => who === 'anyone' || actor.role === 'operator',
    fieldWords: {},
    record: insertEvent,
  };
  return runVerb(running, bound, options.actor ?? OPERATOR, input, options.report) as Promise<OutputOf<V>>;
}

export const HEAD = 'indicator,region,period,value,unit,source_title,source_date,verified,qualifier,note';

/** Files that are gone after the tests of the file. */
export function temporaryFiles(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'lantu figures 数据 '));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}
