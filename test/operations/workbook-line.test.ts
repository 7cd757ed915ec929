import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runProgram } from './children.ts';
import { cellOf } from './workbook-running.ts';

const PLANS = fileURLToPath(new URL('../fixtures/aligned', import.meta.url));
const CITIES = { landong: '岚东市', lanxi: '岚西市', lannan: '岚南市' } as const;

describe('workbooks on the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lantu 填报 '));
    mkdirSync(join(folder, '填报表'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const lantu = (...words: readonly string[]) =>
    runProgram('src/app/cli.ts', words, { LANTU_DATA: join(folder, 'data'), LANTU_CATALOGUE: PLANS });
  const plan = ['--plan', 'lanchuan-2021-2025'] as const;

  it('a folder of them is checked, taken, held against the whole and asked about', async () => {
    for (const [place, name] of Object.entries(CITIES)) {
      await lantu('organisation', 'add', name, '--type', 'city', '--place', place);
      const file = join(folder, '填报表', `${name}.xlsx`);
      await lantu('workbook', 'create', '--organisation', name, ...plan, '--out', file);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(file);
      cellOf(book, 'firms', place, 2024).value = 100;
      await book.xlsx.writeFile(file);
    }
    // What a spreadsheet program keeps beside an open file is none of them.
    writeFileSync(join(folder, '填报表', '~$岚东市.xlsx'), 'x');
    const one = await lantu(
      'workbook',
      'check',
      join(folder, '填报表', '岚东市.xlsx'),
      '--organisation',
      '岚东市',
      ...plan,
    );
    expect([one.code, one.out]).toEqual([0, '新数值 1 个，未变 0 个，问题 0 处；没有入库\n']);

    const checked = await lantu('workbook', 'check-bundle', join(folder, '填报表'), ...plan);
    expect([checked.code, checked.err]).toEqual([0, '']);
    expect(checked.out).toContain('岚东市.xlsx（岚东市）：新数值 1 个');
    const files = Object.values(CITIES).map((name) => join(folder, '填报表', `${name}.xlsx`));
    const taken = await lantu('workbook', 'bundle', ...files, ...plan);
    expect([taken.code, taken.out]).toEqual([0, expect.stringContaining('3 个文件，收下 3 个')]);
    expect(taken.out).toContain('岚川省高新技术企业数，2024年：3个地区已齐，之和300家，没有全域数可以核对。');
    const letter = join(folder, '函.txt');
    const written = await lantu('query-letter', '岚川省', ...plan, '--out', letter, '--by', '2100-01-31');
    expect([written.code, written.err]).toEqual([0, '']);
    expect(readFileSync(letter, 'utf8')).toMatch(/模拟规划[^]*岚川省：[^]*请于2100年1月31日前答复/);
  });

  it('an empty folder, no file and a file that is not there are refused by name', async () => {
    mkdirSync(join(folder, '空'));
    const empty = await lantu('workbook', 'bundle', join(folder, '空'), ...plan);
    expect([empty.code, empty.err]).toEqual([1, expect.stringContaining('文件夹里没有 .xlsx')]);
    expect(await lantu('workbook', 'bundle', ...plan)).toMatchObject({ code: 2 });
    const absent = await lantu('workbook', 'check-bundle', join(folder, '无.xlsx'), ...plan);
    expect([absent.code, absent.err]).toEqual([1, expect.stringContaining('无.xlsx')]);
  });

  it('a plan is aligned with all plans below it, or with those named', async () => {
    const all = await lantu('plan', 'align');
    expect([all.code, all.out]).toEqual([0, expect.stringContaining('2个地区的目标合计800家')]);
    const one = await lantu('plan', 'align', 'lanchuan-2021-2025', 'landong-2021-2025', '--json');
    expect(JSON.parse(one.out)).toMatchObject({ lowers: [{ id: 'landong-2021-2025' }] });
  });
});
