import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidence, figure, PACK } from '../../test/plan/makers.ts';
import type { Observation } from '../figures/observation.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import type { Demand } from './comparison.ts';
import { growthRatio } from './growth-ratio.ts';
import { rule } from './judge.ts';
import type { Moment, Ruling, Subject } from './ruling.ts';

const YEARS = { from: 2021, to: 2025 };
const TODAY = '2026-11-24';
const days = fc
  .tuple(fc.integer({ min: 2022, max: 2026 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-28`);
const moments: fc.Arbitrary<Moment> = fc.option(days, { nil: null }).map((asOf) => ({ asOf, today: TODAY }));

const number = fc.integer({ min: 1, max: 100_000 }).map((n) => new Decimal(n).dividedBy(10));
const qualifier = fc.constantFrom('exact', 'exact', 'about', 'at-least', 'more-than') as fc.Arbitrary<
  Observation['qualifier']
>;

const figures = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2019, max: 2025 }),
      value: number,
      qualifier,
      lateYears: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 7 },
  )
  .map((items) =>
    items.map(({ year, value, qualifier: q, lateYears }) =>
      figure(String(year), value.toFixed(), { qualifier: q, releasedOn: `${year + 1 + lateYears}-03-01` }),
    ),
  );

const kinds = fc.constantFrom('level', 'share', 'cumulative', 'average-growth', 'count-per-year') as fc.Arbitrary<
  Demand['kind']
>;
const upward = ['about', 'at-least', 'more-than', 'exact'] as const;

const subjects: fc.Arbitrary<Subject> = fc
  .record({
    kind: kinds,
    comparator: fc.constantFrom(...upward),
    goal: number,
    base: fc.option(number, { nil: null }),
    binding: fc.boolean(),
  })
  .map(({ kind, comparator, goal, base, binding }) => ({
    demand: { comparison: { comparator, value: goal.toFixed() }, kind, direction: 'up', binding },
    baseline: base === null ? null : { value: base, year: 2020, sameUniverse: true, observed: null },
    ...YEARS,
  }));

/** Judges figures as average growth where the kind asks for it. */
function judge(subject: Subject, observations: readonly Observation[], moment: Moment): Ruling {
  const known = evidence(observations, moment.asOf);
  const yearly = subject.demand.kind === 'average-growth' ? known.adopted : [];
  const adopted = subject.demand.kind === 'average-growth' ? [] : known.adopted;
  return rule(subject, { ...known, adopted, yearly }, moment, PACK);
}

const ORDER: Partial<Record<Ruling['state'], number>> = {
  below: 0,
  near: 1,
  met: 2,
  behind: 0,
  'on-course': 1,
  ahead: 2,
};
const family = (state: Ruling['state']) =>
  ['met', 'near', 'below'].includes(state) ? 'final' : state === 'cannot-tell' ? null : 'path';

describe('laws of the verdict', () => {
  it('is never better when a value worsens', () => {
    fc.assert(
      fc.property(subjects, figures, moments, fc.nat(6), number, (subject, observations, moment, index, loss) => {
        const before = judge(subject, observations, moment);
        const worse = observations.map((observation, i) =>
          i === index ? { ...observation, value: new Decimal(observation.value).minus(loss).toFixed() } : observation,
        );
        const after = judge(subject, worse, moment);
        if (family(before.state) === null || family(before.state) !== family(after.state)) return;
        expect(ORDER[after.state]).toBeLessThanOrEqual(ORDER[before.state] ?? -1);
      }),
    );
  });

  it('is the same in any unit (shares and growth keep their percent)', () => {
    const scalable = subjects.filter(({ demand }) => ['level', 'cumulative', 'count-per-year'].includes(demand.kind));
    fc.assert(
      fc.property(
        scalable,
        figures,
        moments,
        fc.constantFrom('0.0001', '10', '100000000'),
        (subject, observations, moment, k) => {
          const times = (value: string) => new Decimal(value).times(k).toFixed();
          const scaled: Subject = {
            ...subject,
            demand: {
              ...subject.demand,
              comparison: { ...subject.demand.comparison, value: times(subject.demand.comparison.value) },
            },
            baseline: subject.baseline && { ...subject.baseline, value: subject.baseline.value.times(k) },
          };
          const inUnit = observations.map((observation) => ({ ...observation, value: times(observation.value) }));
          const [one, other] = [judge(subject, observations, moment), judge(scaled, inUnit, moment)];
          expect([other.state, other.reason, other.serious]).toEqual([one.state, one.reason, one.serious]);
        },
      ),
    );
  });

  it('is the mirror image when direction, comparator and every sign are turned round', () => {
    const mirror = { about: 'about', 'at-least': 'at-most', 'more-than': 'less-than', exact: 'exact' } as const;
    const plain = subjects.filter(({ demand }) => demand.kind === 'level' || demand.kind === 'share');
    const exact = figures.map((items) => items.map((item) => ({ ...item, qualifier: 'exact' as const })));
    fc.assert(
      fc.property(plain, exact, moments, (subject, observations, moment) => {
        const negate = (value: string) => new Decimal(value).negated().toFixed();
        const { comparator, value } = subject.demand.comparison;
        const turned: Subject = {
          ...subject,
          demand: {
            ...subject.demand,
            direction: 'down',
            comparison: { comparator: mirror[comparator as keyof typeof mirror], value: negate(value) },
          },
          baseline: subject.baseline && { ...subject.baseline, value: subject.baseline.value.negated() },
        };
        const image = observations.map((observation) => ({ ...observation, value: negate(observation.value) }));
        const [one, other] = [judge(subject, observations, moment), judge(turned, image, moment)];
        expect([other.state, other.reason, other.serious]).toEqual([one.state, one.reason, one.serious]);
        expect(other.path?.deviation.toFixed(20)).toBe(one.path?.deviation.toFixed(20));
      }),
    );
  });

  it('uses nothing released later: what comes after the day changes nothing', () => {
    fc.assert(
      fc.property(subjects, figures, figures, days, (subject, observations, later, asOf) => {
        const moment = { asOf, today: TODAY };
        const afterwards = later.map((observation) => ({
          ...observation,
          id: `late-${observation.id}`,
          releasedOn: '2027-01-01',
        }));
        const undated = later.map((observation) => ({
          ...observation,
          id: `undated-${observation.id}`,
          releasedOn: null,
        }));
        expect(judge(subject, [...observations, ...afterwards, ...undated], moment)).toEqual(
          judge(subject, observations, moment),
        );
      }),
    );
  });

  it('never takes missing for met, zero or on course', () => {
    fc.assert(
      fc.property(subjects, moments, fc.array(fc.integer({ min: 2010, max: 2019 })), (subject, moment, past) => {
        const before = past.map((year) => figure(String(year), '99999'));
        const ruling = judge(subject, before, moment);
        expect(ruling.state).toBe('cannot-tell');
        expect(ruling.reason).not.toBeNull();
      }),
    );
  });

  it('never judges on an unverified value', () => {
    fc.assert(
      fc.property(subjects, figures, moments, (subject, observations, moment) => {
        const unverified = observations.map((observation) => ({ ...observation, verified: false }));
        expect(judge(subject, unverified, moment).used).toEqual([]);
      }),
    );
  });

  it('calls nothing final without a figure of the final year', () => {
    const single = subjects.filter(({ demand }) => ['level', 'share'].includes(demand.kind));
    fc.assert(
      fc.property(single, figures, moments, (subject, observations, moment) => {
        const early = observations.filter(({ period }) => period !== '2025');
        expect(['met', 'near', 'below']).not.toContain(judge(subject, early, moment).state);
      }),
    );
  });
});

describe('the growth-ratio method', () => {
  const ratio = (base: number, value: number, goal: number, favour: 1 | -1) =>
    growthRatio({
      base: new Decimal(base),
      baseYear: 2020,
      value: new Decimal(value),
      year: 2023,
      target: new Decimal(goal),
      targetYear: 2025,
      favour,
    });

  it('closes the sign trap and its mirror', () => {
    expect(ratio(100, 70, 80, 1)?.band).toBe('deterioration');
    expect(ratio(50, 90, 80, -1)?.band).toBe('deterioration');
  });

  it('bands observed over required growth', () => {
    expect(ratio(100, 133.1, 161.051, 1)).toEqual({ ratio: '1.00', band: 'substantial' });
    expect(ratio(100, 120, 161.051, 1)?.band).toBe('moderate');
    expect(ratio(100, 105, 161.051, 1)?.band).toBe('limited');
    expect(ratio(100, 95, 161.051, 1)?.band).toBe('deterioration');
    expect(ratio(100, 170, 161.051, 1)?.band).toBe('met');
    expect(ratio(100, 0, 50, -1)?.band).toBe('met');
  });

  it('never calls a worsening value better', () => {
    const rank = { deterioration: 0, limited: 1, moderate: 2, substantial: 3, met: 4 };
    const positive = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        positive,
        fc.constantFrom(1, -1) as fc.Arbitrary<1 | -1>,
        (base, value, goal, loss, favour) => {
          const worse = favour === 1 ? Math.max(1, value - loss) : value + loss;
          const [before, after] = [ratio(base, value, goal, favour), ratio(base, worse, goal, favour)];
          if (before && after) expect(rank[after.band]).toBeLessThanOrEqual(rank[before.band]);
        },
      ),
    );
  });
});
