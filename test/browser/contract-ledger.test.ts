import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contentOf } from '../operations/contract-running.ts';
import { describeInBrowser } from './chromium.ts';
import { give, openDesk, setUp } from './desk-walker.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage, type WatchedPage } from './watched-page.ts';

/** Of the calendar the desk counts by. */
const YEAR = Number(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()).slice(0, 4));
const HEADS = [...readFileSync('catalogue/rules/layout-lantu-contracts.yaml', 'utf8').matchAll(/head: (.+)/g)].flatMap(
  ([, head]) => head ?? [],
);

/** Twelve invented contracts as the layout heads them; the first two are nearly alike. */
const CONTRACTS =
  `温场控制技术开发|云水大学（虚构）|320100|云水新材料有限公司（虚构）|320500|技术开发|1200000|1200000|新材料及其应用
温场控制技术研究开发|云水大学（虚构）|320100|云水新材料有限公司（虚构）|320500|技术开发|1200000|1200000|新材料及其应用
碳化硅晶体生长炉专利许可|云水大学（虚构）|320100|岚江半导体有限公司（虚构）|320200|技术许可|86000000|80000000|电子信息
抗体药物工艺转让|岚江药物研究所（虚构）|320500|云水制药有限公司（虚构）|310000|技术转让|35000000|35000000|生物、医药和医疗器械
电池管理系统委托开发|岚江电子有限公司（虚构）|320500|云水汽车有限公司（虚构）|320100|技术开发|6400000|6000000|新能源与高效节能
车间数字化改造方案论证|云水咨询有限公司（虚构）|320100|岚江机械有限公司（虚构）|320300|技术咨询|180000|180000|先进制造
污水深度处理技术服务|云水环境有限公司（虚构）|320200|岚江水务有限公司（虚构）|320600|技术服务|950000||环境保护与资源综合利用
水稻育种技术秘密转让|岚江农业大学（虚构）|320300|云水种业有限公司（虚构）|320800|技术转让|4200000|4200000|农业
航空铝材检测|云水检测有限公司（虚构）|320400|岚江航材有限公司（虚构）|610100|技术服务|0.5|0.5|航空航天
轨道交通信号仿真|云水大学（虚构）|320100|岚江交通有限公司（虚构）|320100|技术开发|||现代交通
智能装备联合研制|岚江机械有限公司（虚构）|320300|云水装备有限公司（虚构）||技术开发|22000000|20500000|
光刻胶配方改进|云水化学有限公司（虚构）|320100|岚江微电子有限公司（虚构）|320200|技术开发|9000000|9000000|电子信息`
    .split('\n')
    .map((line, index): Readonly<Record<string, string>> => {
      const [projectName = '', seller = '', sellerRegion = '', buyer = '', buyerRegion = '', type = '', ...money] =
        line.split('|');
      const [total = '', technical = '', field = ''] = money;
      return {
        登记编号: index === 11 ? '' : `20263201${String(index + 1).padStart(8, '0')}`,
        状态: index === 11 ? '草稿' : '已登记',
        登记日期: index === 11 ? '' : `${YEAR}-01-01`,
        项目名称: projectName,
        卖方名称: seller,
        卖方地区代码: sellerRegion,
        买方名称: buyer,
        买方地区代码: buyerRegion,
        签订日期: `${YEAR - 1}-12-${index < 2 ? '08' : '11'}`,
        合同类别: type,
        '成交额（元）': total,
        '技术交易额（元）': technical,
        知识产权种类: index % 3 === 0 ? '发明专利' : '',
        技术领域: field,
      };
    });

