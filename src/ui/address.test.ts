import { describe, expect, it } from 'vitest';
import { apiHref, pageHref, type Standpoint, sameHref } from './address.ts';

const at: Standpoint = {
  plan: 'river-2021-2025',
  language: 'zh',
  asOf: '2024-12-31',
  path: 'data/',
  query: { text: '产值', page: '3' },
};

describe('addresses', () => {
  it('carry the day asked for', () => {
    expect(pageHref(at, 'targets/T1-1')).toBe('/river-2021-2025/targets/T1-1?asOf=2024-12-31');
    expect(pageHref({ ...at, asOf: null }, '')).toBe('/river-2021-2025/');
  });

  it('keep the place when the language changes', () => {
    expect(sameHref({ ...at, language: 'en' }, {})).toBe(
      '/en/river-2021-2025/data/?text=%E4%BA%A7%E5%80%BC&page=3&asOf=2024-12-31',
    );
  });

  it('drop a field set to null and encode what is not plain', () => {
    expect(sameHref(at, { page: null })).not.toContain('page');
    expect(pageHref(at, 'targets/a b')).toContain('/targets/a%20b');
  });

  it('lead to the verb of the API', () => {
    expect(apiHref(at, 'figures.download', { text: null })).toBe(
      '/api/figures/download?plan=river-2021-2025&asOf=2024-12-31',
    );
  });
});
