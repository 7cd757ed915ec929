import { expect, it } from 'vitest';
import { figureCatalogue } from '../../src/app/catalogue.ts';
import { searchedPlans } from '../../src/app/search-sources.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { syncDataset } from '../../src/figures/operations.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import type { TextUnit } from '../../src/plan/original-text/unit.ts';
import { replacePlanText } from '../../src/plan/store.ts';
import type { Database } from '../../src/platform/database.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf } from '../../src/platform/verb.ts';
import { searchOperations } from '../../src/search/operations.ts';
import type { findAnything } from '../../src/search/verbs.ts';
import { SMALL_PLAN } from '../plan/small-plan.ts';
import { HEAD, OPERATOR, READER } from './figures-running.ts';
import { withStores } from './stores.ts';

const INDUSTRIES = `- id: mica
  group: emerging
  groupName: { zh: 新兴产业, en: Emerging industries }
  name: { zh: 云母材料, en: Mica materials }
  place: 三（一）1
  goal: { quote: 到2025年在某市建成云母材料基地, place: 三（一）1 }
  goalEn: By 2025 build a base of mica materials in Some city
  cities: [city]
  directions:
    - id: synthetic
      name: { zh: 合成方向, en: Synthesis }
      place: 专栏1
      fields:
        - id: crystals
          name: { zh: 晶体, en: Crystals }
          terms:
            - { name: 氟金云母, nameEn: fluorophlogopite, kind: material }
`;
const SYNONYMS = `- { form: FPM, of: 氟金云母, kind: abbreviation, origin: plan, source: 规划 专栏1 }
`;
const TASKS = `- id: "3-1"
  kind: focus
  name: { zh: 云母攻关, en: Work on mica }
  place: 三（一）1
  programme: { zh: 产业, en: Industries }
  summary: { zh: 攻关大尺寸晶体, en: Grow large crystals }
  wording: [{ quote: 攻关大尺寸晶体, place: 三（一）1 }]
  targets: [S1]
  industries: [mica]
  places: [city]
`;
const FILES = new Map([
  ...SMALL_PLAN,
  ['industries.yaml', INDUSTRIES],
  ['synonyms.yaml', SYNONYMS],
  ['tasks.yaml', TASKS],
]);
const read = readPlan(FILES);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const plan = read.value;

const SERIES = [
  HEAD,
  '比重,某市,2022,48,%,公报|某市统计局,2023-03-01,yes,,',
  '产值,某市,2022,100,亿元,公报|某市统计局,2024-03-01,yes,,',
  '项目数,某市,2022,12,项,公报|某市统计局,,yes,,',
].join('\n');

const UNITS: readonly TextUnit[] = [
  { id: '三（一）1/1', section: '三（一）1', kind: 'heading', text: '1.云母材料产业。' },
  { id: '三（一）1/2', section: '三（一）1', kind: 'sentence', text: '攻关大尺寸氟金云母（FPM）晶体。' },
];
const SOURCE = {
  fileName: 'plan.txt',
  format: 'txt',
  sha256: 'b'.repeat(64),
  actor: '王会计',
  at: '2026-03-01T09:00:00+08:00',
} as const;

/** One running program: its index is kept from one question to the next. */
function program(database: Database) {
  const [bound] = searchOperations(searchedPlans([plan]));
  if (bound === undefined) throw new Error('nothing is bound');
  const running = {
    database,
    clock: () => '2026-03-01T09:00:00+08:00',
    isAllowed: () => true,
    fieldWords: {},
    record: insertEvent,
  };
  return (input: Record<string, unknown>) =>
    runVerb(running, bound, READER, input) as Promise<OutputOf<typeof findAnything>>;
}

const keysOf = ({ groups }: OutputOf<typeof findAnything>) =>
  groups.flatMap(({ results }) => results.map(({ kind, id }) => `${kind}:${id}`));

const sync = (database: Database, text: string) =>
  database.transaction(OPERATOR, (tx) => {
    const context = { tx, actor: OPERATOR, today: '2026-03-01', now: '2026-03-01T09:00:00+08:00', report: () => {} };
    return syncDataset(context, 'small', text, figureCatalogue(plan));
  });
const load = (database: Database, fingerprint: string, units: readonly TextUnit[]) =>
  database.transaction(OPERATOR, (tx) => replacePlanText(tx, plan.header.id, { ...SOURCE, fingerprint }, units));

