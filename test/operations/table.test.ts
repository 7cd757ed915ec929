import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { dropMapping, listMappings, readTable, saveMapping, takeTable } from '../../src/collection/verbs/table.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { OutputOf, Verb } from '../../src/platform/verb.ts';
import { runProgram } from './children.ts';
import { createOffice, PERSON_NAMES } from './people.ts';
import { withStores } from './stores.ts';
import { askWorkbook, asUpload, PLAN, syncJiangsu } from './workbook-running.ts';

const refusal = (asked: Promise<unknown>) => asked.then(() => null, failureOf);
const csv = (text: string, name = '表.csv') => asUpload(name, Buffer.from(text));

async function entries(database: Database) {
  return database.ownerTransaction(async (tx) => {
    const { rows } = await sql<{ indicator: string; place: string; period: string; value: string; origin: string }>`
      select e.indicator, e.place, e.period, e.value, e.version, e.qualifier, e.note, e.reason, i.origin
      from entry e join intake i on i.id = e.intake order by e.indicator, e.place, e.period, e.version`.execute(tx);
    return rows;
  });
}

async function office(fresh: () => Promise<Database>) {
  const database = await fresh();
  await syncJiangsu(database);
  return { database, people: await createOffice(database), ask: askWorkbook(database) };
}
type Preview = OutputOf<typeof readTable>;

const YEARS =
  '指标\t2024年\t2025年\n高新技术产业产值占规上工业总产值比重（%）\t49.5\t50.1\n高新技术企业数\t约55,000\t-\n';

