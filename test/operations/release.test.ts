import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { figureCatalogue } from '../../src/app/catalogue.ts';
import { isAllowed } from '../../src/app/compose.ts';
import { openSource } from '../../src/app/fact-sources.ts';
import { FIELD_WORDS } from '../../src/app/field-words.ts';
import { searchedPlans } from '../../src/app/search-sources.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import { figureOperations, syncDataset } from '../../src/figures/operations.ts';
import { downloadSeries, listSeries, showSeries } from '../../src/figures/verbs.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import { planOperations } from '../../src/plan/operations.ts';
import { showBoard } from '../../src/plan/verbs.ts';
import type { CallOf } from '../../src/platform/client.ts';
import { readClock } from '../../src/platform/clock.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor, Member } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf, Verb } from '../../src/platform/verb.ts';
import { publicationOperations } from '../../src/publication/operations.ts';
import {
  allReleases,
  cancelRelease,
  downloadFeed,
  downloadReleased,
  downloadReleasedReport,
  listCandidates,
  listReleases,
  makeRelease,
  releasedOn,
  showRelease,
} from '../../src/publication/verbs/release.ts';
import { showReport } from '../../src/publication/verbs.ts';
import { searchOperations } from '../../src/search/operations.ts';
import { findAnything } from '../../src/search/verbs.ts';
import { PACK } from '../plan/makers.ts';
import { SMALL_PLAN } from '../plan/small-plan.ts';
import { type Approved, approveFigure } from './approved-figure.ts';
import { HEAD, OPERATOR, READER } from './figures-running.ts';
import { withStores } from './stores.ts';

const read = readPlan(SMALL_PLAN);
if (!read.ok) throw new Error('the small plan is broken');
const plan = read.value;

function running(database: Database) {
  const catalogue = figureCatalogue(plan);
  const know = rememberFigures([catalogue]);
  const render = async () => new TextEncoder().encode('<!doctype html>');
  const verbs = [
    ...figureOperations([catalogue], know),
    ...planOperations([plan], PACK, know, openSource),
    ...searchOperations(searchedPlans([plan])),
    ...publicationOperations({ plans: [plan], pack: PACK, know, program: '1.2.3', render }),
  ];
  const deps = { database, clock: readClock, isAllowed, fieldWords: FIELD_WORDS, record: insertEvent };
  return <V extends Verb>(verb: V, input: CallOf<V>, actor: Actor = READER): Promise<OutputOf<V>> => {
    const bound = verbs.find((each) => each.verb.id === verb.id);
    if (bound === undefined) throw new Error(`nothing is bound to ${verb.id}`);
    return runVerb(deps, bound, actor, input) as Promise<OutputOf<V>>;
  };
}

const HERE = { plan: 'small', place: ['city', '某市'], indicator: ['share', '比重', '%'] } as const;

const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => null,
    (error: unknown) => failureOf(error) ?? error,
  );

