import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFolder } from './folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '规划 folder-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (path = folder) => readFolder(path, ['.yaml']);
const codes = (path = folder) => read(path).problems.map(({ code, place }) => [code, place.file]);

describe('reading a folder', () => {
  it('reads the wanted files without their byte order mark, and leaves the rest alone', () => {
    writeFileSync(join(folder, 'a.yaml'), '\uFEFF名: 值\n');
    writeFileSync(join(folder, 'photo.jpg'), Buffer.alloc(10, 0xff));
    mkdirSync(join(folder, 'b.yaml'));
    expect(read()).toEqual({ files: new Map([['a.yaml', '名: 值\n']]), problems: [] });
  });

  it('says when the folder is missing or is a file', () => {
    writeFileSync(join(folder, 'a.yaml'), 'x');
    expect(codes(join(folder, 'nowhere'))).toEqual([['folder-missing', undefined]]);
    expect(codes(join(folder, 'a.yaml'))).toEqual([['folder-is-file', undefined]]);
    expect(codes('a\u0000b')).toEqual([['folder-unreadable', undefined]]);
  });

  it('says which files are rubbish, and reads the others', () => {
    writeFileSync(join(folder, 'good.yaml'), 'x');
    writeFileSync(join(folder, 'huge.yaml'), Buffer.alloc(50_000_000, 0x41));
    writeFileSync(join(folder, 'gbk.yaml'), Buffer.from([0xd6, 0xd0, 0xce, 0xc4]));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link.yaml'));
    expect(codes()).toEqual([
      ['file-not-utf8', 'gbk.yaml'],
      ['file-too-large', 'huge.yaml'],
      ['file-unreadable', 'link.yaml'],
    ]);
    expect([...read().files.keys()]).toEqual(['good.yaml']);
  });

  it.skipIf(process.getuid?.() === 0)('says when it may not look', () => {
    chmodSync(folder, 0o000);
    expect(codes()).toEqual([['folder-unreadable', undefined]]);
    chmodSync(folder, 0o700);
  });
});
