import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failure } from './failure.ts';
import { codeOf } from './store-failure.ts';

/**
 * Writes a file whole or not at all: beside the place first, then moved there, so that a full disk or a stop in the
 * middle leaves an earlier file of that name as it was. Fails with disk-full, or bad-input where nobody may write there.
 */
export function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  return fillWhole(path, (beside) => writeFile(beside, bytes, { flag: 'wx', flush: true }));
}

/** The same for what does not fit in memory: `fill` makes the file it is told to. */
export async function fillWhole(path: string, fill: (beside: string) => Promise<void>): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    await fill(beside);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw outFailure(path, error);
  }
}

function outFailure(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return failure('disk-full', {
      zh: `磁盘空间不足，没有写成 ${path}；同名的旧文件没有改动。请腾出空间，或写到别处。`,
      en: `The disk is full: ${path} was not written, and an earlier file of that name is untouched. Free some space, or write it elsewhere.`,
    });
  }
  if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG'].includes(code)) return error;
  return failure('bad-input', {
    zh: `不能写入 ${path}（${code}）。请确认所在文件夹存在且可写，或写到别处。`,
    en: `${path} cannot be written (${code}). Check that its folder exists and may be written, or write it elsewhere.`,
  });
}
