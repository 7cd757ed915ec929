import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { give, openDesk, setUp } from './desk-walker.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage, type WatchedPage } from './watched-page.ts';

const PASSWORD = 'a-long-enough-word-2026';
const CONTRACT = `技术开发合同
委托方（甲方）：云水新材料有限公司（虚构）
受托方（乙方）：云水大学（虚构）
第一条 甲方委托乙方研究开发晶体生长炉温场控制技术，该技术双方此前均未掌握，目标为温度波动不超过±0.5℃，良率由60%提高到80%。
第二条 合同价款为1,000万元（大写：玖佰万元整），其中设备购置费300万元。
第三条 付款方式：分三期支付。
第四条 研究成果的知识产权归双方共有。
第五条 验收：按本合同约定的技术指标现场测试验收。
第六条 本合同有效期自2026年3月1日至2027年12月31日。<script>document.title = 'script ran'</script>
签订日期：2026年2月30日`;

describeInBrowser('filing a contract', (browser) => {
  let served: Served;
  let office: WatchedPage;
  let watched: WatchedPage;
  let page: Page;
  let id = '';
  beforeAll(async () => {
    served = await serve();
    office = await openPage(browser);
    await setUp(office.page, served);
    await give(office.page, 'identity.addOrganisation', { name: '云水大学（虚构）', type: 'registrant' });
    const invited = { login: 'uni', name: '李申报', organisation: '云水大学（虚构）' };
    const { path } = await give<{ path: string }>(office.page, 'identity.invite', invited);
    await give(office.page, 'identity.grant', { login: 'uni', role: 'registrant' });
    watched = await openPage(browser);
    page = watched.page;
    page.setDefaultTimeout(15_000);
    await page.goto(`${served.address}${path}`);
    await page.getByLabel('新口令').fill(PASSWORD);
    await page.getByLabel('再输一次口令').fill(PASSWORD);
    await page.getByRole('button', { name: '保存并登录' }).click();
    await page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor();
  });
  afterAll(async () => {
    await office?.close();
    await watched?.close();
    await served?.stop();
  });

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const confirm = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  const screens = async (name: string) => {
    for (const language of ['en', 'zh']) {
      await page.evaluate((chosen) => localStorage.setItem('lantu.language', chosen), language);
      for (const [width, height] of [
        [1440, 900],
        [390, 844],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.reload();
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');
        await expectFit(page);
        expect(await accessibilityFaults(page)).toEqual([]);
        await keepScreen(page, `filing ${name} ${language} ${width}`);
      }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  const shown = () => page.locator('main').innerText();
  const act = async (verb: string, input: Readonly<Record<string, unknown>>) => {
    const version = await office.page.evaluate(async (contract) => {
      const { line } = await (await fetch(`/api/exchange/case?contract=${contract}`)).json();
      return line.version as number;
    }, id);
    await give(office.page, `exchange.${verb}`, { contract: id, version, ...input });
    await page.reload();
    await page.waitForLoadState('networkidle');
  };

  it('the clinic hands a text over in the tab, sent nowhere', async () => {
    const sent: string[] = [];
    const note = (request: { method: () => string; url: () => string }) => {
      if (request.method() !== 'GET') sent.push(request.url());
    };
    page.on('request', note);
    await page.goto(`${served.address}/jiangsu-2021-2025/clinic/`);
    await page.waitForLoadState('networkidle');
    await page.locator('textarea').fill(CONTRACT);
    const href = await page.getByRole('link', { name: '到工作台申报' }).getAttribute('href');
    expect(href).toBe('/desk/#/contracts/new');
    await page.getByRole('link', { name: '到工作台申报' }).click();
    await page.waitForURL(/desk/);
    await openDesk(page, served, 'contracts/new');
    await page.getByText('这份文本从合同体检页带来').waitFor();
    expect(await page.getByLabel('或者粘贴合同全文').inputValue()).toBe(CONTRACT);
    await screens('new');
    expect(await page.getByLabel('或者粘贴合同全文').inputValue()).toBe(CONTRACT);
    expect(sent).toEqual([]);
    page.off('request', note);
  });

  it('what was read fills the form; faults stand at their fields; what is typed outlives a reload', async () => {
    await press('读取文本');
    await page.getByRole('heading', { name: '读出的内容' }).waitFor();
    const seller = page.getByRole('group', { name: /^卖方/ });
    expect(await seller.getByLabel('名称').inputValue()).toBe('云水大学（虚构）');
    expect(await page.locator('#filing-signedOn').inputValue()).toBe('2026-02-30');
    for (const part of ['没有“2026-02-30”这一天', '大写为9,000,000元', '项目名称'])
      expect(await shown()).toContain(part);
    expect(await page.title()).not.toBe('script ran');

    await seller.getByLabel('统一社会信用代码').fill('12345678901234567X');
    await page.locator('#filing-total').fill('800万');
    await page.locator('#filing-technical').fill('9,000,000.5');
    for (const name of ['ip', 'programme', 'payment']) {
      await page.locator(`#filing-${name}`).fill('<script>document.title = "ran"</script>');
    }
    await press('增加一条持股关系');
    await page.locator('#filing-relations-0-holder').fill('云水新材料');
    await page.locator('#filing-relations-0-share').fill('120');
    await press('增加一笔到款');
    await page.locator('#filing-received-0-on').fill('2026-13-01');
    await press('保存草稿');
    await page.getByText('没有保存：下列内容无法保存').waitFor();
    expect(await shown()).toContain('“800万”请写成8000000');
    expect(await shown()).toContain('这笔到款没有金额');
    await screens('faults');
    expect(await page.locator('#filing-total').inputValue()).toBe('800万');
    expect(await page.locator('#filing-received-0-on').inputValue()).toBe('2026-13-01');
  });

  it('a draft may be wrong, but not what no ledger keeps; it is saved after signing in again', async () => {
    await page.locator('#filing-total').fill('8,000,000元');
    await page.locator('#filing-received-0-amount').fill('500000');
    for (const name of ['ip', 'programme', 'payment']) await page.locator(`#filing-${name}`).fill('无');
    expect(await shown()).toContain('技术交易额9,000,000.5元大于成交额8,000,000元');
    await page.context().clearCookies();
    await press('保存草稿');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('已填写的内容都在').waitFor();
    await dialog.getByLabel('登录名').fill('uni');
    await dialog.getByLabel('口令').fill(PASSWORD);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(/#\/[a-z]+\/[0-9a-f-]{36}$/);
    id = page.url().split('/').at(-1) ?? '';
    await page.getByText('草稿', { exact: false }).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('#filing-total').inputValue()).toBe('8000000');
    watched.faults.splice(0);
  });

  it('nothing wrong is submitted; the confirmation says what comes next', async () => {
    await press('提交');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('全国技术合同管理与服务系统').waitFor();
    await keepScreen(page, 'filing submit zh 1440');
    expect(await accessibilityFaults(page)).toEqual([]);
    await confirm('提交');
    await page.getByText('没有提交：下列内容须先改正').waitFor();
    await page.locator('#filing-signedOn').fill('2026-02-27');
    await page.locator('#filing-technical').fill('7000000');
    await page.locator('#filing-seller-code').fill('');
    for (const side of ['seller', 'buyer']) {
      await page.locator(`#filing-${side}-nature`).fill('022');
      await page.keyboard.press('Escape');
    }
    await page.locator('#filing-field').click();
    await page.keyboard.type('新材料');
    await page.keyboard.press('Enter');
    await page.locator('#filing-projectName').fill('晶体生长炉温场控制');
    await page.locator('#filing-relations-0-held').fill('云水大学');
    await page.locator('#filing-relations-0-share').fill('20');
    await page.locator('#filing-received-0-on').fill('2026-03-05');
    await press('在本机按名称和标的找产业');
    await page.getByText(/^(找到：|没有找到)/).waitFor();
    await screens('draft');
    await press('提交');
    await confirm('提交');
    await page.getByText('已提交，等待登记机构受理').waitFor();
    await screens('submitted');
  });

  it('sent back, the reasons stand beside their clauses; it is handed in again', async () => {
    await act('return', { clauses: [{ clause: '第三条', reason: '请写明各期金额' }], note: '另缺授权书' });
    const row = page.getByRole('row').filter({ hasText: '请写明各期金额' }).first();
    expect(await row.innerText()).toContain('分三期支付');
    await page.getByLabel('说明改了什么（可不填）').fill('已补授权书');
    await screens('completion');
    expect(await page.getByLabel('说明改了什么（可不填）').inputValue()).toBe('已补授权书');
    expect(await page.locator('.filing-source').count()).toBe(1);
    await press('交回');
    await page.getByText('已交回。').waitFor();
  });

  it('registered: receipts, a change with its reason, cancellation, and an objection', async () => {
    await act('register', { number: '2026320100000001' });
    await page.getByRole('heading', { name: '登记后要办的事' }).waitFor();
    await press('申报到款');
    await press('申报这些到款');
    await page.getByText('请至少填写一笔到款').waitFor();
    await page.locator('#filing-received-0-amount').fill('1000000');
    await page.locator('#filing-received-0-on').fill('2026-02-30');
    await press('申报这些到款');
    await page.getByText('没有提交：下列内容须先改正').waitFor();
    await page.locator('#filing-received-0-on').fill('2026-06-30');
    await screens('receipts');
    await press('申报这些到款');
    await page.getByText('此前的申请还没有答复').waitFor();
    await act('change', { reason: '核对到款' });
    await press('申请变更');
    await page.locator('#filing-buyer-name').fill('云水新材料股份有限公司（虚构）');
    await page.getByRole('button', { name: '申请变更', exact: true }).last().click();
    await page.getByText('请写明理由。').waitFor();
    await page.getByLabel('变更理由').fill('甲方改制更名');
    await screens('change');
    await page.getByRole('button', { name: '申请变更', exact: true }).last().click();
    await page.getByText('已交给登记机构').waitFor();
    await act('decline', { reason: '缺工商变更证明' });
    await press('提出异议');
    await keepScreen(page, 'filing object zh 1440');
    await page.getByRole('dialog').getByLabel(/^理由/).fill('金额认定有误');
    await confirm('提出异议');
    await page.getByText('已交给登记机构').waitFor();
    expect(watched.faults.splice(0)).toEqual([]);
  });

  it('only a form, by keyboard, and a text that is too long', async () => {
    await openDesk(page, served, 'contracts/new');
    await page.getByRole('button', { name: '没有文本，只填表' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('summary:focus').waitFor();
    await page.locator('#filing-projectName').focus();
    await page.keyboard.type('只有表的合同');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('filing-seller-name');
    await screens('form');
    await page.locator('summary').first().click();
    await page.getByLabel('或者粘贴合同全文').fill('技'.repeat(400_001));
    await press('读取文本');
    await press('保存草稿');
    await page.getByText('没有保存：下列内容无法保存').waitFor();
    expect(await shown()).toContain('合同文本有400,001个字符，最多保存400,000个');
    expect(await page.locator('#filing-projectName').inputValue()).toBe('只有表的合同');
    // The fault leads to the text, which is folded away.
    await page.getByRole('button', { name: '合同文本', exact: true }).first().click();
    await page.getByLabel('或者粘贴合同全文').fill('技术服务合同');
    await press('读取文本');
    await give(office.page, 'identity.addOrganisation', {
      name: '云水市科技局（虚构）',
      type: 'city',
      place: 'nanjing',
    });
    await page.reload();
    await page.getByLabel('向哪个登记机构申报').waitFor();
    await press('保存草稿');
    await page.waitForURL(/#\/[a-z]+\/[0-9a-f-]{36}$/);
    await page.getByText('草稿').first().waitFor();
    expect(await page.locator('.filing-source').count()).toBe(1);
    expect(watched.faults.splice(0)).toEqual([]);
  });
});
