import { expect, it } from 'vitest';
import type { FigureCatalogue } from '../../src/figures/known-names.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import { syncDataset } from '../../src/figures/operations.ts';
import { loadObservations } from '../../src/figures/store.ts';
import {
  downloadSeries,
  importSeries,
  listSeries,
  showPlaces,
  showSeries,
  withdrawSeries,
} from '../../src/figures/verbs.ts';
import type { Database } from '../../src/platform/database.ts';
import { ask, CATALOGUE, HEAD, OPERATOR, READER, temporaryFiles } from './figures-running.ts';
import { withStores } from './stores.ts';

const SERIES = [
  HEAD,
  '高新产值占比,甲省,2023,49.9,%,政府工作报告|甲省政府,2024-01-23,yes,,',
  '高新产值占比,全省,2024,50.7,%,摘要页（AI摘要）,2025,yes,,',
  '高新占比,甲省,2024,50.6,%,统计公报|甲省统计局,2025-03-01,yes,,',
  '高新产值占比,甲省,2022,48.0,%,"(from memory, unverified)",,no,,',
  '高新产值占比,乙市,2023,55,%,政府工作报告|乙市政府,2024-01-10,yes,超,',
  'R&D经费,甲省,2023,100.1,亿元,统计公报|甲省统计局,2024-10-01,yes,,',
  'R&D经费,乙市,2023,60.0,亿元,统计公报|甲省统计局,2024-10-01,yes,,',
  'R&D经费,丙市,2023,40.0,亿元,统计公报|甲省统计局,2024-10-01,yes,,',
  'R&D经费｜基础研究,甲省,2023,5.0,亿元,统计公报|甲省统计局,2024-10-01,yes,,',
].join('\n');

const sync = (database: Database, text: string, dataset = 'trial', catalogue: FigureCatalogue = CATALOGUE) =>
  database.transaction(OPERATOR, (tx) => {
    const context = { tx, actor: OPERATOR, today: '2026-03-01', now: '2026-03-01T09:00:00+08:00', report: () => {} };
    return syncDataset(context, dataset, text, catalogue);
  });

const plan = 'trial';