withStores('releases', (store) => {
  const bureau = randomUUID();
  const office = randomUUID();
  const account = randomUUID();
  const publisher: Member = {
    ...{ name: '发布人', role: 'member', account, session: randomUUID() },
    organisation: { id: office, name: '某市科技局', kind: 'office', place: null },
    duties: [{ role: 'publisher', plan: null }],
  };
  const filled = async () => {
    const database = await store.fresh();
    const csv = `${HEAD}\n比重,某市,2024,49,%,统计公报|某市统计局,2025-01-20,yes,,`;
    const context = { actor: OPERATOR, today: '2026-03-01', now: '2026-03-01T09:00:00+08:00', report: () => {} };
    await database.transaction(OPERATOR, async (tx) => {
      await syncDataset({ ...context, tx }, 'small', csv, figureCatalogue(plan));
      await sql`insert into organisation (id, name, kind, created_at) values
        (${bureau}, '某市统计局', 'department', now()), (${office}, '某市科技局', 'office', now())`.execute(tx);
      await sql`insert into account (id, login, name, organisation, state, created_at)
        values (${account}, 'p', '发布人', ${office}, 'active', now())`.execute(tx);
      await sql`insert into duty (id, account, role, granted_by, granted_at)
        values (${randomUUID()}, ${account}, 'publisher', '甲', now())`.execute(tx);
    });
    const add = (one: Partial<Approved> & { readonly value: string }) =>
      database.transaction(OPERATOR, (tx) => approveFigure(tx, { ...HERE, organisation: bureau, ...one }));
    return { database, ask: running(database), add };
  };
  /** Everything anyone can read of the plan, as one text. */
  const everything = async (ask: ReturnType<typeof running>) => {
    const answers = await Promise.all([
      ask(showBoard, {}),
      ask(listSeries, {}),
      ask(showSeries, { indicator: '比重', place: '某市' }),
      ask(downloadSeries, {}),
      ask(findAnything, { q: '项目数' }),
      ask(showReport, {}),
      ask(listReleases, {}),
      ask(downloadReleased, { format: 'csv' }),
      ask(downloadReleased, { format: 'json' }),
      ask(downloadFeed, {}),
    ]);
    return answers.map((answer) => JSON.stringify(answer));
  };

  it('shows nothing before its time and everything after, with every cache warm', async () => {
    const { ask, add } = await filled();
    await add({ value: '51.5', source: '独有来源名' });
    await add({ value: '15', indicator: ['projects', '项目数', '项'] });
    const approvedOnly = await everything(ask);
    const soon = new Date(Date.now() + 8000).toISOString();
    const { release } = await ask(
      makeRelease,
      { title: '年度发布独有', visibleFrom: soon, withReport: true },
      publisher,
    );
    expect(release).toMatchObject({ figures: 2, revisions: 0, hasReport: true, signedBy: '发布人' });
    expect(release.turned).toBeGreaterThan(0);
    const before = await everything(ask);
    expect(before).toEqual(approvedOnly);
    for (const text of before) {
      expect(text).not.toContain('独有');
      expect(text).not.toContain('51.5');
    }
    const hidden = await Promise.all(
      [
        ask(showRelease, { release: release.id }),
        ask(downloadReleasedReport, { release: release.id, format: 'json' }),
        ask(releasedOn, { day: readClock().slice(0, 10) }),
      ].map(refusalOf),
    );
    for (const refusal of hidden) expect(refusal).toMatchObject({ code: 'not-found' });
    expect(await ask(allReleases, {}, publisher)).toMatchObject([{ id: release.id, visible: false }]);

    await new Promise((resolve) => setTimeout(resolve, Math.max(0, Date.parse(soon) - Date.now()) + 150));
    const after = await everything(ask);
    const [board, , , , , , list, csv, json, feed] = after;
    for (const index of [0, 1, 2, 3, 5]) expect(after[index], String(index)).toContain('51.5');
    for (const text of [list, csv, json, feed]) expect(text).toContain('年度发布独有');
    expect(after[4]).not.toEqual(before[4]);
    expect([board, csv]).toEqual([expect.stringContaining('达到'), expect.stringContaining('独有来源名')]);
    const page = await ask(showRelease, { release: release.id });
    expect(page.figures).toMatchObject([{ organisation: '某市统计局', version: 1, value: '51.5' }, { value: '15' }]);
    expect(page.board.shown.verdicts).toEqual((await ask(showBoard, {})).verdicts);
    const report = await ask(downloadReleasedReport, { release: release.id, format: 'json', language: 'en' });
    expect(JSON.parse(report.text)).toMatchObject({ kind: 'report', language: 'en' });
    expect((await ask(releasedOn, { day: readClock().slice(0, 10) })).release.id).toBe(release.id);
    expect(await refusalOf(ask(releasedOn, { day: '2021-05-01' }))).toMatchObject({ code: 'not-found' });
  }, 60_000);

  it('tells every revision with its size and reason, and keeps the earlier release as it was', async () => {
    const { ask, add } = await filled();
    await add({ value: '51', source: '=HYPERLINK("x")' });
    const first = await ask(makeRelease, { title: '第一次' }, publisher);
    await add({ value: '48', version: 2, reason: '口径核对后更正' });
    await add({ value: '16', indicator: ['projects', '项目数', '项'] });
    const second = await ask(makeRelease, { title: '<第二次> & "更正"' }, publisher);
    const page = await ask(showRelease, { release: second.release.id });
    expect(page.revisions).toMatchObject([
      { before: '51', after: '48', difference: '-3', percent: null, reason: '口径核对后更正' },
    ]);
    expect((await ask(showRelease, { release: first.release.id })).figures).toMatchObject([
      { value: '51', version: 1 },
    ]);
    expect((await ask(listReleases, {})).map(({ id }) => id)).toEqual([second.release.id, first.release.id]);
    expect((await ask(downloadReleased, { format: 'csv' })).text).toContain(`"'=HYPERLINK(""x"")"`);
    const { text, mediaType } = await ask(downloadFeed, { language: 'en' });
    expect(mediaType).toContain('application/atom+xml');
    expect(text).toContain('&lt;第二次&gt; &amp; &quot;更正&quot;');
    expect(text).toContain(`href="/en/small/releases/${second.release.id}"`);

    // What its organisation published under its name counts as public before; it needs a reason from whoever signs.
    await add({ value: '49.5', period: '2024' });
    const silent = await refusalOf(ask(makeRelease, { title: '第三次' }, publisher));
    expect(silent).toMatchObject({ code: 'refused', problems: [{ code: 'revision-without-reason', value: '49.5' }] });
    const third = await ask(makeRelease, { title: '第三次', reason: '年报核定' }, publisher);
    const { revisions } = await ask(showRelease, { release: third.release.id });
    expect(revisions).toMatchObject([{ before: '49', after: '49.5', difference: '0.5', reason: '年报核定' }]);
  });

  it('refuses what cannot be signed off, in words, and changes nothing', async () => {
    const { ask, add, database } = await filled();
    const make = (input: Partial<CallOf<typeof makeRelease>>, actor: Actor = publisher) =>
      refusalOf(ask(makeRelease, { title: '发布', ...input }, actor));
    expect(await make({})).toMatchObject({ code: 'refused', words: { zh: expect.stringContaining('没有可以发布') } });
    const id = await add({ value: '51', reviewer: account });
    expect(await make({ visibleFrom: '2020-01-01T09:00' })).toMatchObject({ problems: [{ code: 'time-past' }] });
    expect(await make({ visibleFrom: '明天' })).toMatchObject({ problems: [{ code: 'time-unreadable' }] });
    expect(await make({ visibleFrom: '2099-01-01T09:00' })).toMatchObject({ problems: [{ code: 'time-far' }] });
    expect(await make({ observations: [id, 'strange'] })).toMatchObject({
      problems: [{ code: 'not-approved', value: 'strange' }],
    });
    expect(await make({ title: ' ' })).toMatchObject({ code: 'bad-input' });
    expect(await make({}, READER)).toMatchObject({ code: 'not-signed-in' });
    const reviewer = { ...publisher, duties: [{ role: 'reviewer', plan: null }] };
    expect(await make({}, reviewer)).toMatchObject({ code: 'not-permitted' });
    const elsewhere = { ...publisher, duties: [{ role: 'publisher', plan: 'other' }] };
    expect(await make({}, elsewhere)).toMatchObject({ code: 'not-permitted' });

    const other = await add({ organisation: office, value: '52' });
    const found = await make({ observations: [id] });
    expect(found).toMatchObject({ problems: [{ code: 'unsettled-contradiction', value: '51 / 52' }] });
    await database.transaction(OPERATOR, (tx) =>
      sql`update observation set set_aside = '裁定' where id = ${other}`.execute(tx),
    );
    const mode = (to: string) =>
      database.transaction(OPERATOR, (tx) => sql`update office set mode = ${to}`.execute(tx));
    await mode('separated');
    expect(await make({})).toMatchObject({ code: 'not-permitted', words: { zh: expect.stringContaining('本人审定') } });
    await mode('single-office');
    const done = await ask(makeRelease, { title: '发布', observations: id }, publisher);
    expect(done.notes).toHaveLength(1);
    const { rows } = await database.transaction(OPERATOR, (tx) =>
      sql<{ outcome: string; actor: string }>`select outcome, actor from audit_event
        where verb = 'publication.release' order by id`.execute(tx),
    );
    expect(rows.filter(({ outcome }) => outcome === 'done')).toEqual([{ outcome: 'done', actor: '发布人' }]);
    expect(rows.filter(({ outcome }) => outcome === 'refused').length).toBeGreaterThan(8);
  });

  it('lets a publisher withdraw a release nobody has seen, and no other', async () => {
    const { ask, add } = await filled();
    await add({ value: '51' });
    const later = new Date(Date.now() + 3_600_000).toISOString();
    const { release } = await ask(makeRelease, { title: '明日', visibleFrom: later }, publisher);
    const cancel = (id: string, actor: Actor = publisher) => ask(cancelRelease, { release: id }, actor);
    const elsewhere = { ...publisher, duties: [{ role: 'publisher', plan: 'other' }] };
    expect(await refusalOf(cancel(release.id, elsewhere))).toMatchObject({ code: 'not-permitted' });
    const waiting = async (actor: Actor = publisher) =>
      (await ask(listCandidates, {}, actor)).map(({ value }) => value);
    expect(await waiting()).toEqual([]);
    expect(await refusalOf(waiting(elsewhere))).toMatchObject({ code: 'not-permitted' });
    expect(await cancel(release.id)).toEqual({ release: release.id, title: '明日', figures: 1 });
    expect(await ask(allReleases, {}, publisher)).toEqual([]);
    expect(await waiting()).toEqual(['51']);
    const again = await ask(makeRelease, { title: '今日' }, OPERATOR);
    expect(again.release.figures).toBe(1);
    for (const id of [again.release.id, 'strange'])
      expect(await refusalOf(cancel(id))).toMatchObject({ code: 'not-found' });
  });
});
