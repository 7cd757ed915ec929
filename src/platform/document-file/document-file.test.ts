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
import { unpack, zipEntries } from './zip.ts';

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

  it('in a docx is the part its relationships name, checked and read alike', async () => {
    const document = entriesOf(await docxOf(BLOCKS));
    const changed = entriesOf(await docxWithTrackedChanges(SENTENCE)).get('word/document.xml') ?? '';
    const moved = [...document].map(([name, text]): [string, string] => [
      name.replace('word/document.xml', 'content/main.xml').replace('word/_rels/document', 'content/_rels/main'),
      name === '_rels/.rels' ? text.replace('word/document.xml', '/content/main.xml') : text,
    ]);
    expect(withoutSpaces(await blocksOf('moved.docx', zipOf(moved)))).toEqual(withoutSpaces(BLOCKS));
    const decoy = zipOf([...moved, ['word/document.xml', changed]]);
    expect(withoutSpaces(await blocksOf('decoy.docx', decoy))).toEqual(withoutSpaces(BLOCKS));
    const changedMain = moved.map(([name, text]): [string, string] => [
      name,
      name === 'content/main.xml' ? changed : text,
    ]);
    const hidden = zipOf([...changedMain, ['word/document.xml', document.get('word/document.xml') ?? '']]);
    expect((await codeOf('hidden.docx', hidden))[0]).toBe('document-tracked-changes');
    const strict = [...document].map(([name, text]): [string, string] => [
      name,
      text.replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument', STRICT),
    ]);
    expect(withoutSpaces(await blocksOf('strict.docx', zipOf(strict)))).toEqual(withoutSpaces(BLOCKS));
  });

  it('in a docx is refused where a name stands twice, and never read from an entry nobody checked', async () => {
    const document = [...entriesOf(await docxOf(BLOCKS))];
    const other = entriesOf(await docxWithTrackedChanges(SENTENCE)).get('word/document.xml') ?? '';
    const twice: (readonly [string, string])[] = [...document, ['word/document.xml', other]];
    expect((await codeOf('twice.docx', zipOf(twice)))[0]).toBe('document-broken');
    // The directory says it has one entry less than it has: some readers go by it, others read on.
    const blocks = await blocksOf('uncounted.docx', zipOf(twice, twice.length - 1));
    expect(withoutSpaces(blocks)).toEqual(withoutSpaces(BLOCKS));
  });

  it('is a pdf by the mark at its beginning, and a text may name the mark', async () => {
    const [about, pdf] = [`${SENTENCE}PDF 文件以 %PDF-1.7 开头。`, pdfOf(BLOCKS)];
    expect(await blocksOf('about.txt', about)).toEqual([{ kind: 'line', text: about }]);
    for (const before of ['\ufeff', ' \r\n', '\ufeff\n'])
      expect(await readDocumentFile(write('before.pdf', Buffer.concat([Buffer.from(before), pdf])))).toMatchObject({
        ok: true,
        format: 'pdf',
      });
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
      ['archive.docx', zipOf([['xl/workbook.xml', '<x/>']]), 'document-kind-unknown'],
      ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'document-kind-unknown'],
      ['bytes.txt', Buffer.from([0xff, 0x80, 0x81, 0xff]), 'document-encoding'],
      ['huge.txt', Buffer.alloc(50 * 1024 * 1024 + 1, 'a'), 'document-too-large'],
      ['long.txt', '规划'.repeat(1_000_001), 'document-too-long'],
      ['line.txt', `${SENTENCE}\n${'规划'.repeat(10_001)}`, 'document-line-too-long'],
      ['bomb.docx', zipOf([['word/document.xml', ' '.repeat(41 * 1024 * 1024)]]), 'document-unpacks-too-large'],
    ];
    for (const [name, content, code] of cases) expect([name, (await codeOf(name, content))[0]]).toEqual([name, code]);
    const missing = await readDocumentFile(join(folder, 'nothing.txt'));
    expect(missing).toMatchObject({ ok: false, problem: { code: 'document-missing' } });
    expect(await readDocumentFile(folder)).toMatchObject({ ok: false, problem: { code: 'document-no-file' } });
  });
});

const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';

/** The texts of an archive by name. */
function entriesOf(archive: Buffer): Map<string, string> {
  return new Map((zipEntries(archive) ?? []).map((entry) => [entry.name, String(unpack(entry, 1024 * 1024))]));
}

/** An archive of these files, whose directory says it has so many. */
function zipOf(files: readonly (readonly [string, string])[], count = files.length): Buffer {
  const [locals, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, text] of files) {
    const content = deflateRawSync(Buffer.from(text));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(Buffer.byteLength(text), 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(content.length, 20);
    central.writeUInt32LE(Buffer.byteLength(text), 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), content);
    centrals.push(central, Buffer.from(name));
    offset += local.length + name.length + content.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(centrals).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...centrals, end]);
}