withStores('the figures', (store) => {
  const write = temporaryFiles();
  const stored = async (database: Database) =>
    (await database.transaction(READER, (tx) => loadObservations(tx, CATALOGUE, 1000))).observations;
  const filled = async () => {
    const database = await store.fresh();
    await sync(database, SERIES);
    return database;
  };

  it('of a plan are kept equal to its file: added, left alone, taken away', async () => {
    const database = await store.fresh();
    expect(await sync(database, SERIES)).toEqual({ added: 9, removed: 0 });
    expect(await sync(database, SERIES)).toEqual({ added: 0, removed: 0 });
    const shorter = SERIES.split('\n').slice(0, -1).join('\n');
    expect(await sync(database, shorter.replace('55,%', '56,%'))).toEqual({ added: 1, removed: 2 });
    const left = await stored(database);
    expect(left.filter(({ place }) => place === '乙市').map(({ value }) => value)).toEqual(['60.0', '56']);
  });

  it('of a plan whose file has faults are refused whole, with every fault', async () => {
    const database = await filled();
    const broken = sync(
      database,
      `${HEAD}\n高新产值占比,甲省,2025,=1,%,公报,2026,yes,,\n高新产值占比,火星,2025,1,%,公报,2026,yes,,`,
    );
    await expect(broken).rejects.toMatchObject({
      failure: { code: 'bad-input', problems: [{ code: 'formula' }, { code: 'place-unknown' }] },
    });
    expect(await stored(database)).toHaveLength(9);
  });

  it('that two collections carry stay until both let go', async () => {
    const database = await filled();
    const file = write('own.csv', SERIES);
    expect(await ask(database, importSeries, { file })).toMatchObject({ added: 0, alreadyKnown: 9 });
    expect(await sync(database, HEAD)).toEqual({ added: 0, removed: 0 });
    const left = await stored(database);
    expect(left.map(({ dataset }) => dataset)).toEqual(Array(9).fill('own.csv'));
  });

  it('that one import brought are taken back by its name, those of the plan stay', async () => {
    const database = await filled();
    const file = write('own.csv', `${HEAD}\n高新产值占比,甲省,2025,51.0,%,年度快报|甲省统计局,2026-01-20,yes,,`);
    expect(await ask(database, importSeries, { file })).toMatchObject({ added: 1, dataset: 'own.csv' });
    expect(await ask(database, withdrawSeries, { dataset: 'own.csv' })).toEqual({ dataset: 'own.csv', removed: 1 });
    expect(await stored(database)).toHaveLength(9);
    await expect(ask(database, withdrawSeries, { dataset: 'own.csv' })).rejects.toThrow('No import is named');
    await expect(ask(database, withdrawSeries, { dataset: 'trial' })).rejects.toThrow('come with a plan');
  });

  it('give every series its best in turn, and what is left out is counted', async () => {
    const database = await filled();
    const load = (most: number) => database.transaction(READER, (tx) => loadObservations(tx, CATALOGUE, most));
    expect(await load(9)).toMatchObject({ leftOut: 0 });
    const few = await load(6);
    expect(few.leftOut).toBe(3);
    expect(
      new Set(few.observations.map((o) => `${o.indicator} ${o.breakdown} ${o.place}`)).size,
    ).toBeGreaterThanOrEqual(4);
    expect(few.observations.every(({ verified }) => verified)).toBe(true);
  });

  it('are remembered until one of them changes', async () => {
    const database = await filled();
    const know = rememberFigures([CATALOGUE]);
    const ask = () => database.transaction(READER, (tx) => know(tx, CATALOGUE.plan, null));
    const first = await ask();
    expect((await ask()).observations).toBe(first.observations);
    await sync(database, SERIES.replace('55,%', '57,%'));
    const changed = await ask();
    expect(changed.observations).not.toBe(first.observations);
    expect(changed.observations.some(({ value }) => value === '57')).toBe(true);
  });

  it('are loaded under the names asked for, their digits kept', async () => {
    const database = await filled();
    const observations = await stored(database);
    expect(observations.map(({ indicator, place, value }) => `${indicator} ${place} ${value}`).slice(0, 4)).toEqual([
      '高新产值占比 甲省 49.9',
      '高新产值占比 甲省 50.7',
      '高新产值占比 甲省 50.6',
      '高新产值占比 甲省 48.0',
    ]);
  });

  it('are listed by series in the order of the plan, aliases joined', async () => {
    const database = await filled();
    const list = await ask(database, listSeries, { plan }, { actor: READER });
    expect(list.series.map(({ indicator, breakdown, place }) => [indicator, breakdown, place].join(' '))).toEqual([
      '高新产值占比  甲省',
      '高新产值占比  乙市',
      'R&D经费  甲省',
      'R&D经费 基础研究 甲省',
      'R&D经费  乙市',
      'R&D经费  丙市',
    ]);
    expect(list).toMatchObject({ total: 6, page: 1, places: ['甲省', '乙市', '丙市'] });
    expect(list.series[0]).toMatchObject({
      ...{ count: 4, unverified: 1, firstPeriod: '2022', lastPeriod: '2024', unit: '%', targets: ['T1'] },
      latest: { value: '50.6', period: '2024' },
    });
    expect(list.series[3]?.targets).toEqual([]);
    expect(list.contradictions.map(({ rule, place }) => `${rule} ${place}`)).toEqual([
      'parts-against-total 甲省',
      'two-publishers 甲省',
    ]);
  });

  it('are filtered by words of the name in either language, by place and by day', async () => {
    const database = await filled();
    const total = async (input: { text?: string; place?: string; asOf?: string }) =>
      (await ask(database, listSeries, { plan, ...input })).total;
    expect(await total({ text: 'r&d' })).toBe(4);
    expect(await total({ text: 'share high' })).toBe(2);
    expect(await total({ text: '没有的词' })).toBe(0);
    expect(await total({ place: '全省' })).toBe(3);
    expect(await total({ asOf: '2024-01-31' })).toBe(2);
    const early = await ask(database, listSeries, { plan, asOf: '2024-12-31' });
    expect(early.series[0]).toMatchObject({ count: 1, latest: { value: '49.9' } });
    expect(early.contradictions.map(({ rule }) => rule)).toEqual(['parts-against-total']);
  });

  it('refuse what they do not know instead of answering nothing', async () => {
    const database = await filled();
    const code = (promise: Promise<unknown>) =>
      promise.then(
        () => null,
        (error) => error.failure?.code,
      );
    expect(await code(ask(database, listSeries, { plan: 'other' }))).toBe('not-found');
    expect(await code(ask(database, listSeries, { plan, place: '甲市' }))).toBe('not-found');
    expect(await code(ask(database, listSeries, { plan, asOf: '2024-02-30' }))).toBe('bad-input');
    expect(await code(ask(database, showSeries, { plan, indicator: '无此指标', place: '甲省' }))).toBe('not-found');
    expect(await code(ask(database, showPlaces, { plan, indicator: '无此指标' }))).toBe('not-found');
    expect(await code(ask(database, showPlaces, { plan, period: '某年' }))).toBe('bad-input');
  });

  it('of one series are shown side by side, one adopted with its reason', async () => {
    const database = await filled();
    const shown = await ask(database, showSeries, { plan, indicator: '高新占比', place: '全省' });
    expect(shown).toMatchObject({ indicator: '高新产值占比', breakdown: null, place: '甲省', definition: null });
    expect(shown.observations.map(({ value, adopted }) => [value, adopted])).toEqual([
      ['50.7', false],
      ['50.6', true],
      ['49.9', true],
      ['48.0', false],
    ]);
    expect(shown.observations[1]?.adoptionReason?.zh).toContain('公报值');
    expect(shown.contradictions.map(({ rule }) => rule)).toEqual(['two-publishers']);
    const before = await ask(database, showSeries, {
      plan,
      indicator: '高新产值占比',
      place: '甲省',
      asOf: '2024-12-31',
    });
    expect(before.observations.map(({ value }) => value)).toEqual(['49.9']);
    const part = await ask(database, showSeries, { plan, indicator: 'R&D经费', breakdown: '基础研究', place: '甲省' });
    expect(part.observations.map(({ value }) => value)).toEqual(['5.0']);
    const none = await ask(database, showSeries, { plan, indicator: '高新产值占比', place: '丙市' });
    expect(none.observations).toEqual([]);
  });

  it('of the cities are compared where most of them are known', async () => {
    const database = await filled();
    const shown = await ask(database, showPlaces, { plan }, { actor: READER });
    expect(shown).toMatchObject({ indicator: 'R&D经费', unit: '亿元', period: '2023', total: { value: '100.1' } });
    expect(shown.choices).toEqual([{ indicator: 'R&D经费', periods: ['2023'] }]);
    expect(shown.places.map(({ name, value }) => [name, value?.value ?? null])).toEqual([
      ['甲省', '100.1'],
      ['南片', null],
      ['乙市', '60.0'],
      ['丙市', '40.0'],
    ]);
    expect(shown.places[2]).toMatchObject({
      ...{ code: '990100', region: { zh: '南片', en: 'South' }, tile: [0, 0], seriesCount: 2, verifiedCount: 2 },
      latest: [{ value: '55' }, { value: '60.0' }],
    });
    expect(shown.contradictions.map(({ rule }) => rule)).toEqual(['parts-against-total']);
    const asked = await ask(database, showPlaces, { plan, indicator: '高新占比', period: '2023年' });
    expect(asked).toMatchObject({ indicator: '高新产值占比', period: '2023', total: { value: '49.9' } });
  });

  it('that no plan knows are listed where the place is known; those of another plan are not', async () => {
    const database = await filled();
    const other: FigureCatalogue = {
      ...CATALOGUE,
      plan: 'other',
      indicators: [
        {
          ...CATALOGUE.indicators[0],
          id: 'x',
          name: '他规划指标',
          aliases: [],
        } as FigureCatalogue['indicators'][number],
      ],
    };
    const catalogues = [CATALOGUE, other];
    const text = `${HEAD}\n独角兽数,乙市,2024,3,家,日报,2025,yes,,\n他规划指标,乙市,2024,3,%,日报,2025,yes,,`;
    await ask(database, importSeries, { file: write('more.csv', text) }, { catalogues });
    const list = await ask(database, listSeries, { plan, place: '乙市' }, { catalogues });
    expect(list.series.map(({ indicator }) => indicator)).toEqual(['高新产值占比', 'R&D经费', '独角兽数']);
    expect(list.series[2]).toMatchObject({ targets: [], latest: { value: '3' } });
    const unknown = await ask(database, showSeries, { plan, indicator: '独角兽数', place: '乙市' }, { catalogues });
    expect(unknown.observations).toHaveLength(1);
  });

  it('are downloaded as the list shows them', async () => {
    const database = await filled();
    const lines = async (input: Record<string, string>) =>
      (await ask(database, downloadSeries, { plan, ...input }, { actor: READER })).text
        .trimEnd()
        .split('\r\n')
        .slice(1);
    expect(await lines({})).toHaveLength(9);
    expect(await lines({ text: 'r&d' })).toHaveLength(4);
    expect(await lines({ place: '乙市' })).toHaveLength(2);
    expect(await lines({ indicator: '高新产值占比', place: '甲省' })).toHaveLength(4);
    expect(await lines({ asOf: '2024-01-31' })).toHaveLength(2);
    const file = await ask(database, downloadSeries, { plan, indicator: '高新占比' });
    expect(file).toMatchObject({ fileName: 'trial-高新产值占比.csv', mediaType: 'text/csv; charset=utf-8' });
  });
});
