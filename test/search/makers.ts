import { type EntryKind, type SearchEntry } from '../../src/search/entry.ts';
import { findEntries } from '../../src/search/find.ts';
import { buildIndex } from '../../src/search/search-index.ts';

/** An entry in the fewest words; the Chinese title is also its id. */
export function makeEntry(kind: EntryKind, zh: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return {
    kind,
    id: zh,
    title: { zh, en: zh },
    names: [],
    text: { zh: '', en: '' },
    path: `${kind}/`,
    context: { zh: '', en: '' },
    place: null,
    links: [],
    ...more,
  };
}

/** A made-up plan: an industry of two cities with a task, a technology under four names, a sentence of the text. */
export const ENTRIES: readonly SearchEntry[] = [
  makeEntry('target', '云母产值', {
    title: { zh: '云母产值', en: 'Output of mica' },
    text: { zh: '云母产值达50亿元', en: '' },
  }),
  makeEntry('industry', '云母材料', {
    title: { zh: '云母材料', en: 'Mica materials' },
    text: { zh: '在甲市、乙市打造云母材料基地', en: 'A base of mica materials in Jia and Yi' },
    links: [
      { relation: 'part', to: 'direction:合成云母方向' },
      { relation: 'related', to: 'place:甲市' },
      { relation: 'related', to: 'place:乙市' },
      { relation: 'related', to: 'task:云母攻关' },
    ],
  }),
  makeEntry('direction', '合成云母方向', {
    place: '专栏9',
    links: [{ relation: 'whole', to: 'industry:云母材料' }],
  }),
  makeEntry('term', '氟金云母', {
    title: { zh: '氟金云母', en: 'fluorophlogopite' },
    names: [
      { form: 'FPM', kind: 'abbreviation', source: { zh: '规划 专栏9', en: '规划 专栏9' } },
      { form: '人造云母', kind: 'synonym', source: { zh: '本项目整理', en: 'compiled by this project' } },
    ],
    links: [
      { relation: 'whole', to: 'industry:云母材料' },
      { relation: 'whole', to: 'direction:合成云母方向' },
    ],
  }),
  makeEntry('task', '云母攻关', { text: { zh: '由甲市牵头攻关', en: '' } }),
  makeEntry('place', '甲市', {
    title: { zh: '甲市', en: 'Jia' },
    links: [{ relation: 'related', to: 'industry:云母材料' }],
  }),
  makeEntry('place', '乙市', { title: { zh: '乙市', en: 'Yi' } }),
  makeEntry('place', '丙市', { title: { zh: '丙市', en: 'Bing' } }),
  makeEntry('text', '专栏9/1', {
    place: '专栏9/1',
    text: { zh: '突破氟金云母（FPM）晶体的大尺寸生长和剥离技术。', en: '' },
  }),
  makeEntry('text', '专栏9/2', { place: '专栏9/2', text: { zh: '推动人造云母在绝缘领域的示范应用。', en: '' } }),
];

/** What is found for a query: keys in the order of results, by kind. */
export function foundKeys(entries: readonly SearchEntry[], query: string): string[] {
  const index = buildIndex(entries);
  return findEntries(index, query).groups.flatMap(({ found }) =>
    found.map(({ ordinal }) => {
      const entry = index.entries[ordinal]?.entry;
      return `${entry?.kind}:${entry?.id}`;
    }),
  );
}
