import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Words } from '../vocabulary/words.ts';
import { type FailureError, failure } from './failure.ts';
import { codeOf } from './store-failure.ts';

/**
 * A store as a file: gzip of JSON lines. First what it is, then every row as the text PostgreSQL writes for a whole row,
 * which both stores read back to the same bytes, then an end that counts and fingerprints each table.
 */
export const STORE_FILE = 'lantu-store';
const FORMAT = 1;

export interface StoreHead {
  readonly file: typeof STORE_FILE;
  readonly format: typeof FORMAT;
  readonly program: string;
  readonly exportedAt: string;
  /** The migrations the store has gone through. */
  readonly schema: readonly { readonly number: number; readonly name: string; readonly checksum: string }[];
  /** In an order in which they can be filled: a table after those it refers to. */
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
}

/** Index of the table in the head, and the row as text. */
export type StoreRow = readonly [table: number, row: string];

export interface StoreEnd {
  readonly end: true;
  readonly tables: readonly { readonly rows: number; readonly sha256: string }[];
}

/** Rows and SHA-256 of each table, row by row in the order of the file. */
export interface Tally {
  readonly add: (row: StoreRow) => void;
  readonly end: () => StoreEnd;
}

export const storeHead = (facts: Omit<StoreHead, 'file' | 'format'>): StoreHead => ({
  file: STORE_FILE,
  format: FORMAT,
  ...facts,
});

export function tallyOf(tables: number): Tally {
  const counts: { rows: number; readonly hash: Hash }[] = Array.from({ length: tables }, () => ({
    rows: 0,
    hash: createHash('sha256'),
  }));
  return {
    add: ([table, row]) => {
      const count = counts[table];
      if (count === undefined)
        throw damaged({ zh: '有一行不属于文件中写明的任何表', en: 'a row of a table that is not in the head' });
      count.rows += 1;
      count.hash.update(row).update('\n');
    },
    end: () => ({ end: true, tables: counts.map(({ rows, hash }) => ({ rows, sha256: hash.digest('hex') })) }),
  };
}

/**
 * Reads a store file: its head, then its rows, checked against its end. Fails with bad-input where the file is missing,
 * is no store file, was cut short or changed.
 */
export async function openStoreFile(
  path: string,
): Promise<{ readonly head: StoreHead; readonly rows: AsyncGenerator<StoreRow, StoreEnd> }> {
  const lines = readLines(path);
  const first = await lines.next();
  const head = first.done ? null : headOf(first.value);
  if (head === null) throw notAStoreFile(path);
  if (head.format !== FORMAT) throw otherFormat(path, head);
  return { head, rows: readRows(lines, head) };
}

async function* readRows(lines: AsyncGenerator<string>, head: StoreHead): AsyncGenerator<StoreRow, StoreEnd> {
  const tally = tallyOf(head.tables.length);
  for await (const line of lines) {
    const read = parse(line);
    if (Array.isArray(read)) {
      const row = read as unknown as StoreRow;
      tally.add(row);
      yield row;
      continue;
    }
    const end = tally.end();
    if (JSON.stringify(read) !== JSON.stringify(end))
      throw damaged({ zh: '行数或校验和不符', en: 'the end does not fit the rows' });
    return end;
  }
  throw damaged({ zh: '结尾缺失', en: 'the end is missing' });
}

async function* readLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on('error', (error) => unpacked.destroy(error));
  try {
    yield* createInterface({ input: file.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    const code = codeOf(error);
    if (['ENOENT', 'EISDIR', 'EACCES'].includes(code)) throw unreadable(path, code);
    if (code === 'Z_DATA_ERROR') throw notAStoreFile(path);
    throw code === 'Z_BUF_ERROR' ? damaged({ zh: '文件被截断', en: 'it was cut short' }) : error;
  } finally {
    file.destroy();
  }
}

function headOf(line: string): StoreHead | null {
  try {
    const head = JSON.parse(line) as Partial<StoreHead>;
    return head.file === STORE_FILE ? (head as StoreHead) : null;
  } catch {
    return null;
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged({ zh: '有一行无法读取', en: 'a line cannot be read' });
  }
}

function notAStoreFile(path: string): FailureError {
  return failure('bad-input', {
    zh: `${path} 不是 db export 导出的文件，未作任何更改`,
    en: `${path} is no file of db export; nothing was changed`,
  });
}

function otherFormat(path: string, { format, program }: StoreHead): FailureError {
  return failure('newer-schema', {
    zh: `${path} 由程序 ${program} 按格式 ${String(format)} 导出，本程序只读格式 ${FORMAT}。请改用该版本或更新的程序。`,
    en: `${path} was exported by program ${program} in format ${String(format)}; this one reads format ${FORMAT}. Use that version or a later one.`,
  });
}

function unreadable(path: string, code: string): FailureError {
  return failure('bad-input', {
    zh: `不能读取 ${path}（${code}）。请核对路径和权限。`,
    en: `${path} cannot be read (${code}). Check the path and its permissions.`,
  });
}

function damaged(why: Words): FailureError {
  return failure('bad-input', {
    zh: `导出文件不完整或被改动（${why.zh}），未恢复任何内容。请重新导出或另取一份。`,
    en: `The exported file is damaged (${why.en}); nothing was restored. Export again or take another copy.`,
  });
}
