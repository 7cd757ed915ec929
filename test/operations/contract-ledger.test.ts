import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { acceptCase, listCases, registerCase, saveCase, showCase, submitCase } from '../../src/exchange/verbs/cases.ts';
import { answerDoubt, listDoubts } from '../../src/exchange/verbs/doubts.ts';
import {
  checkImport,
  comparePortfolio,
  exportCases,
  importCases,
  listLayouts,
  showFormRules,
  showStatistics,
} from '../../src/exchange/verbs/ledger.ts';
import { factTotals } from '../../src/figures/store/facts.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Member } from '../../src/platform/operation.ts';
import type { FileAnswer, Upload } from '../../src/platform/verb.ts';
import { askOn, contentOf, PLAN_ID } from './contract-running.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';

const refusal = (asked: Promise<unknown>) => asked.then(() => null, failureOf);
const upload = (name: string, text: string): Upload => ({ name, base64: Buffer.from(text).toString('base64') });
const TODAY = '2026-05-06';

async function filed(
  database: Database,
  { university, registrar }: { university: Member; registrar: Member },
  content = contentOf(),
) {
  const ask = askOn(database, TODAY);
  const { id: contract } = await ask(university, saveCase, { content });
  await ask(university, submitCase, { contract, version: 1 });
  await ask(registrar, acceptCase, { contract, version: 2 });
  return contract;
}
const register = (database: Database, registrar: Member, contract: string, last: number) =>
  askOn(database, TODAY)(registrar, registerCase, {
    ...{ contract, version: 3, number: String(last).padStart(16, '0') },
  });

