import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import type { Problem } from '../../vocabulary/problem.ts';
import { seriesFault } from '../series-fault.ts';
import type { SeriesFaultCode } from '../series-fault-words.ts';

export type Encoding = 'UTF-8' | 'GBK';

/** No line and no record of a table is longer; a quotation mark that is never closed ends here. */
export const MOST_RECORD_BYTES = 65_536;

type Inspected =
  | { readonly ok: true; readonly encoding: Encoding; readonly hasMark: boolean; readonly sha256: string }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a file once from end to end before anything is believed of it: is it text, in which encoding, in lines of a
 * possible length. The first impossibility ends the reading, so rubbish of any size is refused early.
 */
export async function inspectFile(path: string, name: string): Promise<Inspected> {
  const refuse = (code: SeriesFaultCode, line?: number): Inspected => ({
    ok: false,
    problem: seriesFault(code, line === undefined ? { file: name } : { file: name, line }, '', {
      limit: String(MOST_RECORD_BYTES),
    }),
  });
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return refuse('file-no-file');
    if (facts.size === 0) return refuse('file-empty');
    const utf8 = await readThrough(path, 'utf-8');
    if (utf8.fault !== null && utf8.fault !== 'encoding-unknown') return refuse(utf8.fault, utf8.line);
    if (utf8.fault === null && !looksLikeGbk(utf8)) return { ok: true, encoding: 'UTF-8', ...utf8 };
    const gbk = await readThrough(path, 'gb18030');
    if (gbk.fault === null)
      return utf8.fault === null ? refuse('encoding-unsure') : { ok: true, encoding: 'GBK', ...gbk };
    if (utf8.fault === null) return { ok: true, encoding: 'UTF-8', ...utf8 };
    if (gbk.fault !== 'encoding-unknown') return refuse(gbk.fault, gbk.line);
    // The line that breaks the encoding most of the file is in.
    return refuse('encoding-unknown', Math.max(await firstBadLine(path, 'utf-8'), await firstBadLine(path, 'gb18030')));
  } catch (error) {
    const code = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
    if (code === undefined) throw error;
    return refuse(code);
  }
}

const UNREADABLE: Readonly<Record<string, SeriesFaultCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  ENAMETOOLONG: 'file-missing',
  EACCES: 'file-unreadable',
  EPERM: 'file-unreadable',
};

type ReadThrough =
  | { readonly fault: SeriesFaultCode; readonly line?: number }
  | {
      readonly fault: null;
      readonly sha256: string;
      /** Begins with the byte-order mark of UTF-8. */
      readonly hasMark: boolean;
      readonly hasTwoByteCharacters: boolean;
      readonly hasLongerCharacters: boolean;
    };

/** Short GBK text can be valid UTF-8 by accident; read so it has Greek and Arabic letters and no Chinese character. */
function looksLikeGbk(text: ReadThrough & { readonly fault: null }): boolean {
  return !text.hasMark && text.hasTwoByteCharacters && !text.hasLongerCharacters;
}

type Label = 'utf-8' | 'gb18030';

const chunksOf = (path: string): AsyncIterable<Buffer> => createReadStream(path, { highWaterMark: MOST_RECORD_BYTES });

async function readThrough(path: string, label: Label): Promise<ReadThrough> {
  const decoder = new TextDecoder(label, { fatal: true });
  const hash = createHash('sha256');
  let [line, sinceBreak, isFirst] = [1, 0, true];
  let [hasMark, hasTwoByteCharacters, hasLongerCharacters] = [false, false, false];
  for await (const chunk of chunksOf(path)) {
    if (isFirst) {
      const foreign = foreignFormat(chunk);
      if (foreign !== null) return { fault: foreign };
      hasMark = startsWith(chunk, [0xef, 0xbb, 0xbf]);
      isFirst = false;
    }
    if (chunk.includes(0)) return { fault: 'file-binary' };
    for (const byte of chunk) {
      sinceBreak = byte === 10 || byte === 13 ? 0 : sinceBreak + 1;
      if (byte === 10) line += 1;
      if (sinceBreak > MOST_RECORD_BYTES) return { fault: 'line-too-long', line };
    }
    const text = decodeNext(decoder, chunk);
    if (text === null) return { fault: 'encoding-unknown' };
    hash.update(chunk);
    hasTwoByteCharacters ||= /[\u0080-\u07ff]/u.test(text);
    hasLongerCharacters ||= /[\u0800-\u{10ffff}]/u.test(text);
  }
  if (decodeNext(decoder, null) === null) return { fault: 'encoding-unknown' };
  return { fault: null, sha256: hash.digest('hex'), hasMark, hasTwoByteCharacters, hasLongerCharacters };
}

/** The text of the next bytes, or of what is left at the end; null where they are none in this encoding. */
function decodeNext(decoder: TextDecoder, chunk: Buffer | null): string | null {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return null;
  }
}

/** The line of the first bytes that are no text in this encoding. */
async function firstBadLine(path: string, label: Label): Promise<number> {
  const decoder = new TextDecoder(label);
  let line = 1;
  for await (const chunk of chunksOf(path)) {
    const [good = '', ...bad] = decoder.decode(chunk, { stream: true }).split('\ufffd', 2);
    line += good.split('\n').length - 1;
    if (bad.length > 0) break;
  }
  return line;
}

const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
];

function foreignFormat(start: Buffer): SeriesFaultCode | null {
  if (WORKBOOKS.some((bytes) => startsWith(start, bytes))) return 'file-workbook';
  return UTF16_MARKS.some((bytes) => startsWith(start, bytes)) ? 'file-utf16' : null;
}

const startsWith = (chunk: Buffer, bytes: readonly number[]) => bytes.every((byte, index) => chunk[index] === byte);
