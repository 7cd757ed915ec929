import { expect, it } from 'vitest';
import { figureCatalogue } from '../../src/app/catalogue.ts';
import { openSource } from '../../src/app/fact-sources.ts';
import { industriesLines, industryLines } from '../../src/app/industry-printouts.ts';
import { replayLines } from '../../src/app/replay-printout.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import { syncDataset } from '../../src/figures/operations.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import { planOperations } from '../../src/plan/operations.ts';
import { showIndustries, showIndustry } from '../../src/plan/verbs/industries.ts';
import { showReplay } from '../../src/plan/verbs/replay.ts';
import { showBoard } from '../../src/plan/verbs.ts';
import type { Database } from '../../src/platform/database.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { InputOf, OutputOf, Verb } from '../../src/platform/verb.ts';
import { PACK } from '../plan/makers.ts';
import { SMALL_PLAN_WITH_INDUSTRIES } from '../plan/small-industries.ts';
import { SMALL_PLAN } from '../plan/small-plan.ts';
import { HEAD, OPERATOR, READER } from './figures-running.ts';
import { withStores } from './stores.ts';

const TASKS = `- id: t-1
  kind: focus
  name: { zh: 做强芯片, en: Strengthen chips }
  place: 三（一）1
  programme: { zh: 产业工程, en: Industry programme }
  summary: { zh: 做强, en: Strengthen }
  wording: [{ quote: 建成芯片产业带, place: 三（一）1 }]
  targets: [S1]
  industries: [chips]
`;

const SHARES = [
  HEAD,
  '比重,某市,2021,47,%,统计公报|某市统计局,2022-02-01,yes,,',
  '比重,某市,2022,48.5,%,统计公报|某市统计局,2023-02-01,yes,,',
];

