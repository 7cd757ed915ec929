import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { type Served, serve } from './served.ts';
import { expectFit, openPage } from './watched-page.ts';

const PLAN = 'jiangsu-2021-2025';
const BARE = 'yunshui-2024-2025';
const INDUSTRY = 'industries/third-generation-semiconductors';

describeInBrowser('industries, replay and error reports', (browser) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(`test/fixtures/plans/${BARE}`);
  });
  afterAll(() => served.stop());
  const at = (path: string, plan = PLAN) => `${served.address}/${plan}/${path}`;

  describe('the matrix', () => {
    it('says in its first line what its cells count, by marks that need no colour', async () => {
      const { page, faults, close } = await openPage(browser);
      await page.goto(at('industries/'));
      const rows = await page.locator('.matrix tbody tr:not(.matrix-group)').count();
      const sums = (await page.locator('.matrix tfoot td').allInnerTexts()).filter((text) => text !== '').map(Number);
      expect(await page.locator('h1').innerText()).toContain(
        `点名${rows}个产业，落到${sums.filter((sum) => sum > 0).length}个市`,
      );
      expect(await page.locator('h1').innerText()).toContain(`${Math.max(...sums)}个。`);
      const named = page.locator('.matrix tbody td:not(.number)').filter({ hasText: /^点名$/u });
      expect(await named.count()).toBe(sums.reduce((sum, count) => sum + count, 0));
      expect(await named.locator('circle').count()).toBe(await named.count());
      const others = page.locator('.matrix tbody td:not(.number)').filter({ hasText: /^未点名$/u });
      expect(await others.locator('path').count()).toBe(rows * sums.length - (await named.count()));
      expect(faults).toEqual([]);
      await close();
    });

    it('leads by its heads to the industries of a place, and by its rows to an industry', async () => {
      const { page, close } = await openPage(browser, { javaScriptEnabled: false });
      await page.goto(at('industries/?asOf=2023-12-31'));
      const count = await page.locator('.matrix tfoot td').first().innerText();
      await page.locator('.matrix thead a').first().click();
      expect(new URL(page.url()).search).toBe('?place=nanjing&asOf=2023-12-31');
      expect(await page.locator('.matrix tbody tr:not(.matrix-group)').count()).toBe(Number(count));
      await page.locator('.tabs a').last().click();
      expect(new URL(page.url()).searchParams.get('group')).toBe('pillar');
      expect(await page.locator('.matrix tbody').count()).toBe(1);
      await page.locator('.matrix tbody th[scope=row] a').first().click();
      expect(new URL(page.url()).pathname).toMatch(/\/industries\/[a-z-]+$/u);
      await close();
    });

    it('scrolls inside its own box on a phone, after the list of industries', async () => {
      const { page, close } = await openPage(browser, { viewport: { width: 390, height: 844 } });
      await page.goto(at('industries/'));
      await expectFit(page);
      const box = page.locator('.matrix-box');
      expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeGreaterThan(100);
      const [list, matrix] = [await page.locator('.industry-list').boundingBox(), await box.boundingBox()];
      expect(list?.y).toBeLessThan(matrix?.y ?? 0);
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      const head = await page.locator('.matrix tbody th[scope=row]').first().boundingBox();
      expect(head?.x).toBeLessThan(30);
      await close();
    });

    it('prints across an A4 sheet laid on its side', async () => {
      const { page, close } = await openPage(browser);
      await page.goto(at('industries/'));
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const [, width = '0', height = '0'] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/u.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
      await close();
    });

    it('says plainly that a plan lists no industry, and where to add them', async () => {
      const { page, close } = await openPage(browser);
      await page.goto(at('industries/', BARE));
      expect(await page.innerText('h1')).toContain('没有产业目录');
      expect(await page.innerText('main')).toContain('industries.yaml');
      expect((await page.goto(at('industries/chips', BARE)))?.status()).toBe(404);
      await close();
    });
  });

  describe('an industry', () => {
    it('lets every name be landed on, and names its places, box, tasks and targets', async () => {
      const { page, close } = await openPage(browser);
      await page.goto(`${at(INDUSTRY)}#term-碳化硅`);
      expect(await page.locator('li:target').innerText()).toMatch(/^碳化硅/u);
      const ids = await page.locator('main [id]').evaluateAll((elements) => elements.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      const links = await page.locator('main a').evaluateAll((elements) => elements.map((a) => a.getAttribute('href')));
      for (const path of ['places/#nanjing', 'tasks/#task-3-1-4', 'targets/T1-3'])
        expect(links, path).toContain(`/${PLAN}/${path}`);
      expect(links).toContain(`/${PLAN}/text/?${new URLSearchParams({ at: '三（一）4' })}`);
      await close();
    });

    it('tells which industries a passage is about, and by which words, without a script', async () => {
      const { page, close } = await openPage(browser, { javaScriptEnabled: false });
      await page.goto(at(INDUSTRY));
      await page.locator('#passage').fill('采购SiC衬底，<b>用于</b>功率器件');
      await page.locator('.passage-form button').click();
      const answer = page.locator('.passage-answer');
      expect(await answer.locator('li a').first().innerText()).toBe('第三代半导体');
      expect(await answer.locator('mark').first().innerText()).toBe('SiC');
      expect(await answer.locator('blockquote').innerText()).toBe('采购SiC衬底，<b>用于</b>功率器件');
      await page.locator('#passage').fill('甲用SiC，乙用SiC，丙用SiC');
      await page.locator('.passage-form button').click();
      expect(await answer.locator('mark').count()).toBe(3);
      expect(await answer.locator('tbody tr').count()).toBe(1);
      expect(await answer.locator('tbody th').innerText()).toContain('共3处');
      await page.locator('#passage').fill('今天下午开会');
      await page.locator('.passage-form button').click();
      expect(await answer.innerText()).toContain('没有标签');
      await close();
    });
  });

  describe('the replay', () => {
    it('moves with the keyboard to the board of another day, and keeps the focus', async () => {
      const { page, close } = await openPage(browser);
      await page.goto(at(''));
      const stops = await page
        .locator('.strip thead')
        .first()
        .locator('a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const slider = page.locator('#replay-slider');
      await slider.focus();
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL((url) => url.pathname + url.search === stops.at(-2));
      await expect.poll(() => slider.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator('.strip thead [aria-current]').first().getAttribute('href')).toBe(stops.at(-2));
      await page.keyboard.press('Home');
      await page.waitForURL((url) => url.pathname + url.search === stops[0]);
      expect(await page.locator('#replay-slider').getAttribute('aria-valuetext')).toBe('发布当日');
      await close();
    });

    it('leads to every stop without a script, and marks what its board says', async () => {
      const { page, close } = await openPage(browser, { javaScriptEnabled: false });
      await page.goto(at(''));
      expect(await page.locator('#replay-slider').count()).toBe(0);
      const marks = await page
        .locator('.strip')
        .first()
        .locator('tbody tr:not(.total) td:nth-child(4)')
        .allInnerTexts();
      await page.locator('.strip thead a', { hasText: '2023年末' }).first().click();
      expect(new URL(page.url()).searchParams.get('asOf')).toBe('2023-12-31');
      const states = await page.locator('#headline .verdict-cell .state').allInnerTexts();
      expect(marks.map((mark) => mark.replace(/（.*/u, '').trim())).toEqual(states.map((state) => state.trim()));
      await close();
    });
  });

  describe('an error report', () => {
    it('is copied with value, source, day and address below the host', async () => {
      const { page, close } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
      await page.goto(at('targets/T1-1?asOf=2026-06-30'));
      await page.locator('.error-report summary').click();
      const shown = await page.locator('.error-report textarea').inputValue();
      for (const part of ['T1-1', '52.1%', '2025年', '2026年6月30日', '统计', `/${PLAN}/targets/T1-1?asOf=2026-06-30`])
        expect(shown, part).toContain(part);
      expect(shown).not.toContain('127.0.0.1');
      await page.locator('.error-report button').click();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
      await close();
    });

    it('of a series opens without a script, and says where it goes and what must not be in it', async () => {
      const { page, close } = await openPage(browser, { javaScriptEnabled: false });
      const series = new URLSearchParams({ indicator: 'R&D经费支出', at: '江苏省' });
      await page.goto(at(`data/?${series}`));
      await page.locator('.error-report summary').click();
      expect(await page.locator('.error-report').innerText()).toMatch(/待部署方确认.*不得录入涉密信息/u);
      expect(await page.locator('.error-report textarea').inputValue()).toContain('江苏省 R&D经费支出');
      expect(await page.locator('.error-report button').count()).toBe(0);
      await close();
    });
  });
});
