import { existsSync } from 'node:fs';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser of this machine, else the packaged one; null where neither starts. */
export async function launch(): Promise<Browser | null> {
  const installed = INSTALLED.find((path) => existsSync(path));
  try {
    return installed === undefined
      ? await chromium.launch({ executablePath: await packaged.executablePath(), args: packaged.args })
      : await chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  } catch {
    return null;
  }
}
