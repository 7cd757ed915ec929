import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser } from './chromium.ts';
import { type Served, serve } from './served.ts';
import { accessibilityFaults, expectFit, keepScreen, openPage } from './watched-page.ts';

const CONTRACT = `技术开发合同
委托方（甲方）：云水新材料有限公司（虚构）
受托方（乙方）：云水大学（虚构）
第一条 甲方委托乙方研究开发晶体生长炉温场控制技术，该技术双方此前均未掌握，目标为温度波动不超过±0.5℃，良率由60%提高到80%。
第二条 合同价款为1,000万元（大写：壹仟万元整），其中设备购置费300万元，样机一套40万元。
第三条 付款方式：分三期支付。
第四条 研究成果的知识产权归双方共有。
第五条 验收：按本合同约定的技术指标现场测试验收。
第六条 本合同有效期自2026年3月1日至2027年12月31日。
第七条 甲方不得与其他单位开展同类技术的研究开发。<script>document.title = 'script ran'</script>
签订日期：2026年2月30日`;

describeInBrowser('the contract clinic', (browser) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.stop());

  for (const language of ['zh', 'en'] as const) {
    it(`judges a pasted contract without sending it, in ${language}`, async () => {
      const { page, faults, close } = await openPage(browser);
      const sent: string[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET' || request.url().includes('%')) sent.push(request.url());
      });
      await page.goto(`${served.address}${language === 'en' ? '/en' : ''}/jiangsu-2021-2025/clinic/`);
      await page.waitForLoadState('networkidle');
      const words = { zh: ['体检', '需要修改', '签订日期'], en: ['Judge', 'Changes are needed', 'Signed on'] }[
        language
      ];
      await page.getByRole('button', { name: words[0], exact: true }).click();
      expect(await page.locator('[role=status]').innerText()).toMatch(/请先粘贴|first/);
      await page.locator('textarea').fill(CONTRACT);
      await page.getByRole('button', { name: words[0], exact: true }).click();
      const opinion = page.locator('.opinion');
      await opinion.getByRole('heading', { name: words[1] }).waitFor();
      const said = await opinion.innerText();
      for (const part of ['10,000,000', '7,000,000', '2026-02-30']) expect(said).toContain(part);
      expect(await page.title()).not.toBe('script ran');
      expect(await accessibilityFaults(page)).toEqual([]);
      await keepScreen(page, `clinic ${language} 1280`);
      await page.setViewportSize({ width: 390, height: 844 });
      await expectFit(page);
      await keepScreen(page, `clinic ${language} 390`);
      // What is corrected counts at once.
      await opinion.getByLabel(words[2] ?? '', { exact: true }).fill('2026-02-27');
      await opinion.getByLabel(words[2] ?? '', { exact: true }).blur();
      await expect.poll(() => opinion.innerText()).not.toContain('2026-02-30');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('form.clinic').isVisible()).toBe(false);
      expect(await opinion.isVisible()).toBe(true);
      expect([sent, faults]).toEqual([[], []]);
      await close();
    });
  }
});
