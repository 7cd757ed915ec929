import { failure } from '../../platform/failure.ts';
import type { FileAnswer } from '../../platform/verb.ts';

/** Files kept so that nobody makes the same one again. */
const MOST_KEPT = 12;

/** Files waited for at once, the one being made included. */
export const MOST_WAITING = 20;

export interface FileQueue {
  /**
   * The file of a key: the one kept, or the one being made for somebody else, or made now. Fails with refused when too many
   * are waited for.
   */
  readonly get: (key: string, make: () => Promise<FileAnswer>) => Promise<FileAnswer>;
}

/** Makes one file at a time, in the order asked for, and keeps the last few. */
export function createFileQueue(): FileQueue {
  const kept = new Map<string, Promise<FileAnswer>>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    get: (key, make) => {
      const known = kept.get(key);
      if (known !== undefined) return known;
      if (waiting >= MOST_WAITING) return Promise.reject(tooMany());
      waiting += 1;
      const file = last.then(make).finally(() => {
        waiting -= 1;
      });
      last = file.catch(() => undefined);
      kept.set(key, file);
      // What failed is tried again by the next who asks.
      file.catch(() => kept.delete(key));
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT - waiting))) kept.delete(oldest);
      return file;
    },
  };
}

function tooMany() {
  return failure('refused', {
    zh: `已有${MOST_WAITING}份报告在排队生成，这一份没有受理。请过一会儿再试。`,
    en: `${MOST_WAITING} reports are waiting to be made, so this one was not accepted. Try again in a moment.`,
  });
}
