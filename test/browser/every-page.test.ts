import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage } from './watched-page.ts';

const PLAN = 'jiangsu-2021-2025';
const series = new URLSearchParams({ indicator: 'R&D经费支出', at: '江苏省' });
const PAGES: Readonly<Record<string, string>> = {
  board: '',
  'board in the middle of the plan': '?asOf=2023-12-31',
  'board before the issue': '?asOf=2022-07-21',
  'targets by kind': 'targets/',
  'alignment without plans below': 'align/',
  'targets by holder': 'targets/?by=holder',
  'judged target': 'targets/T1-1',
  'judged target as table': 'targets/T1-1?view=table',
  'grey target': 'targets/T1-2',
  'target in parts': 'targets/T7',
  'target without number': 'targets/T24',
  tasks: 'tasks/',
  'tasks of one place and kind': 'tasks/?kind=sub-task&place=suzhou',
  registers: 'registers/',
  industries: 'industries/',
  'industries of one place and group': 'industries/?place=suzhou&group=pillar',
  'a passage tagged': `industries/?${new URLSearchParams({ passage: '碳化硅功率模块' })}`,
  industry: 'industries/third-generation-semiconductors',
  'industry with technical figures': 'industries/advanced-carbon-materials',
  'text without the text': 'text/',
  'a place of the text': `text/?${new URLSearchParams({ at: '三（一）4' })}`,
  'an object in the text': 'text/?object=target:T1-5',
  places: 'places/',
  data: 'data/',
  'data filtered to nothing': 'data/?text=zzz',
  'one series': `data/?${series}`,
  'two figures to compare': 'compare/',
  'two series chosen': `compare/?${new URLSearchParams({ series: '江苏省|R&D经费支出', otherSeries: '江苏省|高新技术企业数' })}`,
  report: 'report/',
  'report in the middle of the plan': 'report/?asOf=2023-12-31',
  'report before the issue': 'report/?asOf=2022-07-21',
  brief: 'report/?kind=brief',
  releases: 'releases/',
  clinic: 'clinic/',
  'how contracts are judged': 'contracts/',
  'how contracts are judged, other rules': 'contracts/?pack=contracts-2026',
  search: `search/?${new URLSearchParams({ q: '碳化硅' })}`,
  'search on an earlier day, one kind': `search/?${new URLSearchParams({ q: '江苏省', kind: 'series', asOf: '2023-12-31' })}`,
  'search without a question': 'search/',
  'search without a result': `search/?${new URLSearchParams({ q: '碳化贵' })}`,
  method: 'method/',
};

describeInBrowser('every page', (browser) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.stop());

  for (const language of ['zh', 'en']) {
    for (const [name, path] of Object.entries(PAGES)) {
      it(`${name}, ${language}: accessible, without a fault of script or policy, and fit for 390 pixels`, async () => {
        const { page, faults, close } = await openPage(browser);
        const response = await page.goto(`${served.address}${language === 'en' ? '/en' : ''}/${PLAN}/${path}`);
        await page.waitForFunction(() => Object.keys(document.getElementById('page') ?? {}).length > 0);
        expect(response?.status()).toBe(200);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('html').getAttribute('lang')).toBe(language === 'en' ? 'en' : 'zh-CN');
        expect(await page.locator('.banner').innerText()).toMatch(language === 'en' ? /Unofficial/ : /非官方/);
        expect(await accessibilityFaults(page)).toEqual([]);
        await keepScreen(page, `${name} ${language} 1280`);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectFit(page);
        await keepScreen(page, `${name} ${language} 390`);
        expect(faults).toEqual([]);
        await close();
      });
    }
  }
});
