import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from './failure.ts';
import { checkPlace, fillWhole, writeWhole } from './out-file.ts';

const root = mkdtempSync(join(tmpdir(), 'lantu out 输出 '));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text = 'new') => writeWhole(path, new TextEncoder().encode(text));
const refused = async (work: Promise<void>) => failureOf(await work.catch((error: unknown) => error));
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe.skipIf(process.platform === 'win32')('a file that is written', () => {
  it('never takes the place of a device, a pipe or a folder', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const link = join(folder, 'link');
    symlinkSync(pipe, link);
    mkdirSync(join(folder, 'inner'));
    for (const path of [pipe, link, join(folder, 'inner')]) {
      for (const work of [checkPlace, write, (at: string) => fillWhole(at, 'private', async () => {})]) {
        expect(await refused(work(path)), path).toMatchObject({
          code: 'bad-input',
          words: { zh: expect.stringContaining('不是普通文件') },
        });
      }
    }
    // Only asked: a fault here must not cost the machine its device.
    expect(await refused(checkPlace('/dev/null'))).toMatchObject({ code: 'bad-input' });
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['inner', 'link', 'pipe']);
  });

  it('is written behind a link, and the link stays', async () => {
    mkdirSync(join(folder, 'far'));
    const file = join(folder, 'far', 'report.json');
    writeFileSync(file, 'old');
    symlinkSync(join('far', 'report.json'), join(folder, 'near.json'));
    symlinkSync('near.json', join(folder, 'nearer.json'));
    await write(join(folder, 'nearer.json'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(['near.json', 'nearer.json'].every((name) => lstatSync(join(folder, name)).isSymbolicLink())).toBe(true);
    rmSync(file);
    await write(join(folder, 'nearer.json'), 'anew');
    expect(readFileSync(file, 'utf8')).toBe('anew');
    expect(readdirSync(join(folder, 'far'))).toEqual(['report.json']);
    symlinkSync('round', join(folder, 'round'));
    expect(await refused(write(join(folder, 'round')))).toMatchObject({ code: 'bad-input' });
  });

  it('keeps the rights of the file before it; a new one has the usual, or is its owner’s alone', async () => {
    for (const mode of [0o600, 0o640, 0o664]) {
      const path = join(folder, `${mode}`);
      writeFileSync(path, 'old');
      chmodSync(path, mode);
      await write(path);
      expect([readFileSync(path, 'utf8'), modeOf(path)]).toEqual(['new', mode.toString(8)]);
    }
    const umask = process.umask();
    await write(join(folder, 'shared'));
    expect(modeOf(join(folder, 'shared'))).toBe((0o666 & ~umask).toString(8));
    let during = '';
    await fillWhole(join(folder, 'private'), 'private', async (beside) => {
      during = modeOf(beside);
      writeFileSync(beside, 'secret');
    });
    expect([during, modeOf(join(folder, 'private'))]).toEqual(['600', '600']);
  });

  it('is refused before anything is made where its folder is missing', async () => {
    expect(await refused(checkPlace(join(folder, 'none', 'r.json')))).toMatchObject({
      code: 'bad-input',
      words: { en: expect.stringContaining('ENOENT') },
    });
    await checkPlace(join(folder, 'r.json'));
    expect(readdirSync(folder)).toEqual([]);
  });
});