withStores('the ledger of contracts as a whole', ({ fresh }) => {
  it('a contract filed twice is a doubt for a person, answered before it is registered', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, registrar, inspector } = people;
    const ask = askOn(database, TODAY);
    await register(database, registrar, await filed(database, people), 1);
    const second = await filed(database, people);
    const early = await refusal(register(database, registrar, second, 2));
    expect(early).toMatchObject({ code: 'refused', words: { zh: expect.stringContaining('疑') } });
    // What it names is for whoever asked; the record of who did what has nothing of it.
    const recorded = await database.ownerTransaction((tx) =>
      sql<{ detail: string }>`select detail::text as detail from audit_event`.execute(tx),
    );
    expect(JSON.stringify(recorded.rows)).not.toMatch(/云水|2026-00000|温场/u);
    const found = await ask(registrar, listDoubts, { contract: second });
    // The rules it was accepted under know no threshold; those that may be in force do.
    expect(found).toMatchObject({ open: 1, compared: 2, threshold: null });
    const [doubt] = found.doubts;
    expect(doubt).toMatchObject({ kind: 'duplicate', answer: null, contracts: [{}, {}] });
    const whole = await ask(inspector, listDoubts);
    expect(whole.threshold).toEqual({ pack: 'contracts-2026', amount: '5000000' });
    expect(whole.doubts.map(({ key }) => key)).toEqual([doubt?.key]);
    const answer = { contract: second, key: doubt?.key ?? '', answer: 'dismissed', reason: '两期分别立项' };
    for (const other of [university, inspector]) {
      expect(await refusal(ask(other, answerDoubt, answer))).toMatchObject({ code: 'not-permitted' });
    }
    expect(await refusal(ask(registrar, answerDoubt, { ...answer, key: 'duplicate:none' }))).toMatchObject({
      code: 'not-found',
    });
    await ask(registrar, answerDoubt, answer);
    expect(await ask(registrar, listDoubts)).toMatchObject({ open: 0, doubts: [] });
    expect((await ask(registrar, listDoubts, { answered: true })).doubts[0]?.answer).toMatchObject({
      ...{ answer: 'dismissed', by: registrar.name, reason: '两期分别立项' },
    });
    expect(await register(database, registrar, second, 2)).toMatchObject({ state: 'registered' });
  });

  it('counts by type, field, region and industry what whoever asks may see', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, firm, registrar, officer } = people;
    const ask = askOn(database, TODAY);
    await register(database, registrar, await filed(database, people), 1);
    await register(database, registrar, await filed(database, people, contentOf('2000000', {}, '机器视觉检测')), 2);
    const statistics = await ask(registrar, showStatistics);
    expect(statistics).toMatchObject({
      ...{ start: '2026-01-01', end: TODAY, seesAll: true },
      whole: { count: 2, total: { sum: '12000000', unknown: 0 }, received: { sum: null, unknown: 2 } },
    });
    const groups = (by: string) =>
      statistics.tables.find((table) => table.by === by)?.groups.map(({ words }) => words.zh);
    expect(groups('type')).toEqual(['技术开发']);
    expect(groups('field')).toEqual(['新材料及其应用']);
    expect(groups('sellerRegion')).toEqual(['南京市']);
    expect(groups('tag')).toEqual(['未填']);
    expect(statistics.flows).toMatchObject([{ seller: { zh: '南京市' }, buyer: { zh: '苏州市' }, count: 2 }]);
    expect(await ask(university, showStatistics)).toMatchObject({ seesAll: false, whole: { count: 2 } });
    expect(await ask(firm, showStatistics)).toMatchObject({ whole: { count: 0 }, flows: [] });
    expect(await refusal(ask(officer, showStatistics))).toMatchObject({ code: 'not-permitted' });
    const wrong = { start: '2026-06-01', end: '2026-05-01' };
    expect(await refusal(ask(registrar, showStatistics, wrong))).toMatchObject({ code: 'bad-input' });
  });

  it('says what another pack would say of what is filed, and decides nothing', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { registrar, university } = people;
    await filed(database, people);
    const ask = askOn(database, TODAY);
    const packs = { pack: 'contracts-2001', against: 'contracts-2026' };
    const { comparison, leftOut, withoutText } = await ask(registrar, comparePortfolio, packs);
    expect({ leftOut, withoutText }).toEqual({ leftOut: 0, withoutText: 0 });
    expect(comparison).toMatchObject({ cases: 1, expertReview: { added: [expect.any(String)] } });
    expect(comparison.changed[0]).toMatchObject({ reference: '2026-000001' });
    const same = await ask(registrar, comparePortfolio, { ...packs, against: 'contracts-2001' });
    expect(same.comparison.changed).toEqual([]);
    expect(await refusal(ask(registrar, comparePortfolio, { ...packs, pack: 'x' }))).toMatchObject({
      code: 'not-found',
    });
    expect(await refusal(ask(university, comparePortfolio, packs))).toMatchObject({ code: 'not-permitted' });
  });

  it('takes a table whole or not at all, and writes what it can read again', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { registrar, inspector, university } = people;
    const ask = askOn(database, TODAY);
    expect((await ask(registrar, listLayouts)).map(({ id }) => id)).toContain('lantu-contracts');
    await register(database, registrar, await filed(database, people), 1);
    const book = (await ask(inspector, exportCases)) as FileAnswer;
    const file = { name: '合同表.xlsx', base64: book.text };
    // The ledger has it already.
    const again = await ask(registrar, checkImport, { file });
    expect(again).toMatchObject({ contracts: 1, registered: 1, errors: 1, taken: 0 });
    expect(again.problems[0]).toMatchObject({ code: 'import-number-known' });
    expect(await ask(registrar, importCases, { file })).toMatchObject({ errors: 1, taken: 0 });
    expect((await ask(registrar, listCases)).total).toBe(1);

    const other = await fresh();
    const there = await createOffice(other);
    const elsewhere = askOn(other, TODAY);
    const edited = new ExcelJS.Workbook();
    await edited.xlsx.load(Buffer.from(book.text, 'base64') as unknown as ExcelJS.Buffer);
    const sheet = edited.worksheets[0];
    // A second line without number and state is a draft.
    sheet?.addRow(['', '', '', '=HYPERLINK("x")', '甲所', ...(sheet.getRow(2).values as string[]).slice(6)]);
    const bytes = Buffer.from(await edited.xlsx.writeBuffer()).toString('base64');
    const table = { name: '合同表.xlsx', base64: bytes };
    expect(await refusal(elsewhere(there.university, checkImport, { file: table }))).toMatchObject({
      code: 'not-permitted',
    });
    expect(await elsewhere(there.registrar, checkImport, { file: table })).toMatchObject({ contracts: 2, errors: 0 });
    expect((await elsewhere(there.registrar, listCases)).total).toBe(0);
    expect(await elsewhere(there.registrar, importCases, { file: table })).toMatchObject({ taken: 2, registered: 1 });
    const shown = await elsewhere(there.registrar, showCase, { contract: '2026-000001' });
    expect(shown).toMatchObject({
      ...{ registeredOn: TODAY, pack: 'contracts-2001', acceptedOn: TODAY },
      decided: { type: 'development', total: '10000000', technical: '10000000' },
      line: { state: 'registered', number: '0000000000000001', version: 4 },
    });
    expect(shown.events.map(({ act }) => act)).toEqual(['register', 'accept', 'submit', 'save']);
    expect(shown.events[0]?.note).toContain('合同表.xlsx');
    expect(await elsewhere(there.registrar, showCase, { contract: '2026-000002' })).toMatchObject({
      line: { state: 'draft', projectName: '=HYPERLINK("x")' },
    });
    // Registered is counted, however it came.
    const counted = { dataset: 'technology-contracts', measure: 'total' } as const;
    const totals = await other.transaction(there.registrar, (tx) => factTotals(tx, PLAN_ID, counted, '32'));
    expect(totals).toMatchObject({ years: [{ year: 2026, records: 1, value: '10000000' }] });
    const back = (await elsewhere(there.registrar, exportCases, { state: 'registered' })) as FileAnswer;
    const first = async (answer: FileAnswer) => {
      const read = new ExcelJS.Workbook();
      await read.xlsx.load(Buffer.from(answer.text, 'base64') as unknown as ExcelJS.Buffer);
      return read.worksheets[0]?.getRow(2).values;
    };
    expect(await first(back)).toEqual(await first(book));
    expect(await refusal(ask(university, exportCases))).toMatchObject({ code: 'not-permitted' });
  });

  it('names every fault of a table, and takes none of it', async () => {
    const database = await fresh();
    const { registrar } = await createOffice(database);
    const ask = askOn(database, TODAY);
    const { columns } = { columns: ['登记编号', '状态', '登记日期', '项目名称'] };
    const missing = await ask(registrar, checkImport, { file: upload('x.csv', `${columns.join(',')}\n1,2,3,4\n`) });
    expect(missing.errors).toBeGreaterThan(0);
    expect(missing.problems[0]).toMatchObject({ code: 'layout-no-head' });
    expect(await ask(registrar, importCases, { file: upload('x.csv', 'a,b\n') })).toMatchObject({ taken: 0 });
    expect(await refusal(ask(registrar, checkImport, { file: upload('x.csv', '') }))).toMatchObject({
      code: 'bad-input',
    });
    expect(
      await refusal(ask(registrar, checkImport, { file: upload('x.csv', 'a'), layout: 'national' })),
    ).toMatchObject({ code: 'not-found' });
  });

  it('hands in a form only complete, and names every field', async () => {
    const database = await fresh();
    const { university } = await createOffice(database);
    const ask = askOn(database, TODAY);
    const content = contentOf('100', { ip: null, signedOn: '2026-02-30', technical: '200' });
    const { id: contract } = await ask(university, saveCase, { content });
    const early = await refusal(ask(university, submitCase, { contract, version: 1 }));
    expect(early?.problems.map(({ place }) => place.field)).toEqual(['signedOn', 'technical', 'ip']);
    expect(await ask(university, showCase, { contract })).toMatchObject({ line: { state: 'draft', version: 1 } });
    expect((await ask(university, showFormRules)).fields.length).toBeGreaterThan(20);
  });
});
