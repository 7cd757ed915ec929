import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { prepareFolder } from '../../src/collection/operations/inbox/folder.ts';
import { type Inbox, lookThrough, type Memory } from '../../src/collection/operations/inbox.ts';
import { createWorkbook } from '../../src/collection/verbs/workbook.ts';
import type { Database } from '../../src/platform/database.ts';
import { answerError } from '../../src/platform/error-answer.ts';
import { failure } from '../../src/platform/failure.ts';
import type { Actor } from '../../src/platform/operation.ts';
import type { FileAnswer } from '../../src/platform/verb.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';
import { askWorkbook, cellOf, edited, syncJiangsu } from './workbook-running.ts';

const INBOX: Actor = { name: '收件文件夹', role: 'operator' };
const SHARE = 'share-hitech-output';

withStores('the watched folder', ({ fresh }) => {
  let database: Database;
  let made: FileAnswer;
  let folder = '';
  let inbox: Inbox;
  let logged: string[] = [];
  beforeAll(async () => {
    database = await fresh();
    await syncJiangsu(database);
    const { holder } = await createOffice(database);
    made = await askWorkbook(database)(holder, createWorkbook, {});
  });
  beforeEach(async () => {
    await database.ownerTransaction((tx) => sql`truncate entry, intake cascade`.execute(tx));
    folder = await mkdtemp(join(tmpdir(), '蓝图 收件-'));
    await prepareFolder(folder);
    const ask = askWorkbook(database);
    logged = [];
    const log = (line: string) => logged.push(line);
    inbox = {
      ...{ folder, log, clock: () => '2026-11-29T09:00:00.000+08:00' },
      answerError: (error) => answerError(error, log),
      run: (verb, input) => ask(INBOX, verb, input),
    };
  });
  afterEach(() => rm(folder, { recursive: true }));

  const filled = async (value: ExcelJS.CellValue, year = 2025) => {
    const file = await edited(made, (book) => {
      cellOf(book, SHARE, 'jiangsu', year).value = value;
    });
    return Buffer.from(file.base64, 'base64');
  };
  const put = (name: string, bytes: Uint8Array | string) => writeFile(join(folder, name), bytes);
  /** Looks until nothing more can happen soon. */
  const look = async (times = 2, of: Inbox = inbox) => {
    let memory: Memory = new Map();
    for (let count = 0; count < times; count++) memory = await lookThrough(of, memory);
    return memory;
  };
  const names = async (part = '') => (await readdir(join(folder, part))).sort();
  const said = (part: string, name: string) => readFile(join(folder, part, name), 'utf8');
  const stored = async () => {
    const { rows } = await database.ownerTransaction((tx) =>
      sql<{ period: string; value: string; version: number; by: string; organisation: string }>`
          select period, value, version, entered_name as by, o.name as organisation
          from entry e join organisation o on o.id = e.organisation order by period, version`.execute(tx),
    );
    return rows;
  };

  it('takes a workbook for the organisation its stamp names, once; the same again changes nothing and both are kept', async () => {
    await put('一季度.xlsx', await filled(50.1));
    await look(1);
    expect(await names()).toEqual(['refused', 'taken', '一季度.xlsx']);
    await look();
    expect(await names()).toEqual(['refused', 'taken']);
    expect(await names('taken')).toEqual(['一季度.txt', '一季度.xlsx']);
    expect(await said('taken', '一季度.txt')).toMatch(/文件：一季度\.xlsx.*已入库 1 个数值.*1 figures stored/s);
    const once = await stored();
    expect(once).toEqual([{ period: '2025', value: '50.1', version: 1, by: INBOX.name, organisation: '科技厅' }]);
    await put('一季度.xlsx', await filled(50.1));
    await look();
    expect(await stored()).toEqual(once);
    expect(await names('taken')).toEqual(['一季度 (2).txt', '一季度 (2).xlsx', '一季度.txt', '一季度.xlsx']);
    expect(await said('taken', '一季度 (2).txt')).toContain('已入库 0 个数值');
  });

  it('refuses a workbook with faults, marks them beside it, and takes it when it is mended', async () => {
    await put('a.xlsx', await filled('约47.5%'));
    await look();
    expect(await names('refused')).toEqual(['a.faults.xlsx', 'a.txt', 'a.xlsx']);
    expect(await said('refused', 'a.txt')).toMatch(/处理办法：.*\.faults\.xlsx.*What to do: /s);
    const marked = new ExcelJS.Workbook();
    await marked.xlsx.readFile(join(folder, 'refused', 'a.faults.xlsx'));
    expect(marked.getWorksheet('问题清单')?.rowCount).toBeGreaterThan(1);
    expect(await stored()).toEqual([]);
    await put('a.xlsx', await filled(47.5));
    await look();
    expect(await stored()).toMatchObject([{ value: '47.5' }]);
  });

  it('refuses what is no workbook of ours and says why', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('x').getCell('A1').value = 1;
    await put('别的表.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    await put('坏的.xlsx', 'PK no');
    await put('老的.xls', 'x');
    await put('200.xlsx', '');
    await truncate(join(folder, '200.xlsx'), 200 * 1024 * 1024);
    await symlink('/etc/passwd', join(folder, 'link.xlsx'));
    await look();
    expect(await names()).toEqual(['refused', 'taken']);
    expect(await said('refused', '别的表.txt')).toContain('不是由本系统生成的填报表');
    expect(await said('refused', '坏的.txt')).toMatch(/xlsx/);
    expect(await said('refused', '老的.xls.txt')).toContain('不是 .xlsx 文件');
    expect(await said('refused', '200.txt')).toMatch(/200\.0 MB.*Keep only/s);
    expect(await said('refused', 'link.txt')).toContain('请放入文件本身');
    expect(JSON.stringify([await said('refused', 'link.txt'), logged])).not.toContain('root');
    expect(await stored()).toEqual([]);
  });

  it('leaves alone what is unfinished, a folder, and a file that still grows', async () => {
    for (const name of ['~$a.xlsx', '.hidden.xlsx', 'a.xlsx.part', 'b.crdownload', 'Thumbs.db']) await put(name, 'x');
    await mkdir(join(folder, 'folder.xlsx'));
    await put('leer.xlsx', '');
    await look(5);
    expect(await names('refused')).toEqual([]);
    const bytes = await filled(50.1);
    let memory: Memory = new Map();
    for (let part = 1; part <= 5; part++) {
      await put('grows.xlsx', bytes.subarray(0, (bytes.length * part) / 5));
      memory = await lookThrough(inbox, memory);
    }
    expect(await names('taken')).toEqual([]);
    await lookThrough(inbox, memory);
    expect(await names('taken')).toEqual(['grows.txt', 'grows.xlsx']);
    expect(await stored()).toMatchObject([{ value: '50.1' }]);
  });

  it('takes a file again where it was killed before the move, without a second version', async () => {
    const killed = {
      ...inbox,
      run: async (...given: Parameters<Inbox['run']>) => {
        await inbox.run(...given);
        return new Promise<never>(() => {});
      },
    } as Inbox;
    await put('a.xlsx', await filled(50.1));
    const memory = await look(1);
    void lookThrough(killed, memory);
    await expect.poll(stored).toHaveLength(1);
    expect(await names()).toContain('a.xlsx');
    await look();
    expect(await names('taken')).toEqual(['a.txt', 'a.xlsx']);
    expect(await said('taken', 'a.txt')).toContain('未变');
    expect(await stored()).toMatchObject([{ value: '50.1', version: 1 }]);
  });

  it('leaves a file where the store takes nothing now, or another was put in its place meanwhile', async () => {
    const busy: Inbox = {
      ...inbox,
      run: () => Promise.reject(failure('busy', { zh: '忙', en: 'busy' })),
    };
    await put('a.xlsx', await filled(50.1));
    await look(3, busy);
    expect(await names()).toContain('a.xlsx');
    const later = await filled(49.9, 2024);
    const overtaken: Inbox = {
      ...inbox,
      run: async (verb, input) => {
        const answer = await inbox.run(verb, input);
        await put('new', later);
        await rename(join(folder, 'new'), join(folder, 'a.xlsx'));
        return answer;
      },
    };
    await look(2, overtaken);
    expect(await names()).toContain('a.xlsx');
    await look();
    expect((await stored()).map(({ value }) => value)).toEqual(['49.9', '50.1']);
  });

  it('takes what was put there first, and tells the second of two that it does not know the first', async () => {
    await put('z.xlsx', await filled(50.1));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await put('a.xlsx', await filled(50.2));
    await look();
    expect(await stored()).toMatchObject([{ value: '50.1' }]);
    expect(await names('taken')).toEqual(['z.txt', 'z.xlsx']);
    expect(await names('refused')).toEqual(['a.faults.xlsx', 'a.txt', 'a.xlsx']);
  });

  it('is refused by name where the folder is not there or its parts are no folders', async () => {
    await expect(prepareFolder(join(folder, 'nope'))).rejects.toThrow(/LANTU_INBOX.*ENOENT/);
    await rm(join(folder, 'taken'), { recursive: true });
    await symlink('/tmp', join(folder, 'taken'));
    await expect(prepareFolder(folder)).rejects.toThrow(/LANTU_INBOX.*ENOTDIR/);
  });
});
