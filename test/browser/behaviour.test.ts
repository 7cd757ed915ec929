import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { type Served, serve } from './served.ts';
import { expectFit, keepScreen, openPage } from './watched-page.ts';

const PLAN = 'jiangsu-2021-2025';

describeInBrowser('pages', (browser) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve('test/fixtures/plans/yunshui-2024-2025');
  });
  afterAll(() => served.stop());
  const plan = (path: string) => `${served.address}/${PLAN}/${path}`;

  it('answer the first question on one screen', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    await page.goto(plan(''));
    const screen = (selector: string) => page.locator(selector).first().boundingBox();
    for (const part of ['h1', '.judged-card .big-number', '.reasons tbody']) {
      const box = await screen(part);
      expect((box?.y ?? 900) + (box?.height ?? 0), part).toBeLessThan(900);
    }
    expect(await page.locator('h1').innerText()).toBe('9项主要目标，公开数据能评价1项：达到；其余8项暂不评价。');
    await close();
  });

  it('say everything without scripts: tabs, days, filters and help', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(plan('targets/T1-1'));
    expect(await page.locator('.drawing-wide svg title').textContent()).toContain('52.1%');
    await page.locator('.tabs a', { hasText: '表' }).click();
    expect(page.url()).toContain('view=table');
    expect(await page.locator('table.annual tbody tr').count()).toBeGreaterThan(5);
    await page.locator('.as-of summary').click();
    await page.locator('.as-of-panel a', { hasText: '2023年末' }).click();
    expect(page.url()).toContain('asOf=2023-12-31');
    expect(page.url()).toContain('view=table');
    await page.goto(plan('data/?asOf=2023-12-31'));
    await page.locator('input[name=text]').fill('技术合同');
    await page.locator('.filter button').click();
    expect(page.url()).toContain('asOf=2023-12-31');
    expect(await page.locator('table.series tbody th').first().innerText()).toContain('技术合同');
    await close();
  });

  it('say without scripts whether two figures may be compared, and by what', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(plan(`data/?${new URLSearchParams({ indicator: 'R&D经费支出', at: '江苏省' })}`));
    await page.getByRole('link', { name: '口径卡' }).click();
    await page.locator('select[name=otherSeries]').selectOption('南京市|R&D经费支出');
    await page.locator('.compare button').click();
    for (const name of ['figure', 'otherFigure']) await page.locator(`select[name=${name}]`).selectOption({ index: 1 });
    await page.locator('.compare button').click();
    const card = page.locator('main section').first();
    expect(await card.locator('h2').innerText()).toBe('不可比较');
    expect(await card.innerText()).toMatch(/地区范围\s+不可比较/);
    await keepScreen(page, 'compared zh 1280');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFit(page);
    await keepScreen(page, 'compared zh 390');
    await close();
  });

  it('keep plan, page, query and day when the language changes', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(plan('targets/T1-1?view=table&asOf=2024-12-31'));
    await page.locator('.language').click();
    expect(page.url()).toBe(`${served.address}/en/${PLAN}/targets/T1-1?view=table&asOf=2024-12-31`);
    await page.locator('.language').click();
    expect(page.url()).toBe(plan('targets/T1-1?view=table&asOf=2024-12-31'));
    await close();
  });

  it('can be used with the keyboard alone, and show where the focus is', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(plan(''));
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#content');
    await page.goto(plan(''));
    const reached = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const focus = page.locator(':focus');
      reached.add((await focus.innerText()).trim());
      expect(await focus.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
    }
    for (const name of ['目标', 'English', '高新技术产业产值占规上工业产值的比重'])
      expect([...reached]).toContain(name);
    await close();
  });

  it('offer targets of at least 24 pixels outside of running text', async () => {
    const { page, close } = await openPage(browser, { viewport: { width: 390, height: 844 } });
    await page.goto(plan('targets/T1-2'));
    const small = await page
      .locator('nav a, summary, button, .button, .language')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 24)
          .map((element) => element.outerHTML.slice(0, 100)),
      );
    expect(small).toEqual([]);
    await close();
  });

  it('load the chart library only when a chart is touched, and break no policy with it', async () => {
    const { page, faults, close } = await openPage(browser);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto(plan('targets/T1-1'), { waitUntil: 'networkidle' });
    const onArrival = new Set(scripts);
    const drawing = page.locator('.drawing-wide');
    const readLast = async () => {
      await drawing.hover({ position: { x: 5, y: 5 } });
      await drawing.locator('circle').last().hover({ force: true });
      return drawing.textContent();
    };
    await expect.poll(readLast, { timeout: 15_000 }).toContain('2025年：52.1%');
    expect(await drawing.locator('> svg').count()).toBe(1);
    const later = scripts.filter((url) => !onArrival.has(url));
    const sizes = await Promise.all(later.map(async (url) => (await (await page.request.get(url)).body()).length));
    // Nothing else of this weight exists, so it came now and not before.
    expect(Math.max(...sizes)).toBeGreaterThan(300_000);
    expect(faults).toEqual([]);
    await close();
  });

  it('copy the import command of a grey target and hand out its template', async () => {
    const { page, close } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(plan('targets/T1-2'));
    await page.locator('.command button').click();
    const command = await page.locator('.command code').innerText();
    expect(command).toContain('series import');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(command);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.supply .button').click()]);
    expect(download.suggestedFilename()).toBe(`${PLAN}-T1-2.csv`);
    await close();
  });

  it('tell what is wrong with an address', async () => {
    const { page, close } = await openPage(browser);
    const open = async (path: string) => [
      (await page.goto(`${served.address}${path}`))?.status(),
      await page.innerText('main'),
    ];
    const [status, text] = await open(`/${PLAN}/?asOf=2023-02-30`);
    expect([status, text]).toEqual([400, expect.stringContaining('2023-02-30')]);
    for (const [path, said] of [
      ['?asOf=2099-01-01', '2099年1月1日还没有到'],
      ['report/?kind=xx', '输入有误'],
    ]) {
      expect(await open(`/${PLAN}/${path}`), path).toEqual([400, expect.stringContaining(said ?? '')]);
    }
    expect(await open(`/${PLAN}/targets/T99`)).toEqual([404, expect.stringContaining('T99')]);
    expect(await open(`/en/${PLAN}/nothing`)).toEqual([404, expect.stringContaining('no such page')]);
    for (const path of ['targets/T1-1/extra', 'method/foo', 'places/foo/bar', 'data/zzz']) {
      expect(await open(`/${PLAN}/${path}`), path).toEqual([404, expect.stringContaining('没有这个页面')]);
    }
    for (const path of ['//data', '/robots.txt', '/favicon.ico']) {
      expect(await open(path), path).toEqual([404, expect.stringContaining('没有这个页面')]);
    }
    expect(await open(`/${PLAN}/?asOf=2023-12-31&asOf=2024-12-31`)).toEqual([400, expect.stringContaining('asOf')]);
    expect(await open('/no-such-plan/')).toEqual([404, expect.stringContaining('没有这个页面')]);
    await close();
  });

  it('lead back from a page of data that does not exist', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(plan('data/?page=99'));
    expect(await page.innerText('main')).toContain('没有第99页');
    await page.locator('main a', { hasText: '最后一页' }).click();
    expect(await page.locator('table.series tbody tr').count()).toBeGreaterThan(0);
    await close();
  });

  it('lead from every value of a place to its series, and name the series in the reader’s language', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${served.address}/en/${PLAN}/places/`);
    for (const value of ['.tiles a', '.comparison td.number a', '.card dd a']) {
      await page.goto(`${served.address}/en/${PLAN}/places/`);
      await page.locator(value).first().click();
      expect(new URL(page.url()).searchParams.has('indicator'), value).toBe(true);
      expect(await page.locator('table.observations tbody tr').count(), value).toBeGreaterThan(0);
      expect(await page.title(), value).not.toMatch(/\p{Script=Han}/u);
    }
    await close();
  });

  it('carry every English amount over to the same scale', async () => {
    const { page, close } = await openPage(browser);
    for (const path of ['places/', `data/?${new URLSearchParams({ indicator: 'R&D经费支出', at: '江苏省' })}`]) {
      await page.goto(`${served.address}/en/${PLAN}/${path}`);
      expect(await page.innerText('main'), path).not.toContain('100 million');
    }
    await close();
  });

  it('list several plans, and mark an invented one on every page', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(`${served.address}/`);
    expect(await page.locator('.plans li').count()).toBe(2);
    await page.locator('.plans a', { hasText: '云水' }).click();
    expect(await page.locator('.banner').innerText()).toContain('模拟数据');
    await page.goto(`${served.address}/en/yunshui-2024-2025/method/`);
    expect(await page.locator('.banner').innerText()).toContain('Simulated data');
    await close();
  });

  it('print on A4 with sources and day, without navigation', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(plan('targets/T1-1'));
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.top nav', '.language', '.tabs', '.page-links']) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    expect(await page.locator('.foot').innerText()).toContain('数据截至');
    expect(await page.locator('.foot').innerText()).toContain('非官方');
    await page.goto(plan('data/'));
    expect(await page.locator('.contradictions details li').first().isVisible()).toBe(true);
    expect(await page.locator('.as-of-panel').isVisible()).toBe(false);
    expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-');
    await close();
  });
});

describeInBrowser('a server that is gone', (browser) => {
  it('is said so in both languages, and no old page is shown', async () => {
    const served = await serve();
    const { page, close } = await openPage(browser);
    await page.goto(`${served.address}/${PLAN}/`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await served.stop();
    await page.reload();
    expect(await page.innerText('body')).toContain('服务没有应答');
    expect(await page.innerText('body')).toContain('The server does not answer');
    await close();
  });
});
