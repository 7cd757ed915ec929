import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { figureCatalogue } from '../../src/app/catalogue.ts';
import { FIELD_WORDS } from '../../src/app/field-words.ts';
import { PRINTOUTS } from '../../src/app/printouts.ts';
import { insertEvent, listEvents } from '../../src/audit/store.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import { textOperations } from '../../src/plan/operations/text.ts';
import { heldQuotes } from '../../src/plan/original-text/held-quotes.ts';
import { readPlanText, readPlanTextSource } from '../../src/plan/store.ts';
import { loadText, showText } from '../../src/plan/verbs/text.ts';
import type { Database } from '../../src/platform/database.ts';
import { blocksOfText } from '../../src/platform/document-file/plain-text.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { readFolder } from '../../src/platform/folder.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { InputOf, OutputOf, Verb } from '../../src/platform/verb.ts';
import type { Problem } from '../../src/vocabulary/problem.ts';
import { docxOf, docxWithTrackedChanges, gbkOf, pdfOf, scannedPdf } from '../plan/document-makers.ts';
import { PACK } from '../plan/makers.ts';
import { SMALL_PLAN_WITH_TEXT, SMALL_TEXT } from '../plan/small-text.ts';
import { OPERATOR, READER, temporaryFiles } from './figures-running.ts';
import { withStores } from './stores.ts';

