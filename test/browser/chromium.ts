import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser of this machine, else the packaged one; null where neither starts. */
async function launch(): Promise<Browser | null> {
  const installed = INSTALLED.find((path) => existsSync(path));
  try {
    const executablePath = installed ?? (await packaged.executablePath());
    const args = installed === undefined ? packaged.args : ['--no-sandbox'];
    return await chromium.launch({ executablePath, args, headless: true });
  } catch {
    return null;
  }
}

const browser = await launch();

/** Tests that need a browser: skipped by name where none starts; in CI a failure. */
export function describeInBrowser(title: string, tests: (browser: Browser) => void): void {
  if (browser === null && process.env.CI === 'true') {
    it(title, () => expect.fail('CI needs a browser: install chromium, or the libraries of the packaged one'));
  } else if (browser === null) {
    describe.skip(`${title} (no browser starts on this machine)`, () => it('is skipped', () => {}));
  } else {
    describe(title, () => {
      beforeAll(() => {});
      afterAll(() => browser.close());
      tests(browser);
    });
  }
}