withStores('a table', ({ fresh }) => {
  it('is guessed, shown, taken as chosen, and changes nothing the second time', async () => {
    const { database, people, ask } = await office(fresh);
    const { holder } = people;
    const shown: Preview = await ask(holder, readTable, { pasted: YEARS });
    expect(shown).toMatchObject({
      ...{ guessed: true, errors: 0, findings: 0, counts: { new: 3, correction: 0, unchanged: 0, blank: 1 } },
      ...{ mapping: { headFrom: 1, fixed: { place: 'jiangsu' } }, problems: [] },
    });
    expect(shown.values[2]).toMatchObject({ written: '约55,000', value: '55000', qualifier: 'about', state: 'new' });
    expect(await entries(database)).toEqual([]);
    expect(await refusal(ask(holder, takeTable, { pasted: YEARS }))).toMatchObject({ code: 'bad-input' });
    const { mapping } = shown;
    expect(await ask(holder, takeTable, { pasted: YEARS, mapping })).toMatchObject({ accepted: true, taken: 3 });
    expect(await ask(holder, takeTable, { pasted: YEARS, mapping })).toMatchObject({ taken: 0, unchanged: 3 });
    expect((await entries(database)).map(({ value, origin }) => `${value} ${origin}`)).toEqual([
      ...['55000 paste', '49.5 paste', '50.1 paste'],
    ]);
    const changed = YEARS.replace('50.1', '50.2');
    expect(await ask(holder, readTable, { pasted: changed })).toMatchObject({
      counts: { new: 0, correction: 1, unchanged: 2 },
      values: [{}, { state: 'correction', before: '50.1' }, {}],
    });
    await database.ownerTransaction((tx) => sql`update entry set state = 'approved'`.execute(tx));
    expect(await ask(holder, takeTable, { pasted: changed, mapping })).toMatchObject({
      ...{ accepted: false, problems: [{ code: 'reason-missing', place: { field: 'C2 · 2025年' } }] },
    });
    expect(await ask(holder, takeTable, { pasted: changed, mapping, reason: '核算调整' })).toMatchObject({ taken: 1 });
  });

  it('names every fault, stores nothing, and takes the rest only when told', async () => {
    const { database, people, ask } = await office(fresh);
    const file = csv(
      [
        '地区,年份,高新技术企业数,技术合同成交额（万元）,无关',
        '江苏省,2024,55000,30000000,x',
        '江苏省,2025,５５00①,,',
        '江苏,2023年,４５，000,,',
        '苏洲市,2024,13000,,',
        '江苏省,明年,1,,',
        '江苏省,2022,450000000,,',
      ].join('\n'),
    );
    const shown: Preview = await ask(people.holder, readTable, { file });
    expect(shown.problems.map(({ code, place }) => `${code} ${place.field}`)).toEqual([
      'unit-not-converted D2 · 技术合同成交额（万元）',
      'footnote-mark C3 · 高新技术企业数',
      'place-unknown A5 · 地区',
      'period-unknown B6 · 年份',
      'size-off C7 · 高新技术企业数',
    ]);
    expect(shown.unknown.places).toEqual(['苏洲市']);
    const { mapping, toConfirm } = shown;
    expect(await ask(people.holder, takeTable, { file, mapping })).toMatchObject({
      accepted: false,
      errors: 4,
      findings: 1,
    });
    expect(await entries(database)).toEqual([]);
    expect(await ask(people.holder, takeTable, { file, mapping, partial: true })).toMatchObject({ taken: 2 });
    const told = { ...mapping, convert: true, places: { 苏洲市: 'suzhou' } };
    const all = await ask(people.holder, takeTable, { file, mapping: told, partial: true, confirmed: toConfirm });
    expect(all).toMatchObject({ taken: 3, unchanged: 2, errors: 2, findings: 0 });
    expect((await entries(database)).map(({ place, period, value }) => [place, period, value])).toContainEqual([
      ...['jiangsu', '2024', '3000'],
    ]);
  });

  it('is taken from each role that reports, and from nobody else; a city for its own place only', async () => {
    const { people, ask } = await office(fresh);
    const file = csv('地区,年份,高新技术企业数\n南京市,2025,9000\n');
    const { mapping } = (await ask(people.officer, readTable, { file })) as Preview;
    const verbs: readonly [Verb, Record<string, unknown>][] = [
      [readTable, { file }],
      [saveMapping, { name: '甲', mapping }],
      [listMappings, {}],
      [takeTable, { file, mapping: '甲' }],
      [dropMapping, { name: '甲' }],
    ];
    for (const name of PERSON_NAMES) {
      const may = ['officer', 'holder', 'nanjing', 'suzhou'].includes(name);
      for (const [verb, input] of verbs) {
        const refused = await refusal(ask(people[name], verb, input));
        expect([name, verb.id, refused?.code ?? null]).toEqual([name, verb.id, may ? null : 'not-permitted']);
      }
    }
    const foreign = await ask(people.suzhou, takeTable, { file, mapping });
    expect(foreign).toMatchObject({
      accepted: false,
      problems: [{ code: 'place-foreign', place: { field: 'C2 · 高新技术企业数' } }],
    });
    expect(await ask(people.suzhou, readTable, { file })).toMatchObject({ counts: { new: 0 }, errors: 1 });
    expect(await ask(people.nanjing, takeTable, { file, mapping })).toMatchObject({ taken: 0, unchanged: 1 });
    const other = { plan: 'no-such-plan', file };
    expect(await refusal(ask(people.holder, readTable, other))).toMatchObject({ code: 'not-found' });
    const named = { file, mapping, organisation: '苏州市' };
    expect(await refusal(ask(people.nanjing, takeTable, named))).toMatchObject({ code: 'not-permitted' });
  });

  it('a mapping is kept by name for one’s own organisation, and says what the plan does not have', async () => {
    const { database, people, ask } = await office(fresh);
    const { holder, nanjing } = people;
    const { mapping } = (await ask(holder, readTable, { pasted: YEARS })) as Preview;
    await ask(holder, saveMapping, { name: '年报', mapping: JSON.stringify(mapping) });
    await ask(holder, saveMapping, { name: '年报', mapping: { ...mapping, convert: true } });
    expect(await ask(holder, listMappings, {})).toMatchObject([
      { name: '年报', by: holder.name, mapping: { convert: true } },
    ]);
    expect(await ask(nanjing, listMappings, {})).toEqual([]);
    const asked = await refusal(ask(nanjing, takeTable, { pasted: YEARS, mapping: '年报' }));
    expect(asked?.code).toBe('not-found');
    expect(asked?.words.zh).not.toContain('可用');
    expect(await ask(holder, takeTable, { pasted: YEARS, mapping: '年报' })).toMatchObject({ taken: 3 });
    const gone = { ...mapping, columns: mapping.columns.map((one) => ({ ...one, indicator: 'of-another-plan' })) };
    expect(await ask(holder, takeTable, { pasted: YEARS, mapping: gone })).toMatchObject({
      problems: [{ code: 'mapped-unknown', value: 'of-another-plan' }],
    });
    for (const bad of ['{', '{"columns":[]}', JSON.stringify({ ...mapping, sheet: 'a\0' })]) {
      expect(await refusal(ask(holder, saveMapping, { name: '坏', mapping: bad }))).toMatchObject({
        code: 'bad-input',
      });
    }
    await database.ownerTransaction((tx) => sql`update table_mapping set mapping = '{"old":1}'`.execute(tx));
    expect(await ask(holder, listMappings, {})).toMatchObject([{ mapping: null }]);
    expect(await refusal(ask(holder, takeTable, { pasted: YEARS, mapping: '年报' }))).toMatchObject({
      code: 'bad-input',
    });
    expect(await ask(holder, dropMapping, { name: '年报' })).toEqual({ name: '年报' });
    expect(await refusal(ask(holder, dropMapping, { name: '年报' }))).toMatchObject({ code: 'not-found' });
  });

  it('in GB 18030, in UTF-16, empty, no table, or neither file nor text', async () => {
    const { people, ask } = await office(fresh);
    // 指标,2025年 / 高新技术企业数,55000
    const gbk = Buffer.from('d6b8b1ea2c32303235c4ea0ab8dfd0c2bcbccaf5c6f3d2b5cafd2c35353030300a', 'hex');
    const shown: Preview = await ask(people.holder, readTable, { file: asUpload('国标.csv', gbk) });
    expect(shown).toMatchObject({ errors: 0, values: [{ indicator: 'hnte', value: '55000' }] });
    const utf16 = Buffer.from(`\uFEFF${YEARS}`, 'utf16le');
    expect(await ask(people.holder, readTable, { file: asUpload('文本.txt', utf16) })).toMatchObject({
      counts: { new: 3 },
    });
    const faults = async (input: object) => (await refusal(ask(people.holder, readTable, { ...input })))?.words.zh;
    expect(await faults({ file: asUpload('空.csv', Buffer.alloc(0)) })).toContain('空文件');
    expect(await faults({ file: csv('a,b\n"1,2\n') })).toContain('第 2 行的引号');
    expect(await faults({ file: asUpload('图.png', Buffer.from('89504e470d0a1a0a0000', 'hex')) })).toContain(
      '不是文本',
    );
    expect(
      await faults({ file: asUpload('旧.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(80, '0'), 'hex')) }),
    ).toContain('.xls');
    expect(await faults({ pasted: 'x\n'.repeat(20_001) })).toContain('20001 行');
    expect(await faults({})).toContain('二者取其一');
    expect(await faults({ file: csv(YEARS), pasted: YEARS })).toContain('二者取其一');
    expect(await ask(people.holder, readTable, { pasted: '' })).toMatchObject({ problems: [{ code: 'no-values' }] });
  });

  it('from a sheet of somebody else’s workbook, with merged heads and cells of every type', async () => {
    const { people, ask } = await office(fresh);
    const book = new ExcelJS.Workbook();
    book.addWorksheet('封面').getCell('A1').value = '年报';
    const sheet = book.addWorksheet('数据');
    sheet.addRow(['2025年各市主要指标']);
    sheet.mergeCells('A1:E1');
    sheet.addRow(['地区', '2024年', '', '2025年', '']);
    sheet.addRow(['', '高新技术企业数', '高新技术产业产值', '高新技术企业数', '高新技术产业产值']);
    for (const range of ['A2:A3', 'B2:C2', 'D2:E2']) sheet.mergeCells(range);
    sheet.addRow(['南京市', 8000, 9000, 9000, { formula: '1+1', result: 2 }]);
    sheet.addRow(['苏州市', 13000, new Date('2024-05-01'), 15000, true]);
    sheet.addRow(['无锡市', 5000, 9100, { error: '#N/A' }]);
    sheet.mergeCells('D6:E6');
    const file = asUpload('年报.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    const shown: Preview = await ask(people.holder, readTable, { file });
    expect(shown).toMatchObject({
      sheet: '数据',
      sheets: ['封面', '数据'],
      mapping: { headFrom: 2, headTo: 3, sheet: '数据' },
    });
    expect(shown.values.map(({ placeName, period, value }) => `${placeName} ${period} ${value}`)).toEqual([
      ...['南京市 2024 8000', '南京市 2024 9000', '南京市 2025 9000'],
      ...['苏州市 2024 13000', '苏州市 2025 15000', '无锡市 2024 5000', '无锡市 2024 9100'],
    ]);
    expect(new Set(shown.problems.map(({ code, place }) => `${code} ${place.field?.split(' ')[0]}`))).toEqual(
      new Set(['formula 数据!E4', 'date 数据!C5', 'no-number 数据!E5', 'merged 数据!D6', 'merged 数据!E6']),
    );
    const wrong = { file, mapping: { ...shown.mapping, sheet: '没有' } };
    expect(await refusal(ask(people.holder, takeTable, wrong))).toMatchObject({ code: 'not-found' });
  });

  it('of 5,000 rows, whole or with a fault in every row', async () => {
    const { database, people, ask } = await office(fresh);
    const places = PLAN.places.filter(({ level }) => level === 'city');
    const lines = PLAN.indicators
      .flatMap(({ name }) =>
        places.flatMap((place) => [2021, 2022, 2023, 2024, 2025].map((year) => `${name},${place.name},${year},`)),
      )
      .slice(0, 5000);
    const head = '指标,地区,年份,数值\n';
    expect(lines).toHaveLength(5000);
    const file = csv(
      head + lines.map((line, index) => `"${line.replace(/,(?=[^,]*,\d{4},$)/, '",')}${index % 97}`).join('\n'),
    );
    const shown: Preview = await ask(people.holder, readTable, { file });
    expect(shown.counts.new + shown.errors).toBe(5000);
    expect(shown.values).toHaveLength(500);
    const taken = await ask(people.holder, takeTable, { file, mapping: shown.mapping, partial: true });
    expect(taken).toMatchObject({ accepted: true, taken: 5000 - shown.errors - shown.findings });
    expect(await entries(database)).toHaveLength(taken.taken);
    const broken = csv(head + lines.map((line) => `"${line.replace(/,(?=[^,]*,\d{4},$)/, '",')}很多`).join('\n'));
    const refused = await ask(people.holder, takeTable, { file: broken, mapping: shown.mapping });
    expect(refused).toMatchObject({ accepted: false, errors: 5000 });
    expect(refused.problems).toHaveLength(200);
  });
});

it('a file reaches the verbs from the command line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-table-'));
  const environment = { LANTU_DATA: join(folder, 'data') };
  const lantu = (...words: string[]) => runProgram('src/app/cli.ts', words, environment);
  try {
    writeFileSync(join(folder, '表.csv'), '指标,2025年\n高新技术企业数,约58000\n');
    expect(await lantu('organisation', 'add', '规划办', '--type', 'office')).toMatchObject({ code: 0 });
    const checked = await lantu('table', 'check', join(folder, '表.csv'));
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toContain('约58,000家');
    expect(checked.out).toContain('新 1，更正 0，未变 0，空 0；须改正 0 处');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
