import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import { heldQuotes } from '../../src/plan/original-text/held-quotes.ts';
import { readFolder } from '../../src/platform/folder.ts';
import { describeInBrowser } from './chromium.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, openPage } from './watched-page.ts';

const PLAN = 'jiangsu-2021-2025';

/** As long as the plan and in its sections, made of what the catalogue holds of it: beginnings, then every quote. */
function textOfCatalogue(): { readonly text: string; readonly units: number } {
  const read = readPlan(readFolder(`catalogue/${PLAN}`, PLAN_FILE_ENDINGS).files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { textMap } = read.value;
  const lines = textMap.map(({ unit, begins }) => {
    if (unit.startsWith('表') && !unit.endsWith('/1')) return begins.replace(' ', '\t');
    return /^(?:[一二三四五]、|（.）|专栏|表)/u.test(begins) || unit.startsWith('文') ? begins : `${begins}。`;
  });
  const quotes = [...new Set(heldQuotes(read.value).map(({ quote }) => `${quote}。`))];
  return {
    text: [...lines.slice(0, -2), '六、引文', ...quotes, ...lines.slice(-2)].join('\n\n'),
    units: textMap.length,
  };
}

describeInBrowser('the page of the text', (browser) => {
  const folder = mkdtempSync(join(tmpdir(), 'lantu-browser-text-'));
  let served: Served;
  let mapped = 0;
  beforeAll(async () => {
    served = await serve();
    const { text, units } = textOfCatalogue();
    mapped = units;
    const file = join(folder, '规划.txt');
    writeFileSync(file, text);
    const words = ['--import', 'tsx', 'src/app/cli.ts', 'plan', 'text', file, '--json'];
    const said = execFileSync(process.execPath, words, { env: { ...process.env, ...served.environment } });
    expect(JSON.parse(said.toString())).toMatchObject({ accepted: true, changed: true });
  });
  afterAll(async () => {
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const address = (query = '', language = '') => `${served.address}${language}/${PLAN}/text/${query}`;

  for (const [language, heading] of [
    ['', '规划原文与对照'],
    ['/en', 'The text of the plan'],
  ] as const) {
    it(`shows the whole text in ${language === '' ? 'Chinese' : 'English'}, accessible and fit for 390 pixels`, async () => {
      const { page, faults, close } = await openPage(browser);
      await page.goto(address('', language), { waitUntil: 'networkidle' });
      expect(await page.locator('h1').innerText()).toContain(heading);
      expect(await page.locator('.text-body .unit p, .text-body tbody tr').count()).toBeGreaterThan(mapped * 0.7);
      const [units, objects] = await page.locator('.text-counts dd').allInnerTexts();
      expect(Number(units)).toBeGreaterThan(mapped);
      expect(Number(objects)).toBeGreaterThan(mapped * 0.8);
      expect(await page.locator('.text-body p').first().getAttribute('lang')).toBe('zh-CN');
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectFit(page);
      expect(await page.locator('.text-tree').getAttribute('open')).toBeNull();
      await page.locator('.text-tree summary').click();
      expect(await page.locator('.text-tree a').first().isVisible()).toBe(true);
      expect(faults).toEqual([]);
      await close();
    });
  }

  it('leads from an object to its units and from a unit to its objects, without a script', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(address());
    await page.locator('.object-index > summary').click();
    await page.locator('.object-index details summary').first().click();
    await page.locator('.object-index details a', { hasText: 'T1-1' }).first().click();
    expect(new URL(page.url()).searchParams.get('object')).toBe('target:T1-1');
    expect(await page.locator('.text-asked h2').innerText()).toContain('T1-1');
    const asked = await page.locator('.text-asked .unit').count();
    expect(asked).toBeGreaterThan(2);
    expect(await page.locator('.text-body .hit').count()).toBe(asked);
    await page.locator('.text-asked .text-place a').first().click();
    const section = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`section[id="${section}"]`).isVisible()).toBe(true);
    await page.locator('.text-asked .made-of a', { hasText: 'T1-1' }).first().click();
    expect(new URL(page.url()).pathname).toContain('/targets/T1-1');
    await close();
  });

  it('goes to a section by keyboard, and opens at the place another page names', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(address(`?${new URLSearchParams({ at: '四（三）2' })}`), { waitUntil: 'networkidle' });
    expect(await page.locator('.text-asked .unit').count()).toBeGreaterThan(3);
    const link = page.locator('.text-tree a', { hasText: '（三）' }).first();
    await link.focus();
    expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
    await page.keyboard.press('Enter');
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    const top = () => page.locator(`section[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
    await page.goto(address(`?${new URLSearchParams({ at: '四（三）9' })}`));
    expect(await page.locator('.text-asked').innerText()).toContain('四（三）9');
    expect(await page.locator('.text-asked a').count()).toBe(1);
    await close();
  });
});
