import { dirname } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { listEvents } from '../../src/audit/store.ts';
import { downloadSeries, importSeries, showSeries } from '../../src/figures/verbs.ts';
import type { Database } from '../../src/platform/database.ts';
import type { Problem } from '../../src/vocabulary/problem.ts';
import { ask, HEAD, OPERATOR, READER, temporaryFiles } from './figures-running.ts';
import { withStores } from './stores.ts';

const row = (
  cells: Partial<Record<'indicator' | 'place' | 'period' | 'value' | 'unit' | 'source' | 'note', string>> = {},
) =>
  [
    cells.indicator ?? 'R&D经费',
    cells.place ?? '甲省',
    cells.period ?? '2024',
    cells.value ?? '100.0',
    cells.unit ?? '亿元',
    cells.source ?? '甲省统计公报|甲省统计局',
    '2025-03-01',
    'yes',
    '',
    cells.note ?? '',
  ].join(',');

const countRows = (database: Database) =>
  database.transaction(READER, async (tx) => {
    const { rows } = await sql<{ count: string }>`select count(*) from observation`.execute(tx);
    return Number(rows[0]?.count);
  });

const codes = (report: { readonly problems: unknown[] }) => (report.problems as Problem[]).map(({ code }) => code);

withStores('importing a series file', (store) => {
  const write = temporaryFiles();

  it('adds every row, and nothing the second time under whatever name', async () => {
    const database = await store.fresh();
    const text = [
      HEAD,
      row(),
      row({ place: '乙市', value: '"1,234.50"' }),
      row({ place: '丙市', period: '2024年前三季度' }),
    ].join('\n');
    const first = await ask(database, importSeries, { file: write('a.csv', text) });
    expect(first).toEqual({
      ...{ accepted: true, dataset: 'a.csv', rows: 3, added: 3, alreadyKnown: 0, encoding: 'UTF-8' },
      ...{ problems: [], faults: 0, findings: 0 },
    });
    const second = await ask(database, importSeries, { file: write('b.csv', text) });
    expect(second).toMatchObject({ accepted: true, added: 0, alreadyKnown: 3 });
    const { observations } = await ask(database, showSeries, { plan: 'trial', indicator: 'R&D经费', place: '乙市' });
    expect(observations[0]).toMatchObject({
      ...{ dataset: 'a.csv', value: '1234.50', period: '2024', qualifier: 'exact', status: 'bulletin', verified: true },
      ...{ source: '甲省统计公报', publisher: '甲省统计局', releasedOn: '2025-03-01', recordedOn: '2026-03-01' },
      ...{ derived: false, sourceQuality: 'ordinary', sourceMarks: [], confirmedBy: null, note: '' },
      adopted: true,
    });
  });

  it('stores nothing when a single row of many is wrong, tells which, and says so in the audit', async () => {
    const database = await store.fresh();
    const rows = Array.from({ length: 12_000 }, (_, index) => row({ note: `第${index}条` }));
    rows[11_000] = row({ unit: '万元' });
    const report = await ask(database, importSeries, { file: write('many.csv', [HEAD, ...rows].join('\r\n')) });
    expect(report).toMatchObject({ accepted: false, rows: 12_000, added: 0, alreadyKnown: 0, faults: 1 });
    expect(report.problems).toEqual([
      {
        code: 'unit-unexpected',
        severity: 'error',
        place: { file: 'many.csv', line: 11_002, field: 'unit' },
        value: '万元',
        message: { zh: '“R&D经费”的单位是亿元，这里写的是万元', en: '“R&D经费” comes in 亿元, here it is 万元' },
        remedy: { zh: '把数值换算成亿元，单位栏写亿元', en: 'Convert the value and write 亿元 as its unit' },
      },
    ]);
    expect(await countRows(database)).toBe(0);
    const events = await database.transaction(OPERATOR, (tx) => listEvents(tx, 10));
    expect(events.map(({ verb, outcome }) => `${verb} ${outcome}`)).toEqual(['figures.import refused']);
  });

  it('may be asked by the operator only', async () => {
    const database = await store.fresh();
    const refused = ask(database, importSeries, { file: write('no.csv', HEAD) }, { actor: READER });
    await expect(refused).rejects.toMatchObject({ failure: { code: 'not-permitted' } });
  });

  it('keeps the dataset of a plan for the plan', async () => {
    const database = await store.fresh();
    const refused = ask(database, importSeries, { file: write('x.csv', [HEAD, row()].join('\n')), dataset: 'trial' });
    await expect(refused).rejects.toMatchObject({ failure: { code: 'bad-input' } });
  });

  it('reads GBK, and UTF-8 with a byte-order mark and full-width digits, and says which it was', async () => {
    const database = await store.fresh();
    // “甲省” and “统计局” in GBK; the header is ASCII.
    const gbk = Buffer.concat([
      Buffer.from(`${HEAD}\nR&D`),
      Buffer.from([0xbe, 0xad, 0xb7, 0xd1]),
      Buffer.from(','),
      Buffer.from([0xbc, 0xd7, 0xca, 0xa1]),
      Buffer.from(',2023,90,'),
      Buffer.from([0xd2, 0xda, 0xd4, 0xaa]),
      Buffer.from(','),
      Buffer.from([0xcd, 0xb3, 0xbc, 0xc6, 0xbe, 0xd6]),
      Buffer.from(',2024,yes,,\n'),
    ]);
    expect(await ask(database, importSeries, { file: write('gbk.csv', gbk) })).toMatchObject({
      added: 1,
      encoding: 'GBK',
    });
    const wide = `\uFEFF${[HEAD, row({ value: '１２．５０', period: '２０２２' })].join('\n')}`;
    const report = await ask(database, importSeries, { file: write('wide.csv', wide) });
    expect(report).toMatchObject({ added: 1, encoding: 'UTF-8 (BOM)' });
    const { observations } = await ask(database, showSeries, { plan: 'trial', indicator: 'R&D经费', place: '全省' });
    expect(observations.map(({ period, value, source }) => [period, value, source])).toEqual([
      ['2023', '90', '统计局'],
      ['2022', '12.50', '甲省统计公报'],
    ]);
  });

  it.each([
    ['a folder', (path: string) => dirname(path), 'file-no-file'],
    ['nothing', (path: string) => `${path}.missing`, 'file-missing'],
  ])('refuses %s in the place of a file', async (_, change, code) => {
    const database = await store.fresh();
    const report = await ask(database, importSeries, { file: change(write('here.csv', HEAD)) });
    expect(codes(report)).toEqual([code]);
  });

  it.each([
    ['an empty file', '', 'file-empty'],
    ['a header alone', `${HEAD}\n`, 'rows-none'],
    ['a workbook', Buffer.from('504b0304', 'hex'), 'file-workbook'],
    ['UTF-16', Buffer.from(`\uFEFF${HEAD}`, 'utf16le'), 'file-utf16'],
    ['binary content', Buffer.from([0x61, 0x00, 0x62]), 'file-binary'],
    ['fifty megabytes without a line break', Buffer.alloc(50_000_000, 0x78), 'line-too-long'],
    ['a quotation mark without a partner', `${HEAD}\n${row({ note: '"甲' })}\n${row()}\n`, 'quote-open'],
    ['semicolons', `${HEAD.replaceAll(',', ';')}\n`, 'separator'],
    ['a misspelt column', `${HEAD.replace('note', 'note,qualifer')}\n${row()},约\n`, 'column-misspelt'],
    [
      'two encodings in one file',
      Buffer.concat([Buffer.from(`${HEAD}\n${row()}\n`), Buffer.from([0xbe, 0xad, 0xff, 0x0a])]),
      'encoding-unknown',
    ],
  ])('refuses %s', async (_, content, code) => {
    const database = await store.fresh();
    const report = await ask(database, importSeries, { file: write('bad.csv', content) });
    expect(report).toMatchObject({ accepted: false, added: 0, faults: 1 });
    expect(codes(report)).toEqual([code]);
    expect(await countRows(database)).toBe(0);
  });

  it('says a strange indicator once, stores its values, and finds a source that gives one cell twice', async () => {
    const database = await store.fresh();
    const text = [
      HEAD,
      row({ indicator: '独角兽数', unit: '家', value: '3' }),
      row({ indicator: '独角兽数', unit: '家', value: '4', period: '2023' }),
      row({ value: '7' }),
      row({ value: '8' }),
    ].join('\n');
    const report = await ask(database, importSeries, { file: write('strange.csv', text) });
    expect(report).toMatchObject({ accepted: true, added: 4, findings: 2 });
    expect((report.problems as Problem[]).map(({ code, place }) => [code, place.line])).toEqual([
      ['indicator-unknown', 2],
      ['cell-twice', 5],
    ]);
    expect((report.problems as Problem[])[1]?.message.en).toContain('line 4');
  });

  it('gives back what it took: a download imported again adds nothing and no program runs it', async () => {
    const database = await store.fresh();
    const text = [
      HEAD,
      row({ value: '-2.50', note: '-按新口径' }),
      row({ place: '全省', period: '2023年1—9月', note: '"含逗号，和""引号"""' }),
      row({ indicator: '高新占比｜电子', unit: '%', source: 'AI摘要页' }),
    ].join('\n');
    await ask(database, importSeries, { file: write('in.csv', text) });
    const file = await ask(database, downloadSeries, { plan: 'trial' }, { actor: READER });
    expect(file.text.startsWith('\uFEFFindicator,breakdown,region,')).toBe(true);
    expect(file.text).toContain(",'-按新口径\r\n");
    expect(file.text).toContain(',-2.50,');
    const again = await ask(database, importSeries, { file: write('out.csv', file.text) });
    expect(again).toMatchObject({ accepted: true, rows: 3, added: 0, alreadyKnown: 3, faults: 0, findings: 0 });
  });

  it('says how far it is', async () => {
    const database = await store.fresh();
    const rows = Array.from({ length: 50_000 }, (_, index) => row({ note: String(index) }));
    const lines: string[] = [];
    const file = write('long.csv', [HEAD, ...rows].join('\n'));
    const report = await ask(database, importSeries, { file }, { report: (line) => lines.push(line) });
    expect(report.added).toBe(50_000);
    expect(lines).toEqual(['已读 50000 行 / 50000 rows read']);
  }, 120_000);
});
