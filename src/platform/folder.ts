import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { excerpt, type Problem } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';

/** Largest file read, in bytes. */
const FILE_LIMIT = 10_000_000;

/** The texts of a folder by file name, and what could not be read. */
export interface FolderTexts {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the UTF-8 files directly inside a folder whose names have one of the endings (`.yaml`). Never throws for what a
 * person can mend: a folder that is missing or a file, a file too large, unreadable or not UTF-8 becomes a problem.
 */
export function readFolder(folder: string, endings: readonly string[]): FolderTexts {
  const files = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of namesIn(folder, problems)) {
    if (!endings.some((ending) => name.endsWith(ending))) continue;
    const read = readText(join(folder, name), name);
    if (typeof read === 'string') files.set(name, read);
    else if (read !== null) problems.push(read);
  }
  return { files, problems };
}

function namesIn(folder: string, problems: Problem[]): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    problems.push(folderProblem(folder, error));
    return [];
  }
}

/** The text of a file, what is wrong with it, or null for what is no file. */
function readText(path: string, name: string): string | Problem | null {
  try {
    const facts = statSync(path);
    if (!facts.isFile()) return null;
    if (facts.size > FILE_LIMIT) {
      return problem('file-too-large', { file: name }, String(facts.size), TOO_LARGE, {
        zh: '检查是不是放错了文件；大批数据用 series import 导入',
        en: 'Check whether this is the right file; bring large data in with series import',
      });
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) {
      return problem('file-not-utf8', { file: name }, '', NOT_UTF8, {
        zh: '用编辑器另存为 UTF-8 编码',
        en: 'Save it again as UTF-8 in your editor',
      });
    }
    return problem('file-unreadable', { file: name }, codeOf(error), UNREADABLE, {
      zh: '检查文件权限和磁盘',
      en: 'Check the permissions of the file, and the disk',
    });
  }
}

const TOO_LARGE = { zh: '文件超过 10 MB，没有读入', en: 'The file is larger than 10 MB and was not read' };
const NOT_UTF8 = { zh: '文件不是 UTF-8 编码的文字', en: 'The file is not text in UTF-8' };
const UNREADABLE = { zh: '文件读不出来', en: 'The file cannot be read' };

function folderProblem(folder: string, error: unknown): Problem {
  const shown = excerpt(folder);
  switch (codeOf(error)) {
    case 'ENOENT':
      return problem(
        'folder-missing',
        {},
        shown,
        { zh: `没有这个目录：${shown}`, en: `There is no such folder: ${shown}` },
        {
          zh: '检查路径',
          en: 'Check the path',
        },
      );
    case 'ENOTDIR':
      return problem(
        'folder-is-file',
        {},
        shown,
        { zh: `这不是目录：${shown}`, en: `This is not a folder: ${shown}` },
        {
          zh: '给出规划文件所在的目录，而不是某个文件',
          en: 'Give the folder that holds the files, not one file',
        },
      );
    default:
      return problem(
        'folder-unreadable',
        {},
        shown,
        {
          zh: `目录读不出来（${codeOf(error)}）：${shown}`,
          en: `The folder cannot be read (${codeOf(error)}): ${shown}`,
        },
        { zh: '检查目录权限', en: 'Check the permissions of the folder' },
      );
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown');

function problem(code: string, place: Problem['place'], value: string, message: Words, remedy: Words): Problem {
  return { code, severity: 'error', place, value, message, remedy };
}
