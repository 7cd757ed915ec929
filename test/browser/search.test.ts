import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { type Served, serve } from './served.ts';
import { openPage } from './watched-page.ts';

const PLAN = 'jiangsu-2021-2025';

describeInBrowser('the search', (browser) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.stop());
  const address = (path: string, language = '') => `${served.address}${language}/${PLAN}/${path}`;
  const search = (q: string, more = '') => address(`search/?${new URLSearchParams({ q })}${more}`);

  it('is reached, used and left with the keyboard alone', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(address('method/'), { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    expect(await page.locator(':focus').getAttribute('name')).toBe('q');
    await page.keyboard.press('Escape');
    expect(await page.locator(':focus').count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('SiC/碳化硅');
    expect(await page.locator('.search-box input[type=search]').inputValue()).toBe('SiC/碳化硅');
    await page.locator('.search-box input[type=search]').fill('SiC');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=SiC$/);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('h1').innerText()).toMatch(/^“SiC”：找到\d+条$/);
    const titles = await page.locator('.result > a').allInnerTexts();
    const focused = () => page.locator(':focus').innerText();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(titles[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(':focus').getAttribute('name')).toBe('q');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
    const target = await page.locator(':focus').getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => `${url.pathname}${url.search}${url.hash}` === target);
    expect(faults).toEqual([]);
    await close();
  });

  it('leaves a slash alone where somebody writes', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(address('data/'), { waitUntil: 'networkidle' });
    await page.locator('input[name=text]').focus();
    await page.keyboard.type('a/b');
    expect(await page.locator('input[name=text]').inputValue()).toBe('a/b');
    await close();
  });

  it('is reached with a slash from a slider, which takes no text', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(address(''), { waitUntil: 'networkidle' });
    await page.locator('#replay-slider').focus();
    await page.keyboard.press('/');
    expect(await page.locator(':focus').getAttribute('name')).toBe('q');
    await close();
  });

  it('tells what answers both words from what answers one, and what it does not look for', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(search('碳化硅 苏州'));
    expect(await page.innerText('main')).toMatch(/同时符合的\d+条，只符合其中一部分的\d+条。/);
    expect(await page.locator('.found').first().locator('.result').first().innerText()).toContain('第三代半导体');
    expect(await page.locator('.parts-only').count()).toBe(1);
    await page.goto(search('碳化硅 苏州', '&kind=industry'));
    expect(await page.locator('.parts-only').count()).toBe(1);
    await page.goto(search('the'));
    expect(await page.innerText('main')).toContain('单个字母和虚词不用来查找：the。');
    expect(await page.locator('.result').count()).toBe(0);
    await close();
  });

  it('arrives from a technology at its industry, its box, its cities and its tasks, each page where it says', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(search('碳化硅'));
    const main = await page.innerText('main');
    for (const words of [
      '第三代半导体',
      '专栏4',
      '碳化硅 → 第三代半导体 → 南京市',
      '碳化硅 → 第三代半导体 → 第三代半导体产业',
    ]) {
      expect(main).toContain(words);
    }
    expect(await page.locator('#found-term mark').first().innerText()).toBe('碳化硅');
    for (const kind of ['industry', 'direction', 'term', 'task', 'place']) {
      await page.goto(search('碳化硅'));
      const href = (await page.locator(`#found-${kind} .result > a`).first().getAttribute('href')) ?? '';
      const response = await page.goto(`${served.address}${href}`);
      expect(response?.status(), href).toBe(200);
      const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
      if (anchor !== '') expect(await page.locator(`[id="${anchor}"]`).count(), href).toBe(1);
    }
    await close();
  });

  it('works without scripts, keeps the day, and shows more of a kind by the page', async () => {
    const { page, close } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(address('?asOf=2023-12-31'));
    await page.locator('.search-box input[type=search]').fill('江苏省');
    await page.locator('.search-box button').click();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2023-12-31');
    expect(await page.innerText('.searched')).toContain('2023年12月31日已有公布数值');
    await page.locator('#found-series .more a').click();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('series');
    expect(await page.locator('.result').count()).toBe(20);
    await page.locator('.page-links a[rel=next]').click();
    expect(new URL(page.url()).searchParams.get('page')).toBe('2');
    expect(await page.locator('.result').count()).toBeGreaterThan(0);
    await close();
  });

  it('speaks English, names included', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(address('search/?q=silicon+carbide', '/en'));
    expect(await page.locator('h1').innerText()).toMatch(/^\d+ results for “silicon carbide”$/);
    expect(await page.locator('#found-place .why').first().innerText()).toContain(
      'silicon carbide → Third-generation semiconductors → Nanjing',
    );
    const results = page
      .locator('#found-industry, #found-direction, #found-term, #found-task, #found-place')
      .locator('.result > a');
    for (const title of await results.allInnerTexts()) expect(title).not.toMatch(/\p{Script=Han}/u);
    await close();
  });

  it('gives examples that lead somewhere, guesses at what is mistyped, and says what was not searched', async () => {
    const { page, close } = await openPage(browser);
    await page.goto(address('search/'));
    const examples = await page
      .locator('.examples a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(examples.length).toBeGreaterThan(2);
    for (const href of examples) {
      await page.goto(`${served.address}${href}`);
      expect(await page.locator('.result').count(), href ?? '').toBeGreaterThan(0);
    }
    await page.goto(search('碳化贵'));
    expect(await page.locator('h1').innerText()).toContain('没有找到');
    expect(await page.locator('.nearest a').first().innerText()).toBe('碳化硅');
    expect(await page.innerText('.searched')).toContain('没有搜索原文');
    await close();
  });

  it('stays calm about whatever is typed', async () => {
    const { page, faults, close } = await openPage(browser);
    for (const q of [
      '！？',
      '😀',
      "'; DROP TABLE plan; --",
      '<script>alert(1)</script>',
      '</script><b>x',
      '%',
      '\\',
      'a'.repeat(200),
    ]) {
      const response = await page.goto(search(q));
      expect(response?.status(), q).toBe(200);
      expect(await page.locator('h1').innerText(), q).toContain('没有找到');
    }
    expect((await page.goto(search('云'.repeat(201))))?.status()).toBe(400);
    expect(await page.innerText('main')).toContain('最多200个字，现在有201个字');
    expect((await page.goto(search('碳化硅', '&kind=planet')))?.status()).toBe(400);
    await page.goto(search('南京', '&kind=industry&page=99'));
    expect(await page.innerText('main')).toContain('没有第99页');
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
    await close();
  });
});
