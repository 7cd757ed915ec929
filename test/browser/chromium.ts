import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser of this machine, else the packaged one; null where neither starts. */
async function launch(): Promise<Browser | null> {
  const installed = INSTALLED.find((path) => existsSync(path));
  try {
    return installed === undefined
      ? await chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args })
      : await chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  } catch {
    return null;
  }
}

const browser = await launch();
afterAll(() => browser?.close());

/** Tests that need a browser: skipped by name where none starts; in CI a failure. */
export function describeInBrowser(title: string, tests: (browser: Browser) => void): void {
  if (browser !== null) {
    describe(title, () => tests(browser));
  } else if (process.env.CI === 'true') {
    it(title, () => expect.fail('CI needs a browser: install chromium, or the libraries of the packaged one'));
  } else {
    describe.skip(`${title} (no browser starts on this machine)`, () => it('is skipped', () => {}));
  }
}
