import { expect, it } from 'vitest';
import { figureCatalogue } from '../../src/app/catalogue.ts';
import { PRINTOUTS } from '../../src/app/printouts.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import { syncDataset } from '../../src/figures/operations.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import { taskOperations } from '../../src/plan/operations/tasks.ts';
import { showRegisters, showTasks } from '../../src/plan/verbs/tasks.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { InputOf, OutputOf, Verb } from '../../src/platform/verb.ts';
import { PACK } from '../plan/makers.ts';
import { SMALL_PLAN } from '../plan/small-plan.ts';
import { SMALL_PLAN_WITH_TASKS } from '../plan/task-breakages.ts';
import { HEAD, OPERATOR, READER } from './figures-running.ts';
import { withStores } from './stores.ts';

const NOW = '2026-03-01T09:00:00+08:00';
const plan = loaded(SMALL_PLAN_WITH_TASKS);
const bare = loaded(SMALL_PLAN);

function loaded(files: ReadonlyMap<string, string>): LoadedPlan {
  const read = readPlan(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function ask<V extends Verb>(database: Database, verb: V, input: Partial<InputOf<V>>, plans = [plan]) {
  const operations = taskOperations(plans, PACK, rememberFigures(plans.map(figureCatalogue)));
  const bound = operations.find((each) => each.verb.id === verb.id);
  if (bound === undefined) throw new Error(`nothing is bound to ${verb.id}`);
  const running = {
    database,
    clock: () => NOW,
    isAllowed: () => true,
    fieldWords: {},
    record: () => Promise.reject(new Error('a query is not audited')),
  };
  return runVerb(running, bound, READER, input) as Promise<OutputOf<V>>;
}

const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => null,
    (error: unknown) => failureOf(error),
  );

withStores('tasks and registers', (store) => {
  const filled = async () => {
    const database = await store.fresh();
    const csv = `${HEAD}\n比重,某市,2025,51,%,统计公报|某市统计局,2026-01-20,yes,,`;
    const context = { actor: OPERATOR, today: '2026-03-01', now: NOW, report: () => {} };
    await database.transaction(OPERATOR, (tx) =>
      syncDataset({ ...context, tx }, plan.header.id, csv, figureCatalogue(plan)),
    );
    return database;
  };

  it('are grouped by kind, each kind with its own count, ids turned into names', async () => {
    const shown = await ask(await filled(), showTasks, {});
    expect(shown.groups.map(({ kind, total, tasks }) => [kind, total, tasks.map(({ id }) => id)])).toEqual([
      ['focus', 1, ['3-1-1']],
      ['safeguard', 1, ['5-1']],
    ]);
    const [task] = shown.groups[0]?.tasks ?? [];
    expect(task).toMatchObject({
      programme: { zh: '培育产业' },
      industries: [{ id: 'chips', name: { zh: '芯片产业' } }],
      places: [{ id: 'city', name: { zh: '某市', en: 'Some city' } }],
      registers: [{ id: 'zones', name: { en: 'High-tech zones' } }],
      noTarget: null,
    });
    expect(shown.groups[1]?.tasks[0]).toMatchObject({ targets: [], noTarget: { zh: '规划没有写可计量的目标。' } });
    expect(shown.choices.targets.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4']);
  });

  it('carry the verdict of the day asked for, and none before the plan was issued', async () => {
    const database = await filled();
    const stateOf = async (asOf?: string) => {
      const shown = await ask(database, showTasks, asOf === undefined ? {} : { asOf });
      return shown.groups[0]?.tasks[0]?.targets[0];
    };
    expect(await stateOf()).toMatchObject({ id: 'S1', state: 'met', stateWords: { zh: '达到' } });
    expect(await stateOf('2026-01-19')).toMatchObject({
      state: 'cannot-tell',
      reasonWords: { zh: expect.any(String) },
    });
    expect(await stateOf('2021-02-28')).toMatchObject({ id: 'S1', state: null, stateWords: null });
  });

  it('say which target stands in the section and which is only served', async () => {
    const moved = new Map(SMALL_PLAN_WITH_TASKS);
    moved.set('tasks.yaml', (moved.get('tasks.yaml') ?? '').replace('place: 三（一）1\n', 'place: 三\n'));
    const shown = await ask(await filled(), showTasks, {}, [loaded(moved)]);
    const targets = shown.groups[0]?.tasks[0]?.targets ?? [];
    expect(targets.map(({ id, stated }) => [id, stated])).toEqual([
      ['S1', false],
      ['S2', true],
      ['S3', true],
      ['S4', true],
    ]);
  });

  it('are filtered by kind, industry, target and place; a place holds what lies inside it', async () => {
    const database = await filled();
    const ids = async (input: Partial<InputOf<typeof showTasks>>) =>
      (await ask(database, showTasks, input)).groups.flatMap(({ tasks }) => tasks.map(({ id }) => id));
    expect(await ids({ kind: 'safeguard' })).toEqual(['5-1']);
    expect(await ids({ industry: 'chips' })).toEqual(['3-1-1']);
    expect(await ids({ industry: 'robots' })).toEqual([]);
    expect(await ids({ target: 'S3' })).toEqual(['3-1-1']);
    for (const place of ['city', '某市', 'province', 'west']) expect(await ids({ place })).toEqual(['3-1-1']);
    expect(await ids({ place: 'town' })).toEqual([]);
    expect(await ids({ kind: 'safeguard', place: 'city' })).toEqual([]);
    const filtered = await ask(database, showTasks, { kind: 'safeguard' });
    expect(filtered.groups.map(({ kind, total }) => [kind, total])).toEqual([
      ['focus', 1],
      ['safeguard', 1],
    ]);
  });

  it('refuse a filter that names nothing of the plan, with the nearest that does', async () => {
    const database = await filled();
    const said = async (input: Partial<InputOf<typeof showTasks>>) => refusalOf(ask(database, showTasks, input));
    expect(await said({ kind: 'safegard' })).toMatchObject({
      code: 'not-found',
      words: { zh: expect.stringContaining('safeguard'), en: expect.stringContaining('safeguard') },
    });
    expect((await said({ industry: 'chip' }))?.words.zh).toContain('是否应为“chips”');
    expect((await said({ target: 'S33' }))?.words.en).toContain('did you mean “S3”');
    expect((await said({ place: '某镇' }))?.code).toBe('not-found');
    expect((await said({ plan: 'other' }))?.words.en).toContain('small');
    expect((await said({ asOf: '2024-02-30' }))?.code).toBe('bad-input');
    const register = await refusalOf(ask(database, showRegisters, { register: 'zone' }));
    expect(register?.words.zh).toContain('是否应为“zones”');
    const none = await refusalOf(ask(database, showRegisters, { register: 'zones' }, [bare]));
    expect(none?.words.zh).toContain('这个规划没有列出名录');
  });

  it('count the entries of a register against the totals the plan states, filtered or not', async () => {
    const database = await filled();
    const all = await ask(database, showRegisters, {});
    expect(all.registers[0]).toMatchObject({
      ...{ id: 'zones', total: 2, weak: 0, note: null },
      stated: [{ value: '3', unit: { zh: '家', en: '' }, class: { en: 'national' }, named: 1 }],
      classes: [
        { name: { zh: '国家级' }, count: 1 },
        { name: { zh: '省级' }, count: 1 },
      ],
      entries: [
        { name: '某市高新区', place: { id: 'city' }, industries: [{ id: 'chips' }], date: null, quality: 'ordinary' },
        { name: '某县高新区' },
      ],
    });
    expect(all.choices.places.map(({ id }) => id)).toEqual(['city', 'town']);
    const town = await ask(database, showRegisters, { place: 'town', register: 'zones' });
    expect(town.registers[0]).toMatchObject({ total: 2, stated: [{ named: 1 }], entries: [{ name: '某县高新区' }] });
    expect((await ask(database, showRegisters, { place: '某市' })).registers[0]?.entries).toHaveLength(2);
  });

  it('of a plan without them are an answer, not an error', async () => {
    const database = await filled();
    const tasks = await ask(database, showTasks, {}, [bare]);
    expect(tasks).toMatchObject({ listed: false, groups: [] });
    const registers = await ask(database, showRegisters, {}, [bare]);
    expect(registers).toEqual({ registers: [], choices: { registers: [], places: [] } });
    expect(PRINTOUTS[showTasks.id]?.lines(tasks as never, 'zh').join()).toContain('tasks.yaml');
    expect(PRINTOUTS[showRegisters.id]?.lines(registers as never, 'en').join()).toContain('registers.yaml');
  });

  it('print as tables, each kind under its own count', async () => {
    const database = await filled();
    const lines = PRINTOUTS[showTasks.id]?.lines((await ask(database, showTasks, {})) as never, 'zh') ?? [];
    expect(lines.filter((line) => /^\S+ \d+$/u.test(line))).toEqual(['重点任务 1', '保障措施 1']);
    expect(lines.join('\n')).toContain('S1 达到');
    const english = PRINTOUTS[showRegisters.id]?.lines((await ask(database, showRegisters, {})) as never, 'en') ?? [];
    expect(english.join('\n')).toContain('The plan states 3 (national); 1 with a source is listed here');
  });
});
