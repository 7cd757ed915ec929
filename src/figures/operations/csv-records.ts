import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import type { Problem } from '../../vocabulary/problem.ts';
import { seriesFault } from '../series-fault.ts';
import type { CsvRecord } from '../series-reader.ts';
import { type Encoding, MOST_RECORD_BYTES } from './file-encoding.ts';

/** The records of a file one by one, read no faster than they are taken. Throws an error for `quoteFault`. */
export function csvRecords(path: string, encoding: Encoding): AsyncGenerator<CsvRecord> {
  const bytes = createReadStream(path);
  return parseRecords(encoding === 'GBK' ? Readable.from(decoded(bytes)) : bytes);
}

/** The records of a text. Throws an error for `quoteFault`. */
export function csvRecordsOfText(text: string): AsyncGenerator<CsvRecord> {
  return parseRecords(Readable.from([text]));
}

async function* parseRecords(input: Readable): AsyncGenerator<CsvRecord> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MOST_RECORD_BYTES,
  });
  // A failure on the way destroys the parser, whose iteration then throws it.
  pipeline(input, parser).catch(() => {});
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      yield { cells: record, line };
      line = info.lines + 1;
    }
  } catch (error) {
    throw isQuoteError(error) ? Object.assign(error, { line }) : error;
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Every complaint of the CSV reader means one thing to a person: from some line on a quotation mark has no partner. */
function isQuoteError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && /QUOTE|MAX_RECORD_SIZE/u.test(String(error.code));
}

/** The fault behind an error of the records, with the line the broken record starts on; rethrows any other error. */
export function quoteFault(error: unknown, file: string): Problem {
  if (!isQuoteError(error) || !('line' in error)) throw error;
  return seriesFault('quote-open', { file, line: Number(error.line) }, '');
}
