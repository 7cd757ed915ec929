import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../test/browser/launch.ts';
import { serve } from '../test/browser/served.ts';
import { median, spread } from './median.ts';

const TEXT = fileURLToPath(new URL('../../shared/plan/jiangsu-hightech-14fyp.txt', import.meta.url));
const ROUNDS = 9;

/** First paint of 原文 with the whole text against the page 方法, in one browser, in turn. */
export async function* benchTextPage(): AsyncGenerator<string> {
  const browser = await launch();
  if (browser === null || !existsSync(TEXT)) {
    yield 'not measured: needs a browser and the plan’s text beside the repository';
    return;
  }
  const served = await serve();
  try {
    const environment = { ...process.env, ...served.environment };
    const cli = ['--import', 'tsx', 'src/app/cli.ts', 'plan', 'text', TEXT, '--lang', 'en'];
    yield execFileSync(process.execPath, cli, { env: environment }).toString().trim();
    const pages = { text: 'text/', method: 'method/' } as const;
    const paints: Record<keyof typeof pages, number[]> = { text: [], method: [] };
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [name, path] of Object.entries(pages) as [keyof typeof pages, string][]) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
        const page = await context.newPage();
        await page.goto(`${served.address}/jiangsu-2021-2025/${path}`, { waitUntil: 'load' });
        const paint = await page.evaluate(
          () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        );
        const size = await page.evaluate(() => document.documentElement.outerHTML.length);
        if (round === 0) yield `${path}: ${(size / 1000).toFixed(0)} thousand characters of HTML`;
        else paints[name].push(paint);
        await context.close();
      }
    }
    const ratio = median(paints.text) / median(paints.method);
    yield `first contentful paint: text ${spread(paints.text)}; method ${spread(paints.method)}; ratio of medians ${ratio.toFixed(2)}`;
  } finally {
    await served.stop();
    await browser.close();
  }
}