function loaded(files: ReadonlyMap<string, string>): LoadedPlan {
  const plan = readPlan(files);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

const PLAN = loaded(new Map([...SMALL_PLAN_WITH_INDUSTRIES, ['tasks.yaml', TASKS]]));
const BARE = loaded(new Map([...SMALL_PLAN].map(([file, text]) => [file, text.replace('id: small', 'id: bare')])));

/** Runs the verbs of one server; what it remembers lives as long as it does. */
function server(database: Database) {
  const plans = [PLAN, BARE];
  const bound = planOperations(plans, PACK, rememberFigures(plans.map(figureCatalogue)), openSource);
  const running = {
    database,
    clock: () => '2024-03-01T09:00:00+08:00',
    isAllowed: () => true,
    fieldWords: {},
    record: insertEvent,
  };
  return <V extends Verb>(verb: V, input: Partial<InputOf<V>>): Promise<OutputOf<V>> => {
    const found = bound.find((each) => each.verb.id === verb.id);
    if (found === undefined) throw new Error(`nothing is bound to ${verb.id}`);
    return runVerb(running, found, READER, input) as Promise<OutputOf<V>>;
  };
}

const sync = (database: Database, text: string) =>
  database.transaction(OPERATOR, (tx) => {
    const context = { tx, actor: OPERATOR, today: '2024-03-01', now: '2024-03-01T09:00:00+08:00', report: () => {} };
    return syncDataset(context, 'small', text, figureCatalogue(PLAN));
  });

withStores('industries and replay', (store) => {
  it('list industries, by group and by place given as id, name or alias', async () => {
    const ask = server(await store.fresh());
    const ids = async (input: Partial<InputOf<typeof showIndustries>>) =>
      (await ask(showIndustries, input)).industries.map(({ id }) => id);
    expect(await ids({})).toEqual(['chips', 'robots']);
    expect(await ids({ group: 'new', place: 'town' })).toEqual(['chips']);
    expect(await ids({ place: '某县' })).toEqual(['chips']);
    expect(await ask(showIndustries, { plan: 'bare' })).toMatchObject({
      all: 0,
      groups: [],
      places: [],
      industries: [],
    });
  });

  it('tell to which industry the name of a technology, a direction or a synonym belongs', async () => {
    const ask = server(await store.fresh());
    const refused = (industry: string) => expect(ask(showIndustry, { industry })).rejects;
    const said = (zh: string) => ({ failure: { code: 'not-found', words: { zh } } });
    await refused('碳化硅').toMatchObject(said('“碳化硅”是“芯片产业”的技术名称；请用 industry chips'));
    await refused('sic').toMatchObject(said('“sic”即“碳化硅”，是“芯片产业”的技术名称；请用 industry chips'));
    await refused('零部件').toMatchObject(said('“零部件”是“机器人”的方向名称；请用 industry robots'));
    await refused('芯片').toMatchObject(said('“芯片”是“芯片产业”的另一名称；请用 industry chips'));
  });

  it('tell what an unknown group, place or industry may have meant', async () => {
    const ask = server(await store.fresh());
    await expect(ask(showIndustries, { group: 'old' })).rejects.toThrow('there are: new');
    await expect(ask(showIndustries, { place: '某乡' })).rejects.toThrow(/did you mean “某/u);
    await expect(ask(showIndustries, { plan: 'bare', group: 'new' })).rejects.toThrow('this plan lists none');
    await expect(ask(showIndustry, { industry: 'chip' })).rejects.toThrow('did you mean “chips”');
    await expect(ask(showIndustry, { plan: 'bare', industry: 'chips' })).rejects.toThrow('no industry “chips”');
    await expect(ask(showIndustry, { industry: 'chips', asOf: '2023-02-30' })).rejects.toThrow('2023-02-30');
  });

  it('show an industry by id or name, with the verdicts of the day on the targets its tasks serve', async () => {
    const database = await store.fresh();
    await sync(database, SHARES.join('\n'));
    const ask = server(database);
    const today = await ask(showIndustry, { industry: '芯片产业' });
    const board = await ask(showBoard, {});
    expect(today.targets).toMatchObject([{ id: 'S1', state: board.verdicts[0]?.state, tasks: ['t-1'] }]);
    const then = await ask(showIndustry, { industry: 'chips', asOf: '2021-12-31' });
    expect(then.targets).toMatchObject([{ id: 'S1', state: 'cannot-tell' }]);
    expect((await ask(showIndustry, { industry: 'chips', asOf: '2020-01-01' })).targets).toEqual([]);
  });

  it('replay what the board says on every stop, and follow the figures', async () => {
    const database = await store.fresh();
    await sync(database, SHARES.slice(0, 2).join('\n'));
    const ask = server(database);
    const before = await ask(showReplay, {});
    expect(before.stops.map(({ asOf }) => asOf)).toEqual([
      '2021-03-01',
      '2021-12-31',
      '2022-12-31',
      '2023-12-31',
      null,
    ]);
    await sync(database, SHARES.join('\n'));
    const after = await ask(showReplay, {});
    expect(after.targets).not.toEqual(before.targets);
    for (const [index, { asOf }] of after.stops.entries()) {
      const { verdicts } = await ask(showBoard, asOf === null ? {} : { asOf });
      expect(after.targets.map(({ states }) => states[index])).toEqual(verdicts.map(({ state }) => state));
    }
    expect(await ask(showReplay, {})).toEqual(after);
  });

  it('print as tables in both languages', async () => {
    const ask = server(await store.fresh());
    const list = await ask(showIndustries, {});
    expect(industriesLines(list, 'zh')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^chips +芯片产业 +新兴产业 +1 +2 +某市、某县$/u)]),
    );
    const lines = industryLines(await ask(showIndustry, { industry: 'chips' }), 'en').join('\n');
    for (const part of ['silicon carbide', 'SiC', 'Strengthen chips', 'S1', 'Build a belt'])
      expect(lines).toContain(part);
    expect(industriesLines(await ask(showIndustries, { plan: 'bare' }), 'zh')).toEqual(['这份规划没有产业目录。']);
    const head = replayLines(await ask(showReplay, {}), 'zh')[0];
    expect(head).toMatch(/^编号 +目标 +2021-03-01 .* 今天$/u);
  });
});
