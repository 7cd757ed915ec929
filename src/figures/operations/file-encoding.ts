import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Problem } from '../../vocabulary/problem.ts';
import { seriesFault } from '../series-fault.ts';
import type { SeriesFaultCode } from '../series-fault-words.ts';
import { MOST_RECORD_BYTES } from './csv-records.ts';

export type Encoding = 'UTF-8' | 'GBK';

type Inspected =
  | { readonly ok: true; readonly encoding: Encoding; readonly withMark: boolean; readonly sha256: string }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a file once from end to end before anything is believed of it: is it text, in which encoding, in lines of a
 * possible length. The first impossibility ends the reading, so rubbish of any size is refused early.
 */
export async function inspectFile(path: string, name: string): Promise<Inspected> {
  const refuse = (code: SeriesFaultCode, line?: number): Inspected => ({
    ok: false,
    problem: seriesFault(code, { file: name, ...(line !== undefined && { line }) }, '', { limit: String(MOST_RECORD_BYTES) }),
  });
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return refuse('file-no-file');
    if (facts.size === 0) return refuse('file-empty');
    const utf8 = await readThrough(path, 'utf-8');
    if (utf8.fault === null) {
      const unsure = utf8.onlyTwoByteCharacters && !utf8.withMark && (await readThrough(path, 'gb18030')).fault === null;
      return unsure
        ? refuse('encoding-unsure')
        : { ok: true, encoding: 'UTF-8', withMark: utf8.withMark, sha256: utf8.sha256 };
    }
    if (utf8.fault !== 'encoding-unknown') return refuse(utf8.fault, utf8.line);
    const gbk = await readThrough(path, 'gb18030');
    if (gbk.fault === null) return { ok: true, encoding: 'GBK', withMark: false, sha256: gbk.sha256 };
    return refuse(gbk.fault, gbk.line);
  } catch (error) {
    const code = unreadable(error);
    if (code === null) throw error;
    return refuse(code);
  }
}

function unreadable(error: unknown): SeriesFaultCode | null {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return 'file-missing';
    case 'EACCES':
    case 'EPERM':
      return 'file-unreadable';
    default:
      return null;
  }
}

interface ReadThrough {
  readonly fault: SeriesFaultCode | null;
  /** The line of the fault. */
  readonly line?: number;
  readonly sha256: string;
  readonly withMark: boolean;
  /** Beside ASCII only characters of two bytes: what short GBK text looks like when it is read as UTF-8. */
  readonly onlyTwoByteCharacters: boolean;
}

async function readThrough(path: string, label: 'utf-8' | 'gb18030'): Promise<ReadThrough> {
  const decoder = new TextDecoder(label, { fatal: true });
  const hash = createHash('sha256');
  let [lines, sinceBreak, first] = [1, 0, true];
  let [withMark, twoBytes, more] = [false, false, false];
  const fault = (code: SeriesFaultCode, line?: number): ReadThrough => ({
    ...{ fault: code, sha256: '', withMark, onlyTwoByteCharacters: false },
    ...(line !== undefined && { line }),
  });
  for await (const chunk of createReadStream(path, { highWaterMark: MOST_RECORD_BYTES }) as AsyncIterable<Buffer>) {
    if (first) {
      const foreign = foreignFormat(chunk);
      if (foreign !== null) return fault(foreign);
      withMark = startsWith(chunk, [0xef, 0xbb, 0xbf]);
      first = false;
    }
    if (chunk.includes(0)) return fault('file-binary');
    const text = decodeChunk(decoder, chunk);
    if (text === null) return fault('encoding-unknown', lines + lineBreaks(decodable(chunk, label)));
    for (const byte of chunk) {
      const isBreak = byte === 10 || byte === 13;
      sinceBreak = isBreak ? 0 : sinceBreak + 1;
      if (byte === 10) lines += 1;
      if (sinceBreak > MOST_RECORD_BYTES) return fault('line-too-long', lines);
    }
    hash.update(chunk);
    twoBytes ||= /[\u0080-\u07ff]/u.test(text);
    more ||= /[\u0800-\u{10ffff}]/u.test(text);
  }
  if (decodeChunk(decoder, null) === null) return fault('encoding-unknown', lines);
  return { fault: null, sha256: hash.digest('hex'), withMark, onlyTwoByteCharacters: twoBytes && !more };
}

/** The text of the next bytes, or of what is left at the end; null where they are none in this encoding. */
function decodeChunk(decoder: TextDecoder, chunk: Buffer | null): string | null {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    return null;
  }
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
