import { readFile, stat } from 'node:fs/promises';
import { type FailureError, failure } from '../../platform/failure.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { paragraphsOf } from '../edited-text.ts';
import type { Section } from '../report-document.ts';

/** A section is a few pages of text at most: every sentence of it is held against the whole section. */
const MOST_CHARACTERS = 20_000;
/** In UTF-8 a character has four bytes at most. */
const MOST_BYTES = MOST_CHARACTERS * 4;

/** The paragraphs of a text file. Fails with bad-input where it is no readable UTF-8 text, is too long or holds nothing. */
export async function readParagraphs(file: string): Promise<string[]> {
  const bytes = await readBytes(file);
  const text = decode(bytes);
  if (text === null) {
    throw failure('bad-input', {
      zh: `${file} 不是 UTF-8 编码的文本。请在文字处理软件中另存为“纯文本，UTF-8”后重试；Word 文件请先存成 txt。`,
      en: `${file} is no UTF-8 text. Save it as plain text in UTF-8 and try again; a Word file must be saved as txt first.`,
    });
  }
  const length = [...text].length;
  if (length > MOST_CHARACTERS) throw tooLong(file, length);
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length > 0) return paragraphs;
  throw failure('bad-input', {
    zh: `${file} 里没有文字，没有作任何修改。要恢复自动生成的文字，请用 report unedit。`,
    en: `${file} holds no text; nothing was changed. To have the generated text again, use report unedit.`,
  });
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size <= MOST_BYTES) return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw failure('bad-input', {
      zh: `不能读取 ${file}（${code}）。请检查路径和权限。`,
      en: `${file} cannot be read (${code}). Check the path and the permissions.`,
    });
  }
  throw tooLong(file, null);
}

function tooLong(file: string, length: number | null): FailureError {
  const [is, most] = [length?.toLocaleString('en'), MOST_CHARACTERS.toLocaleString('en')];
  return failure('bad-input', {
    zh: `${file} ${is === undefined ? '' : `有 ${is} 个字符，`}超过一节的上限 ${most} 个字符。请确认文件，只留这一节的文字。`,
    en: `${file} ${is === undefined ? 'has' : `has ${is} characters,`} more than the ${most} characters a section may have. Check the file and keep only the text of this section.`,
  });
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // A zero byte stands in no text.
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** The section asked for. Fails with not-found, naming the closest one and how to see them all. */
export function chooseSection(sections: readonly Section[], id: string): Section {
  const found = sections.find((section) => section.id === id);
  if (found !== undefined) return found;
  throw noSection(sections, id);
}

function noSection(sections: readonly Section[], id: string): FailureError {
  const ids = sections.map((section) => section.id);
  const nearest = nearestWord(id, ids);
  const parts = ids.filter((each) => !each.startsWith('target-')).join('、');
  return failure('not-found', {
    zh: `报告里没有编号为“${excerpt(id)}”的一节${nearest === null ? '' : `，是不是“${nearest}”？`}可用：${parts}，以及 target-加目标编号`,
    en: `The report has no section “${excerpt(id)}”${nearest === null ? '' : `; is it “${nearest}”?`} There are: ${parts}, and target- with the id of a target`,
  });
}
