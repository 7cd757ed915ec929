import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, openPage } from './watched-page.ts';

const PLAN = 'jiangsu-2021-2025';
const INVENTED = 'yunshui-2024-2025';

describeInBrowser('the report', (browser) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve('test/fixtures/plans/yunshui-2024-2025');
  });
  afterAll(() => served.stop());
  const at = (path: string, plan = PLAN) => `${served.address}/${plan}/${path}`;

  it('answers first, leads from its contents to every target, and has captions on tables', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(at('report/'));
    expect(await page.locator('h1').innerText()).toContain('总结评估报告');
    expect(await page.locator('section[aria-labelledby=summary] p').first().innerText()).toContain('9项主要目标');
    await page.locator('.report-contents a', { hasText: 'T1-9' }).click();
    expect(new URL(page.url()).hash).toBe('#target-T1-9');
    expect(await page.locator('h3#target-T1-9').isVisible()).toBe(true);
    const bare = await page
      .locator('.report-table')
      .evaluateAll((tables) => tables.filter((table) => table.querySelector('caption') === null).length);
    expect(bare).toBe(0);
    expect(await page.locator('.report figure svg title').first().textContent()).toContain('52.1%');
    expect(faults).toEqual([]);
    await close();
  });

  it('hands out the four files of what is shown, in its language and of its day', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${served.address}/en/${INVENTED}/report/?kind=brief&asOf=2025-06-30`);
    const beginnings: Readonly<Record<string, string>> = { PDF: '%PDF-', Word: 'PK', web: '<!doctype html', Data: '{' };
    for (const [name, beginning] of Object.entries(beginnings)) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.report-files .button', { hasText: name }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^yunshui-2024-2025-brief-2025-06-30-en\.(pdf|docx|html|json)$/);
      const bytes = await readFile(await download.path());
      expect(bytes.subarray(0, beginning.length).toString().toLowerCase(), name).toBe(beginning.toLowerCase());
    }
    await close();
  });

  it('shows a plan without tasks and industries, marked as invented, and a day before the issue', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(at('report/', INVENTED));
    expect(await page.innerText('section[aria-labelledby=tasks]')).toContain('没有列出任务');
    expect(await page.innerText('.banner')).toContain('模拟数据');
    const response = await page.goto(at('report/?asOf=2024-03-14', INVENTED));
    expect([response?.status(), await page.innerText('main')]).toEqual([200, expect.stringContaining('尚未发布')]);
    await close();
  });

  it('prints without buttons and commands, with headings and tables', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(at('report/', INVENTED));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.report-files').isVisible()).toBe(false);
    expect(await page.locator('.report-edit').isVisible()).toBe(false);
    expect(await page.locator('h3#target-Y1').isVisible()).toBe(true);
    await close();
  });
});

describeInBrowser('an edited report', (browser) => {
  let served: Served;
  let folder: string;
  beforeAll(async () => {
    served = await serve('test/fixtures/plans/yunshui-2024-2025');
    folder = mkdtempSync(join(tmpdir(), 'lantu-edit-'));
  });
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows the command that edits it, and then the text with what does not agree, first', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(`${served.address}/${INVENTED}/report/`);
    const command = await page.locator('.report-edit .command code').first().innerText();
    expect(command).toContain(`report edit summary`);
    const file = join(folder, '文字.txt');
    writeFileSync(file, '本期能够评价99项主要目标。');
    const words = command.replace('npm run -s lantu -- ', '').replace('文字.txt', file).split(' ');
    execFileSync(process.execPath, ['--import', 'tsx', 'src/app/cli.ts', ...words], {
      env: { ...process.env, ...served.environment },
    });
    await page.reload();
    const flags = page.locator('.report-flags');
    expect(await flags.innerText()).toContain('本期能够评价99项主要目标。');
    await flags.locator('a').first().click();
    expect(new URL(page.url()).hash).toBe('#summary');
    expect(await page.innerText('section[aria-labelledby=summary] .report-mark')).toContain('本节经人工修改');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFit(page);
    expect(faults).toEqual([]);
    await close();
  });
});
