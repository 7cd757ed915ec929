import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureCatalogue, readCatalogue } from '../../src/app/catalogue.ts';
import { isKnownOn } from '../../src/figures/adoption.ts';
import { findContradictions } from '../../src/figures/contradictions.ts';
import type { Observation } from '../../src/figures/observation.ts';
import { readSeriesText } from '../../src/figures/operations/series-text.ts';
import { verdictsOf } from '../../src/plan/board.ts';
import type { Verdict } from '../../src/plan/verdict.ts';
import { PUBLISHED } from '../figures/makers.ts';

const CATALOGUE = fileURLToPath(new URL('../../catalogue', import.meta.url));
const TODAY = '2026-11-24';

/** The board of the first plan on its published figures alone, as its issue promised it. */
async function board(asOf: string | null): Promise<Map<string, Verdict>> {
  const { plans, pack } = await readCatalogue([CATALOGUE], `${CATALOGUE}/rules`);
  const plan = plans.find(({ header }) => header.id === 'jiangsu-2021-2025');
  if (plan === undefined || plan.seriesCsv === null) throw new Error('the plan or its figures are missing');
  const { contents } = await readSeriesText(plan.seriesCsv, 'series.csv', figureCatalogue(plan));
  const observations: Observation[] = contents.map((content, index) => ({
    ...content,
    id: String(index).padStart(6, '0'),
    dataset: plan.header.id,
    recordedOn: TODAY,
    ...PUBLISHED,
  }));
  const onTheDay = observations.filter((observation) => isKnownOn(observation, asOf));
  const contradictions = findContradictions(onTheDay, plan.indicators, plan.places);
  const verdicts = verdictsOf(plan, { observations, contradictions, leftOut: 0 }, { asOf, today: TODAY }, pack);
  return new Map(verdicts.map((verdict) => [verdict.id, verdict]));
}

describe('the board of the plan on its published figures', () => {
  let today: Map<string, Verdict>;
  beforeAll(async () => {
    today = await board(null);
  });

  it('types 32 promises and never counts them together', () => {
    const count = (type: string) => [...today.values()].filter((verdict) => verdict.type === type).length;
    expect(['headline', 'text', 'industry', 'national', 'graded'].map(count)).toEqual([9, 13, 7, 2, 1]);
  });

  it('judges T1-1 met, with three years for three readings of 左右, the strict one on a weak source', () => {
    const verdict = today.get('T1-1');
    expect(verdict).toMatchObject({ state: 'met', value: '52.1', target: '50', gap: '2.1', weakSource: false });
    expect(verdict?.readings.map(({ reading, year, weakSource }) => [reading, year, weakSource])).toEqual([
      ['strict', 2024, true],
      ['within-points', 2023, false],
      ['within-percent', 2022, false],
    ]);
    expect(verdict?.sentence.zh).toContain('不打折扣为2024年（来源较弱）');
  });

  it.each([
    ['T1-2', 'other-definition'],
    ['T1-3', 'no-public-figure'],
    ['T1-4', 'no-public-figure'],
    ['T1-5', 'base-year-only'],
    ['T1-6', 'part-of-territory'],
    ['T1-7', 'no-public-figure'],
    ['T1-8', 'rank-only'],
    ['T1-9', 'no-public-figure'],
    ['T14', 'final-year-not-released'],
  ])('cannot tell %s: %s', (id, reason) => {
    expect(today.get(id)).toMatchObject({ state: 'cannot-tell', reason });
  });

  it('says T8 was reached once and that the final year is not released', () => {
    expect(today.get('T8')).toMatchObject({
      ...{ state: 'cannot-tell', reason: 'final-year-not-released' },
      reachedOnce: { year: 2023, value: '94000' },
    });
    expect(today.get('T14')).toMatchObject({ value: '3013.56', period: '2021' });
  });

  it('never says 0, NaN or Infinity for what is missing, in any sentence of any year', async () => {
    for (const asOf of ['2022-07-22', '2023-12-31', '2024-12-31', '2025-12-31', '2026-01-28', null]) {
      for (const verdict of (await board(asOf)).values()) {
        const said = JSON.stringify([verdict.sentence, verdict.steps, verdict.parts.map(({ sentence }) => sentence)]);
        expect(said).not.toMatch(/NaN|Infinity|undefined|null/);
      }
    }
  });

  it('is ahead in the middle of the plan and waits for the final year after its end', async () => {
    expect((await board('2024-06-30')).get('T1-1')).toMatchObject({ state: 'ahead', value: '49.9' });
    expect((await board('2026-01-28')).get('T1-1')).toMatchObject({ reason: 'final-year-not-released', value: '50.7' });
    expect((await board('2026-01-29')).get('T1-1')).toMatchObject({ state: 'met' });
  });
});
