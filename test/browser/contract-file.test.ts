import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readContract } from '../../src/exchange/read-contract.ts';
import { blocksOfContract, factsOf } from '../exchange/contract-facts.ts';
import { makeFormContract } from '../exchange/form-contracts.ts';
import { docxOf, docxWithTrackedChanges, gbkOf, lockedDocument, pdfOf, scannedPdf } from '../plan/document-makers.ts';
import { describeInBrowser } from './chromium.ts';

/** The policy of the product's pages. */
const POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'";
const ENTRY = fileURLToPath(new URL('../../src/exchange/pages/contract-file.ts', import.meta.url));

interface Answer {
  readonly ok: boolean;
  readonly text?: string;
  readonly problem?: { readonly code: string; readonly message: { readonly zh: string } };
}

describeInBrowser('a contract file in the browser', (browser) => {
  let folder: string;
  let server: Server;
  let page: Page;
  const asked: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lantu-contract-file-'));
    await build({
      configFile: false,
      logLevel: 'error',
      build: { outDir: folder, lib: { entry: ENTRY, formats: ['es'], fileName: 'contract-file' }, target: 'chrome86' },
    });
    writeFileSync(
      join(folder, 'probe.js'),
      "import { readContractFile } from './contract-file.js';\nwindow.read = readContractFile;\n",
    );
    server = createServer((request, response) => {
      const name = request.url?.endsWith('.js') ? join(folder, request.url) : null;
      response.setHeader('content-security-policy', POLICY);
      response.setHeader('content-type', name === null ? 'text/html' : 'text/javascript');
      response.end(
        name === null ? '<!doctype html><script type="module" src="/probe.js"></script>' : readFileSync(name),
      );
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    page = await browser.newPage();
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    page.on(
      'console',
      (message) => message.type() === 'error' && !message.text().includes('favicon') && faults.push(message.text()),
    );
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
    await page.waitForFunction('window.read !== undefined');
  });
  afterAll(async () => {
    await page.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  const read = (name: string, content: Uint8Array | string) => {
    const base64 = Buffer.from(content).toString('base64');
    return page.evaluate<Answer, { name: string; base64: string }>(
      async (given) => {
        const bytes = Uint8Array.from(atob(given.base64), (sign) => sign.charCodeAt(0));
        const { read: run } = globalThis as unknown as { read: (file: File) => Promise<Answer> };
        return run(new File([bytes], given.name));
      },
      { name, base64 },
    );
  };

  const { text } = makeFormContract(2);
  const expected = factsOf(readContract(text).contract);

  it.each([
    ['docx', () => docxOf(blocksOfContract(text))],
    ['pdf', () => pdfOf(blocksOfContract(text))],
    ['txt', () => text],
    ['gbk.txt', () => gbkOf(text.replaceAll('□', ''))],
  ])('%s says what its text says', async (kind, write) => {
    const answer = await read(`合同.${kind}`, await write());
    expect(answer.problem).toBeUndefined();
    expect(factsOf(readContract(answer.text ?? '').contract)).toEqual(expected);
  });

  it('a table in a docx keeps its rows', async () => {
    const rows = [
      ['项目', '金额'],
      ['材料费', '12万元'],
    ];
    const answer = await read(
      'a.docx',
      await docxOf([{ kind: 'line', text: '第一条 经费' }, ...rows.map((cells) => ({ kind: 'row' as const, cells }))]),
    );
    expect(answer.text).toBe('第一条 经费\n项目\t金额\n材料费\t12万元');
    expect(readContract(answer.text ?? '').contract.costs.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['materials', '120000'],
    ]);
  });

  it.each([
    ['a scan', 'a.pdf', () => scannedPdf(12), 'contract-file-scanned', '扫描件，没有文字：12 页，读到 0 个字符'],
    [
      'two hundred pages',
      'a.pdf',
      () => scannedPdf(200),
      'contract-file-too-many-pages',
      '文件有 200 页，超过 120 页的上限，没有读入',
    ],
    [
      'a broken pdf',
      'a.pdf',
      () => '%PDF-1.7 nothing',
      'contract-file-broken',
      '文件已损坏，或内容与格式不符，无法读出',
    ],
    [
      'a broken docx',
      'a.docx',
      () => 'PK\u0003\u0004 nothing',
      'contract-file-broken',
      '文件已损坏，或内容与格式不符，无法读出',
    ],
    [
      'tracked changes',
      'a.docx',
      () => docxWithTrackedChanges('合同'),
      'contract-file-changes',
      '文档里有 2 处修订没有接受或拒绝，不知道以哪个文本为准',
    ],
    ['an old Office file', 'a.doc', () => lockedDocument(), 'contract-file-kind', '只能读 docx、带文字的 pdf 和 txt'],
    ['nothing', 'a.txt', () => '', 'contract-file-empty', '文件是空的，里面没有文字'],
    ['blanks', 'a.txt', () => ' \n ', 'contract-file-empty', '文件是空的，里面没有文字'],
  ])('%s is refused with what to do', async (_, name, write, code, message) => {
    const answer = await read(name, await write());
    expect([answer.ok, answer.problem?.code, answer.problem?.message.zh]).toEqual([false, code, message]);
  });

  it('sends nothing, and keeps within the policy of the pages', () => {
    expect(asked.filter((request) => !request.startsWith('GET http://127.0.0.1:'))).toEqual([]);
    expect(asked.filter((request) => request.includes('?'))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
