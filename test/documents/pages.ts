import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export function readPage(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

/** Every page written for people, as paths from the root of the repository. */
export function listPages(): string[] {
  const inFolder = (folder: string) =>
    readdirSync(`${root}${folder}`, { recursive: folder !== '', encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}${name}`.replaceAll('\\', '/'));
  return ['', 'docs/', 'src/'].flatMap(inFolder).sort();
}

/** The text without fenced and indented code, which quotes other texts. */
function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/^ {4}.*$/gm, '');
}

export interface Heading {
  readonly level: number;
  readonly text: string;
}

export function headingsOf(text: string): Heading[] {
  return [...withoutCode(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', heading = '']) => ({
    level: marks.length,
    text: heading,
  }));
}

/** The targets of links and images inside the repository, without fragment. */
export function linksOf(text: string): string[] {
  return [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/#.*$/, ''))
    .filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** The rows of every table under a heading, head and rule left out. */
export function rowsUnder(text: string, heading: string): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.filter((line, index) => !/^\|[-|]+\|$/.test(line) && !/^\|[-|]+\|$/.test(lines[index + 1] ?? ''));
}
