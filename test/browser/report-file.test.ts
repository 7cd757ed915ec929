import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderHtml } from '../../src/publication/operations/html-report.ts';
import { makeReport } from '../publication/document-maker.ts';
import { describeInBrowser } from './chromium.ts';
import { accessibilityFaults, expectFit, openPage } from './watched-page.ts';

describeInBrowser('a report as one HTML file, opened from a disk', (browser) => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lantu-report-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  for (const language of ['zh', 'en'] as const) {
    for (const kind of ['report', 'brief'] as const) {
      it(`${kind}, ${language}: accessible, asks for nothing, fits 390 pixels and prints`, async () => {
        const file = join(folder, `${kind}-${language}.html`);
        writeFileSync(file, renderHtml({ ...makeReport(language), kind }));
        const { page, faults, close } = await openPage(browser);
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.locator('svg[role=img]').count()).toBe(1);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectFit(page);
        expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
        expect(asked).toEqual([pathToFileURL(file).href]);
        expect(faults).toEqual([]);
        await close();
      });
    }
  }
});
