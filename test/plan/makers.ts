import { adopt } from '../../src/figures/adoption.ts';
import type { Observation } from '../../src/figures/observation.ts';
import type { Evidence } from '../../src/plan/evidence.ts';
import { type Target, targetSchema } from '../../src/plan/target.ts';
import type { VerdictPack } from '../../src/plan/verdict-pack.ts';

/** Small makers for tests of this room: everything a case does not name is ordinary. */
export const PACK: VerdictPack = {
  id: 'verdict',
  version: 'test',
  status: 'proposal',
  effectiveFrom: '2022-07-22',
  effectiveTo: null,
  source: 'test',
  rules: {
    aboutPoints: '1',
    aboutPercent: '3',
    nearPoints: '2',
    nearPercent: '5',
    nearRanks: '1',
    aheadPoints: '5',
    behindPoints: '-5',
    seriousPoints: '-15',
    tooOldMonths: 18,
  },
};

let serial = 0;

/** A verified observation: `figure('2024', '50.7', { sourceQuality: 'weak' })`. */
export function figure(period: string, value: string, rest: Partial<Observation> = {}): Observation {
  serial += 1;
  return {
    id: `o${serial}`,
    dataset: 'test',
    indicator: 'share',
    breakdown: null,
    place: '某省',
    period,
    value,
    unit: '%',
    qualifier: 'exact',
    status: 'unknown',
    source: 'a bulletin',
    publisher: 'a bureau',
    releasedOn: `${Number(period.slice(0, 4)) + 1}-01-31`,
    recordedOn: '2026-11-01',
    verified: true,
    derived: false,
    sourceQuality: 'ordinary',
    sourceMarks: [],
    confirmedBy: null,
    note: '',
    layer: 'published',
    organisation: null,
    setAside: null,
    ...rest,
  };
}

export function evidence(
  figures: readonly Observation[],
  asOf: string | null = null,
  rest: Partial<Evidence> = {},
): Evidence {
  return {
    adopted: adopt(figures, asOf),
    yearly: [],
    related: [],
    unverified: null,
    undated: false,
    scopeBreaks: [],
    ...rest,
  };
}

/** A share of about 50 % from 46.5 % in 2020, changed as the case needs. */
export function target(rest: Record<string, unknown> = {}): Target {
  return targetSchema.parse({
    id: 'T',
    type: 'text',
    name: { zh: '某比重', en: 'A share' },
    wording: [{ quote: '达50%左右', place: '一' }],
    attribute: 'anticipated',
    kind: 'share',
    unit: '%',
    direction: 'up',
    comparison: { comparator: 'about', value: '50' },
    measure: { indicator: 'share', place: 'whole' },
    baseline: { value: '46.5', period: '2020', wording: { quote: '达46.5%', place: '一' }, universe: 'same' },
    ...rest,
  });
}
