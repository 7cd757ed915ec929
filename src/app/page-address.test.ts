import { describe, expect, it } from 'vitest';
import { addressOf, redirectOf, repeatedField } from './page-address.ts';

const at = (path: string) => new URL(`http://127.0.0.1:4311${path}`);
const ONE = ['river-2021-2025'];
const TWO = [...ONE, 'hill-2021-2025'];

describe('the address of a page', () => {
  it('is read as language, plan, path, day and query', () => {
    expect(addressOf(at('/en/river-2021-2025/data/?asOf=2024-12-31&text=&place=%E6%9F%90%E5%B8%82'))).toEqual({
      language: 'en',
      plan: 'river-2021-2025',
      path: 'data/',
      asOf: '2024-12-31',
      query: { place: '某市' },
    });
  });

  it('stays on this site however many slashes it begins with', () => {
    expect(addressOf(at('//data')).plan).toBe('data');
    expect(redirectOf(at('//data'), ONE)).toBeNull();
    expect(redirectOf(at('//river-2021-2025'), ONE)).toBe('/river-2021-2025/');
  });

  it('leads from the root to the only plan, and keeps its query', () => {
    expect(redirectOf(at('/?asOf=2024-12-31'), ONE)).toBe('/river-2021-2025/?asOf=2024-12-31');
    expect(redirectOf(at('/en?asOf=2024-12-31'), ONE)).toBe('/en/river-2021-2025/?asOf=2024-12-31');
    expect(redirectOf(at('/en/'), TWO)).toBeNull();
    expect(redirectOf(at('/en'), TWO)).toBeNull();
  });

  it('ends folders of known plans in a slash, and nothing else', () => {
    expect(redirectOf(at('/en/river-2021-2025/data?page=2'), TWO)).toBe('/en/river-2021-2025/data/?page=2');
    for (const path of ['/robots.txt', '/favicon.ico', '/nobody/data', '/river-2021-2025/data/']) {
      expect(redirectOf(at(path), ONE), path).toBeNull();
    }
  });

  it('names a field given twice', () => {
    expect(repeatedField(at('/?asOf=2024-12-31&asOf=2023-12-31'))).toBe('asOf');
    expect(repeatedField(at('/?asOf=&asOf=2023-12-31'))).toBeNull();
  });
});
