import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { annotateWorkbook, checkWorkbook, createWorkbook, takeWorkbook } from '../../src/collection/verbs/workbook.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';
import { askWorkbook, asUpload, bookOf, cellOf, edited, PLAN, syncJiangsu } from './workbook-running.ts';

const refusal = (asked: Promise<unknown>) => asked.then(() => null, failureOf);

async function entries(database: Database) {
  return database.ownerTransaction(async (tx) => {
    const { rows } = await sql<{ indicator: string; place: string; period: string; value: string; version: number }>`
      select indicator, place, period, value, version from entry order by indicator, place, period, version`.execute(
      tx,
    );
    return rows;
  });
}

withStores('the workbook', ({ fresh }) => {
  it('comes back as what waits for review; the same file again changes nothing', async () => {
    const database = await fresh();
    await syncJiangsu(database);
    const people = await createOffice(database);
    const ask = askWorkbook(database);
    const made = await ask(people.holder, createWorkbook, {});
    expect(made.fileName).toMatch(/科技厅.*\.xlsx$/);
    const file = await edited(made, (book) => {
      cellOf(book, 'share-hitech-output', 'jiangsu', 2025).value = 50.1;
      cellOf(book, 'technology-contract-value', 'jiangsu', 2025).value = ' ３，７００.5 ';
      cellOf(book, 'tech-smes', 'jiangsu', 2025).value = '未统计';
    });
    expect(await ask(people.holder, checkWorkbook, { file })).toMatchObject({ found: 3, problems: [] });
    expect(await entries(database)).toEqual([]);
    expect(await ask(people.holder, takeWorkbook, { file })).toMatchObject({ accepted: true, taken: 3 });
    expect(await entries(database)).toMatchObject([
      { indicator: 'share-hitech-output', period: '2025', value: '50.1', version: 1 },
      { indicator: 'tech-smes', value: null },
      { indicator: 'technology-contract-value', value: '3700.5' },
    ]);
    expect(await ask(people.holder, takeWorkbook, { file })).toMatchObject({ accepted: true, taken: 0, unchanged: 3 });
    // A later workbook brings back what was given; untouched cells of an older one take nothing back.
    const later = await ask(people.holder, createWorkbook, {});
    expect(cellOf(await bookOf(later), 'share-hitech-output', 'jiangsu', 2025).value).toBe(50.1);
    const second = await edited(later, (book) => {
      cellOf(book, 'share-hitech-output', 'jiangsu', 2025).value = 50.2;
    });
    expect(await ask(people.holder, takeWorkbook, { file: second })).toMatchObject({ taken: 1 });
    const older = await ask(people.holder, takeWorkbook, {
      file: await edited(made, (book) => {
        cellOf(book, 'share-hitech-output', 'jiangsu', 2024).value = 49.9;
      }),
    });
    expect(older).toMatchObject({ accepted: true, taken: 1 });
    expect((await entries(database)).filter(({ indicator }) => indicator === 'share-hitech-output')).toMatchObject([
      { period: '2024', value: '49.9' },
      { period: '2025', value: '50.1', version: 1 },
      { period: '2025', value: '50.2', version: 2 },
    ]);
  });

  it('names sheet, cell and remedy of every fault, stores nothing, and takes the rest only when told', async () => {
    const database = await fresh();
    await syncJiangsu(database);
    const { holder, nanjing, reviewer } = await createOffice(database);
    const ask = askWorkbook(database);
    const made = await ask(holder, createWorkbook, {});
    const file = await edited(made, (book) => {
      const set = (year: number, value: ExcelJS.CellValue) => {
        cellOf(book, 'share-hitech-output', 'jiangsu', year).value = value;
      };
      set(2021, '约47.5%');
      set(2022, { formula: '1+47' });
      set(2023, 4750);
      set(2024, new Date('2024-05-01'));
      format(cellOf(book, 'share-hitech-output', 'jiangsu', 2024), 'yyyy-mm-dd');
      set(2025, 50.1);
      const contracts = cellOf(book, 'technology-contract-value', 'jiangsu', 2025);
      contracts.value = 37000000;
      const percent = cellOf(book, 'tech-smes', 'jiangsu', 2025);
      percent.value = 0.47;
      format(percent, '0%');
    });
    const checked = await ask(holder, checkWorkbook, { file });
    expect(new Set(checked.problems.map(({ code }) => code))).toEqual(
      new Set(['qualified', 'formula', 'share-over', 'date', 'size-off', 'percent-format']),
    );
    for (const { place, message, remedy } of checked.problems) {
      expect(place.field).toMatch(/^\d .+![A-Z]+\d+$/);
      expect([message.zh, remedy.zh, remedy.en].every((text) => text.length > 3)).toBe(true);
    }
    expect(checked.problems.find(({ code }) => code === 'size-off')?.message.zh).toContain('万元');
    expect(await ask(holder, takeWorkbook, { file })).toMatchObject({ accepted: false, taken: 0 });
    expect(await entries(database)).toEqual([]);
    expect(await ask(holder, takeWorkbook, { file, partial: true })).toMatchObject({ accepted: true, taken: 1 });
    const confirmed = checked.toConfirm;
    expect(await ask(holder, takeWorkbook, { file, partial: true, confirmed })).toMatchObject({ taken: 1 });
    const marked = await bookOf(await ask(holder, annotateWorkbook, { file }));
    expect(marked.getWorksheet('问题清单')?.rowCount).toBe(checked.problems.length + 1);
    expect(JSON.stringify(cellOf(marked, 'share-hitech-output', 'jiangsu', 2022).note)).toContain('公式');
    const colours = [2022, 2025].map((year) =>
      JSON.stringify(cellOf(marked, 'share-hitech-output', 'jiangsu', year).fill),
    );
    expect(colours[0]).not.toBe(colours[1]);
    // Others may not hand it in, and a reviewer reports nothing.
    expect(await refusal(ask(nanjing, takeWorkbook, { file }))).toMatchObject({
      problems: [{ code: 'other-organisation' }],
    });
    expect(await refusal(ask(reviewer, takeWorkbook, { file }))).toMatchObject({ code: 'not-permitted' });
    const audited = await database.ownerTransaction(async (tx) => {
      const { rows } = await sql<{
        text: string;
      }>`select string_agg(detail::text, ' ') as text from audit_event`.execute(tx);
      return rows[0]?.text ?? '';
    });
    expect(audited).not.toContain(file.base64.slice(0, 60));
  });

  it('finds lines that moved, a column that was put in, and refuses what cannot be placed', async () => {
    const database = await fresh();
    await syncJiangsu(database);
    const { holder } = await createOffice(database);
    const ask = askWorkbook(database);
    const made = await ask(holder, createWorkbook, {});
    const moved = await edited(made, (book) => {
      cellOf(book, 'share-hitech-output', 'jiangsu', 2025).value = 50.1;
      const sheet = book.worksheets[1] as ExcelJS.Worksheet;
      sheet.insertRow(1, ['填报人：张']);
      sheet.spliceColumns(3, 0, ['']);
    });
    expect(await ask(holder, checkWorkbook, { file: moved })).toMatchObject({ found: 1, problems: [] });
    const broken = await edited(made, (book) => {
      const sheet = book.worksheets[1] as ExcelJS.Worksheet;
      sheet.getCell('A4').value = '自编号';
      sheet.getCell('A6').value = sheet.getCell('A5').value;
      sheet.getCell('F5').value = 1;
      sheet.mergeCells('F5:G5');
    });
    const { problems } = await ask(holder, checkWorkbook, { file: broken });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['unknown-key', 'key-twice', 'merged']));
    const blank = await edited(made, (book) => (book.worksheets[1] as ExcelJS.Worksheet).mergeCells('F5:G5'));
    expect(await ask(holder, checkWorkbook, { file: blank })).toMatchObject({ found: 0, problems: [] });
    const noDay = await edited(made, (book) => {
      const cell = cellOf(book, 'share-hitech-output', 'jiangsu', 2025);
      cell.value = 1e300;
      format(cell, 'yyyy-mm-dd');
    });
    expect(await ask(holder, checkWorkbook, { file: noDay })).toMatchObject({ problems: [{ code: 'date' }] });
    const hidden = await edited(made, (book) => {
      const cell = cellOf(book, 'share-hitech-output', 'jiangsu', 2025);
      cell.value = 50.1;
      cell.worksheet.getColumn(cell.col).hidden = true;
    });
    expect(await ask(holder, checkWorkbook, { file: hidden })).toMatchObject({ problems: [{ code: 'hidden' }] });
  });

  it('belongs to a city with its own figures only', async () => {
    const database = await fresh();
    await syncJiangsu(database);
    const { nanjing, system } = await createOffice(database);
    const ask = askWorkbook(database);
    const book = await bookOf(await ask(nanjing, createWorkbook, {}));
    const keys = book.worksheets
      .flatMap((sheet) => sheet.getColumn(1).values.map(String))
      .filter((key) => key.includes('@'));
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.every((key) => key.endsWith('@nanjing'))).toBe(true);
    expect(await refusal(ask(system, createWorkbook, {}))).toMatchObject({ code: 'not-permitted' });
  });
});

