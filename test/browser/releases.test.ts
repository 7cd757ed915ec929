import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, composeRunning, openStore } from '../../src/app/compose.ts';
import { type RunningServer, startServer } from '../../src/app/server.ts';
import { readSettings } from '../../src/app/settings.ts';
import type { Database } from '../../src/platform/database.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import { makeRelease } from '../../src/publication/verbs/release.ts';
import { approveFigure } from '../operations/approved-figure.ts';
import { OPERATOR } from '../operations/figures-running.ts';
import { describeInBrowser } from './chromium.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage } from './watched-page.ts';

const PLAN = 'yunshui-2024-2025';
const FIXTURE = fileURLToPath(new URL(`../fixtures/plans/${PLAN}`, import.meta.url));

describeInBrowser('releases', (browser) => {
  let folder: string;
  let server: RunningServer;
  let database: Database;
  let release: (title: string, visibleFrom?: string) => Promise<unknown>;
  const bureau = randomUUID();
  const projects = { indicator: ['projects', '技术改造项目数', '项'], place: ['yunshui', '云水区'] } as const;
  const approve = (period: string, value: string, version = 1, reason?: string) =>
    database.transaction(OPERATOR, (tx) =>
      approveFigure(tx, { ...projects, plan: PLAN, organisation: bureau, period, value, version, reason }),
    );
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lantu-releases-'));
    const settings = readSettings({ LANTU_CATALOGUE: FIXTURE, LANTU_DATA: folder });
    const catalogue = await readCatalogue(settings.catalogueFolders, settings.rulesFolder);
    database = await openStore(settings, catalogue.plans);
    await database.transaction(OPERATOR, (tx) =>
      sql`insert into organisation (id, name, kind, created_at)
        values (${bureau}, '云水区科技局（虚构）', 'department', now())`.execute(tx),
    );
    const bound = bindVerbs(catalogue, 'test').find(({ verb }) => verb.id === makeRelease.id);
    release = (title, visibleFrom) =>
      runVerb(composeRunning(database), bound as NonNullable<typeof bound>, OPERATOR, {
        ...{ plan: PLAN, title, withReport: true, note: '模拟数据' },
        ...(visibleFrom !== undefined && { visibleFrom }),
      });
    server = await startServer(settings, catalogue, database, 0);
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const at = (path: string, language: 'zh' | 'en') =>
    `${server.address}${language === 'en' ? 'en/' : ''}${PLAN}/${path}`;

  it('says that nothing has been released, then lists what was and what it changed', async () => {
    const { page, faults, close } = await openPage(browser);
    await page.goto(at('releases/', 'zh'));
    expect(await page.locator('main').innerText()).toContain('尚未发布');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(at('', 'zh'));
    expect(await page.locator('main').innerText()).toContain('公开版：只含已公布和已发布的数据');

    await approve('2025', '27');
    await release('2025年数据');
    await approve('2025', '24', 2, '剔除重复项目');
    await release('2025年数据更正');
    await approve('2023', '21');
    await release('明天的发布', new Date(Date.now() + 3_600_000).toISOString());
    await page.goto(at('releases/', 'zh'));
    const list = await page.locator('main').innerText();
    expect(list).toContain('公布1个数值，其中修订1个');
    expect(list).not.toContain('明天的发布');
    await page.locator('nav a', { hasText: '发布' }).last().click();
    await page.locator('a', { hasText: '2025年数据更正' }).click();
    const text = await page.locator('main').innerText();
    for (const part of ['云水区科技局（虚构）', '27项', '24项', '−3项（−11.11%）', '剔除重复项目'])
      expect(text).toContain(part);
    const feed = await page.request.get(`${server.address}api/publication/feed?plan=${PLAN}`);
    expect([feed.headers()['content-type'], await feed.text()]).toEqual([
      expect.stringContaining('application/atom+xml'),
      expect.stringContaining('2025年数据更正'),
    ]);
    const kinds = await page.evaluate(async (address) => {
      const document = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml');
      return [document.documentElement.localName, document.getElementsByTagName('entry').length];
    }, `/api/publication/feed?plan=${PLAN}`);
    expect(kinds).toEqual(['feed', 2]);
    expect(faults).toEqual([]);
    await close();
  });

  for (const language of ['zh', 'en'] as const) {
    it(`are accessible, fit 390 pixels and print, in ${language}`, async () => {
      const { page, faults, close } = await openPage(browser);
      await page.goto(at('releases/', language));
      const href = await page.locator('tbody th a').first().getAttribute('href');
      for (const address of [at('releases/', language), new URL(href ?? '', server.address).href]) {
        await page.setViewportSize({ width: 1280, height: 900 });
        const response = await page.goto(address);
        await page.waitForFunction(() => Object.keys(document.getElementById('page') ?? {}).length > 0);
        expect(response?.status()).toBe(200);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await accessibilityFaults(page)).toEqual([]);
        await keepScreen(page, `release ${language} 1280`);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectFit(page);
        await keepScreen(page, `release ${language} 390`);
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.report-files').first().isVisible()).toBe(false);
        expect(await page.locator('h1').isVisible()).toBe(true);
        await page.emulateMedia({ media: 'screen' });
      }
      expect(faults).toEqual([]);
      await close();
    });
  }
});
