import { randomUUID } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { failure } from './failure.ts';
import { codeOf } from './store-failure.ts';

/** Where a file is really written: behind every link. */
interface Place {
  readonly path: string;
  /** The file that is there. */
  readonly earlier: { readonly mode: number; readonly uid: number; readonly gid: number } | null;
}

/** The rights of a new file, before the umask: as any program's, or for its owner alone. */
const NEW_FILE = { shared: 0o666, private: 0o600 } as const;

/** May a file be written there? Fails with bad-input where nobody may, or where something stands that is no file. */
export async function checkPlace(path: string): Promise<void> {
  try {
    await access(dirname((await placeOf(path)).path), constants.W_OK);
  } catch (error) {
    throw outFailure(path, error);
  }
}

/**
 * Writes a file whole or not at all: beside the place first, then moved there, so that a full disk or a stop in the
 * middle leaves an earlier file of that name as it was. A link is followed, and an earlier file keeps its rights. Fails
 * with disk-full, or bad-input where nobody may write there or something stands that is no file.
 */
export function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  return fillWhole(path, 'shared', (beside) => writeFile(beside, bytes, { flush: true }));
}

/** The same for what does not fit in memory: `fill` writes the empty file it is told of. */
export async function fillWhole(
  path: string,
  rights: keyof typeof NEW_FILE,
  fill: (beside: string) => Promise<void>,
): Promise<void> {
  let beside: string | null = null;
  try {
    const place = await placeOf(path);
    beside = join(dirname(place.path), `.${basename(place.path)}.${randomUUID().slice(0, 8)}.part`);
    await (await open(beside, 'wx', place.earlier === null ? NEW_FILE[rights] : NEW_FILE.private)).close();
    await fill(beside);
    if (place.earlier !== null) await giveRights(beside, place.earlier);
    await rename(beside, place.path);
  } catch (error) {
    if (beside !== null) await rm(beside, { force: true });
    throw outFailure(path, error);
  }
}

async function placeOf(path: string): Promise<Place> {
  const there = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (there !== null && !there.isFile()) throw noFile(path);
  return { path: await behindLinks(path), earlier: there };
}

async function giveRights(path: string, { mode, uid, gid }: NonNullable<Place['earlier']>): Promise<void> {
  // Only root may give a file away; anybody else's stays their own.
  await chown(path, uid, gid).catch(() => {});
  await chmod(path, mode & 0o7777);
}

/** Also of a link to a file that is yet to come. */
async function behindLinks(path: string): Promise<string> {
  const target = await readlink(path).catch(() => null);
  return target === null ? path : behindLinks(resolve(await realpath(dirname(path)), target));
}

const noFile = (path: string) =>
  failure('bad-input', {
    zh: `${path} 不是普通文件（是文件夹、设备或管道），没有改动。请写明另一个文件名。`,
    en: `${path} is no regular file but a folder, a device or a pipe; it is untouched. Name another file.`,
  });

function outFailure(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) {
    return failure('disk-full', {
      zh: `磁盘空间不足，没有写成 ${path}；同名的旧文件没有改动。请腾出空间，或写到别处。`,
      en: `The disk is full: ${path} was not written, and an earlier file of that name is untouched. Free some space, or write it elsewhere.`,
    });
  }
  if (!UNWRITABLE.includes(code)) return error;
  return failure('bad-input', {
    zh: `不能写入 ${path}（${code}）。请确认所在文件夹存在且可写，或写到别处。`,
    en: `${path} cannot be written (${code}). Check that its folder exists and may be written, or write it elsewhere.`,
  });
}

const UNWRITABLE = ['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'EPERM', 'EROFS', 'ENAMETOOLONG', 'ELOOP'];
