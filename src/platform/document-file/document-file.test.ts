import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import {
  docxOf,
  docxWithTrackedChanges,
  gbkOf,
  lockedDocument,
  pdfOf,
  scannedPdf,
} from '../../../test/plan/document-makers.ts';
import type { TextBlock } from '../../vocabulary/text-block.ts';
import { readDocumentFile } from '../document-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'lantu 文档 '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

async function blocksOf(name: string, content: string | Uint8Array): Promise<readonly TextBlock[]> {
  const read = await readDocumentFile(write(name, content));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.blocks.filter((block) => block.kind === 'row' || block.text.trim() !== '');
}

async function codeOf(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  const read = await readDocumentFile(write(name, content));
  if (read.ok) throw new Error(`${name} was read`);
  const { code, message, remedy } = read.problem;
  for (const words of [message, remedy]) expect(`${words.zh}${words.en}`).not.toMatch(/[{}]|undefined/u);
  return [code, message.zh];
}

const SENTENCE = '推动产业高质量发展，建设全国领先的技术创新高地，形成一批具有国际竞争力的集群。';
const BLOCKS: readonly TextBlock[] = [
  { kind: 'line', text: '一、目标' },
  { kind: 'line', text: SENTENCE },
  { kind: 'row', cells: ['序号', '指标名称', '目标'] },
  { kind: 'row', cells: ['1', '突破重点产业共性技术、关键核心技术和重大战略产品以及标志性创新成果（项）', '200左右'] },
  { kind: 'row', cells: ['2', '世界一流高科技园区（家）', '2'] },
  { kind: 'line', text: '二、任务' },
];

const withoutSpaces = (blocks: readonly TextBlock[]) =>
  blocks.map((block) =>
    block.kind === 'row' ? block.cells.map((cell) => cell.replace(/\s/gu, '')) : block.text.replace(/\s/gu, ''),
  );

describe('a document', () => {
  it('gives the same lines and rows from txt, docx and pdf', async () => {
    const text = BLOCKS.map((block) => (block.kind === 'row' ? block.cells.join('\t') : block.text)).join('\r\n');
    const expected = withoutSpaces(BLOCKS);
    expect(withoutSpaces(await blocksOf('a.txt', text))).toEqual(expected);
    expect(withoutSpaces(await blocksOf('a.docx', await docxOf(BLOCKS)))).toEqual(expected);
    expect(withoutSpaces(await blocksOf('a.pdf', pdfOf(BLOCKS)))).toEqual(expected);
  });

  it('in a pdf is read without running heads and page numbers, paragraphs whole across lines and pages', async () => {
    const long = SENTENCE.repeat(60);
    const blocks = await blocksOf(
      'long.pdf',
      pdfOf([
        { kind: 'line', text: long },
        { kind: 'line', text: SENTENCE },
      ]),
    );
    expect(withoutSpaces(blocks)).toEqual([long, SENTENCE]);
  });

  it('is read in UTF-8, GBK and UTF-16, whatever its name says', async () => {
    const utf16 = Buffer.from(`\ufeff${SENTENCE}`, 'utf16le');
    for (const [name, content, encoding] of [
      ['utf8.txt', SENTENCE, 'UTF-8'],
      ['gbk.md', gbkOf(SENTENCE), 'GBK'],
      ['utf16.txt', utf16, 'UTF-16'],
    ] as const) {
      const read = await readDocumentFile(write(name, content));
      expect(read).toMatchObject({ ok: true, format: 'txt', encoding, blocks: [{ kind: 'line', text: SENTENCE }] });
    }
  });

  it('is refused as a scan with the number of empty pages', async () => {
    expect(await codeOf('scan.pdf', scannedPdf(4))).toEqual([
      'document-scanned',
      '扫描件，没有文字层：4 页中有 4 页读不到文字',
    ]);
  });

  it('is refused with tracked changes, naming how many', async () => {
    const [code, message] = await codeOf('changes.docx', await docxWithTrackedChanges(SENTENCE));
    expect(code).toBe('document-tracked-changes');
    expect(message).toContain('2 处修订');
  });

  it('that is missing, empty, broken, locked, of another kind or too large says which', async () => {
    const docx = await docxOf(BLOCKS);
    const pdf = pdfOf(BLOCKS);
    const cases: readonly (readonly [string, string | Uint8Array, string])[] = [
      ['empty.txt', '', 'document-empty'],
      ['blank.txt', ' \n\n', 'document-empty'],
      ['half.docx', docx.subarray(0, docx.length / 2), 'document-broken'],
      ['half.pdf', pdf.subarray(0, 40), 'document-broken'],
      ['named.pdf', Buffer.from([1, 2, 0, 4]), 'document-broken'],
      ['locked.docx', lockedDocument(), 'document-password'],
      ['old.doc', lockedDocument().subarray(0, 8), 'document-kind-unknown'],
      ['archive.docx', zipOf('xl/workbook.xml', '<x/>'), 'document-kind-unknown'],
      ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'document-kind-unknown'],
      ['bytes.txt', Buffer.from([0xff, 0x80, 0x81, 0xff]), 'document-encoding'],
      ['huge.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), 'document-too-large'],
      ['long.txt', '规划'.repeat(1_000_001), 'document-too-long'],
      ['bomb.docx', zipOf('word/document.xml', ' '.repeat(41 * 1024 * 1024)), 'document-unpacks-too-large'],
    ];
    for (const [name, content, code] of cases) expect([name, (await codeOf(name, content))[0]]).toEqual([name, code]);
    const missing = await readDocumentFile(join(folder, 'nothing.txt'));
    expect(missing).toMatchObject({ ok: false, problem: { code: 'document-missing' } });
    expect(await readDocumentFile(folder)).toMatchObject({ ok: false, problem: { code: 'document-no-file' } });
  });
});

/** An archive of one file. */
function zipOf(name: string, text: string): Buffer {
  const content = deflateRawSync(Buffer.from(text));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + content.length, 16);
  return Buffer.concat([local, Buffer.from(name), content, central, Buffer.from(name), end]);
}
