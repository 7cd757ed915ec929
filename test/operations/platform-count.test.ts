import { expect, it } from 'vitest';
import type { z } from 'zod';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, composeRunning, syncPlan } from '../../src/app/compose.ts';
import { readSettings } from '../../src/app/settings.ts';
import { withdrawFact } from '../../src/figures/store/facts.ts';
import { showInternalBoard, showInternalTarget } from '../../src/plan/verbs/internal.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf, Verb } from '../../src/platform/verb.ts';
import { NOW, record, type Said } from './facts-running.ts';
import { createOffice, PERSON_NAMES } from './people.ts';
import { withStores } from './stores.ts';

const settings = readSettings({});
const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
const PLAN = 'jiangsu-2021-2025';
const READER: Actor = { name: 'web', role: 'anyone' };
const KEY = '00000000-0000-7000-8000-00000000000a';

/** Contracts of 2025 that anybody of the office may know in sum, and one of 2026 by itself. */
const FACTS: readonly Said[] = [
  ...['310000000', '220000000', '180000000.5'].map((total, n) => ({ total, on: '2025-06-30', seller: `seller ${n}` })),
  { total: null, on: '2025-07-01', seller: 'seller 0', sellerRegion: '320500' },
  { total: '987654321', on: '2025-07-01', seller: 'far', sellerRegion: '310000' },
  { key: KEY, total: '123456789', on: '2026-02-03', seller: 'alone' },
].map((said) => ({ plan: PLAN, ...said }));

withStores('what the platform counts of a target', (store) => {
  const open = async () => {
    const database = await store.fresh();
    const [plan] = catalogue.plans;
    if (plan?.header.id !== PLAN) throw new Error('the first plan is another');
    await syncPlan(database, plan);
    // Bound anew each time: what verbs remember belongs to one store.
    const verbs = bindVerbs(catalogue, 'test');
    const ask = <V extends Verb>(who: Actor, verb: V, input: z.input<V['input']>): Promise<OutputOf<V>> => {
      const bound = verbs.find((each) => each.verb.id === verb.id);
      if (bound === undefined) throw new Error(verb.id);
      return runVerb(composeRunning(database), bound, who, input) as Promise<OutputOf<V>>;
    };
    return { database, verbs, ask, people: await createOffice(database) };
  };
  const year = (of: number, records: number | null, value: string | null, unknown: number | null) => ({
    ...{ year: of, records, value, unknown },
  });

  it('stands beside the verdict for those who oversee, opens for those who examine, and moves nothing', async () => {
    const { database, ask, people } = await open();
    const T14 = { plan: PLAN, id: 'T14' };
    const empty = await ask(people.officer, showInternalBoard, { plan: PLAN });
    expect(empty.platformCounts).toMatchObject([{ target: 'T14', years: [], opens: false }]);
    await record(database, people.registrar, FACTS);

    const { platformCounts, ...board } = await ask(people.officer, showInternalBoard, { plan: PLAN });
    expect(platformCounts).toEqual([
      {
        ...{ target: 'T14', measure: 'total', unit: '亿元', opens: false, source: 'contracts' },
        place: { zh: '江苏省', en: 'Jiangsu' },
        years: [
          { ...year(2026, null, null, null), withheld: 'few' },
          { ...year(2025, 4, '7.100000005', 1), withheld: null },
        ],
      },
    ]);
    const { platformCounts: _none, ...before } = empty;
    expect(board).toEqual(before);
    const opened = await ask(people.inspector, showInternalTarget, T14);
    expect(opened.platformCount).toMatchObject({
      opens: true,
      years: [{ ...year(2026, 1, '1.23456789', 0), withheld: 'few' }, year(2025, 4, '7.100000005', 1)],
    });
    expect(opened.observations.every(({ layer }) => layer === 'published')).toBe(true);
    // A target that is not counted, and a day gone by.
    expect((await ask(people.inspector, showInternalTarget, { plan: PLAN, id: 'T13' })).platformCount).toBeNull();
    const earlier = { plan: PLAN, asOf: '2026-01-31' };
    expect((await ask(people.inspector, showInternalBoard, earlier)).platformCounts).toEqual([]);

    await database.transaction(people.registrar, (tx) =>
      withdrawFact(tx, { dataset: 'technology-contracts', key: KEY }, NOW),
    );
    const later = await ask(people.reviewer, showInternalTarget, T14);
    expect(later.platformCount?.years).toMatchObject([{ year: 2025, records: 4 }]);
  });

  it('is not there for a holder, a city, or whoever else opens the board', async () => {
    const { database, ask, people } = await open();
    await record(database, people.registrar, FACTS);
    const told: Record<string, unknown> = {};
    for (const name of PERSON_NAMES) {
      const board = await ask(people[name], showInternalBoard, { plan: PLAN }).catch(failureOf);
      const target = await ask(people[name], showInternalTarget, { plan: PLAN, id: 'T14' }).catch(failureOf);
      const isRefused = board === null || target === null || !('platformCounts' in board && 'platformCount' in target);
      told[name] = isRefused ? board?.['code' as never] : [board.platformCounts.length, target.platformCount?.opens];
    }
    const [nothing, totals] = [
      [0, undefined],
      [1, false],
    ];
    expect(told).toEqual({
      ...{ officer: totals, reviewer: totals, publisher: totals, inspector: [1, true] },
      ...{ holder: nothing, nanjing: nothing, suzhou: nothing },
      ...{ registrar: 'not-permitted', university: 'not-permitted', firm: 'not-permitted' },
      ...{ system: 'not-permitted', security: 'not-permitted', audit: 'not-permitted' },
    });
  });

  it('reaches no verb that is for anyone', async () => {
    const { database, verbs, people } = await open();
    const inputs = [
      { plan: PLAN },
      { plan: PLAN, id: 'T14' },
      {},
      { q: '技术合同', plan: PLAN },
      { plan: PLAN, target: 'T14' },
    ];
    const publicAnswers = async () => {
      const answers = new Map<string, string>();
      for (const bound of verbs.filter(({ verb }) => verb.who === 'anyone' && verb.store !== 'none')) {
        for (const input of inputs) {
          const answer = await runVerb(composeRunning(database), bound, READER, input).catch(failureOf);
          answers.set(`${bound.verb.id} ${JSON.stringify(input)}`, JSON.stringify(answer));
        }
      }
      return answers;
    };
    const before = await publicAnswers();
    for (const id of ['plan.board', 'plan.progress', 'plan.target', 'figures.series']) {
      expect([...before].some(([key, answer]) => key.startsWith(id) && answer.includes('技术合同'))).toBe(true);
    }
    await record(database, people.registrar, FACTS);
    expect(await publicAnswers()).toEqual(before);
    const naming = [...before].filter(([, answer]) => /"platformCount|"counted"|technology-contracts/.test(answer));
    expect(naming.map(([key]) => key)).toEqual([]);
  });
});
