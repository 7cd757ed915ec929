import type { Locator, Page } from 'playwright-core';
import type { Served } from './served.ts';

export const OFFICE = '省规划办公室';
const PASSWORD = 'a-long-enough-word-2026';

/** Opens the set-up link of a fresh store and makes the first account; ends on the first page of the desk. */
export async function setUp(page: Page, { setUpLink }: Served): Promise<void> {
  await page.goto(setUpLink);
  await page.getByLabel('单位名称').fill(OFFICE);
  await page.getByLabel('姓名').fill('王规划');
  await page.getByLabel('登录名').fill('wang');
  await page.getByLabel('新口令').fill(PASSWORD);
  await page.getByLabel('再输一次口令').fill(PASSWORD);
  await page.getByRole('button', { name: '保存并登录' }).click();
  await page.getByRole('heading', { level: 1, name: '我的工作' }).waitFor();
}

export async function signIn(form: Locator): Promise<void> {
  await form.getByLabel('登录名').fill('wang');
  await form.getByLabel('口令').fill(PASSWORD);
  await form.getByRole('button', { name: '登录', exact: true }).click();
}

/** Opens a desk and waits until what it asked for has come. */
export async function openDesk(page: Page, { address }: Served, path: string): Promise<void> {
  await page.goto(`${address}/desk/#/${path}`);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
}

/** Gives a command as whoever is signed in on the page; answers what came, or fails with the words of the refusal. */
export async function give<T>(page: Page, verb: string, input: unknown): Promise<T> {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/${path}`, { method: 'POST', headers, body });
      return { ok: response.ok, text: await response.text() };
    },
    [verb.replace('.', '/'), JSON.stringify(input)] as const,
  );
  if (!answer.ok) throw new Error(`${verb}: ${answer.text}`);
  return JSON.parse(answer.text) as T;
}