withStores('the search', (store) => {
  it('finds over folder, figures and text, for anyone', async () => {
    const database = await store.fresh();
    await sync(database, SERIES);
    await load(database, 'a', UNITS);
    const find = program(database);
    expect(keysOf(await find({ q: 'FPM' }))).toEqual([
      'industry:mica',
      'direction:mica/synthetic',
      'field:mica/synthetic/crystals',
      'term:mica/氟金云母',
      'task:3-1',
      'place:city',
      'text:三（一）1/2',
    ]);
    const { groups } = await find({ q: '产值' });
    expect(groups.find(({ kind }) => kind === 'series')?.results[0]).toMatchObject({
      title: { zh: '产值 · 某市', en: 'Output · Some city' },
      path: 'data/',
      query: { indicator: '产值', at: '某市' },
      why: [{ zh: '名称相同' }],
    });
    expect(keysOf(await find({ q: '总产值' }))).toEqual(expect.arrayContaining([expect.stringContaining('产值')]));
    expect(keysOf(await find({ q: 'S1' }))).toEqual(expect.arrayContaining(['target:S1', 'task:3-1']));
  });

  it('notices a text that is loaded, replaced or taken away, and figures that come and go', async () => {
    const database = await store.fresh();
    const find = program(database);
    expect(await find({ q: '大尺寸' })).toMatchObject({ hasText: false, groups: [{ kind: 'task' }] });
    await load(database, 'a', UNITS);
    expect(await find({ q: '大尺寸' })).toMatchObject({
      hasText: true,
      groups: [{ kind: 'task' }, { kind: 'text', count: 1 }],
    });
    await load(
      database,
      'b',
      UNITS.map((unit) => ({ ...unit, text: `${unit.text}大尺寸` })),
    );
    expect((await find({ q: '大尺寸', kind: 'text' })).groups[0]?.count).toBe(2);
    const places = async () =>
      (await find({ q: '项目数', kind: 'series' })).groups[0]?.results.map(({ title }) => title.zh);
    expect(await places()).toEqual(['项目数']);
    await sync(database, SERIES);
    expect(await places()).toEqual(['项目数 · 某市']);
    await sync(database, HEAD);
    expect(await places()).toEqual(['项目数']);
  });

  it('on an earlier day lists only series with a value released by then; all else stays', async () => {
    const database = await store.fresh();
    await sync(database, SERIES);
    await load(database, 'a', UNITS);
    const find = program(database);
    const series = async (asOf?: string) =>
      (await find({ q: '某市', kind: 'series', ...(asOf === undefined ? {} : { asOf }) })).groups.flatMap(
        ({ results }) => results.map(({ title }) => title.zh),
      );
    expect(await series()).toEqual(['比重 · 某市', '产值 · 某市', '项目数 · 某市']);
    expect(await series('2023-12-31')).toEqual(['比重 · 某市']);
    expect(await series('2024-12-31')).toEqual(['比重 · 某市', '产值 · 某市']);
    expect(await series('2022-12-31')).toEqual([]);
    expect(keysOf(await find({ q: 'FPM', asOf: '2022-12-31' }))).toEqual(keysOf(await find({ q: 'FPM' })));
  });

  it('answers nothing, marks, code and long texts calmly', async () => {
    const find = program(await store.fresh());
    const empty = await find({});
    expect(empty).toMatchObject({ total: 0, groups: [], hasWords: false });
    expect(empty.examples.map(({ words }) => words.zh)).toEqual(['云母材料', '比重', '氟金云母', '某市']);
    for (const q of [
      '！？',
      '😀',
      "'; drop table observation; --",
      '<script>alert(1)</script>',
      '\u0000',
      'a'.repeat(200),
    ]) {
      expect(await find({ q }), q).toMatchObject({ total: 0 });
    }
    expect((await find({ q: '氟金云毋' })).nearest).toEqual([{ zh: '氟金云母', en: 'fluorophlogopite' }]);
  });

  it('refuses what cannot be asked, and says the remedy', async () => {
    const find = program(await store.fresh());
    const refused = (input: Record<string, unknown>) => expect(find(input)).rejects;
    await refused({ q: '云'.repeat(201) }).toMatchObject({
      failure: { code: 'bad-input', words: { zh: expect.stringContaining('最多200个字，现在有201个字') } },
    });
    await refused({ q: '云', plan: 'mars' }).toMatchObject({
      failure: { code: 'not-found', words: { zh: expect.stringContaining('mars') } },
    });
    await refused({ q: '云', asOf: '2023-02-30' }).toMatchObject({ failure: { code: 'bad-input' } });
    await refused({ q: '云', kind: 'planet' }).toMatchObject({ failure: { code: 'bad-input' } });
    await refused({ q: '云', page: '0' }).toMatchObject({ failure: { code: 'bad-input' } });
    await refused({ query: '云' }).toMatchObject({ failure: { problems: [{ code: 'unknown-field' }] } });
  });
});
