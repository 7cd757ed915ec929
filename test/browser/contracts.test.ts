import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentOf } from '../operations/contract-running.ts';
import { describeInBrowser } from './chromium.ts';
import { give, openDesk, setUp } from './desk-walker.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage, type WatchedPage } from './watched-page.ts';

const NUMBER = '2026320100000001';
const TITLE = '温场控制技术';

describeInBrowser('the desk of technology contracts', (browser) => {
  let served: Served;
  let watched: WatchedPage;
  let page: Page;
  let contract: string;
  beforeAll(async () => {
    served = await serve();
    watched = await openPage(browser);
    page = watched.page;
    await setUp(page, served);
  });
  afterAll(async () => {
    await watched?.close();
    await served?.stop();
  });

  const press = (name: string, on = page) => on.getByRole('button', { name, exact: true }).click();
  const choice = (name: string, on = page) => on.locator('.case-act-choice').getByText(name, { exact: true }).click();
  const outcome = (on = page) => on.locator('.case-outcome');
  /** Waits for what became of an act; the focus is on it. */
  const expectDone = async (said: string) => {
    await outcome().getByText(said).waitFor();
    expect(await outcome().evaluate((element) => element === document.activeElement)).toBe(true);
  };
  const main = () => page.locator('main').innerText();
  /** Looks at a screen in both languages and widths. */
  const look = async (name: string) => {
    for (const language of ['zh', 'en']) {
      await page.evaluate((chosen) => localStorage.setItem('lantu.language', chosen), language);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.reload();
      await page.locator('.case-answer').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await accessibilityFaults(page)).toEqual([]);
      await keepScreen(page, `contracts ${name} ${language} 1440`);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectFit(page);
      expect(await accessibilityFaults(page)).toEqual([]);
      await keepScreen(page, `contracts ${name} ${language} 390`);
    }
    await page.evaluate(() => localStorage.setItem('lantu.language', 'zh'));
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.reload();
    await page.locator('.case-answer').waitFor();
  };

  it('says that there is nothing yet, then what waits', async () => {
    await openDesk(page, served, 'contracts');
    expect(await main()).toContain('还没有合同');
    ({ id: contract } = await give<{ id: string }>(page, 'exchange.save', { content: contentOf() }));
    await give(page, 'exchange.submit', { contract, version: 1 });
    for (const [index, price] of ['6000000', '80000'].entries()) {
      const { id } = await give<{ id: string }>(page, 'exchange.save', {
        content: contentOf(price, {}, `另一项技术${index}`),
      });
      await give(page, 'exchange.submit', { contract: id, version: 1 });
    }
    await page.reload();
    await page.locator('.case-answer').waitFor();
    expect(await main()).toMatch(/3份待办，0份已超期，0份有申请或异议待答复/);
    expect(await main()).toContain('尚未受理，期限没有起算');
    await look('queue');
  });

  it('the list is filtered by its address, and by the form', async () => {
    await page.getByLabel('名称、当事人、代码、编号').fill('另一项');
    await page.keyboard.press('Enter');
    await page.getByText('共2份。').waitFor();
    expect(new URL(page.url()).hash).toContain('text=');
    await page.getByLabel('只看已超期').check();
    await press('筛选');
    await page.getByText('没有符合条件的合同。').waitFor();
    await page.getByRole('link', { name: '清除条件' }).click();
    await page.getByText('共3份。').waitFor();
    expect(await page.getByLabel('名称、当事人、代码、编号').inputValue()).toBe('');
    await openDesk(page, served, 'contracts?year=2026');
    await page.getByText('共0份。').waitFor();
    expect(await page.getByLabel('登记年度').inputValue()).toBe('2026');
  });

  it('by keyboard: a case is opened, taken and accepted, and its clock starts', async () => {
    await openDesk(page, served, 'contracts');
    await page.getByRole('link', { name: TITLE, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.locator('.case-act-choice input').first().focus();
    await page.keyboard.press('Space');
    await page.getByText('把您记为办理人').waitFor();
    await page.getByRole('button', { name: '领办', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expectDone('已办理：领办。现为“已提交”。');
    await choice('受理');
    await page.getByText('从今天起计算办理期限').waitFor();
    await press('受理');
    await expectDone('现为“受理”');
    await page.getByText(/须在\d+年\d+月\d+日前（含当日）作出决定/).waitFor();
    expect(await main()).toContain('还有30天');
    await look('accepted');
  });

  it('what is overdue says so in words', async () => {
    const late = { day: '2026-03-02', isOverdue: true, why: null, steps: [] };
    await page.route(/\/api\/exchange\/cases?\?/, async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as {
        line?: { due: unknown };
        cases?: { due: unknown }[];
        overdue?: number;
      };
      for (const line of [...(answer.line ? [answer.line] : []), ...(answer.cases ?? [])]) line.due = late;
      await route.fulfill({ response, json: { ...answer, ...(answer.cases && { overdue: answer.cases.length }) } });
    });
    await page.reload();
    await page.getByText(/须在2026年3月2日前（含当日）作出决定。已超期\d+天/).waitFor();
    await openDesk(page, served, 'contracts');
    await page.getByText('3份待办，3份已超期').waitFor();
    expect(await page.getByRole('table').getByText('已超期', { exact: true }).count()).toBe(3);
    await look('overdue');
    await page.unroute(/\/api\/exchange\/cases?\?/);
    await openDesk(page, served, `contracts/${contract}`);
  });

  it('it goes back with reasons on clauses, and what was typed outlives a reload', async () => {
    await choice('退回补正');
    await press('退回补正');
    await page.getByText('请至少选择一条并写明理由').waitFor();
    await page.getByRole('checkbox', { name: /第三条/ }).check();
    await press('退回补正');
    await page.getByText('所选的每一条都要写明理由').waitFor();
    await page.getByLabel('第三条的理由').fill('请写明后续改进成果的归属');
    await keepScreen(page, 'contracts return zh 1440');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFit(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepScreen(page, 'contracts return zh 390');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.reload();
    await page.locator('.case-act-choice').waitFor();
    await choice('退回补正');
    expect(await page.getByLabel('第三条的理由').inputValue()).toBe('请写明后续改进成果的归属');
    await press('退回补正');
    await expectDone('现为“待补正”');
    const history = page.getByRole('region', { name: '办理经过' });
    // The outcome is said before the case has been asked for again.
    await expect.poll(() => history.innerText()).toMatch(/退回补正[^]*第三条：请写明后续改进成果的归属[^]*领办/);
  });

  it('two officers at one case: the second is told who was quicker, and keeps what was typed', async () => {
    const content = contentOf('10000000', { projectName: `${TITLE}（补正）` });
    await give(page, 'exchange.complete', { contract, version: 5, content, note: '已补写第三条' });
    const second = await colleague();
    await openDesk(second.page, served, `contracts/${contract}`);
    await choice('不予登记', second.page);
    await second.page.getByLabel('当事人、标的或者价款不明确').check();
    await second.page.getByLabel('说明（可不填，不得录入涉密信息）').fill('价款的付款方式不明');
    await page.reload();
    await page.locator('.case-act-choice').waitFor();
    await choice('领办');
    await press('领办');
    await expectDone('已办理：领办');
    await press('不予登记', second.page);
    await outcome(second.page)
      .getByText(/已有变动（王规划于.*领办）/)
      .waitFor();
    expect(await accessibilityFaults(second.page)).toEqual([]);
    await keepScreen(second.page, 'contracts too late zh 1280');
    await press('重新打开，保留已填写的内容', second.page);
    await second.page.getByText('王规划', { exact: true }).first().waitFor();
    expect(await second.page.getByLabel('说明（可不填，不得录入涉密信息）').inputValue()).toBe('价款的付款方式不明');
    expect(second.faults.filter((fault) => !fault.includes('409') && !fault.includes('403'))).toEqual([]);
    await second.close();
    // Both contents can be looked at, with what differs.
    await page.reload();
    await press('查看第1版');
    const contents = page.getByRole('region', { name: '各版内容' });
    await contents.getByText(`${TITLE}（补正）`).waitFor();
    expect(await contents.innerText()).toMatch(/项目名称\s+温场控制技术（补正）\s+温场控制技术/);
  });

  it('the number of the national system is written down with what was decided', async () => {
    await choice('登记');
    await page.getByLabel('登记编号（16位，全国系统给出）').fill('2026');
    await page.getByLabel('技术交易额（元）').fill('10,000,001');
    await page.getByText('技术交易额不能大于成交额').waitFor();
    await page.getByText('须为16位数字，照全国系统所给填写').waitFor();
    await page.getByLabel('技术交易额（元）').fill('9,000,000');
    await page.getByLabel('登记编号（16位，全国系统给出）').fill('2026 3201 0000 0001');
    await page.keyboard.press('Tab');
    await page.getByText('须为16位数字').waitFor({ state: 'detached' });
    await keepScreen(page, 'contracts register zh 1440');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFit(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepScreen(page, 'contracts register zh 390');
    await page.setViewportSize({ width: 1440, height: 900 });
    await press('登记');
    await expectDone('现为“已登记”');
    for (const part of [NUMBER, '9,000,000', '不是登记证明']) await expect.poll(main).toContain(part);
    await openDesk(page, served, 'contracts?year=2026');
    await page.getByText('共1份。').waitFor();
    await page.getByRole('link', { name: `${TITLE}（补正）`, exact: true }).click();
  });

  it('a change asked for is shown with what it would change, and done', async () => {
    await page.locator('.case-act-choice').waitFor();
    const content = contentOf('12000000', { projectName: `${TITLE}（补正）` });
    const reason = '补充协议增加价款';
    await give(page, 'exchange.ask', { contract, version: 8, kind: 'change', reason, content });
    await page.reload();
    const asked = page.getByRole('region', { name: '申请变更' });
    await asked.getByText('12,000,000').first().waitFor();
    expect(await asked.innerText()).toMatch(/成交额（元）\s+10,000,000\s+12,000,000/);
    await look('asked');
    await choice('变更');
    await page.getByLabel('理由（不得录入涉密信息）').fill('核对补充协议，同意');
    await press('变更');
    await expectDone('已办理：变更。现为“已登记”。');
    await expect.poll(main).toMatch(/成交额（元）\s+12,000,000\s+12,000,000\s+12,000,000/);
    await expect.poll(() => page.getByRole('region', { name: '申请变更' }).count()).toBe(0);
    await look('registered');
  });

  it('on paper it shows the case without forms or menu, and no certificate', async () => {
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.case-acts', '.desk-side', '.desk-top']) {
      expect(await page.locator(hidden).isVisible()).toBe(false);
    }
    expect(await page.getByText('非官方，准备和核对用，不是登记证明').isVisible()).toBe(true);
    expect(await page.getByRole('region', { name: '办理经过' }).isVisible()).toBe(true);
    await keepScreen(page, 'contracts print zh');
    await page.emulateMedia({ media: 'screen' });
    expect(watched.faults.splice(0)).toEqual([]);
  });

  it('an inspector sees all of it and can do nothing', async () => {
    const inspector = await colleague('inspector', '督查员');
    await openDesk(inspector.page, served, `contracts/${contract}`);
    await inspector.page.getByText('您现在没有可办的事').waitFor();
    expect(await inspector.page.locator('.case-act-choice').count()).toBe(0);
    expect(await inspector.page.getByRole('region', { name: '办理经过' }).innerText()).toContain('领办');
    expect(inspector.faults).toEqual([]);
    await inspector.close();
  });

  /** Another person of the office, signed in on a page of their own. */
  async function colleague(role = 'registrar', name = '李登记'): Promise<WatchedPage> {
    const [office] = await page.evaluate(async () => (await fetch('/api/identity/organisations')).json());
    const login = role;
    const { path } = await give<{ path: string }>(page, 'identity.invite', { login, name, organisation: office.id });
    await give(page, 'identity.grant', { login, role });
    const other = await openPage(browser);
    await other.page.goto(`${served.address}${path}`);
    await other.page.getByLabel('新口令').fill('another-long-word-2026');
    await other.page.getByLabel('再输一次口令').fill('another-long-word-2026');
    await other.page.getByRole('button', { name: '保存并登录' }).click();
    await other.page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor();
    return other;
  }
});
