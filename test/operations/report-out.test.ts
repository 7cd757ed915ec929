import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './children.ts';
import { canMount, mountSmall, unmount } from './small-disk.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/plans/yunshui-2024-2025', import.meta.url));

describe('lantu report', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lantu report 报告 '));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const lantu = (...words: readonly string[]) =>
    runProgram('src/app/cli.ts', words, { LANTU_DATA: join(folder, 'data'), LANTU_CATALOGUE: FIXTURE });
  const report = (out: string, ...words: readonly string[]) => lantu('report', '--out', out, ...words);

  it('writes a file of the format its ending names, and says what it wrote', async () => {
    const out = join(folder, '评估 报告.JSON');
    const { code, out: said, err } = await report(out, '--as-of', '2025-06-30');
    const bytes = readFileSync(out);
    expect([code, said, err]).toEqual([0, `已写入 ${out}（${bytes.length} 字节）\n`, '']);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      kind: 'report',
      subtitle: '依据截至2025年6月30日已公布的数据',
    });
    const html = join(folder, 'report.html');
    const asJson = await report(html, '--language', 'en', '--kind', 'brief', '--json');
    expect(JSON.parse(asJson.out)).toEqual({ file: html, bytes: readFileSync(html).length });
    expect(readFileSync(html, 'utf8')).toContain('Final evaluation in brief');
  });

  it('refuses an ending it does not know, naming those it does, and writes nothing', async () => {
    for (const name of ['report.xlsx', 'report', '.pdf']) {
      const { code, err } = await report(join(folder, name));
      expect([code, err], name).toEqual([
        1,
        `--out 的文件名“${name}”没有以能写的格式结尾；可用：.docx、.pdf、.html、.json\n`,
      ]);
      expect(readdirSync(folder)).not.toContain(name);
    }
    expect(await lantu('report')).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
    expect(await report(join(folder, 'no folder', 'r.json'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('ENOENT'),
    });
  });

  it('stands beside the commands that edit it', async () => {
    const text = join(folder, '总.txt');
    writeFileSync(text, '能够评价99项。');
    const edited = await lantu('report', 'edit', 'summary', text, '--plan', 'yunshui-2024-2025');
    expect([edited.code, edited.out]).toEqual([0, expect.stringContaining('不一致 1 处')]);
    expect((await lantu('report', 'edits')).out).toContain('能够评价99项。');
    expect((await lantu('report', 'unedit', 'summary')).code).toBe(0);
    const unknown = await lantu('report', 'edit', 'sumary', text);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('summary')]);
  });

  it.skipIf(!canMount())('to a full disk is told in words, and the earlier file stays as it was', async () => {
    const disk = mountSmall(1) ?? '';
    try {
      const out = join(disk, 'report.json');
      writeFileSync(out, 'the earlier report');
      // A full megabyte but for a few kilobytes.
      writeFileSync(join(disk, 'rest'), Buffer.alloc(1_048_576 - 3 * 4096));
      const { code, err } = await report(out);
      expect([code, err]).toEqual([3, expect.stringContaining('磁盘空间不足')]);
      expect(readFileSync(out, 'utf8')).toBe('the earlier report');
      expect(readdirSync(disk).sort()).toEqual(['report.json', 'rest']);
    } finally {
      unmount(disk);
    }
  });
});
