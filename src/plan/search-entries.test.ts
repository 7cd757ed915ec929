import { describe, expect, it } from 'vitest';
import { SMALL_PLAN } from '../../test/plan/small-plan.ts';
import type { Term } from '../registry/industry.ts';
import { keyOf } from '../search/entry.ts';
import { readPlan } from './catalogue.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { planOtherWords } from './search-entries/other-words.ts';
import { targetText } from './search-entries/target-text.ts';
import { planEntries, textEntries } from './search-entries.ts';

function loaded(): LoadedPlan {
  const read = readPlan(SMALL_PLAN);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const term = (name: string, nameEn: string): Term => ({ name, nameEn, kind: 'material', figures: [] });
const small = loaded();
const plan: LoadedPlan = {
  ...small,
  industries: [
    {
      id: 'mica',
      group: 'emerging',
      groupName: { zh: '新兴产业', en: 'Emerging industries' },
      name: { zh: '云母材料', en: 'Mica materials' },
      place: '三（一）1',
      goal: { quote: '建成基地', place: '三（一）1' },
      goalEn: 'Build a base',
      cities: ['city'],
      citiesOpen: false,
      directions: [
        {
          id: 'synthetic',
          name: { zh: '合成', en: 'Synthesis' },
          place: '专栏1',
          fields: [
            { id: 'crystals', name: { zh: '晶体', en: 'Crystals' }, terms: [term('氟金云母', 'fluorophlogopite')] },
            { id: 'films', name: { zh: '薄膜', en: 'Films' }, terms: [term('氟金云母', 'fluorophlogopite')] },
          ],
        },
      ],
    },
  ],
  synonyms: [
    { form: 'FPM', of: '氟金云母', kind: 'abbreviation', origin: 'plan', source: '规划 专栏1' },
    { form: '人造云母', of: '氟金云母', kind: 'synonym', origin: 'ours' },
  ],
};
const entryOf = (key: string) => planEntries(plan).find((entry) => keyOf(entry) === key);

describe('the entries of a plan', () => {
  it('of a plan without industries, tasks and registers are its targets and places, with the wording of each', () => {
    const entries = planEntries(small);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['target', 'place']));
    expect(entries[0]).toMatchObject({
      kind: 'target',
      id: 'S1',
      path: 'targets/S1',
      text: { zh: '比重达50%左右 比重为46.5%', en: 'about 50% 46.5' },
      place: '二',
      links: [{ relation: 'related', to: 'series:["比重",null,"某市"]' }],
    });
  });

  it('of a target hold its numbers as shown and plain, each once', () => {
    const target = {
      unit: '亿元',
      wording: [{ quote: '收入超过8.8万亿元', place: '二' }],
      comparison: { comparator: 'more-than', value: '88000' },
    } as const;
    expect(targetText({ ...target, wording: [...target.wording] })).toEqual({
      zh: '收入超过8.8万亿元 超过88,000亿元 88000',
      en: 'more than 8,800 billion yuan 88000',
    });
  });

  it('of a target give its baseline without a unit, since that of a multiple is another', () => {
    const baseline = { value: '32000', qualifier: 'more-than', period: '2020', universe: 'same' } as const;
    const doubled = {
      unit: '倍',
      wording: [{ quote: '数量倍增', place: '二' }],
      comparison: { comparator: 'multiple', value: '2' },
      baseline: { ...baseline, wording: { quote: '已有三万多家', place: '一' } },
    } as const;
    expect(targetText({ ...doubled, wording: [...doubled.wording] })).toEqual({
      zh: '数量倍增 已有三万多家 基期的2倍 32,000 32000',
      en: '2 times the base 32,000 32000',
    });
  });

  it('come with the other ways to write words of targets and indicators, which are names of no entry', () => {
    const words = [...plan.synonyms, { form: '占比', of: '比重', kind: 'synonym', origin: 'ours' } as const];
    expect(planOtherWords({ ...plan, synonyms: words })).toEqual([
      {
        of: '比重',
        name: { form: '占比', kind: 'synonym', source: { zh: '本项目整理', en: 'compiled by this project' } },
      },
    ]);
  });

  it('hold a term once, with every other name and who says so, and lead to all it is part of', () => {
    const entry = entryOf('term:mica/氟金云母');
    expect(entry?.names).toEqual([
      { form: 'FPM', kind: 'abbreviation', source: { zh: '规划 专栏1', en: '规划 专栏1' } },
      { form: '人造云母', kind: 'synonym', source: { zh: '本项目整理', en: 'compiled by this project' } },
    ]);
    expect(entry?.links.map(({ to }) => to)).toEqual([
      'industry:mica',
      'field:mica/synthetic/crystals',
      'direction:mica/synthetic',
      'field:mica/synthetic/films',
      'direction:mica/synthetic',
    ]);
    expect(planEntries(plan).filter(({ kind }) => kind === 'term')).toHaveLength(1);
  });

  it('lead from an industry to its cities and from a city to its industries', () => {
    expect(entryOf('industry:mica')?.links).toContainEqual({ relation: 'related', to: 'place:city' });
    expect(entryOf('place:city')?.links).toContainEqual({ relation: 'related', to: 'industry:mica' });
    expect(entryOf('place:city')?.context.en).toBe('The plan names it for 1 industry');
    expect(entryOf('place:town')?.context.en).toBe('');
  });

  it('of its text stand under their headings and lead to what was made of them', () => {
    const mapped = { ...plan, textMap: [{ unit: '一/2', begins: '比重', objects: ['target:S1'] }] };
    const entries = textEntries(mapped, [
      { id: '一/1', section: '一', kind: 'heading', text: '一、目标' },
      { id: '一/2', section: '一', kind: 'sentence', text: '比重达50%左右。' },
      { id: '表1/1', section: '表1', kind: 'row', text: '比重\t50' },
    ]);
    expect(entries.map(({ context }) => context.zh)).toEqual(['标题', '一、目标', '表格行']);
    expect(entries[1]).toMatchObject({
      path: 'text/',
      query: { at: '一/2' },
      place: '一/2',
      links: [{ to: 'target:S1' }],
    });
    expect(entries[2]?.text.zh).toBe('比重 50');
  });
});
