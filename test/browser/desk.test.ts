import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { openDesk, setUp, signIn } from './desk-walker.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage, type WatchedPage } from './watched-page.ts';

const DESKS = [
  'work',
  'intake',
  'bundle',
  'contracts',
  'contract-ledger',
  'review',
  'ledger',
  'board',
  'releases',
  'mail',
  'users',
  'audit',
  'account',
];
describeInBrowser('the desks', (browser) => {
  let served: Served;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    served = await serve();
    watched = await openPage(browser);
    page = watched.page;
  });
  afterAll(async () => {
    await watched?.close();
    await served?.stop();
  });

  it('the set-up link makes the first account, once, and every page says that one person holds everything', async () => {
    await setUp(page, served);
    expect(await page.locator('.desk-banner').innerText()).toMatch(/非官方[^]*单人办公模式：一人兼任全部职责/);
    const second = await openPage(browser);
    await second.page.goto(served.setUpLink);
    expect(await second.page.locator('h1').innerText()).toBe('链接不能使用');
    await second.page.goto(`${served.address}/desk/`);
    expect(await second.page.getByRole('heading', { level: 1 }).innerText()).toBe('登录');
    expect(await accessibilityFaults(second.page)).toEqual([]);
    await second.close();
  });

  for (const language of ['zh', 'en']) {
    for (const path of DESKS) {
      it(`${path}, ${language}: accessible, without a fault of script or policy, and fit for 390 pixels`, async () => {
        await page.evaluate((chosen) => localStorage.setItem('lantu.language', chosen), language);
        await page.setViewportSize({ width: 1440, height: 900 });
        await openDesk(page, served, path);
        await page.reload();
        await page.waitForLoadState('networkidle');
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'en' ? 'en' : 'zh-CN');
        expect(await accessibilityFaults(page)).toEqual([]);
        await keepScreen(page, `desk ${path} ${language} 1440`);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectFit(page);
        expect(await accessibilityFaults(page)).toEqual([]);
        await keepScreen(page, `desk ${path} ${language} 390`);
        expect(watched.faults.splice(0)).toEqual([]);
      });
    }
  }

  it('by keyboard: skip link, menu, and the focus on the heading of the new page', async () => {
    await page.evaluate(() => localStorage.setItem('lantu.language', 'zh'));
    await page.setViewportSize({ width: 1440, height: 900 });
    await openDesk(page, served, 'work');
    await page.reload();
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.getByRole('link', { name: '发布', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '发布' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('on a narrow screen the menu opens over the page and closes with the choice', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '菜单' }).click();
    const menu = page.getByRole('dialog');
    expect(await accessibilityFaults(page)).toEqual([]);
    await menu.getByRole('link', { name: '我的账户' }).click();
    await page.getByRole('heading', { level: 1, name: '我的账户' }).waitFor();
    await menu.waitFor({ state: 'hidden' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it('what was typed outlives a lost session and a lost line, and is sent after signing in again', async () => {
    await openDesk(page, served, 'users');
    const form = page.locator('#organisation');
    await form.getByLabel('单位名称').fill('省科技厅');
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await form.getByLabel('单位名称').inputValue()).toBe('省科技厅');

    await page.context().clearCookies();
    await form.getByRole('button', { name: '添加单位' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('已填写的内容都在').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await signIn(dialog);
    await page.getByText('已添加省科技厅。').waitFor();
    expect(await form.getByLabel('单位名称').inputValue()).toBe('');
    watched.faults.splice(0);

    await page.context().setOffline(true);
    await page.getByRole('link', { name: '操作记录' }).click();
    await page.getByText('连接中断，已保存在本机，正在重试').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('cell', { name: '王规划' }).first().waitFor();
    expect(await page.getByText('连接中断').count()).toBe(0);
    watched.faults.splice(0);
  });

  it('a pasted table is shown as it would be read, outlives a reload, and is taken as somebody says', async () => {
    const table =
      '单位：万元\t\t\n指标\t2024年\t2025年\n高新技术企业数（家）\t55000\t约58,000\n创投总额\t29900000\t-\n';
    await openDesk(page, served, 'intake');
    await page.getByLabel('从电子表格复制的内容').fill(table);
    const section = page.getByRole('region', { name: '粘贴或选择表格' });
    await section.getByText('新值 2 个').waitFor();
    await section.getByText('规划中没有名为“创投总额”的指标').waitFor();
    await page.reload();
    await section.getByText('新值 2 个').waitFor();
    for (const language of ['zh', 'en']) {
      await page.evaluate((chosen) => localStorage.setItem('lantu.language', chosen), language);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await page.reload();
        await page.locator('.desk-fieldset').waitFor();
        await page.waitForLoadState('networkidle');
        await expectFit(page);
        expect(await accessibilityFaults(page)).toEqual([]);
        await keepScreen(page, `desk table ${language} ${width}`);
      }
    }
    await page.evaluate(() => localStorage.setItem('lantu.language', 'zh'));
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.reload();
    const choose = async (label: string, typed: string) => {
      await section.getByLabel(label).fill(typed);
      await page.keyboard.press('Enter');
    };
    await choose('创投总额：是', '创投机构管理资金规模');
    await section.getByText('对应方式没有说要换算').first().waitFor();
    await section.getByLabel('换算单位（如万元换算为亿元）').check();
    await section.getByText('新值 3 个').waitFor();
    await section.getByLabel('保存为').fill('年报');
    await section.getByRole('button', { name: '保存对应方式' }).click();
    await section.getByText('已保存“年报”').waitFor();
    await keepScreen(page, 'desk table mapped zh 1440');
    await section.getByRole('button', { name: '全部收下' }).click();
    await section.getByText('已收下 3 个新值').waitFor();
    expect(await page.getByLabel('从电子表格复制的内容').inputValue()).toBe('');
    expect(watched.faults.splice(0)).toEqual([]);
  });

  it('signing out leads to the sign-in, and a wrong password is refused in words', async () => {
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.getByLabel('登录名').fill('wang');
    await page.getByLabel('口令').fill('wrong-wrong-wrong');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('登录名').inputValue()).toBe('wang');
    expect(await accessibilityFaults(page)).toEqual([]);
    watched.faults.splice(0);
  });
});
