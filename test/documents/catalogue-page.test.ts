import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorSchema } from '../../src/figures/indicator.ts';
import { SERIES_COLUMNS } from '../../src/figures/series-columns.ts';
import { COMPARATORS_OF_KIND } from '../../src/plan/catalogue/comparison-checks.ts';
import { FAULTS } from '../../src/plan/catalogue/fault-words.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import { planSchema, TARGET_KINDS, TARGET_TYPES, targetSchema } from '../../src/plan/target.ts';
import { placeSchema } from '../../src/registry/place.ts';
import { COMPARATORS } from '../../src/vocabulary/comparator.ts';
import { UNITS } from '../../src/vocabulary/unit.ts';

const PAGE = readFileSync(new URL('../../docs/catalogue.md', import.meta.url), 'utf8');

describe('docs/catalogue.md', () => {
  it.each(Object.entries(FAULTS))('prints the message and remedy of %s', (code, { severity, message, remedy }) => {
    const mark = severity === 'error' ? '●' : '○';
    expect(PAGE).toContain(`| ${mark} | \`${code}\` | ${message.zh} — ${message.en} | ${remedy.zh} — ${remedy.en} |`);
  });

  it('names every field, kind, comparator, unit and column', () => {
    const fields = [planSchema, placeSchema, indicatorSchema, targetSchema].flatMap(({ shape }) => Object.keys(shape));
    const words = [...fields, ...TARGET_TYPES, ...TARGET_KINDS, ...COMPARATORS, ...Object.keys(UNITS)];
    const columns = SERIES_COLUMNS.map(({ name }) => name);
    expect([...words, ...columns].filter((word) => !PAGE.includes(`\`${word}\``))).toEqual([]);
    expect(Object.keys(COMPARATORS_OF_KIND)).toEqual([...TARGET_KINDS]);
  });

  it('gives examples that load as they stand', () => {
    const blocks = [...PAGE.matchAll(/^## (\S+)\n(?:(?!^## )[^])*?^```\w+\n([^]*?)^```$/gmu)];
    const files = new Map(blocks.map(([, name = '', text = '']) => [name, text]));
    expect([...files.keys()]).toEqual(['plan.yaml', 'places.yaml', 'indicators.yaml', 'targets.yaml', 'series.csv']);
    const read = readPlan(files);
    expect(read.ok ? read.value.findings : read.problems).toEqual([]);
  });
});
