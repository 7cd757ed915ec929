import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failure } from './failure.ts';
import type { Upload } from './verb.ts';

/** Bytes. A workbook of a whole plan has about 100 KB; what is larger was not made here. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024;

/** A file of this machine as an upload. Fails with bad-input (not there, no file) or too-large, before it is read. */
export async function readUpload(path: string): Promise<Upload> {
  const facts = await stat(path).catch(() => null);
  if (facts === null || !facts.isFile()) {
    throw failure('bad-input', { zh: `找不到文件：${path}`, en: `There is no such file: ${path}` });
  }
  if (facts.size > LARGEST_UPLOAD) throw tooLarge(facts.size);
  return { name: basename(path), base64: (await readFile(path)).toString('base64') };
}

/** What an upload holds. Fails with too-large. */
export function uploadBytes({ base64 }: Upload): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > LARGEST_UPLOAD) throw tooLarge(bytes.length);
  return bytes;
}

/** Several files, and of a folder the workbooks in it, by name. Fails as `readUpload` does, together they may be no larger. */
export async function readUploads(paths: readonly string[]): Promise<Upload[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  const sizes = await Promise.all(files.map(async (file) => (await stat(file).catch(() => null))?.size ?? 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > LARGEST_UPLOAD) throw tooLarge(total);
  return Promise.all(files.map(readUpload));
}

async function filesAt(path: string): Promise<string[]> {
  const facts = await stat(path).catch(() => null);
  if (facts === null || !facts.isDirectory()) return [path];
  // What a spreadsheet program leaves beside an open file begins with ~$.
  const names = (await readdir(path)).filter((name) => /\.xlsx$/i.test(name) && !name.startsWith('~$')).sort();
  if (names.length > 0) return names.map((name) => join(path, name));
  throw failure('bad-input', { zh: `文件夹里没有 .xlsx：${path}`, en: `There is no .xlsx in the folder: ${path}` });
}

const inMegabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);

export const tooLarge = (bytes: number) =>
  failure('too-large', {
    zh: `文件有 ${inMegabytes(bytes)} MB，超过 ${inMegabytes(LARGEST_UPLOAD)} MB 的上限。请只保留需要上报的内容后重试。`,
    en: `The file has ${inMegabytes(bytes)} MB, more than the ${inMegabytes(LARGEST_UPLOAD)} MB allowed. Keep only what is to be reported and try again.`,
  });
