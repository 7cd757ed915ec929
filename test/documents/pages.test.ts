import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../../src/app/rooms.ts';
import { headingsOf, linksOf, listPages, readPage, rowsUnder } from './pages.ts';

const pages = listPages();
const decisions = pages.filter((path) => path.startsWith('docs/decisions/'));
const architecture = readPage('ARCHITECTURE.md');

describe('pages for people', () => {
  it.each(pages)('%s links only to what exists', (path) => {
    const here = new URL(`../../${path}`, import.meta.url);
    const broken = linksOf(readPage(path)).filter((link) => !existsSync(new URL(link, here)));
    expect(broken).toEqual([]);
  });
});

describe('decision records', () => {
  it('are numbered without a gap', () => {
    expect(decisions.map((path) => path.slice('docs/decisions/'.length, 'docs/decisions/'.length + 4))).toEqual(
      decisions.map((_, index) => String(index + 1).padStart(4, '0')),
    );
  });

  it.each(decisions)('%s says context, choice and price on one page', (path) => {
    const text = readPage(path);
    expect(headingsOf(text).map((heading) => heading.text)).toEqual([expect.any(String), 'Context', 'Choice', 'Price']);
    expect(text.split('\n').length).toBeLessThanOrEqual(41);
    expect(linksOf(architecture)).toContain(path);
  });
});

describe('the map of the house', () => {
  it('shows the rooms that exist, in order', () => {
    const mapped = (path: string) => linksOf(readPage(path)).flatMap((link) => /^src\/([^/]+)\//.exec(link)?.[1] ?? []);
    expect(mapped('README.md')).toEqual(ROOMS);
    expect(rowsUnder(architecture, 'Rooms').map((row) => /`(\w+)`/.exec(row)?.[1])).toEqual(ROOMS);
  });
});
