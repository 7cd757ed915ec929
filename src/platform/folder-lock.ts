import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { readClock } from './clock.ts';
import { failure } from './failure.ts';
import { processStart } from './process-identity.ts';
import { folderFailure } from './store-failure.ts';

/** Who has a data folder. The embedded store takes one process only and does not guard itself. */
export interface LockHolder {
  readonly pid: number;
  readonly host: string;
  readonly processStart: string;
  readonly since: string;
  /** Where the process serves; null while it does not. */
  readonly address: string | null;
  /** Known only to those who may read the folder: by it the server recognises the command line of its own machine. */
  readonly token: string;
  readonly released: boolean;
}

export interface FolderLock {
  readonly token: string;
  readonly announce: (address: string) => void;
  readonly release: () => void;
}

const LOCK_NAME = /^lock-(\d{8})\.json$/;
const lockName = (number: number) => `lock-${String(number).padStart(8, '0')}.json`;

/**
 * Takes the folder or fails with store-locked, naming the holder.
 * A lock is a numbered file: whoever creates the number after the last holds the folder, once the last holder is gone.
 * The highest number is never deleted, only marked released, so two processes that find the same dead holder
 * cannot both succeed, however slow one of them is.
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (;;) {
    const last = lastNumber(folder);
    const holder = last === 0 ? null : readHolder(folder, last);
    if (holder !== null && isHeld(holder)) throw lockedBy(holder, join(folder, lockName(last)));
    if (last !== 0 && holder === null) continue; // Its owner is just renaming it, or a higher number has replaced it.
    const taken = takeNumber(folder, last + 1);
    if (taken !== null) return taken;
  }
}

/** Who holds the folder now; null when nobody does. Fails with store-unavailable where the folder cannot be read. */
export function folderHolder(folder: string): LockHolder | null {
  try {
    const last = lastNumber(folder);
    const holder = last === 0 ? null : readHolder(folder, last);
    return holder !== null && isHeld(holder) ? holder : null;
  } catch (error) {
    throw folderFailure(error) ?? error;
  }
}

function takeNumber(folder: string, number: number): FolderLock | null {
  let holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    processStart: processStart(process.pid) ?? '',
    since: readClock(),
    address: null,
    token: randomBytes(32).toString('hex'),
    released: false,
  };
  const path = join(folder, lockName(number));
  const draft = join(folder, `lock-draft-${process.pid}-${holder.token.slice(0, 8)}`);
  const write = (change: Partial<LockHolder>) => {
    holder = { ...holder, ...change };
    // On the disk before it gets its name: a machine that stops must not leave a lock nobody can read.
    writeFileSync(draft, `${JSON.stringify(holder, null, 2)}\n`, { mode: 0o600, flush: true });
  };
  write({});
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return null;
  } finally {
    rmSync(draft, { force: true });
  }
  if (lastNumber(folder) !== number) {
    rmSync(path, { force: true });
    return null;
  }
  removeBefore(folder, number);
  return {
    token: holder.token,
    announce: (address) => {
      write({ address });
      renameSync(draft, path);
    },
    release: () => {
      try {
        write({ released: true, address: null });
        renameSync(draft, path);
      } catch {
        // On a full disk the mark cannot be written; the lock of a process that has ended binds nobody.
        rmSync(draft, { force: true });
      }
    },
  };
}

function lockNumbers(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => LOCK_NAME.exec(name)?.[1] ?? [])
    .map(Number);
}

function lastNumber(folder: string): number {
  try {
    return Math.max(0, ...lockNumbers(folder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

function removeBefore(folder: string, number: number): void {
  for (const old of lockNumbers(folder)) if (old < number) rmSync(join(folder, lockName(old)), { force: true });
  for (const name of readdirSync(folder)) {
    const pid = /^lock-draft-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && processStart(Number(pid)) === null) rmSync(join(folder, name), { force: true });
  }
}

/** What a lock file says; null when the file is gone. A torn one was written by a machine that stopped: it holds for nobody. */
function readHolder(folder: string, number: number): LockHolder | typeof TORN | null {
  try {
    return JSON.parse(readFileSync(join(folder, lockName(number)), 'utf8')) as LockHolder;
  } catch (error) {
    if (error instanceof SyntaxError) return TORN;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const TORN = { released: true } as const;

function isHeld(holder: LockHolder | typeof TORN): holder is LockHolder {
  if (holder.released) return false;
  return holder.host !== hostname() || processStart(holder.pid) === holder.processStart;
}

function lockedBy(holder: LockHolder, path: string) {
  const [zhWhere, enWhere] =
    holder.address === null
      ? ['（正在执行命令）', ' (running a command)']
      : [`，服务地址 ${holder.address}`, `, serving at ${holder.address}`];
  const elsewhere = holder.host !== hostname();
  return failure('store-locked', {
    zh: `数据文件夹正由另一进程使用：进程号 ${holder.pid}（主机 ${holder.host}），自 ${holder.since} 起${zhWhere}。${
      elsewhere
        ? `该主机若已停用，请删除 ${path} 后重试。`
        : `请先停止它（按 Ctrl+C，或 kill ${holder.pid}），或等它结束后重试。`
    }`,
    en: `The data folder is in use by another process: pid ${holder.pid} on ${holder.host}, since ${holder.since}${enWhere}. ${
      elsewhere
        ? `If that machine no longer runs, delete ${path} and try again.`
        : `Stop it first (Ctrl+C, or kill ${holder.pid}), or try again when it has ended.`
    }`,
  });
}
