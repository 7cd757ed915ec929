import type { Indicator } from '../../src/figures/indicator.ts';
import type { Observation } from '../../src/figures/observation.ts';
import type { Place } from '../../src/registry/place.ts';

let made = 0;

/** A verified bulletin figure of 2024 for 甲省; what matters is named by the test. */
export function observation(facts: Partial<Observation> = {}): Observation {
  made += 1;
  return {
    id: String(made).padStart(6, '0'),
    dataset: 'trial',
    indicator: 'R&D经费',
    breakdown: null,
    place: '甲省',
    period: '2024',
    value: '100',
    unit: '亿元',
    qualifier: 'exact',
    status: 'unknown',
    source: '统计资料',
    publisher: '甲省统计局',
    releasedOn: '2025-03-01',
    recordedOn: '2026-01-01',
    verified: true,
    derived: false,
    sourceQuality: 'ordinary',
    sourceMarks: [],
    confirmedBy: null,
    note: '',
    layer: 'published',
    organisation: null,
    setAside: null,
    ...facts,
  };
}

export function indicator(name: string, facts: Partial<Indicator> = {}): Indicator {
  const plain = { aliases: [], additive: false, breakdowns: [], universeMarker: false, source: '试' };
  return { ...plain, id: name, name, nameEn: `${name} (en)`, unit: '亿元', ...facts };
}

function place(name: string, facts: Partial<Place> = {}): Place {
  return { id: name, name, nameEn: `${name} (en)`, level: 'city', aliases: [], source: '试', ...facts };
}

/** A made-up province: two regions, three cities, a zone. */
export const PLACES: readonly Place[] = [
  place('全国', { level: 'nation' }),
  place('甲省', { level: 'province', parent: '全国', aliases: ['全省'] }),
  place('南片', { level: 'region', parent: '甲省' }),
  place('北片', { level: 'region', parent: '甲省' }),
  place('乙市', { parent: '甲省', region: '南片' }),
  place('丙市', { parent: '甲省', region: '南片' }),
  place('丁市', { parent: '甲省', region: '北片' }),
  place('乙高新区', { level: 'zone', parent: '乙市' }),
];

/** What a figure of a publisher's own is beside those of the office. */
export const PUBLISHED = { layer: 'published', organisation: null, setAside: null } as const;
