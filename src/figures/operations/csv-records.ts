import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { parse as parseText } from 'csv-parse/sync';
import type { Place, Problem } from '../../vocabulary/problem.ts';
import { seriesFault } from '../series-fault.ts';
import type { CsvRecord } from '../series-reader.ts';
import { type Encoding, MOST_RECORD_BYTES } from './file-encoding.ts';

const OPTIONS = {
  bom: true,
  info: true,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: MOST_RECORD_BYTES,
};

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** The records of a file one by one, read no faster than they are taken. Throws a `CsvError` where columns cannot be told. */
export async function* csvRecords(path: string, encoding: Encoding): AsyncGenerator<CsvRecord> {
  const bytes = createReadStream(path);
  const parser = parse(OPTIONS);
  // A failure on the way destroys the parser, whose iteration then throws it.
  pipeline(encoding === 'GBK' ? Readable.from(decoded(bytes)) : bytes, parser).catch(() => {});
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      yield { cells: record, line };
      line = info.lines + 1;
    }
  } catch (error) {
    throw quoteError(error, line);
  }
}

/** The records of a text. Throws as `csvRecords` does. */
export function csvRecordsOfText(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  const keep = ({ record, info }: Parsed) => {
    records.push({ cells: record, line });
    line = info.lines + 1;
  };
  try {
    parseText(text, { ...OPTIONS, on_record: (parsed) => keep(parsed as unknown as Parsed) });
    return records;
  } catch (error) {
    throw quoteError(error, line);
  }
}

async function* decoded(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

type QuoteError = Error & { readonly line: number };

/** Every error of the CSV reader means one thing to a person: from this line on a quotation mark has no partner. */
function quoteError(error: unknown, line: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /QUOTE|MAX_RECORD_SIZE/u.test(code) ? Object.assign(error as Error, { line }) : error;
}

/** The fault behind an error of the CSV reader; rethrows every other error. */
export function quoteFault(error: unknown, file: string): Problem {
  if (!(error instanceof Error) || !('line' in error)) throw error;
  const place: Place = { file, line: (error as QuoteError).line };
  return seriesFault('quote-open', place, '');
}
