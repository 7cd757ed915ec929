import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { figureCatalogue } from '../../src/app/catalogue.ts';
import { FIELD_WORDS } from '../../src/app/field-words.ts';
import { PRINTOUTS } from '../../src/app/printouts.ts';
import { auditOperations } from '../../src/audit/operations.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { listAudit } from '../../src/audit/verbs.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import { figureOperations, syncDataset } from '../../src/figures/operations.ts';
import { importSeries } from '../../src/figures/verbs.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import { type CallOf } from '../../src/platform/client.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor, Transaction } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf, Verb } from '../../src/platform/verb.ts';
import { MOST_WAITING } from '../../src/publication/operations/file-queue.ts';
import { publicationOperations, type RenderReport } from '../../src/publication/operations.ts';
import { insertEdit } from '../../src/publication/store.ts';
import { downloadReport, editReport, listEdits, showReport, withdrawEdit } from '../../src/publication/verbs.ts';
import { PACK } from '../plan/makers.ts';
import { SMALL_PLAN } from '../plan/small-plan.ts';
import { HEAD, OPERATOR, READER, temporaryFiles } from './figures-running.ts';
import { withStores } from './stores.ts';

const read = readPlan(SMALL_PLAN);
if (!read.ok) throw new Error('the small plan is broken');
const plan = read.value;
const NOW = '2026-03-01T09:00:00+08:00';

/** Renders nothing but says what it was asked for, until it is told to wait or to fail. */
function drawnBy(work: () => Promise<void> = async () => {}) {
  const asked: string[] = [];
  const render: RenderReport = async (document, format, madeAt) => {
    asked.push(`${document.kind} ${document.language} ${format} ${madeAt}`);
    await work();
    return new TextEncoder().encode(`${format} of ${document.title}`);
  };
  return { asked, render };
}

function running(database: Database, render: RenderReport = drawnBy().render, composing: () => void = () => {}) {
  const catalogue = figureCatalogue(plan);
  const know = rememberFigures([catalogue]);
  const verbs = [
    ...auditOperations(),
    ...figureOperations([catalogue], know),
    ...publicationOperations({
      ...{ plans: [plan], pack: PACK, program: '1.2.3', render },
      know: (...asked) => {
        composing();
        return know(...asked);
      },
    }),
  ];
  const deps = {
    database,
    clock: () => NOW,
    isAllowed: (actor: Actor, { who }: Verb) => who === 'anyone' || actor.role === 'operator',
    fieldWords: FIELD_WORDS,
    record: insertEvent,
  };
  return <V extends Verb>(verb: V, input: CallOf<V>, actor: Actor = OPERATOR): Promise<OutputOf<V>> => {
    const bound = verbs.find((each) => each.verb.id === verb.id);
    if (bound === undefined) throw new Error(`nothing is bound to ${verb.id}`);
    return runVerb(deps, bound, actor, input) as Promise<OutputOf<V>>;
  };
}

const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => null,
    (error: unknown) => failureOf(error),
  );

