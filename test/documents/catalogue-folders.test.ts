import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exchangeSchemas } from '../../src/exchange/published-schemas.ts';
import { publishedSchemas } from '../../src/plan/catalogue/published-schemas.ts';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import { readFolder } from '../../src/platform/folder.ts';

const ROOT = new URL('../../', import.meta.url);
const load = (folder: string) => readPlan(readFolder(fileURLToPath(new URL(folder, ROOT)), PLAN_FILE_ENDINGS).files);

describe('the plans of the catalogue', () => {
  it('loads the plan of the province with one finding: it assigns no task to its headline share', () => {
    const read = load('catalogue/jiangsu-2021-2025');
    const found = read.ok ? read.value.findings : read.problems;
    expect(found.map(({ code, value }) => [code, value])).toEqual([['target-unserved', 'T1-1']]);
  });

  it('has the promises of every type, under the ids of the plan', () => {
    const read = load('catalogue/jiangsu-2021-2025');
    const targets = read.ok ? read.value.targets : [];
    const ids = (type: string) => targets.filter((target) => target.type === type).map(({ id }) => id);
    const numbered = (prefix: string, from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
    expect(ids('headline')).toEqual(numbered('T1-', 1, 9));
    expect(ids('text')).toEqual(numbered('T', 2, 14));
    expect(ids('industry')).toEqual([...numbered('T', 15, 20), 'T22']);
    expect(ids('national')).toEqual(['T21', 'T23']);
    expect(ids('graded')).toEqual(['T24']);
    expect(targets.filter(({ attribute }) => attribute === 'binding').map(({ id }) => id)).toEqual(['T1-9']);
  });

  it('has thirteen cities with codes in administrative order, each in one of three regions', () => {
    const read = load('catalogue/jiangsu-2021-2025');
    const places = read.ok ? read.value.places : [];
    const cities = places.filter(({ level }) => level === 'city');
    const codes = cities.map(({ code }) => code ?? '');
    expect(codes).toEqual(Array.from({ length: 13 }, (_, index) => String(320100 + index * 100)));
    expect(new Set(cities.map(({ region }) => region))).toEqual(new Set(['sunan', 'suzhong', 'subei']));
    expect(cities.every(({ tile }) => tile !== undefined)).toBe(true);
  });

  it('loads the invented district plan without regions', () => {
    const read = load('test/fixtures/plans/yunshui-2024-2025');
    expect(read.ok ? read.value.findings : read.problems).toEqual([]);
    expect(read.ok && read.value.header.simulated).toBe(true);
    expect(read.ok && read.value.places.some(({ level }) => level === 'region')).toBe(false);
  });

  it('loads the folder written from the page alone, with its one finding', () => {
    const read = load('test/fixtures/plans/hengling-2022-2026');
    expect(read.ok && read.value.findings.map(({ code, place }) => [code, place.field])).toEqual([
      ['baseline-beyond-target', 'H-2.baseline.value'],
    ]);
  });
});

describe('catalogue/schema', () => {
  const folder = new URL('catalogue/schema/', ROOT);
  const schemas = [...publishedSchemas(), ...exchangeSchemas()];

  it('holds a schema for every kind of file and nothing else', () => {
    expect(readdirSync(folder).sort()).toEqual(schemas.map(([name]) => name).sort());
  });

  it.each(schemas)('%s is what the program reads (npx tsx scripts/write-schemas.ts writes it)', (name, text) => {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
  });
});
