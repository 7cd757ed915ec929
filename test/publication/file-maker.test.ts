import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { failureOf } from '../../src/platform/failure.ts';
import { renderDocx } from '../../src/publication/operations/docx/file.ts';
import { makeFile } from '../../src/publication/operations/file-maker.ts';
import { renderPdf } from '../../src/publication/operations/typst/pdf.ts';
import { longTable, makeReport, plainSection } from './document-maker.ts';
import { unzip } from './unzipped.ts';

const madeAt = '2025-12-31T08:00:00.000+08:00';
const document = makeReport('zh');

const threads: Worker[] = [];
const note = (thread: Worker) => threads.push(thread);
process.on('worker', note);
afterAll(() => process.off('worker', note));
afterEach(() => vi.useRealTimers());

it('makes on its thread what would be made here', async () => {
  const pdf = await makeFile({ document, format: 'pdf', madeAt });
  expect(Buffer.compare(pdf, await renderPdf(document, madeAt))).toBe(0);
  const [made, here] = [await makeFile({ document, format: 'docx', madeAt }), await renderDocx(document, madeAt)];
  const text = (docx: Uint8Array) =>
    unzip(docx)
      .get('word/document.xml')
      ?.toString()
      .replace(/rId\w+/g, '');
  expect(text(made)?.length).toBeGreaterThan(10_000);
  expect([...unzip(made).keys()].length).toBe([...unzip(here).keys()].length);
});

it('leaves this thread free while it makes a file', async () => {
  await makeFile({ document, format: 'docx', madeAt });
  let [longest, last] = [0, performance.now()];
  const clock = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  const start = performance.now();
  await makeFile({ document, format: 'docx', madeAt });
  clearInterval(clock);
  expect(longest).toBeLessThan((performance.now() - start) / 2);
});

it('fails here with the refusal it met there, and makes the next file', async () => {
  const tooLong = {
    ...makeReport('zh', [{ ...plainSection('正文'), blocks: [longTable('zh', 90)] }]),
    kind: 'brief',
  } as const;
  const [refused, next] = await Promise.all([
    makeFile({ document: tooLong, format: 'pdf', madeAt }).catch(failureOf),
    makeFile({ document: makeReport('zh', []), format: 'docx', madeAt }),
  ]);
  expect(refused).toMatchObject({ code: 'refused', words: { zh: /8磅/ } });
  expect(next.length).toBeGreaterThan(1000);
  const broken = makeFile({ document: { ...document, sections: null } as never, format: 'docx', madeAt });
  await expect(broken).rejects.toThrow(TypeError);
});

it('ends its thread after a minute, says so, and starts another for the next file', async () => {
  await makeFile({ document: makeReport('zh', []), format: 'docx', madeAt });
  expect(threads).toHaveLength(1);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const [slow, next] = [
    makeFile({ document, format: 'docx', madeAt }).catch(failureOf),
    makeFile({ document: makeReport('zh', []), format: 'docx', madeAt }),
  ];
  await vi.advanceTimersByTimeAsync(59_999);
  await vi.advanceTimersByTimeAsync(1);
  vi.useRealTimers();
  expect(await slow).toMatchObject({ code: 'busy', words: { zh: /60秒/, en: /60 seconds/ } });
  expect((await next).length).toBeGreaterThan(1000);
  expect(threads).toHaveLength(2);
  await expect.poll(() => threads[0]?.threadId).toBe(-1);
});
