import { describe, expect, it } from 'vitest';
import { nearestWord } from './nearest.ts';

describe('the nearest known word', () => {
  it('finds the one with the fewest letters changed', () => {
    expect(nearestWord('nanjin', ['wuxi', 'nanjing', 'nantong'])).toBe('nanjing');
    expect(nearestWord('无锡', ['南京市', '无锡市'])).toBe('无锡市');
    expect(nearestWord('Ｎanjing', ['nanjing'])).toBe('nanjing');
  });

  it('finds none when nothing is near', () => {
    expect(nearestWord('xyz', ['nanjing', 'wuxi'])).toBeNull();
    expect(nearestWord('nanjing', [])).toBeNull();
  });
});
