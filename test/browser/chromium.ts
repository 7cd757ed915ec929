import type { Browser } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { launch } from './launch.ts';

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
