import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TextBlock } from '../vocabulary/text-block.ts';
import { type DocumentFault, type DocumentFaultCode, documentFault } from './document-file/document-fault.ts';
import { blocksOfText, decodeText } from './document-file/plain-text.ts';

/** A document as lines and table rows in reading order. */
export interface ReadDocument {
  readonly ok: true;
  readonly fileName: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly blocks: readonly TextBlock[];
  /** Of a txt: the encoding it was read in. */
  readonly encoding: string | null;
  /** Of a docx: paragraphs whose number Word makes itself; the number is no text and was not read. */
  readonly numbered: number;
}

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 50 * MEGABYTE;
const MOST_CHARACTERS = 2_000_000;
/** No paragraph of a plan comes near: a line so long was never broken, as where a program wrote the file. */
const MOST_CHARACTERS_IN_LINE = 20_000;

/**
 * Reads a txt (UTF-8, GBK, UTF-16), docx or pdf, told apart by content. Every limit is checked before a file is taken apart;
 * answers the one fault that keeps it from being read, with its remedy.
 */
export async function readDocumentFile(path: string): Promise<ReadDocument | DocumentFault> {
  const fileName = basename(path);
  const loaded = await load(path, fileName);
  if (!Buffer.isBuffer(loaded)) return loaded;
  const read = await readBytes(loaded, fileName);
  if (!read.ok) return read;
  const texts = read.blocks.map((block) => (block.kind === 'line' ? block.text : block.cells.join('')));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  if (size > MOST_CHARACTERS) {
    return documentFault('document-too-long', fileName, { size: String(size), limit: String(MOST_CHARACTERS) });
  }
  const long = texts.find((text) => text.length > MOST_CHARACTERS_IN_LINE);
  if (long !== undefined) {
    const facts = {
      size: String(long.length),
      limit: String(MOST_CHARACTERS_IN_LINE),
      begins: long.trim().slice(0, 20),
    };
    return documentFault('document-line-too-long', fileName, facts);
  }
  if (texts.every((text) => text.trim() === '')) return documentFault('document-empty', fileName);
  const sha256 = createHash('sha256').update(loaded).digest('hex');
  return { fileName, sha256, encoding: null, numbered: 0, ...read };
}

async function load(path: string, fileName: string): Promise<Buffer | DocumentFault> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return documentFault('document-no-file', fileName);
    if (facts.size === 0) return documentFault('document-empty', fileName);
    if (facts.size <= MOST_BYTES) return await readFile(path);
    const megabytes = { size: String(Math.ceil(facts.size / MEGABYTE)), limit: String(MOST_BYTES / MEGABYTE) };
    return documentFault('document-too-large', fileName, megabytes);
  } catch (error) {
    const code = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
    if (code === undefined) throw error;
    return documentFault(code, fileName);
  }
}

const UNREADABLE: Readonly<Record<string, DocumentFaultCode>> = {
  ENOENT: 'document-missing',
  ENOTDIR: 'document-missing',
  ENAMETOOLONG: 'document-missing',
  EACCES: 'document-unreadable',
  EPERM: 'document-unreadable',
};

type Content = Pick<ReadDocument, 'ok' | 'format' | 'blocks'> & Partial<Pick<ReadDocument, 'encoding' | 'numbered'>>;

async function readBytes(bytes: Buffer, fileName: string): Promise<Content | DocumentFault> {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte);
  // Before its mark a PDF may have white space, and a BOM; a text may have the mark anywhere.
  if (/^(?:\xef\xbb\xbf)?[\s\0]*%PDF-/u.test(bytes.toString('latin1', 0, 1024))) {
    // The libraries of these two are heavy, and few commands read a document.
    const { readPdf } = await import('./document-file/pdf.ts');
    const read = await readPdf(bytes, fileName);
    return read.ok ? { ok: true, format: 'pdf', blocks: read.blocks } : read;
  }
  if (starts(0x50, 0x4b)) {
    const { readDocx } = await import('./document-file/docx.ts');
    const read = await readDocx(bytes, fileName);
    return read.ok ? { ok: true, format: 'docx', blocks: read.blocks, numbered: read.numbered } : read;
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) {
    // What Office encrypts is wrapped in the container of its old formats.
    if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return documentFault('document-password', fileName);
    return documentFault('document-kind-unknown', fileName, {
      kind: '旧版 Office 文件（doc、wps）',
      kindEn: 'an old Office file (doc, wps)',
    });
  }
  const decoded = decodeText(bytes);
  if (decoded !== null)
    return { ok: true, format: 'txt', blocks: blocksOfText(decoded.text), encoding: decoded.encoding };
  if (/\.(?:docx|pdf)$/iu.test(fileName)) return documentFault('document-broken', fileName);
  return bytes.includes(0)
    ? documentFault('document-kind-unknown', fileName, { kind: '二进制文件', kindEn: 'a binary file' })
    : documentFault('document-encoding', fileName);
}
