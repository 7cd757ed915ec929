import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { folderHolder, lockFolder } from '../../src/platform/folder-lock.ts';
import { heard, killHard, startProgram } from './children.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), '蓝图 锁-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function child(file: string, folder: string) {
  const started = startProgram(`test/operations/children/${file}`, [folder]);
  cleanups.push(() => killHard(started));
  return started;
}

describe('the lock of a data folder', () => {
  it('names the first process to a second one, and passes on when the first was killed', async () => {
    const folder = newFolder();
    const first = child('hold-folder.ts', folder);
    await heard(first, /open/);
    const refused = await openDatabase({ dataFolder: folder, databaseUrl: undefined }).catch(failureOf);
    expect(refused).toMatchObject({ code: 'store-locked' });
    const words = refused !== null && 'words' in refused ? refused.words : { zh: '', en: '' };
    expect(words.zh).toContain(`进程号 ${first.pid}`);
    expect(words.en).toContain(`pid ${first.pid}`);
    expect(words.en).toContain('Stop it first');

    await killHard(first);
    const database = await openDatabase({ dataFolder: folder, databaseUrl: undefined });
    database.sharing?.announce('http://127.0.0.1:4311/');
    expect(folderHolder(folder)).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:4311/' });
    await database.close();
    expect(folderHolder(folder)).toBeNull();
  }, 120_000);

  it('goes to exactly one of those who find a dead holder at the same moment', async () => {
    const folder = newFolder();
    const dead = child('take-lock.ts', folder);
    await heard(dead, /taken/);
    await killHard(dead);
    const rivals = Array.from({ length: 4 }, () => child('take-lock.ts', folder));
    const said = await Promise.all(rivals.map((rival) => heard(rival, /taken|refused/)));
    expect(said.map((text) => text.trim()).sort()).toEqual(['refused', 'refused', 'refused', 'taken']);
    expect(readdirSync(folder)).toEqual(['lock-00000002.json']);
  }, 120_000);

  it('is not fooled by a living process that got the number of a dead one', () => {
    const folder = newFolder();
    lockFolder(folder);
    changeHolder(folder, { processStart: 'another boot 1' });
    expect(folderHolder(folder)).toBeNull();
    lockFolder(folder);
    expect(folderHolder(folder)).toMatchObject({ pid: process.pid });
  });

  it('does not judge a process of another machine', () => {
    const folder = newFolder();
    lockFolder(folder);
    changeHolder(folder, { host: `not-${hostname()}`, processStart: 'elsewhere' });
    const refused = attempt(() => lockFolder(folder));
    expect(refused?.words.en).toContain('delete');
    expect(refused?.words.en).toContain('lock-00000001.json');
  });

  it('can be taken and released again and again, and is readable by its owner only', () => {
    const folder = newFolder();
    for (let round = 0; round < 5; round += 1) lockFolder(folder).release();
    lockFolder(folder);
    expect(attempt(() => lockFolder(folder))?.code).toBe('store-locked');
    expect(readdirSync(folder)).toEqual(['lock-00000006.json']);
    expect(statSync(join(folder, 'lock-00000006.json')).mode & 0o077).toBe(0);
  });

  it.each(['', '{"pid": 4', '\0\0\0'])('is free where its file was torn: %j', (torn) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'lock-00000001.json'), torn);
    expect(folderHolder(folder)).toBeNull();
    lockFolder(folder);
    expect(readdirSync(folder)).toEqual(['lock-00000002.json']);
    expect(folderHolder(folder)).toMatchObject({ pid: process.pid });
  });

  it('says so when the data folder is a file, to who opens it and to who only asks', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const refused = await openDatabase({ dataFolder: file, databaseUrl: undefined }).catch(failureOf);
    expect(refused).toMatchObject({ code: 'store-unavailable' });
    const asked = attempt(() => folderHolder(file));
    expect(asked?.code).toBe('store-unavailable');
    expect(asked?.words.en).toContain(file);
  });
});

function attempt(work: () => unknown) {
  try {
    work();
    return null;
  } catch (error) {
    return failureOf(error);
  }
}

function changeHolder(folder: string, change: Readonly<Record<string, string>>): void {
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...change }));
}
