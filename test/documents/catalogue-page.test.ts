import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorSchema } from '../../src/figures/indicator.ts';
import { SERIES_COLUMNS } from '../../src/figures/series-columns.ts';
import { COMPARATORS_OF_KIND } from '../../src/plan/catalogue/comparison-checks.ts';
import { FAULTS } from '../../src/plan/catalogue/fault-words.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import { DOUBT_RULES } from '../../src/plan/lint/rules.ts';
import { ASIDES, PRODUCT_FUNCTIONS, textMappingSchema } from '../../src/plan/original-text/mapping.ts';
import { planSchema, TARGET_KINDS, TARGET_TYPES, targetSchema } from '../../src/plan/target.ts';
import { TASK_KINDS, taskSchema } from '../../src/plan/task.ts';
import { industrySchema, TERM_KINDS } from '../../src/registry/industry.ts';
import { placeSchema } from '../../src/registry/place.ts';
import { registerSchema } from '../../src/registry/register.ts';
import { SYNONYM_KINDS, synonymSchema } from '../../src/registry/synonym.ts';
import { COMPARATORS } from '../../src/vocabulary/comparator.ts';
import { UNITS } from '../../src/vocabulary/unit.ts';

const PAGE = readFileSync(new URL('../../docs/catalogue.md', import.meta.url), 'utf8');

describe('docs/catalogue.md', () => {
  it.each(Object.entries(FAULTS))('prints the message and remedy of %s', (code, { severity, message, remedy }) => {
    const mark = severity === 'error' ? '●' : '○';
    expect(PAGE).toContain(`| ${mark} | \`${code}\` | ${message.zh} — ${message.en} | ${remedy.zh} — ${remedy.en} |`);
  });

  it('names every field, kind, comparator, unit and column', () => {
    const schemas = [
      planSchema,
      placeSchema,
      indicatorSchema,
      targetSchema,
      taskSchema,
      industrySchema,
      synonymSchema,
      registerSchema,
      textMappingSchema,
    ];
    const fields = schemas.flatMap(({ shape }) => Object.keys(shape));
    const kinds = [
      ...TARGET_TYPES,
      ...TARGET_KINDS,
      ...TASK_KINDS,
      ...TERM_KINDS,
      ...SYNONYM_KINDS,
      ...ASIDES,
      ...PRODUCT_FUNCTIONS,
    ];
    const words = [...fields, ...kinds, ...COMPARATORS, ...Object.keys(UNITS)];
    const columns = SERIES_COLUMNS.map(({ name }) => name);
    expect([...words, ...columns].filter((word) => !PAGE.includes(`\`${word}\``))).toEqual([]);
    expect(Object.keys(COMPARATORS_OF_KIND)).toEqual([...TARGET_KINDS]);
  });

  it('prints every rule of plan lint', () => {
    const rows = Object.entries(DOUBT_RULES).map(([id, { zh, en }]) => `| \`${id}\` | ${zh} — ${en} |`);
    expect(rows.filter((row) => !PAGE.includes(row))).toEqual([]);
  });

  it('gives examples that load as they stand', () => {
    const blocks = [...PAGE.matchAll(/^## (\S+)\n(?:(?!^## )[^])*?^```\w+\n([^]*?)^```$/gmu)];
    const files = new Map(blocks.map(([, name = '', text = '']) => [name, text]));
    expect([...files.keys()]).toEqual([
      'plan.yaml',
      'places.yaml',
      'indicators.yaml',
      'targets.yaml',
      'industries.yaml',
      'synonyms.yaml',
      'registers.yaml',
      'tasks.yaml',
      'text-map.yaml',
      'series.csv',
    ]);
    const read = readPlan(files);
    expect(read.ok ? read.value.findings : read.problems).toEqual([]);
  });
});
