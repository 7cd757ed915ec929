import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { figureCatalogue } from '../../src/app/catalogue.ts';
import { seriesEntries } from '../../src/figures/search-entries.ts';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import { splitPlanText } from '../../src/plan/original-text/split.ts';
import { planOtherWords } from '../../src/plan/search-entries/other-words.ts';
import { planEntries, textEntries } from '../../src/plan/search-entries.ts';
import { readFolder } from '../../src/platform/folder.ts';
import { answerQuery } from '../../src/search/answer.ts';
import { keyOf, type SearchEntry } from '../../src/search/entry.ts';
import { findEntries } from '../../src/search/find.ts';
import { buildIndex, type SearchIndex } from '../../src/search/search-index.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const PLAN_TEXT = 'plan/jiangsu-hightech-14fyp.txt';
const FOLDER = fileURLToPath(new URL('../../catalogue/jiangsu-2021-2025', import.meta.url));

const read = readPlan(readFolder(FOLDER, PLAN_FILE_ENDINGS).files);
if (!read.ok) throw new Error('the catalogue has faults');
const plan = read.value;
const entries = planEntries(plan);

/** Everything found of one kind, with the first reason. */
function found(index: SearchIndex, q: string, kind: Parameters<typeof answerQuery>[1]['kind']) {
  const { groups } = answerQuery(index, { q, kind, page: 1, isKnown: () => true });
  return groups.flatMap(({ results }) =>
    results.map(({ id, title, place, why }) => ({ id, name: title.zh, place, why: why[0]?.zh })),
  );
}

