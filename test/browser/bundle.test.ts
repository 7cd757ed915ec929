import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runProgram } from '../operations/children.ts';
import { describeInBrowser } from './chromium.ts';
import { openDesk, setUp } from './desk-walker.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage, type WatchedPage } from './watched-page.ts';

const CITIES = { nanjing: '南京市', suzhou: '苏州市' } as const;
describeInBrowser('a bundle of workbooks, and plans beside each other', (browser) => {
  let served: Served;
  let watched: WatchedPage;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    served = await serve('test/fixtures/aligned');
    watched = await openPage(browser, { acceptDownloads: true });
    page = watched.page;
    folder = mkdtempSync(join(tmpdir(), 'lantu-bundle-'));
  });
  afterAll(async () => {
    await watched?.close();
    await served?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const lantu = (...words: readonly string[]) => runProgram('src/app/cli.ts', words, served.environment);
  const fileOf = (name: string) => join(folder, `${name}.xlsx`);
  const screens = async (name: string) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepScreen(page, `${name} 1440`);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFit(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepScreen(page, `${name} 390`);
    await page.setViewportSize({ width: 1440, height: 900 });
  };

  for (const language of ['zh', 'en']) {
    it(`the alignment, ${language}: the sum, the gap, who is stricter and who says nothing`, async () => {
      const prefix = language === 'en' ? '/en' : '';
      await page.goto(`${served.address}${prefix}/lanchuan-2021-2025/align/`);
      const said = await page.locator('main').innerText();
      expect(said).toContain(
        language === 'zh' ? '比上级目标的最低要求少109家' : '109 short of the least the target above asks for',
      );
      expect(said).toContain(
        language === 'zh' ? '更严：岚西市；较低：岚东市' : 'Stricter: Lanxi City; weaker: Landong City',
      );
      await screens(`align ${language}`);
      await page.getByRole('link', { name: /^X1 / }).click();
      expect(page.url()).toBe(`${served.address}${prefix}/lanxi-2021-2025/targets/X1`);
      expect(watched.faults.splice(0)).toEqual([]);
    });
  }

  it('the officer drops the workbooks of two cities: each is checked, the cities hand them in', async () => {
    await setUp(page, served);
    for (const [place, name] of Object.entries(CITIES)) {
      await lantu('organisation', 'add', name, '--type', 'city', '--place', place);
      await lantu('workbook', 'create', '--organisation', name, '--out', fileOf(name));
      await fillIn(fileOf(name), `tech-smes@${place}`, place === 'nanjing' ? 7000 : '约八千');
    }
    await openDesk(page, served, 'bundle');
    await page.setInputFiles('input[type=file]', Object.values(CITIES).map(fileOf));
    const table = page.getByRole('table', { name: '拖入的文件' });
    await table.waitFor();
    expect(await table.innerText()).toMatch(/南京市\.xlsx\s+南京市\s+1\s+0\s+0\s+0\s+由该单位提交/);
    expect(await page.locator('main').innerText()).toContain('带有约、超、以上等字样');
    expect(await page.getByRole('button', { name: '提交所选 0 个文件' }).isDisabled()).toBe(true);
    await screens('desk bundle files');
  });

  it('what was taken is held against the whole, and each city has its letter', async () => {
    const office = await lantu('workbook', 'create', '--out', fileOf('省'));
    expect(office.code).toBe(0);
    await fillIn(fileOf('省'), 'tech-smes@jiangsu', 650);
    await lantu('workbook', 'bundle', fileOf('南京市'));
    await openDesk(page, served, 'bundle');
    await page.reload();
    // The office's own workbook may be handed in here.
    await page.setInputFiles('input[type=file]', fileOf('省'));
    await page.getByRole('table', { name: '拖入的文件' }).waitFor();
    await page.getByText('处已核实，数值无误').click();
    await page.getByRole('button', { name: '提交所选 1 个文件' }).click();
    await page.getByText('1 个文件，收下 1 个').waitFor();
    const stored = page.getByRole('region', { name: '现有数据的疑问' });
    await stored.getByText('一地大于全域').waitFor();
    expect(await stored.innerText()).toContain('7,000家，大于江苏省的650家，多6,350家');
    await page.getByRole('button', { name: '清空' }).click();
    await screens('desk bundle stored');
    await page.getByLabel('答复期限').fill('2100-01-31');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const [text] = await Promise.all([page.waitForEvent('download'), press('南京市 txt')]);
    expect(text.suggestedFilename()).toMatch(/^数据核对函 南京市 .*\.txt$/);
    const letter = readFileSync(await text.path(), 'utf8');
    expect(letter).toMatch(/南京市：[^]*2025年7,000家（在报）[^]*请于2100年1月31日前答复/);
    expect(letter).not.toContain('650');
    const [word] = await Promise.all([page.waitForEvent('download'), press('南京市 docx')]);
    expect(word.suggestedFilename()).toMatch(/\.docx$/);
    expect(watched.faults).toEqual([]);
  });
});

/** Fills in the last year of a line. */
async function fillIn(file: string, key: string, value: ExcelJS.CellValue): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  for (const sheet of book.worksheets) {
    let year = 0;
    sheet.eachRow((row) => {
      if (row.getCell(1).text === '编号') year = (row.values as unknown[]).indexOf('2025年');
      if (row.getCell(1).text === key) row.getCell(year).value = value;
    });
  }
  await book.xlsx.writeFile(file);
}
