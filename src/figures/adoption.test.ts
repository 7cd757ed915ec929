import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observation } from '../../test/figures/makers.ts';
import { ADOPTION_RANKS, adopt, adoptionRank, isKnownOn } from './adoption.ts';
import { type Observation, STATUSES } from './observation.ts';

const anyObservation: fc.Arbitrary<Observation> = fc
  .record({
    period: fc.constantFrom('2023', '2024'),
    verified: fc.boolean(),
    derived: fc.boolean(),
    status: fc.constantFrom(...STATUSES),
    sourceQuality: fc.constantFrom('ordinary' as const, 'weak' as const),
    confirmedBy: fc.constantFrom(null, '甲省统计局'),
    releasedOn: fc.constantFrom(null, '2024', '2024-10', '2025-03-01'),
  })
  .map(observation);
const several = fc.array(anyObservation, { maxLength: 8 });

const rankIndex = (one: Observation) => ADOPTION_RANKS.findIndex(({ id }) => id === adoptionRank(one));

describe('adoption', () => {
  it.each([
    ['confirmed', { confirmedBy: '甲省统计局', sourceQuality: 'weak', derived: true }],
    ['weak', { sourceQuality: 'weak', status: 'revised' }],
    ['derived', { derived: true, status: 'revised' }],
    ['revised', { status: 'revised' }],
    ['bulletin', { status: 'bulletin' }],
    ['flash-or-unknown', { status: 'flash' }],
    ['flash-or-unknown', { status: 'unknown' }],
  ] as const)('ranks as %s what is %j', (rank, facts) => expect(adoptionRank(observation(facts))).toBe(rank));

  it('takes the record made last of those released on one day, and says so', () => {
    const [slip, corrected] = ['a1', 'a2'].map((id) =>
      observation({ id, period: '2024', value: id === 'a1' ? '5100' : '51000' }),
    );
    const [chosen] = adopt([corrected, slip] as Observation[], null);
    expect(chosen?.observation.value).toBe('51000');
    expect(chosen?.why.zh).toContain('后记录');
  });

  it('takes a half-year and its two quarters for one cell', () => {
    const chosen = adopt(
      [
        observation({ period: '2022-H1', value: '30', sourceQuality: 'weak' }),
        observation({ period: '2022-Q1..Q2', value: '25', status: 'revised' }),
      ],
      null,
    );
    expect(chosen.map(({ observation: { value } }) => value)).toEqual(['25']);
  });

  it('chooses one verified value of each cell, none of a better rank left out', () => {
    fc.assert(
      fc.property(several, (observations) => {
        const chosen = adopt(observations, null);
        const verified = observations.filter((one) => one.verified);
        expect(chosen.map(({ observation: { period } }) => period).sort()).toEqual(
          [...new Set(verified.map(({ period }) => period))].sort(),
        );
        for (const { observation: best, others } of chosen) {
          expect(best.verified).toBe(true);
          for (const other of others) expect(rankIndex(best)).toBeLessThanOrEqual(rankIndex(other));
        }
      }),
    );
  });

  it('is the same whatever the order and whatever nobody verified', () => {
    fc.assert(
      fc.property(several, (observations) => {
        const ids = (list: readonly Observation[]) =>
          adopt(list, null)
            .map((choice) => choice.observation.id)
            .sort();
        expect(ids([...observations].reverse())).toEqual(ids(observations));
        expect(ids(observations.filter(({ verified }) => verified))).toEqual(ids(observations));
      }),
    );
  });

  it('on a day knows nothing released later and nothing without a release', () => {
    fc.assert(
      fc.property(several, fc.constantFrom('2024-10-15', '2024-12-31', '2025-03-01'), (observations, day) => {
        for (const { observation: chosen } of adopt(observations, day)) {
          expect(chosen.releasedOn).not.toBeNull();
          expect(isKnownOn(chosen, day)).toBe(true);
        }
      }),
    );
    expect(isKnownOn(observation({ releasedOn: '2024' }), '2024-12-30')).toBe(false);
    expect(isKnownOn(observation({ releasedOn: '2024' }), '2024-12-31')).toBe(true);
    expect(isKnownOn(observation({ releasedOn: null }), '2099-01-01')).toBe(false);
    expect(isKnownOn(observation({ releasedOn: null }), null)).toBe(true);
  });

  it('takes the latest release within a rank and says so', () => {
    const [choice] = adopt(
      [observation({ value: '1', releasedOn: '2025-03-01' }), observation({ value: '2', releasedOn: '2025-10-01' })],
      null,
    );
    expect(choice?.observation.value).toBe('2');
    expect(choice?.why.zh).toBe('2个已核实数值中取快报或未注明状态，2025-10-01发布');
  });

  it('says when the only value has a weak source', () => {
    expect(adopt([observation({ sourceQuality: 'weak' })], null)[0]?.why.en).toContain('its source is weak');
  });
});
