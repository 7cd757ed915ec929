import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { openDesk, setUp } from './desk-walker.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage, type WatchedPage } from './watched-page.ts';

const YEARS = [
  { year: 2026, records: null, value: null, unknown: null, withheld: 'few' },
  { year: 2025, records: 3, value: '12.3456789', unknown: 1, withheld: 'dominant' },
  { year: 2024, records: 1, value: '0.00000001', unknown: 0, withheld: null },
  { year: 2023, records: 4, value: null, unknown: 4, withheld: null },
];

describeInBrowser('the ledger of the platform on the internal board', (browser) => {
  let served: Served;
  let watched: WatchedPage;
  beforeAll(async () => {
    served = await serve();
    watched = await openPage(browser);
    await setUp(watched.page, served);
  });
  afterAll(async () => {
    await watched?.close();
    await served?.stop();
  });

  it('is one sentence while it is empty, and stands nowhere on the public page of the target', async () => {
    const { page } = watched;
    await openDesk(page, served, 'board');
    await page.getByText('平台台账里还没有可计入“全省技术合同成交额”的合同。').waitFor();
    const reader = await openPage(browser);
    await reader.page.goto(`${served.address}/jiangsu-2021-2025/targets/T14`);
    expect(await reader.page.content()).not.toMatch(/平台台账|platformCount/);
    await reader.close();
  });

  it('shows years, what is withheld and why, and the way to the contracts', async () => {
    const { page } = watched;
    // The answer of the server, with years in it: the store of a running server is its own.
    for (const verb of ['internalBoard', 'internalTarget']) {
      await page.route(new RegExp(verb), async (route) => {
        const response = await route.fetch();
        const { platformCounts, platformCount, ...answer } = await response.json();
        const withYears = (count: object) => ({ ...count, years: YEARS });
        const json = {
          ...answer,
          platformCounts: platformCounts?.map(withYears),
          platformCount: withYears(platformCount),
        };
        await route.fulfill({ response, json });
      });
    }
    for (const language of ['zh', 'en']) {
      await page.evaluate((chosen) => localStorage.setItem('lantu.language', chosen), language);
      await openDesk(page, served, 'board');
      await page.reload();
      await page.waitForLoadState('networkidle');
      const part = page.locator('section', { has: page.getByRole('heading', { name: /平台台账|From the ledger/ }) });
      const said = await part.innerText();
      for (const words of language === 'zh'
        ? ['不是官方数据，不参与判定', '保密', '不足3家', '12.3457亿元', '0.00000001亿元', '金额都不明', '超过70%']
        : ['not the official figure', 'Confidential', 'fewer than 3', '1.23457 billion yuan', 'no amount is known']) {
        expect(said).toContain(words);
      }
      expect(await part.locator('a').first().getAttribute('href')).toBe('#/contracts?year=2026');
      expect(await accessibilityFaults(page)).toEqual([]);
      await keepScreen(page, `platform count ${language}`);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectFit(page);
      await keepScreen(page, `platform count ${language} 390`);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.getByRole('button', { name: /^T14/ }).click();
      await page
        .locator('.desk-panel')
        .getByRole('heading', { name: /平台台账|From the ledger/ })
        .waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await keepScreen(page, `platform count ${language} target`);
    }
    expect(watched.faults).toEqual([]);
  });
});
