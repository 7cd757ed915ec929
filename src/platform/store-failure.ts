import { type FailureError, failure, failureOf } from './failure.ts';

const DISK_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);
// Class 08: connection; 57P: server stopping or starting; 53300: too many connections.
const LOST = /^(08...|57P..|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const NOT_OURS = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

/** The expected refusal behind an error inside a transaction; null when the error is something else. */
export function storeFailure(error: unknown): FailureError | null {
  if (failureOf(error)) return error as FailureError;
  const code = codeOf(error);
  if (DISK_FULL.has(code) || /no space left on device/i.test(String(error))) {
    return failure('disk-full', {
      zh: '磁盘空间已满，本次操作未保存任何内容。请腾出空间后重试；已有数据不受影响。',
      en: 'The disk is full; nothing of this operation was stored. Free some space and try again; earlier data are safe.',
    });
  }
  if (code === '42501' && /row-level security/.test(String(error))) {
    return failure('not-permitted', {
      zh: '您的职责不包含此操作，或刚刚被收回；没有保存任何内容',
      en: 'This is not among your duties, or was withdrawn a moment ago; nothing was stored',
    });
  }
  return LOST.test(code) ? unreachable(code) : null;
}

/** The expected refusal behind an error while opening a data folder. */
export function folderFailure(error: unknown): FailureError | null {
  const code = codeOf(error);
  if (!NOT_OURS.has(code)) return storeFailure(error);
  const path = (error as NodeJS.ErrnoException).path ?? '';
  return failure('store-unavailable', {
    zh: `无法使用数据文件夹（${code} ${path}）。请确认它是文件夹且当前用户可写，或用 LANTU_DATA 指定另一个。`,
    en: `The data folder cannot be used (${code} ${path}). Check that it is a folder this user may write, or name another with LANTU_DATA.`,
  });
}

/** Any error of the first connection means one thing to a person: the server named in DATABASE_URL does not let us in. */
export function connectFailure(error: unknown): FailureError {
  return unreachable(codeOf(error) || String(error instanceof Error ? error.message : error));
}

function unreachable(why: string): FailureError {
  return failure('store-unavailable', {
    zh: `无法连接数据库（${why}）。请确认 PostgreSQL 已启动，且 DATABASE_URL 中的地址、用户、密码和库名正确。`,
    en: `The database cannot be reached (${why}). Check that PostgreSQL runs and that address, user, password and database in DATABASE_URL are right.`,
  });
}

/** The code of a system or SQL error; empty when it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