describeInBrowser('the contracts of the ledger as a whole', (browser) => {
  let served: Served;
  let watched: WatchedPage;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    served = await serve();
    watched = await openPage(browser, { acceptDownloads: true });
    page = watched.page;
    folder = mkdtempSync(join(tmpdir(), 'lantu-ledger-'));
    await setUp(page, served);
  });
  afterAll(async () => {
    await watched?.close();
    await served?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const main = () => page.locator('main').innerText();
  const open = async (part: string, wait: string) => {
    await openDesk(page, served, `contract-ledger/${part}`);
    await page.locator(wait).first().waitFor();
  };
  /** Looks at a screen in both languages and widths; what was done on it is lost, what its address says stays. */
  const look = async (name: string, wait = '.ledger-answer') => {
    for (const language of ['zh', 'en']) {
      await page.evaluate((chosen) => localStorage.setItem('lantu.language', chosen), language);
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.reload();
      await page.locator(wait).first().waitFor();
      await page.waitForLoadState('networkidle');
      await screens(`${name} ${language}`);
    }
    await page.evaluate(() => localStorage.setItem('lantu.language', 'zh'));
    await page.reload();
    await page.locator(wait).first().waitFor();
  };
  const screens = async (name: string) => {
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepScreen(page, `contract-ledger ${name} 1440`);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFit(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    await keepScreen(page, `contract-ledger ${name} 390`);
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  const choose = async (name: string, rows: readonly Readonly<Record<string, string>>[]) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('合同');
    const heads = [...new Set([...HEADS, ...rows.flatMap(Object.keys)])];
    sheet.addRows([heads, ...rows.map((row) => heads.map((head) => row[head] ?? ''))]);
    const path = join(folder, name);
    await book.xlsx.writeFile(path);
    await page.setInputFiles('input[type=file]', path);
  };

  it('an empty ledger says so in every part', async () => {
    for (const [part, said] of [
      ['doubts', '台账中还没有已提交的合同'],
      ['statistics', '这一段时间本台账没有已登记的合同'],
      ['rules?before=contracts-2001&after=contracts-2026', '没有可以判断的合同'],
    ] as const) {
      await open(part, '.ledger-answer');
      await page.getByText(said).waitFor();
      await screens(`empty ${part.slice(0, 6)} zh`);
    }
    await open('rules', '.desk-table');
    await look('rules asked', '.desk-table');
  });

  it('a table with faults is shown place by place, and nothing of it is taken', async () => {
    await open('tables', '.desk-drop');
    await look('tables', '.desk-drop');
    const [first = {}, second = {}, ...rest] = CONTRACTS;
    await choose(
      '有错.xlsx',
      [{ ...first, 签订日期: `${YEAR - 1}年12月8日` }, { ...second, '成交额（元）': '约120万' }, ...rest].map(
        (row) => ({
          ...row,
          备注: '无',
        }),
      ),
    );
    await page.getByText('有2处须改正').waitFor();
    const said = await main();
    expect(said).toContain('版式没有这些列，没有读：备注');
    expect(said).toContain('“约120万”不是以元计的金额');
    expect(await page.getByRole('button', { name: '收入台账' }).count()).toBe(0);
    await screens('tables faults zh');
    await page.getByLabel('工作表名称（不填为第一张可见的表）').fill('没有这张表');
    await page.getByRole('alert').getByText('没有这张表').waitFor();
    await page.getByRole('button', { name: '换一个文件' }).click();
    // The browser notes the answer that there is no such sheet.
    watched.faults.splice(0);
  });

  it('a sound table says what will happen, and is taken whole', async () => {
    await choose('合同.xlsx', CONTRACTS);
    await page.getByText('12份合同可以读出').waitFor();
    await page.getByText('将收入台账：11份作为已登记，1份作为草稿。').waitFor();
    await screens('tables sound zh');
    await page.getByRole('button', { name: '收入台账' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已收入台账12份合同。').waitFor();
    expect(await page.locator('.ledger-said').evaluate((element) => element === document.activeElement)).toBe(true);
    await screens('tables taken zh');
    expect(await page.getByRole('button', { name: '收入台账' }).count()).toBe(0);
    await page.getByRole('link', { name: '查看统计' }).click();
    await page.getByText('共登记11份合同').waitFor();
  });

  it('the statistics show the whole first, unknown amounts beside, and are copied exactly', async () => {
    const said = await main();
    for (const part of ['15,713.0001', '另有1份未填', '不是官方统计数', '地区之间的流向', '其他地区'])
      expect(said).toContain(part);
    await look('statistics', '.ledger-tables');
    await page.getByLabel('元', { exact: true }).check();
    await page.getByRole('button', { name: '统计' }).click();
    await page.getByText('157,130,000.5').first().waitFor();
    expect(page.url()).toContain('unit=yuan');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: '复制' }).click();
    await page.getByRole('button', { name: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('\t11\t157130000.5\t1\t');
    await openDesk(page, served, `contract-ledger/statistics?start=${YEAR}-01-02&end=${YEAR}-01-01`);
    await page.getByText('请核对').waitFor();
    await page.emulateMedia({ media: 'print' });
    await open('statistics', '.ledger-tables');
    expect(await page.locator('.ledger-parts').isVisible()).toBe(false);
    await keepScreen(page, 'contract-ledger statistics print');
    await page.emulateMedia({ media: 'screen' });
    watched.faults.splice(0);
  });

  it('two contracts nearly alike are a doubt; a person answers it, by keyboard', async () => {
    await open('doubts', '.ledger-doubt');
    await page.getByText('1条疑点待说明，共比对11份合同。').waitFor();
    expect(await main()).toContain('机器不作不予登记的决定，只提示核对');
    expect(await page.locator('.ledger-doubt a').first().getAttribute('href')).toMatch(/^#\/contracts\/[0-9a-f-]{36}$/);
    await look('doubts', '.ledger-doubt');
    await page.getByRole('button', { name: '作出说明' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '提交说明' }).click();
    await page.getByText('请选择排除或者属实').waitFor();
    await page.getByText('请写明理由，至少2个字').waitFor();
    await screens('doubts form zh');
    await page.getByLabel('排除：核对后没有问题').check();
    await page.getByLabel('理由（至少2个字，不得录入涉密信息）').fill('两期任务书不同');
    await page.getByRole('button', { name: '提交说明' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已说明：排除。').waitFor();
    await page.getByText('没有疑点待说明').waitFor();
    expect(await page.locator('.ledger-said').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByLabel('连同已说明的1条').check();
    await page.getByText('两期任务书不同').waitFor();
    expect(page.url()).toContain('all=true');
    expect(await page.locator('.ledger-doubt').innerText()).toMatch(
      /排除\s*王规划，\d{4}-\d\d-\d\d \d\d:\d\d：两期任务书不同/,
    );
    await look('doubts answered', '.ledger-doubt');
    await page.getByRole('button', { name: '更改说明' }).click();
    await page.getByLabel('属实：确有此事，后续由经办人依规则处理').check();
    await page.getByLabel('理由（至少2个字，不得录入涉密信息）').fill('再次核对，确为同一合同');
    await page.getByRole('button', { name: '提交说明' }).click();
    await page.getByText('再次核对，确为同一合同').waitFor();
    expect(watched.faults.splice(0)).toEqual([]);
  });

  it('other rules: who newly needs experts, what else changes, and a pack beside itself changes nothing', async () => {
    for (const [index, price] of ['80000', '6000000', '150000000', '260000000'].entries()) {
      const { id } = await give<{ id: string }>(page, 'exchange.save', {
        content: contentOf(price, {}, `热场技术${index + 1}`),
      });
      await give(page, 'exchange.submit', { contract: id, version: 1 });
    }
    await open('rules', '.desk-table');
    await page.getByRole('button', { name: '比较' }).click();
    await page.locator('.ledger-answer').waitFor();
    expect(page.url()).toContain('before=contracts-2001&after=contracts-2026');
    const said = await main();
    for (const part of ['4份合同中有', '新需要专家审核', '待核实', '另有11份只有登记表']) expect(said).toContain(part);
    await look('rules');
    await openDesk(page, served, 'contract-ledger/rules?before=contracts-2001&after=contracts-2001');
    await page.getByText('两个规则包对这4份合同的判断完全相同').waitFor();
    await screens('rules same zh');
    await openDesk(page, served, 'contract-ledger/rules?before=contracts-2001&after=nothing');
    await page.getByRole('alert').waitFor();
    watched.faults.splice(0);
  });

  it('what is written can be read again', async () => {
    await open('tables', '.desk-drop');
    await page.getByLabel('登记年度（可不填）').fill('20');
    await page.getByRole('button', { name: '导出 xlsx' }).click();
    await page.getByText('请填四位年份').waitFor();
    await page.getByLabel('登记年度（可不填）').fill(String(YEAR));
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 xlsx' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^lantu-contracts-.*\.xlsx$/);
    await page.getByText('已交给浏览器保存').waitFor();
    const book = new ExcelJS.Workbook();
    const bytes = readFileSync(await file.path());
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    expect(book.worksheets[0]?.rowCount).toBe(12);
    await screens('tables written zh');
    expect(watched.faults.splice(0)).toEqual([]);
  });

  it('an inspector sees the doubts, answers none, and takes in no table', async () => {
    const [office] = await page.evaluate(async () => (await fetch('/api/identity/organisations')).json());
    const login = 'inspector';
    const person = { login, name: '督查员', organisation: office.id };
    const { path } = await give<{ path: string }>(page, 'identity.invite', person);
    await give(page, 'identity.grant', { login, role: 'inspector' });
    const other = await openPage(browser);
    await other.page.goto(`${served.address}${path}`);
    await other.page.getByLabel('新口令').fill('another-long-word-2026');
    await other.page.getByLabel('再输一次口令').fill('another-long-word-2026');
    await other.page.getByRole('button', { name: '保存并登录' }).click();
    await other.page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor();
    await openDesk(other.page, served, 'contract-ledger/doubts?all=true');
    await other.page.getByText('再次核对，确为同一合同').waitFor();
    expect(await other.page.getByRole('button', { name: '更改说明' }).count()).toBe(0);
    await other.page.getByRole('link', { name: '导入导出' }).click();
    await other.page.getByText('导入由登记人员办理。').waitFor();
    expect(await other.page.locator('input[type=file]').count()).toBe(0);
    expect(await other.page.getByRole('button', { name: '导出 xlsx' }).isVisible()).toBe(true);
    expect(other.faults).toEqual([]);
    await other.close();
  });
});
