import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { failure } from '../../../platform/failure.ts';
import { writeWhole } from '../../../platform/out-file.ts';
import { codeOf } from '../../../platform/store-failure.ts';
import { LARGEST_UPLOAD } from '../../../platform/upload-file.ts';

const PARTS = ['taken', 'refused'] as const;
export type Part = (typeof PARTS)[number];

/** Makes the two folders for what was looked at. Fails with bad-input where the folder is not there or may not be used. */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await readdir(folder);
    for (const part of PARTS) {
      await mkdir(join(folder, part), { recursive: true });
      if (!(await lstat(join(folder, part))).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    }
  } catch (error) {
    throw failure('bad-input', {
      zh: `收件文件夹 LANTU_INBOX 无法使用（${codeOf(error)}）：${folder}。请确认它存在、是文件夹且当前用户可写，其中的 taken 和 refused 是文件夹。`,
      en: `The folder LANTU_INBOX cannot be used (${codeOf(error)}): ${folder}. Check that it is there, is a folder this user may write, and that taken and refused in it are folders.`,
    });
  }
}

/** Office programs, systems and downloads keep such files beside the real one while they work. */
const UNFINISHED = /^(~\$|\.)|\.(tmp|part|partial|crdownload|download)$|^(thumbs\.db|desktop\.ini)$/i;

/** Something in the folder that may be a file to take. */
export interface Found {
  readonly name: string;
  readonly facts: Stats;
}

/** What stands in the folder, folders and unfinished files aside, the oldest first. */
export async function findFiles(folder: string): Promise<Found[]> {
  const names = (await readdir(folder)).filter((name) => !UNFINISHED.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const facts = await lstat(join(folder, name)).catch(() => null);
      return facts === null || facts.isDirectory() ? [] : [{ name, facts }];
    }),
  );
  return found.flat().sort((a, b) => a.facts.mtimeMs - b.facts.mtimeMs || (a.name < b.name ? -1 : 1));
}

/** Changes with whatever is written into the file, and when another takes its place. */
export const signatureOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => `${size} ${mtimeMs} ${ctimeMs} ${ino}`;

/** Is what was looked at still what stands there? */
export async function isSame(folder: string, { name, facts }: Found): Promise<boolean> {
  const now = await lstat(join(folder, name)).catch(() => null);
  return now !== null && signatureOf(now) === signatureOf(facts);
}

/** The bytes of a file that is one, and not too large; never what a link leads to. Null where it is another by now. */
export async function readFound(folder: string, { name, facts }: Found): Promise<Buffer | null> {
  const handle = await open(join(folder, name), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const opened = await handle.stat();
    if (!opened.isFile() || signatureOf(opened) !== signatureOf(facts) || opened.size > LARGEST_UPLOAD) return null;
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** What becomes of a file: where it goes, what is said of it, and its faults as a sheet. */
export interface Outcome {
  readonly part: Part;
  readonly text: string;
  readonly faults: Uint8Array | null;
}

/**
 * Moves a file to its part, with what is said of it beside it; nothing there is overwritten. The file itself moves last, so
 * that whoever is killed in the middle finds it where it was.
 */
export async function moveFound(folder: string, name: string, { part, text, faults }: Outcome): Promise<void> {
  const places = await freePlaces(join(folder, part), name);
  const made: string[] = [];
  try {
    for (const [path, content] of [
      [places.text, new TextEncoder().encode(text)] as const,
      [places.faults, faults] as const,
    ]) {
      if (content === null) continue;
      made.push(path);
      await writeWhole(path, content);
    }
    await rename(join(folder, name), places.file);
  } catch (error) {
    await Promise.all(made.map((path) => rm(path, { force: true }).catch(() => {})));
    throw error;
  }
}

/** Bytes of a name, so that there is room for what is added to it; file systems take 255. */
const LONGEST_STEM = 180;

async function freePlaces(folder: string, name: string) {
  const ending = /\.xlsx$/i.test(name) ? extname(name) : '';
  let whole = ending === '' ? name : name.slice(0, -ending.length);
  while (Buffer.byteLength(whole) > LONGEST_STEM) whole = [...whole].slice(0, -1).join('');
  for (let number = 1; ; number += 1) {
    const stem = number === 1 ? whole : `${whole} (${number})`;
    const places = {
      file: join(folder, stem + ending),
      text: join(folder, `${stem}.txt`),
      faults: join(folder, `${stem}.faults.xlsx`),
    };
    const there = await Promise.all(Object.values(places).map((path) => lstat(path).catch(() => null)));
    if (there.every((facts) => facts === null)) return places;
  }
}
