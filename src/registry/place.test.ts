import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, type Place } from './place.ts';

const place = (id: string, up: { parent?: string; region?: string } = {}): Place => ({
  ...{ id, name: id, nameEn: id, level: 'city', aliases: [], source: '试' },
  ...up,
});

describe('a place', () => {
  const province = place('province');
  const south = place('south', { parent: 'province' });
  const city = place('city', { parent: 'province', region: 'south' });
  const district = place('district', { parent: 'city' });
  const other = place('other', { parent: 'province' });
  const places = [province, south, city, district, other];

  it('is inside the places above it, by administration and by region, at any depth', () => {
    expect(isInside(city, province, places)).toBe(true);
    expect(isInside(city, south, places)).toBe(true);
    expect(isInside(district, south, places)).toBe(true);
    expect(isInside(district, province, places)).toBe(true);
  });

  it('is not inside itself, its sibling, or what lies in it', () => {
    expect(isInside(city, city, places)).toBe(false);
    expect(isInside(other, south, places)).toBe(false);
    expect(isInside(province, city, places)).toBe(false);
  });

  it('is inside every place of a chain above it and none below', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(11), fc.nat(11), (length, a, b) => {
        const chain = Array.from({ length }, (_, i) => place(`p${i}`, i === 0 ? {} : { parent: `p${i - 1}` }));
        const [low, high] = [chain[a % length], chain[b % length]] as [Place, Place];
        expect(isInside(low, high, chain)).toBe(a % length > b % length);
      }),
    );
  });
});
