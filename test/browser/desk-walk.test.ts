import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { OFFICE, openDesk, setUp } from './desk-walker.ts';
import { type Served, serve } from './served.ts';
import { openPage, type WatchedPage } from './watched-page.ts';

const TARGET = 'jiangsu-2021-2025/targets/T13';
/** What the office knows of the capital of venture capital institutions, by year. */
const KNOWN = { 2021: 2610, 2022: 2745.5, 2023: 2880, 2024: 2990, 2025: 3120 };
const NOT_COLLECTED = 5;

describeInBrowser('from the set-up link to a verdict that turned', (browser) => {
  let served: Served;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    served = await serve();
    watched = await openPage(browser, { acceptDownloads: true });
    page = watched.page;
  });
  afterAll(async () => {
    await watched?.close();
    await served?.stop();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const verdict = async () => {
    const reader = await openPage(browser);
    await reader.page.goto(`${served.address}/${TARGET}`);
    const said = await reader.page.locator('main').innerText();
    await reader.close();
    return said;
  };
  let filled: Buffer;

  it('the workbook comes as a file, and ten of its cells are filled in', async () => {
    expect(await verdict()).toContain('公开数据不足，暂不评价');
    await setUp(page, served);
    await openDesk(page, served, 'intake');
    const [file] = await Promise.all([page.waitForEvent('download'), press('下载工作簿')]);
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await file.path());
    expect(fillIn(book)).toBe(10);
    filled = Buffer.from(await book.xlsx.writeBuffer());
  });

  it('it is checked, with every problem at its cell, and taken; the same again changes nothing', async () => {
    await page.setInputFiles('input[type=file]', { name: '填好.xlsx', mimeType: '', buffer: filled });
    await page.getByText('新值 10 个').waitFor();
    await press('全部收下');
    await page.getByText('已收下 10 个新值').waitFor();
    await press('移除 填好.xlsx');
    await page.setInputFiles('input[type=file]', { name: '填好.xlsx', mimeType: '', buffer: filled });
    await page.getByText('新值 0 个').waitFor();
    expect(await verdict()).toContain('公开数据不足，暂不评价');
  });

  it('it is reviewed: approved figures are not public yet', async () => {
    await openDesk(page, served, 'review');
    await page.getByLabel('选择本页全部').check();
    await press('审定所选');
    await confirm('审定所选');
    await page.getByText('已审定 10 个数据').waitFor();
    expect(await verdict()).toContain('公开数据不足，暂不评价');
  });

  it('it is released: the verdict turns, and its sentence names the new source', async () => {
    await openDesk(page, served, 'releases');
    await page.getByLabel('标题').fill('2025年度数据');
    await press('签发');
    await page.getByText('将签发 5 个数据').waitFor();
    await confirm('签发');
    await page.getByText('已签发“2025年度数据”').waitFor();
    const said = await verdict();
    expect(said).toContain('达到');
    expect(said).toContain('3,120亿元');
    expect(said).toContain(OFFICE);
    expect(watched.faults).toEqual([]);
  });
});

/** Fills in the years of one indicator, and says of five other cells that nobody collects them; answers how many. */
function fillIn(book: ExcelJS.Workbook): number {
  let count = 0;
  let withoutFigure = NOT_COLLECTED;
  for (const sheet of book.worksheets) {
    const heads = new Map<string, number>();
    sheet.eachRow((row) => {
      const key = row.getCell(heads.get('编号') ?? 1).text;
      if (key === '编号') row.eachCell((cell, column) => heads.set(cell.text, column));
      else if (key === 'venture-capital@jiangsu') {
        for (const [year, value] of Object.entries(KNOWN)) {
          row.getCell(heads.get(`${year}年`) ?? 0).value = value;
          count += 1;
        }
      } else if (key.endsWith('@jiangsu') && withoutFigure > 0 && heads.has('2022年')) {
        row.getCell(heads.get('2022年') ?? 0).value = '未统计';
        withoutFigure -= 1;
        count += 1;
      }
    });
  }
  return count;
}
