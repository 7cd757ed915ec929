import { expect, it } from 'vitest';
import type { FileAnswer } from '../../platform/verb.ts';
import { createFileQueue } from './file-queue.ts';

it('keeps the last few files and makes a forgotten one again', async () => {
  const queue = createFileQueue();
  const made: string[] = [];
  const get = (key: string) =>
    queue.get(key, async (): Promise<FileAnswer> => {
      made.push(key);
      return { fileName: key, mediaType: 'text/plain', text: key };
    });
  const keys = Array.from({ length: 30 }, (_, index) => `file ${index}`);
  for (const key of keys) expect((await get(key)).fileName).toBe(key);
  await get('file 29');
  expect(made).toEqual(keys);
  await get('file 0');
  expect(made).toEqual([...keys, 'file 0']);
});

it('goes on after a file that failed', async () => {
  const queue = createFileQueue();
  const failing = queue.get('bad', () => Promise.reject(new Error('no')));
  const next = queue.get('good', async () => ({ fileName: 'good', mediaType: 'text/plain', text: '' }));
  await expect(failing).rejects.toThrow('no');
  expect((await next).fileName).toBe('good');
});
