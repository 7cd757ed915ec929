import { expect, it } from 'vitest';
import { failure } from '../../platform/failure.ts';
import type { FileAnswer } from '../../platform/verb.ts';
import { createFileQueue, MOST_WAITING } from './file-queue.ts';

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

it('keeps a refusal like a file, and tries again what failed otherwise or was too busy', async () => {
  const queue = createFileQueue();
  const words = { zh: '不', en: 'no' };
  for (const [error, times] of [
    [failure('refused', words), 1],
    [failure('busy', words), 3],
    [new Error('no'), 3],
  ] as const) {
    let made = 0;
    const fail = () => {
      made += 1;
      return Promise.reject(error);
    };
    for (let asked = 0; asked < 3; asked += 1) await expect(queue.get(String(times), fail)).rejects.toBe(error);
    expect(made).toBe(times);
  }
});

it('says whether there is room before anything is made for a file', async () => {
  const queue = createFileQueue();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const make = async (): Promise<FileAnswer> => held.then(() => ({ fileName: '', mediaType: 'text/plain', text: '' }));
  expect(queue.find('file 0')).toBeNull();
  const files = Array.from({ length: MOST_WAITING }, (_, index) => queue.get(`file ${index}`, make));
  expect(queue.find('file 0')).toBe(files[0]);
  expect(() => queue.find('one more')).toThrow(`${MOST_WAITING} reports are waiting`);
  release();
  await Promise.all(files);
  expect(queue.find('one more')).toBeNull();
});

it('goes on after a file that failed', async () => {
  const queue = createFileQueue();
  const failing = queue.get('bad', () => Promise.reject(new Error('no')));
  const next = queue.get('good', async () => ({ fileName: 'good', mediaType: 'text/plain', text: '' }));
  await expect(failing).rejects.toThrow('no');
  expect((await next).fileName).toBe('good');
});
