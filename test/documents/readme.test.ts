import { describe, expect, it } from 'vitest';
import { headingsOf, linksOf, readPage } from './pages.ts';

const english = readPage('README.md');
const chinese = readPage('README.zh-CN.md');

/** The headings of the English page, and how the Chinese page says each. */
const HEADINGS = [
  [1, 'Lantu 蓝图', '蓝图 Lantu'],
  [2, 'Two commands', '两条命令'],
  [2, 'Map of the house', '房屋地图'],
  [2, 'Where do I put …?', '放在哪里……？'],
  [2, 'Links', '链接'],
] as const;

const blocksOf = (text: string) => [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
const commandsOf = (text: string) =>
  blocksOf(text)
    .join('')
    .split('\n')
    .map((line) =>
      line
        .replace(/#.*$/, '')
        .replace(/<[^>]+>/, '<>')
        .trim(),
    );
const rowsOf = (text: string) => text.split('\n').filter((line) => line.startsWith('|')).length;

describe('the two READMEs', () => {
  it('have the same headings in the same order', () => {
    expect(headingsOf(english)).toEqual(HEADINGS.map(([level, text]) => ({ level, text })));
    expect(headingsOf(chinese)).toEqual(HEADINGS.map(([level, , text]) => ({ level, text })));
  });

  it('give the same commands', () => {
    expect(commandsOf(english)).toContain('npm start');
    expect(commandsOf(english)).toContain('npm test');
    expect(commandsOf(chinese)).toEqual(commandsOf(english));
  });

  it('link to the same places and have tables of the same length', () => {
    const other = (links: string[]) => links.filter((link) => !/^README/.test(link));
    expect(other(linksOf(chinese))).toEqual(other(linksOf(english)));
    expect(rowsOf(chinese)).toBe(rowsOf(english));
  });

  it('name scripts that exist', () => {
    const { scripts } = JSON.parse(readPage('package.json')) as { scripts: Record<string, string> };
    const named = commandsOf(english).flatMap((command) => /^npm (?:run )?(?:-s )?([a-z]+)/.exec(command)?.[1] ?? []);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
