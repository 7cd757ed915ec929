import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PLAN_FILE_ENDINGS, PLAN_FILES, readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import { readFolder } from '../../src/platform/folder.ts';
import { industriesOf } from '../../src/registry/ranking.ts';
import { compileTagger, tagText } from '../../src/registry/tagging.ts';

const HALVES = ['tuning', 'held-out'] as const;
const labelledSchema = z
  .object({
    half: z.enum(HALVES),
    trap: z.boolean().default(false),
    industries: z.array(z.string()).max(2),
    text: z.string(),
  })
  .strict();
type Labelled = z.infer<typeof labelledSchema>;

const TEXTS = z
  .array(labelledSchema)
  .parse(parse(readFileSync(new URL('labelled-texts.yaml', import.meta.url), 'utf8')));
const IDS = new Set(TEXTS.flatMap(({ industries }) => industries));

/** The least of precision, recall and F1 (micro) a half may have: a little below what was measured. */
const FLOORS = {
  tuning: { precision: 0.93, recall: 0.87, f1: 0.9 },
  'held-out': { precision: 0.92, recall: 0.79, f1: 0.85 },
} as const;

interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** Texts without an industry that were given one. */
  readonly alarms: number;
}

function measure({ industries, synonyms }: LoadedPlan, texts: readonly Labelled[]): Measured {
  const tagger = compileTagger(industries, synonyms);
  const counts = texts.map(({ text, industries: wanted }) => {
    const given = industriesOf(tagText(tagger, text)).map(({ industry }) => industry);
    const right = given.filter((id) => wanted.includes(id)).length;
    const alarm = wanted.length === 0 && given.length > 0 ? 1 : 0;
    return { right, wrong: given.length - right, missed: wanted.length - right, alarm };
  });
  const sum = (of: (one: (typeof counts)[number]) => number) => counts.reduce((total, one) => total + of(one), 0);
  const [right, wrong, missed] = [sum((one) => one.right), sum((one) => one.wrong), sum((one) => one.missed)];
  const [precision, recall] = [right / (right + wrong), right / (right + missed)];
  const f1 = (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, right, wrong, missed, alarms: sum((one) => one.alarm) };
}

const CATALOGUE = fileURLToPath(new URL('../../catalogue/', import.meta.url));

/** Every plan of the catalogue that names the industries of the labels. */
const PLANS = readdirSync(CATALOGUE).flatMap((name) => {
  const { files } = readFolder(`${CATALOGUE}${name}`, PLAN_FILE_ENDINGS);
  if (!files.has(PLAN_FILES.industries)) return [];
  const read = readPlan(files);
  if (!read.ok) throw new Error(`${name}: ${read.problems[0]?.message.en}`);
  const known = new Set(read.value.industries.map(({ id }) => id));
  return [...IDS].every((id) => known.has(id)) ? [read.value] : [];
});

const table = (plan: LoadedPlan) =>
  HALVES.map((half) => {
    const { precision, recall, f1, right, wrong, missed, alarms } = measure(plan, of(half));
    const share = (value: number) => value.toFixed(3);
    return `${half}: precision ${share(precision)}, recall ${share(recall)}, F1 ${share(f1)} (right ${right}, wrong ${wrong}, missed ${missed}; tagged without an industry: ${alarms})`;
  }).join('\n');

const of = (half: Labelled['half']) => TEXTS.filter((one) => one.half === half);

describe('the labelled texts', () => {
  it('are 200 different texts of 20 to 80 characters, half of them held out, with none and with traps enough', () => {
    expect(TEXTS.length).toBe(200);
    expect(new Set(TEXTS.map(({ text }) => text)).size).toBe(200);
    expect(of('held-out').length).toBe(100);
    expect(TEXTS.filter(({ industries }) => industries.length === 0).length).toBeGreaterThanOrEqual(20);
    expect(TEXTS.filter(({ trap }) => trap).length).toBeGreaterThanOrEqual(40);
    const lengths = TEXTS.map(({ text }) => [...text].length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(80);
  });

  it('name the industries of a plan of the catalogue', () => {
    expect(PLANS.length).toBeGreaterThan(0);
  });
});

describe.each(PLANS.map((plan) => [plan.header.id, plan] as const))('the tagger on %s', (_id, plan) => {
  it.each(HALVES)('finds the industries of the half “%s” no worse than before', (half) => {
    const { precision, recall, f1 } = measure(plan, of(half));
    const floor = FLOORS[half];
    expect(precision, table(plan)).toBeGreaterThanOrEqual(floor.precision);
    expect(recall, table(plan)).toBeGreaterThanOrEqual(floor.recall);
    expect(f1, table(plan)).toBeGreaterThanOrEqual(floor.f1);
  });

  it('finds every technology of the plan in its own name', () => {
    const tagger = compileTagger(plan.industries, plan.synonyms);
    const missing = plan.industries.flatMap(({ id, directions }) =>
      directions.flatMap(({ fields }) =>
        fields.flatMap(({ terms }) =>
          terms.filter(({ name }) => !tagText(tagger, name).some((tag) => tag.industry === id)).map(({ name }) => name),
        ),
      ),
    );
    expect(missing).toEqual([]);
  });
});