function loaded(files: ReadonlyMap<string, string>): LoadedPlan {
  const read = readPlan(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const small = loaded(SMALL_PLAN_WITH_TEXT);
const other = loaded(readFolder('test/fixtures/plans/hengling-2022-2026', PLAN_FILE_ENDINGS).files);
const OTHER_TEXT = ['一、全文', ...heldQuotes(other).map(({ quote }) => `${quote}。`)].join('\n');

function ask<V extends Verb>(
  database: Database,
  verb: V,
  input: Partial<InputOf<V>>,
  { actor = OPERATOR, plans = [small, other] }: { actor?: Actor; plans?: readonly LoadedPlan[] } = {},
): Promise<OutputOf<V>> {
  const operations = textOperations(plans, PACK, rememberFigures(plans.map(figureCatalogue)));
  const bound = operations.find((each) => each.verb.id === verb.id);
  if (bound === undefined) throw new Error(`nothing is bound to ${verb.id}`);
  const running = {
    database,
    clock: () => '2026-03-01T09:00:00+08:00',
    isAllowed: (asking: Actor, { who }: Verb) => who === 'anyone' || asking.role === 'operator',
    fieldWords: FIELD_WORDS,
    record: insertEvent,
  };
  return runVerb(running, bound, actor, input) as Promise<OutputOf<V>>;
}

const codes = ({ problems }: OutputOf<typeof loadText>) => (problems as Problem[]).map(({ code }) => code);
const said = ({ problems }: OutputOf<typeof loadText>) =>
  (problems as Problem[]).map(({ message }) => message.zh).join();
const unitsOf = (database: Database) =>
  database.transaction(READER, async (tx) => (await readPlanText(tx, 'small'))?.units.map(({ id }) => id) ?? null);
const failureFrom = (answer: Promise<unknown>) => answer.then(() => null, failureOf);

withStores('the text of a plan', (store) => {
  const write = temporaryFiles();

  it('is loaded unit by unit, with what was made of each, and audited', async () => {
    const database = await store.fresh();
    const report = await ask(database, loadText, { file: write('规划.txt', SMALL_TEXT) });
    expect(report).toEqual({
      ...{ accepted: true, changed: true, plan: 'small', title: small.header.shortTitle },
      ...{ fileName: '规划.txt', format: 'txt', encoding: 'UTF-8' },
      units: { title: 1, heading: 8, sentence: 7, row: 0 },
      mapped: { objects: 10, asides: 6, unmapped: 0 },
      quotes: { total: 11, found: 11 },
      ...{ problems: [], faults: 0, findings: 0 },
    });
    expect(await unitsOf(database)).toEqual(small.textMap.map(({ unit }) => unit));
    const events = await database.transaction(OPERATOR, (tx) => listEvents(tx, 10));
    expect(events.map(({ verb, outcome, actor }) => [verb, outcome, actor])).toEqual([
      ['plan.loadText', 'done', OPERATOR.name],
    ]);
    const lines = PRINTOUTS[loadText.id]?.lines(report as never, 'zh').join('\n');
    expect(lines).toContain('单元 16 个');
  });

  it('is the same text from another file: nothing changes, and the answer says so', async () => {
    const database = await store.fresh();
    await ask(database, loadText, { file: write('a.txt', SMALL_TEXT) });
    const before = await database.transaction(READER, (tx) => readPlanTextSource(tx, 'small'));
    const blocks = blocksOfText(SMALL_TEXT);
    for (const [name, content] of [
      ['b.txt', gbkOf(SMALL_TEXT)],
      ['b.docx', await docxOf(blocks)],
      ['b.pdf', pdfOf(blocks)],
    ] as const) {
      const again = await ask(database, loadText, { file: write(name, content) });
      expect([name, again.accepted, again.changed]).toEqual([name, true, false]);
      expect(PRINTOUTS[loadText.id]?.lines(again as never, 'en').join()).toContain('nothing was changed');
    }
    expect(await database.transaction(READER, (tx) => readPlanTextSource(tx, 'small'))).toEqual(before);
  });

  it('takes the place of the one before, whole, and says which units are new, gone or different', async () => {
    const database = await store.fresh();
    await ask(database, loadText, { file: write('a.txt', SMALL_TEXT) });
    const edited = SMALL_TEXT.replace('加强统筹协调。', '各级各部门加强统筹协调。另加一句。').replace(
      '2. 机器人产业。',
      '',
    );
    const report = await ask(database, loadText, { file: write('edited.txt', edited) });
    expect(report).toMatchObject({ accepted: true, changed: true, quotes: { total: 11, found: 11 } });
    expect((report.problems as Problem[]).map(({ code, place }) => [code, place.field])).toEqual([
      ['unit-not-mapped', '三（一）1/3'],
      ['unit-not-mapped', '五（一）/3'],
      ['mapping-without-unit', '三（一）2/1'],
      ['mapping-without-unit', '三（一）2/2'],
      ['unit-begins-else', '五（一）/2'],
    ]);
    expect(await unitsOf(database)).not.toContain('三（一）2/2');
    expect(await unitsOf(database)).toContain('五（一）/3');
    await ask(database, loadText, { file: write('a.txt', SMALL_TEXT) });
    expect(await unitsOf(database)).toEqual(small.textMap.map(({ unit }) => unit));
  });

  it('of another plan is refused, naming the share, what is missing and the plan it fits; nothing is lost', async () => {
    const database = await store.fresh();
    await ask(database, loadText, { file: write('a.txt', SMALL_TEXT) });
    const refused = await ask(database, loadText, { file: write('other.txt', OTHER_TEXT), plan: 'small' });
    expect(refused).toMatchObject({ accepted: false, changed: false, faults: 1, quotes: { found: 0 } });
    expect(codes(refused)).toEqual(['text-of-another-plan']);
    expect(said(refused)).toContain('0%');
    expect(said(refused)).toContain('比重达50%左右');
    const [problem] = refused.problems as Problem[];
    expect(problem?.remedy.zh).toContain(`--plan ${other.header.id}`);
    expect(await unitsOf(database)).toHaveLength(16);
    const [event] = await database.transaction(OPERATOR, (tx) => listEvents(tx, 1));
    expect(event).toMatchObject({ verb: 'plan.loadText', outcome: 'refused' });
  });

  it('finds its plan by itself where none is named, and is refused where it fits none', async () => {
    const database = await store.fresh();
    expect(await ask(database, loadText, { file: write('other.txt', OTHER_TEXT) })).toMatchObject({
      accepted: true,
      plan: other.header.id,
    });
    const stranger = `一、总则\n\n${'推动各项事业全面发展。'.repeat(20)}`;
    const refused = await ask(database, loadText, { file: write('stranger.txt', stranger) });
    expect(codes(refused)).toEqual(['text-of-another-plan']);
    const letter = await ask(database, loadText, { file: write('letter.txt', '各位同事：请于周五前报名。') });
    expect(codes(letter)).toEqual(['text-without-sections']);
  });

  it('that lacks a few quotes is taken, and every missing quote is told with its object', async () => {
    const database = await store.fresh();
    const report = await ask(database, loadText, { file: write('a.txt', SMALL_TEXT.replace('50%', '51%')) });
    expect(report).toMatchObject({ accepted: true, quotes: { total: 11, found: 10 } });
    const [first] = report.problems as Problem[];
    expect(first).toMatchObject({ code: 'quote-not-in-text', place: { field: 'target:S1' }, value: '比重达50%左右' });
  });

  it('is not read from a scan, a document with tracked changes, or a file that is not there', async () => {
    const database = await store.fresh();
    const cases = [
      [write('scan.pdf', scannedPdf(3)), 'document-scanned'],
      [write('changes.docx', await docxWithTrackedChanges('一、总则')), 'document-tracked-changes'],
      ['/nowhere/plan.txt', 'document-missing'],
    ] as const;
    for (const [file, code] of cases) {
      const refused = await ask(database, loadText, { file });
      expect(codes(refused)).toEqual([code]);
      expect(refused.accepted).toBe(false);
      expect(PRINTOUTS[loadText.id]?.hasFaults?.(refused as never)).toBe(true);
    }
    expect(await unitsOf(database)).toBeNull();
  });

  it('is loaded by an operator only, and the database itself holds a reader off', async () => {
    const database = await store.fresh();
    const file = write('a.txt', SMALL_TEXT);
    expect(await failureFrom(ask(database, loadText, { file }, { actor: READER }))).toMatchObject({
      code: 'not-permitted',
    });
    expect(await unitsOf(database)).toBeNull();
    for (const table of ['plan_text', 'plan_text_unit']) {
      const writing = database.transaction(READER, (tx) => sql`delete from ${sql.table(table)}`.execute(tx));
      await expect(writing).rejects.toMatchObject({ code: '42501' });
    }
  });
});

withStores('the page of the text', (store) => {
  const write = temporaryFiles();
  const filled = async () => {
    const database = await store.fresh();
    await ask(database, loadText, { file: write('规划.txt', SMALL_TEXT) });
    return database;
  };
  const show = (database: Database, input: Partial<InputOf<typeof showText>> = {}, plans?: readonly LoadedPlan[]) =>
    ask(database, showText, input, { actor: READER, ...(plans && { plans }) });

  it('shows every unit beside its objects, and of a target how it stands', async () => {
    const page = await show(await filled());
    expect(page.loaded).toEqual({ fileName: '规划.txt', format: 'txt', day: '2026-03-01' });
    expect(page.sections.map(({ id }) => id)).toEqual([
      '文首',
      '一',
      '二',
      '三',
      '三（一）',
      '三（一）1',
      '三（一）2',
      '五',
      '五（一）',
    ]);
    const [, second] = page.sections.find(({ id }) => id === '三（一）1')?.units ?? [];
    expect(second?.objects.map((at) => page.objects[at]?.ref)).toEqual([
      'industry:chips',
      'direction:chips/making',
      'task:3-1-1',
    ]);
    expect(page.objects.find(({ ref }) => ref === 'target:S1')).toMatchObject({ state: 'cannot-tell' });
    expect(page.sections[1]?.units[0]).toMatchObject({ kind: 'heading', aside: 'heading', objects: [] });
  });

  it('finds the units of a place and of an object, and names the nearest where there is none', async () => {
    const database = await filled();
    expect((await show(database, { at: '三（一）1' })).at?.units).toEqual(['三（一）1/1', '三（一）1/2']);
    expect((await show(database, { at: '三(一)1/2' })).at?.units).toEqual(['三（一）1/2']);
    expect((await show(database, { at: '三（一）7' })).at).toMatchObject({ units: [], nearest: '三（一）' });
    expect((await show(database, { object: 'target:S1' })).object).toMatchObject({
      name: { zh: 'S1 比重' },
      units: ['一/2', '二/2'],
    });
    expect((await show(database, { object: 'place:town' })).object?.units).toEqual([]);
    const refused = await failureFrom(show(database, { object: 'target:S11' }));
    expect(refused).toMatchObject({ code: 'not-found' });
    expect(refused?.words.zh).toContain('target:S1');
  });

  it('shows the quotes held, by section, where no text is loaded, and how to load it', async () => {
    const page = await show(await store.fresh());
    expect(page.loaded).toBeNull();
    expect(page.mappings).toBe(16);
    expect(page.command).toContain('plan text');
    const section = page.sections.find(({ id }) => id === '三（一）1');
    expect(section?.title).toBe('芯片产业');
    expect(section?.units).toEqual([
      { kind: 'quote', text: '建成芯片产业带', objects: [expect.any(Number), expect.any(Number)] },
    ]);
    expect(page.sections.flatMap(({ units }) => units)).toHaveLength(
      new Set(heldQuotes(small).map(({ quote, place }) => `${place} ${quote}`)).size,
    );
  });

  it('is worked out anew when the text changes, and kept until then', async () => {
    const database = await filled();
    const operations = textOperations([small], PACK, rememberFigures([figureCatalogue(small)]));
    const run = (verb: Verb, input: unknown) => {
      const bound = operations.find((each) => each.verb.id === verb.id);
      if (bound === undefined) throw new Error('not bound');
      const running = {
        database,
        clock: () => '2026-03-02T09:00:00+08:00',
        isAllowed: () => true,
        fieldWords: {},
        record: insertEvent,
      };
      return runVerb(running, bound, OPERATOR, input);
    };
    const units = async () =>
      ((await run(showText, {})) as OutputOf<typeof showText>).sections.flatMap((each) => each.units);
    expect(await units()).toHaveLength(16);
    expect(await units()).toHaveLength(16);
    await run(loadText, { file: write('more.txt', `${SMALL_TEXT}\n再加一句。`) });
    expect(await units()).toHaveLength(17);
  });

  it('copes with a plan without targets mapped, tasks or text', async () => {
    const page = await show(await store.fresh(), {}, [other]);
    expect(page.mappings).toBe(0);
    expect(page.sections.length).toBeGreaterThan(0);
  });
});
