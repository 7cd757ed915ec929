import { failure, failureOf } from '../../platform/failure.ts';
import type { FileAnswer } from '../../platform/verb.ts';

/** Files kept so that nobody makes the same one again. */
const MOST_KEPT = 12;

/** Files waited for at once, the one being made included. */
export const MOST_WAITING = 20;

export interface FileQueue {
  /** The file of a key: the one kept, or the one being made; null where there is room to make it. Fails with busy. */
  readonly find: (key: string) => Promise<FileAnswer> | null;
  /** The same, made where there is none. */
  readonly get: (key: string, make: () => Promise<FileAnswer>) => Promise<FileAnswer>;
}

/** Makes one file at a time, in the order asked for, and keeps the last few; a file that was refused stays refused. */
export function createFileQueue(): FileQueue {
  const kept = new Map<string, Promise<FileAnswer>>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const find = (key: string) => {
    const known = kept.get(key) ?? null;
    if (known === null && waiting >= MOST_WAITING) throw tooMany();
    return known;
  };
  return {
    find,
    get: (key, make) => {
      const known = find(key);
      if (known !== null) return known;
      waiting += 1;
      const file = last.then(make).finally(() => {
        waiting -= 1;
      });
      last = file.catch(() => undefined);
      kept.set(key, file);
      // What failed for another reason is tried again by the next who asks.
      file.catch((error: unknown) => {
        if (failureOf(error)?.code !== 'refused') kept.delete(key);
      });
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT - waiting))) kept.delete(oldest);
      return file;
    },
  };
}

function tooMany() {
  return failure('busy', {
    zh: `已有${MOST_WAITING}份报告在排队生成，这一份没有受理。请过一会儿再试。`,
    en: `${MOST_WAITING} reports are waiting to be made, so this one was not accepted. Try again in a moment.`,
  });
}