describe('a file that is no workbook of ours', () => {
  withStores('is refused in words', ({ fresh }) => {
    it('whatever it is', async () => {
      const database = await fresh();
      const { holder } = await createOffice(database);
      const ask = askWorkbook(database);
      const refused = async (name: string, bytes: Uint8Array) =>
        (await refusal(ask(holder, takeWorkbook, { file: asUpload(name, bytes) })))?.words.zh ?? '';
      expect(await refused('表.xls', Buffer.from('d0cf11e0a1b11ae1'.padEnd(80, '0'), 'hex'))).toContain('.xls');
      expect(await refused('表.csv', Buffer.from('指标,数值\n高新技术企业数,44000\n'))).toContain('不是 .xlsx');
      expect(await refused('空.xlsx', Buffer.alloc(0))).toContain('损坏');
      expect(await refused('弹.xlsx', zipOf('xl/workbook.xml', Buffer.alloc(90 * 1024 * 1024)))).toContain('过大');
      expect(await refused('宏.xlsm', zipOf('xl/vbaProject.bin', Buffer.from('x')))).toContain('宏');
      const other = new ExcelJS.Workbook();
      other.addWorksheet('数据').addRow(['高新技术企业数', 44000]);
      expect(await refused('别的.xlsx', new Uint8Array(await other.xlsx.writeBuffer()))).toContain('不是由本系统生成');
      const answer = await ask(holder, annotateWorkbook, {
        file: asUpload('别的.xlsx', new Uint8Array(await other.xlsx.writeBuffer())),
      });
      expect((await bookOf(answer)).getWorksheet('问题清单')?.rowCount).toBe(2);
      expect(PLAN.header.id).not.toBe('');
    });
  });
});

/** Cells of one look share their style object. */
const format = (cell: ExcelJS.Cell, numFmt: string) => {
  cell.style = { ...cell.style, numFmt };
};

/** A zip of one packed part. */
function zipOf(name: string, content: Buffer): Buffer {
  const [packed, title] = [deflateRawSync(content), Buffer.from(name)];
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(10, 22);
  local.writeUInt16LE(title.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + title.length + packed.length, 16);
  return Buffer.concat([local, title, packed, central, title, end]);
}