/** Transactions that wait for another one to end. */
async function countWaiting(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count from pg_locks
    where not granted and database = (select oid from pg_database where datname = current_database())
      or not granted and locktype = 'transactionid'`.execute(tx);
  return rows[0]?.count ?? 0;
}

withStores('the report', (store) => {
  const write = temporaryFiles();
  const filled = async () => {
    const database = await store.fresh();
    const csv = `${HEAD}\n比重,某市,2025,51,%,统计公报|某市统计局,2026-01-20,yes,,`;
    const context = { actor: OPERATOR, today: '2026-03-01', now: NOW, report: () => {} };
    await database.transaction(OPERATOR, (tx) =>
      syncDataset({ ...context, tx }, plan.header.id, csv, figureCatalogue(plan)),
    );
    return database;
  };
  const sectionOf = async (ask: ReturnType<typeof running>, id: string, input: CallOf<typeof showReport> = {}) => {
    const { sections } = await ask(showReport, input, READER);
    return sections.find((section) => section.id === id);
  };

  it('is anyone’s to read, in both languages, in full and in brief, on any day since the issue', async () => {
    const ask = running(await filled());
    const report = await ask(showReport, {}, READER);
    expect(report).toMatchObject({ kind: 'report', language: 'zh', title: '《小规划》总结评估报告' });
    expect(report.sections[0]?.blocks[0]).toMatchObject({
      sentences: [{ text: '1项主要目标，公开数据能评价1项：达到。', claims: ['1项', '1项', '达到'] }, {}, {}],
    });
    expect(report.facts).toContainEqual(['程序', '蓝图 1.2.3']);
    const brief = await ask(showReport, { language: 'en', kind: 'brief', asOf: '2025-12-31' }, READER);
    expect(brief).toMatchObject({ kind: 'brief', title: 'Monitoring in brief: Small plan' });
    const before = await refusalOf(ask(showReport, { asOf: '2021-02-28' }, READER));
    expect([before?.code, before?.words.zh]).toEqual(['bad-input', expect.stringContaining('尚未印发')]);
    expect((await refusalOf(ask(showReport, { plan: 'other' }, READER)))?.code).toBe('not-found');
    expect((await refusalOf(ask(showReport, { asOf: '2025-02-30' }, READER)))?.code).toBe('bad-input');
  });

  it('carries an edit until it is taken back, keeps every version, and audits both', async () => {
    const ask = running(await filled());
    const file = write('比重.txt', '2025年比重为51%，达到目标。\n\n下一步继续监测。\n');
    const generated = (await sectionOf(ask, 'target-S1'))?.blocks;
    const done = await ask(editReport, { section: 'target-S1', file });
    expect(done).toEqual({ plan: 'small', section: 'target-S1', language: 'zh', paragraphs: 2, flags: [] });
    const edited = await sectionOf(ask, 'target-S1');
    expect(edited?.edit).toEqual({
      paragraphs: ['2025年比重为51%，达到目标。', '下一步继续监测。'],
      on: '2026-03-01',
      flags: [],
    });
    expect(edited?.blocks).toEqual(generated);
    expect((await sectionOf(ask, 'target-S1', { language: 'en' }))?.edit).toBeNull();
    await ask(editReport, { section: 'target-S1', file: write('再改.txt', '2025年比重为51%。') });
    expect(await ask(listEdits, {})).toEqual([
      {
        ...{ plan: 'small', section: 'target-S1', language: 'zh', title: '（一）S1 比重', paragraphs: 1, versions: 2 },
        ...{ by: OPERATOR.name, at: '2026-03-01 09:00', flags: [] },
      },
    ]);
    await ask(withdrawEdit, { section: 'target-S1' });
    expect((await sectionOf(ask, 'target-S1'))?.edit).toBeNull();
    expect(await ask(listEdits, {})).toEqual([]);
    const again = await refusalOf(ask(withdrawEdit, { section: 'target-S1' }));
    expect([again?.code, again?.words.zh]).toEqual(['not-found', expect.stringContaining('修改过的有：无')]);
    const events = await ask(listAudit, { limit: 10 });
    expect(events.map(({ verb, outcome }) => `${verb} ${outcome}`)).toEqual([
      'publication.withdrawEdit refused',
      'publication.withdrawEdit done',
      'publication.edit done',
      'publication.edit done',
    ]);
  });

  it('flags an edit when a figure changes', async () => {
    const ask = running(await filled());
    const text = '2025年比重为51%，达到目标。\n\n下一步继续监测。';
    await ask(editReport, { section: 'target-S1', file: write('文.txt', text) });
    const csv = `${HEAD}\n比重,某市,2025,46,%,统计公报（修订）|某市统计局,2026-02-20,yes,,修订`;
    await ask(importSeries, { file: write('新.csv', csv) });
    const flags = (await sectionOf(ask, 'target-S1'))?.edit?.flags.map(({ sentence, why }) => [sentence, why.zh]);
    expect(flags).toEqual([
      ['2025年比重为51%，达到目标。', '修改时本节写有“51%”，现在没有；现在本节同类的说法是“46%”、“50%”'],
      ['2025年比重为51%，达到目标。', '修改时本节写有“达到”，现在没有；现在本节同类的说法是“低于预期”'],
    ]);
    const { flags: first } = await ask(showReport, {}, READER);
    expect(first.map(({ section, sentence }) => `${section} ${sentence}`)).toEqual(
      Array(2).fill('target-S1 2025年比重为51%，达到目标。'),
    );
    const listed = await ask(listEdits, {});
    expect(listed[0]?.flags).toHaveLength(2);
    const lines = PRINTOUTS[listEdits.id]?.lines(listed as never, 'zh').join('\n');
    expect(lines).toContain('2025年比重为51%，达到目标。');
  });

  it('of an earlier day has the edits of today, held against the figures of that day', async () => {
    const ask = running(await filled());
    await ask(editReport, { section: 'target-S1', file: write('文.txt', '2025年比重为51%，达到目标。') });
    const [today, before] = [
      (await sectionOf(ask, 'target-S1', { asOf: '2026-03-01' }))?.edit,
      (await sectionOf(ask, 'target-S1', { asOf: '2026-01-19' }))?.edit,
    ];
    expect([today?.paragraphs, today?.flags]).toEqual([['2025年比重为51%，达到目标。'], []]);
    expect(before).toMatchObject({ paragraphs: today?.paragraphs, on: '2026-03-01' });
    expect(before?.flags.length).toBeGreaterThan(0);
  });

  it('tells readers the day of an edit and operators who made it', async () => {
    const ask = running(await filled());
    await ask(editReport, { section: 'summary', file: write('总.txt', '总体情况如下。') });
    const read = [
      JSON.stringify(await ask(showReport, {}, READER)),
      (await ask(downloadReport, { format: 'json' }, READER)).text,
    ];
    for (const text of read) {
      expect(text).toMatch(/"on": ?"2026-03-01"/);
      expect(text).not.toContain(OPERATOR.name);
    }
    expect(JSON.stringify(await ask(listEdits, {}))).toContain(OPERATOR.name);
  });

  it.runIf(store.kind === 'postgresql')(
    'takes the edit of one of two who submit at once, and tells the other',
    async () => {
      const database = await filled();
      const ask = running(database);
      const file = write('总.txt', '总体情况如下。');
      const edit = { plan: 'small', section: 'summary', language: 'zh', paragraphs: ['先'], claims: [] } as const;
      const release: (() => void)[] = [];
      const first = database.transaction(OPERATOR, async (tx) => {
        await insertEdit(tx, { ...edit, actor: 'first', at: NOW });
        await new Promise<void>((resolve) => release.push(resolve));
      });
      await expect.poll(() => release.length).toBe(1);
      const other = refusalOf(ask(editReport, { section: 'summary', file }));
      await expect.poll(() => database.transaction(OPERATOR, countWaiting)).toBe(1);
      release[0]?.();
      await first;
      expect(await other).toMatchObject({ code: 'refused', words: { zh: expect.stringContaining('刚被另一人修改') } });
      expect(await ask(listEdits, {})).toMatchObject([{ by: 'first', versions: 1 }]);
      expect(await ask(editReport, { section: 'summary', file })).toMatchObject({ section: 'summary' });
      expect(await ask(listEdits, {})).toMatchObject([{ by: OPERATOR.name, versions: 2 }]);
    },
  );

  it('is edited by an operator only, section and file in order', async () => {
    const ask = running(await filled());
    const file = write('好.txt', '好的。');
    expect((await refusalOf(ask(editReport, { section: 'summary', file }, READER)))?.code).toBe('not-permitted');
    expect((await refusalOf(ask(withdrawEdit, { section: 'summary' }, READER)))?.code).toBe('not-permitted');
    expect((await refusalOf(ask(listEdits, {}, READER)))?.code).toBe('not-permitted');
    const unknown = await refusalOf(ask(editReport, { section: 'sumary', file }));
    expect([unknown?.code, unknown?.words.zh]).toEqual(['not-found', expect.stringContaining('是不是“summary”')]);
    const folder = join(dirname(file), '夹');
    mkdirSync(folder);
    const bad = [
      [write('gbk.txt', Buffer.from([0xd7, 0xdc, 0xcc, 0xe5])), 'UTF-8'],
      [write('word.docx', Buffer.from('PK\u0003\u0004\u0000\u0000')), 'UTF-8'],
      [write('空.txt', '\n \n'), '没有文字'],
      [write('长.txt', '长'.repeat(20_001)), '有 20,001 个字符，超过一节的上限 20,000 个字符'],
      [write('大.txt', 'a'.repeat(80_001)), '超过一节的上限 20,000 个字符'],
      [join(folder, '无.txt'), 'ENOENT'],
      [folder, 'EISDIR'],
    ] as const;
    for (const [path, word] of bad) {
      const refused = await refusalOf(ask(editReport, { section: 'summary', file: path }));
      expect([refused?.code, refused?.words.zh], path).toEqual(['bad-input', expect.stringContaining(word)]);
    }
    expect(await ask(listEdits, {})).toEqual([]);
    const events = await ask(listAudit, { limit: 20 });
    expect(events.every(({ outcome }) => outcome === 'refused')).toBe(true);
    expect(events).toHaveLength(3 + bad.length);
  });

  it('is made as a file once, and again when a figure or an edit changes', async () => {
    const { asked, render } = drawnBy();
    const ask = running(await filled(), render);
    const get = () => ask(downloadReport, { format: 'pdf' }, READER);
    const file = await get();
    expect(file).toMatchObject({
      fileName: 'small-report-2026-03-01-zh.pdf',
      mediaType: 'application/pdf',
      base64: true,
    });
    expect(await get()).toEqual(file);
    expect(asked).toEqual([`report zh pdf ${NOW}`]);
    await ask(editReport, { section: 'summary', file: write('改.txt', '改过。') });
    await get();
    await ask(importSeries, { file: write('又.csv', `${HEAD}\n比重,某市,2024,49,%,统计公报,2025-02-20,yes,,`) });
    await get();
    expect(asked).toHaveLength(3);
    const json = await ask(downloadReport, { format: 'json', kind: 'brief' }, READER);
    expect(json.mediaType).toBe('application/json; charset=utf-8');
    expect(JSON.parse(json.text)).toEqual(await ask(showReport, { kind: 'brief' }, READER));
    expect((await refusalOf(ask(downloadReport, { format: 'doc' as never }, READER)))?.problems[0]).toMatchObject({
      place: { field: 'format' },
      value: 'doc',
      message: { zh: expect.stringContaining('docx、pdf、html、json') },
    });
  });

  it('is composed once for page, interface and files, and again when a figure or an edit changes', async () => {
    let composed = 0;
    const ask = running(await filled(), undefined, () => {
      composed += 1;
    });
    const everywhere = async (asked: CallOf<typeof showReport> = {}) => {
      const before = composed;
      const read = await ask(showReport, asked, READER);
      for (const format of ['pdf', 'docx', 'html', 'json'] as const)
        await ask(downloadReport, { ...asked, format }, READER);
      expect(await ask(showReport, asked, READER)).toBe(read);
      return composed - before;
    };
    expect(await everywhere()).toBe(1);
    expect(await everywhere()).toBe(0);
    for (const asked of [{ asOf: '2026-02-01' }, { language: 'en' }, { kind: 'brief' }] as const)
      expect(await everywhere(asked)).toBe(1);
    await ask(editReport, { section: 'summary', file: write('改.txt', '改过。') });
    expect(await everywhere()).toBe(1);
    await ask(importSeries, { file: write('又.csv', `${HEAD}\n比重,某市,2024,49,%,统计公报,2025-02-20,yes,,`) });
    expect(await everywhere()).toBe(1);
  });

  it('is made one at a time, outside the transaction, for so many at most', async () => {
    let [open, most] = [0, 0];
    const release: (() => void)[] = [];
    const { asked, render } = drawnBy(async () => {
      open += 1;
      most = Math.max(most, open);
      await new Promise<void>((resolve) => release.push(resolve));
      open -= 1;
    });
    const ask = running(await filled(), render);
    const days = Array.from({ length: MOST_WAITING }, (_, index) => `2025-01-${String(index + 1).padStart(2, '0')}`);
    const files = days.map((asOf) => ask(downloadReport, { format: 'pdf', asOf }, READER));
    const sameAgain = ask(downloadReport, { format: 'pdf', asOf: days[0] }, READER);
    await expect.poll(() => release.length).toBe(1);
    // Whoever reads meanwhile is answered, even on the store that takes one transaction.
    expect((await ask(showReport, {}, READER)).kind).toBe('report');
    await expect
      .poll(async () => refusalOf(ask(downloadReport, { format: 'pdf', asOf: '2025-02-01' }, READER)))
      .toMatchObject({
        code: 'busy',
        words: { zh: expect.stringContaining(`已有${MOST_WAITING}份报告在排队生成`) },
      });
    // A day before the issue is refused as such once it is composed, and nothing is composed without room.
    expect((await refusalOf(ask(downloadReport, { format: 'pdf', asOf: '2021-02-28' }, READER)))?.code).toBe('busy');
    expect((await ask(downloadReport, { format: 'json' }, READER)).fileName).toMatch(/json$/);
    const finish = setInterval(() => release.shift()?.(), 1);
    expect(new Set((await Promise.all(files)).map(({ fileName }) => fileName)).size).toBe(MOST_WAITING);
    expect(await sameAgain).toEqual(await files[0]);
    clearInterval(finish);
    expect([asked.length, most]).toEqual([MOST_WAITING, 1]);
  });

  it('that failed is made again for the next who asks', async () => {
    let fails = true;
    const { render } = drawnBy(async () => {
      if (fails) throw new Error('the page could not be set');
    });
    const ask = running(await filled(), render);
    await expect(ask(downloadReport, { format: 'docx' }, READER)).rejects.toThrow('could not be set');
    fails = false;
    expect((await ask(downloadReport, { format: 'docx' }, READER)).fileName).toBe('small-report-2026-03-01-zh.docx');
  });
});