describe('search over the catalogue', () => {
  const index = buildIndex(entries, planOtherWords(plan));
  const answer = (q: string) => answerQuery(index, { q, kind: null, page: 1, isKnown: () => true });

  it('has keys of their own for all entries, and every link leads to one', () => {
    const keys = entries.map(keyOf);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    const known = new Set(keys);
    // Series come from the store, not from the folder.
    const broken = entries.flatMap(({ links }) =>
      links.filter(({ to }) => !known.has(to) && !to.startsWith('series:')),
    );
    expect(broken).toEqual([]);
  });

  it.each([
    ['碳化硅', '名称相同'],
    ['SiC', '缩写 SiC＝碳化硅（规划 专栏4）'],
    ['sic', '缩写 SiC＝碳化硅（规划 专栏4）'],
    ['silicon carbide', '英文名 silicon carbide＝碳化硅'],
  ])('%s arrives at the third generation of semiconductors, its box, its cities and its task', (q, why) => {
    expect(found(index, q, 'term')).toMatchObject([{ name: '碳化硅', place: '专栏4', why }]);
    expect(found(index, q, 'industry')).toMatchObject([{ name: '第三代半导体', why: '碳化硅 → 第三代半导体' }]);
    expect(found(index, q, 'direction')).toMatchObject([{ place: '专栏4' }]);
    expect(found(index, q, 'place').map(({ name, why: chain }) => `${name}: ${chain}`)).toEqual(
      ['南京市', '苏州市', '南通市'].map((city) => `${city}: 碳化硅 → 第三代半导体 → ${city}`),
    );
    expect(found(index, q, 'task')[0]).toMatchObject({ id: '3-1-4', why: '碳化硅 → 第三代半导体 → 第三代半导体产业' });
  });

  it('finds every industry, target, task, place and term by its name, in both languages', () => {
    const missed = entries
      .filter(({ kind }) => ['industry', 'target', 'task', 'place', 'term'].includes(kind))
      .flatMap(({ kind, id, title }) => [title.zh, title.en].map((q) => ({ kind, id, q })))
      .filter(({ kind, id, q }) => {
        const { groups } = findEntries(index, q);
        const hits = groups.filter((group) => group.kind === kind).flatMap((group) => group.found);
        return !hits.slice(0, 20).some(({ ordinal }) => index.entries[ordinal]?.entry.id === id);
      });
    expect(missed).toEqual([]);
  });

  it('finds the term by every synonym', () => {
    const words = new Set(planOtherWords(plan).map(({ of }) => of));
    const missed = plan.synonyms.filter(({ form, of }) => {
      if (words.has(of)) return false;
      return !answer(form).groups.some(({ results }) => results.some(({ title }) => title.zh === of));
    });
    expect(missed).toEqual([]);
  });

  it('finds targets, and series without figures, by every other way to write a word of their names', () => {
    const withSeries = [...entries, ...seriesEntries(figureCatalogue(plan), [])];
    const all = buildIndex(withSeries, planOtherWords(plan));
    const words = planOtherWords(plan);
    expect(words.length).toBeGreaterThan(5);
    for (const { of, name } of words) {
      const names = withSeries.filter(
        ({ kind, title }) => ['target', 'series'].includes(kind) && title.zh.includes(of),
      );
      const { groups } = findEntries(all, name.form);
      const keys = new Set(
        groups.flatMap(({ found }) => found.map(({ ordinal }) => keyOf(withSeries[ordinal] as SearchEntry))),
      );
      expect(names.length, of).toBeGreaterThan(0);
      expect(
        names.map(keyOf).filter((key) => !keys.has(key)),
        name.form,
      ).toEqual([]);
    }
  });

  it.each([
    ['46.5', 'T1-1'],
    ['88000', 'T2'],
    ['88,000', 'T2'],
    ['8.8万亿', 'T2'],
  ])('finds the target that carries the number %s', (q, id) => {
    expect(found(index, q, 'target').map((target) => target.id)).toContain(id);
  });

  it('puts what is about both words first: silicon carbide in Suzhou', () => {
    const { whole, total, groups } = answer('碳化硅 苏州');
    expect(whole).toBeLessThan(10);
    expect(total).toBeGreaterThan(whole);
    const first = groups.filter((group) => group.whole > 0);
    expect(groups.slice(0, first.length)).toEqual(first);
    expect(first.flatMap(({ results }) => results).map(({ title }) => title.zh)).toEqual(
      expect.arrayContaining(['第三代半导体', '第三代半导体产业', '苏州市']),
    );
  });

  it.each([
    ['碳华硅', '碳化硅'],
    ['氮化稼', '氮化镓'],
    ['碳华硅 苏州', '碳化硅'],
  ])('guesses at one wrong character in a short name: %s', (q, name) => {
    expect(answer(q).nearest.map(({ zh }) => zh)).toContain(name);
  });

  it('lists for a city the industries the plan names it for', () => {
    for (const { id, name, aliases } of plan.places.filter(({ level }) => level === 'city')) {
      const named = plan.industries.filter(({ cities }) => cities.includes(id)).map((industry) => industry.id);
      for (const q of [name, ...aliases]) {
        expect(new Set(found(index, q, 'industry').map((industry) => industry.id)), q).toEqual(new Set(named));
      }
    }
  });
});

describeShared('search over the text of the plan', PLAN_TEXT, () => {
  const units = splitPlanText(
    sharedText(PLAN_TEXT)
      .split('\n')
      .map((text) => ({ kind: 'line', text })),
  );
  const index = buildIndex([...entries, ...textEntries(plan, units)]);

  it.each(['碳化硅', 'SiC', 'silicon carbide'])('leads from %s to its sentence', (q) => {
    expect(found(index, q, 'text').map(({ place }) => place)).toEqual(['专栏4/2']);
  });

  it('finds each of fifty sentences by a few of its own words', () => {
    const sentences = units.filter(({ kind, text }) => kind === 'sentence' && text.length > 40).slice(0, 400);
    const some = sentences.filter((_, at) => at % Math.ceil(sentences.length / 50) === 0);
    const missed = some.filter(
      ({ id, text }) => !found(index, text.slice(6, 22), 'text').some((unit) => unit.id === id),
    );
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});
