import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stated, THREE_CITIES } from '../../test/collection/three-cities.ts';
import { PACK } from '../../test/plan/makers.ts';
import { Decimal } from '../vocabulary/decimal.ts';
import type { StatedFigure } from './doubt.ts';
import { reconcile } from './reconcile.ts';

const CITIES = ['yunzhou', 'shuizhou', 'linzhou'] as const;
const rulesOf = (figures: readonly StatedFigure[]) => reconcile(THREE_CITIES, PACK, figures).map(({ rule }) => rule);
// Hundredths, of one size, so that nothing is a slip of the unit.
const cents = fc.integer({ min: 100_000, max: 900_000 });
const three = fc.tuple(cents, cents, cents);
const exactText = (hundredths: number) => new Decimal(hundredths).dividedBy(100).toFixed(2);
const rounded = (hundredths: number, places: number) => new Decimal(hundredths).dividedBy(100).toFixed(places);

it('true amounts, however each is rounded, never raise a doubt of the sum', () => {
  fc.assert(
    fc.property(three, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), (parts, places) => {
      const total = parts.reduce((sum, part) => sum + part, 0);
      const figures = parts.map((part, index) =>
        stated('tech', CITIES[index] ?? '', rounded(part, places[index] ?? 0)),
      );
      expect(rulesOf([stated('tech', 'yunshui', rounded(total, places[3] ?? 0)), ...figures])).not.toContain('sum');
    }),
  );
});

it('a difference greater than every rounding together is always told, with its sign', () => {
  fc.assert(
    fc.property(three, fc.integer({ min: 3, max: 90_000 }), fc.boolean(), (parts, off, isMore) => {
      const total = parts.reduce((sum, part) => sum + part, 0) + (isMore ? -off : off);
      const figures = parts.map((part, index) => stated('tech', CITIES[index] ?? '', exactText(part)));
      const found = reconcile(THREE_CITIES, PACK, [stated('tech', 'yunshui', exactText(total)), ...figures]);
      const sum = found.find(({ rule }) => rule === 'sum');
      expect(sum?.difference).toBe(new Decimal(isMore ? off : -off).dividedBy(100).toFixed());
    }),
  );
});

it('true terms never raise a doubt of the ratio, and a mean of unequal shares does', () => {
  fc.assert(
    fc.property(three, three, (outputs, shares) => {
      const techs = outputs.map((output, index) => Math.round((output * (shares[index] ?? 0)) / 1_000_000));
      const terms = CITIES.flatMap((city, index) => [
        stated('tech', city, exactText(techs[index] ?? 0)),
        stated('output', city, exactText(outputs[index] ?? 0)),
      ]);
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      const share = new Decimal(sum(techs)).dividedBy(sum(outputs)).times(100);
      expect(rulesOf([...terms, stated('share', 'yunshui', share.toFixed(1))])).not.toContain('ratio');
      const mean = Decimal.sum(
        ...techs.map((tech, index) => new Decimal(tech).dividedBy(outputs[index] ?? 1).times(100)),
      ).dividedBy(3);
      if (mean.minus(share).abs().greaterThan('0.2')) {
        expect(rulesOf([...terms, stated('share', 'yunshui', mean.toFixed(1))])).toContain('ratio');
      }
    }),
  );
});

it('the order of the figures does not matter, and every doubt is asked of somebody in both languages', () => {
  const figure = fc
    .record({
      indicator: fc.constantFrom('firms', 'tech', 'output', 'share', 'coverage'),
      place: fc.constantFrom('yunshui', ...CITIES),
      period: fc.constantFrom('2023', '2024', '2024-Q1'),
      value: fc.integer({ min: -5, max: 1_000_000 }).map((n) => new Decimal(n).dividedBy(10).toFixed()),
      qualifier: fc.constantFrom('exact', 'about', 'at-least', 'more-than') as fc.Arbitrary<StatedFigure['qualifier']>,
      standing: fc.constantFrom('reported', 'approved', 'known') as fc.Arbitrary<StatedFigure['standing']>,
    })
    .map((facts) => stated(facts.indicator, facts.place, facts.value, facts));
  const cellOf = ({ indicator, place, period }: StatedFigure) => `${indicator} ${place} ${period}`;
  fc.assert(
    fc.property(fc.uniqueArray(figure, { maxLength: 40, selector: cellOf }), (figures) => {
      const found = reconcile(THREE_CITIES, PACK, figures);
      const keys = (doubts: typeof found) =>
        doubts.map(({ rule, indicator, place, period }) => [rule, indicator, place, period].join()).sort();
      expect(keys(reconcile(THREE_CITIES, PACK, [...figures].reverse()))).toEqual(keys(found));
      for (const { addressee, what, question } of found) {
        expect(THREE_CITIES.places.some(({ id }) => id === addressee)).toBe(true);
        const said = JSON.stringify([what, question]);
        expect(said).not.toMatch(/NaN|Infinity|undefined|null/);
      }
    }),
  );
});
