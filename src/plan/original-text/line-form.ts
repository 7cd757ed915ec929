/** What the beginning of a line says about it, by its form alone. */
export type LineMark =
  | { readonly level: 'part' | 'chapter' | 'box' | 'table'; readonly name: string }
  | { readonly level: 'number'; readonly number: number }
  | { readonly level: 'list' };

const NUMERAL = '[一二三四五六七八九十百〇零]+';
const PART = new RegExp(`^(${NUMERAL})、`, 'u');
const CHAPTER = new RegExp(`^（${NUMERAL}）`, 'u');
const CAPTION = new RegExp(String.raw`^(专栏|表)(\d+(?:[-.]\d+)?|${NUMERAL})(?![\d的中所])`, 'u');
const NUMBER = /^(\d{1,2})[.、](?!\d)/u;
const LIST = /^(?:——|—(?=\p{Script=Han})|[•●◆■▪○·]|（\d{1,2}）|\d{1,2}）)/u;

/** 一、 · （一） · 1. · 专栏1 · 表1 · ——; null for a line that is only text. The line is line text. */
export function lineMark(line: string): LineMark | null {
  const part = PART.exec(line)?.[1];
  if (part !== undefined) return { level: 'part', name: part };
  const chapter = CHAPTER.exec(line)?.[0];
  if (chapter !== undefined) return { level: 'chapter', name: chapter };
  const [caption, word] = CAPTION.exec(line) ?? [];
  if (caption !== undefined && !isFinished(line)) return { level: word === '表' ? 'table' : 'box', name: caption };
  const number = NUMBER.exec(line)?.[1];
  if (number !== undefined) return { level: 'number', number: Number(number) };
  return LIST.test(line) ? { level: 'list' } : null;
}

/** Ends as a sentence or a list item ends, so that nothing of it stands on the next line. */
export const isFinished = (line: string) => /[。；：？！…][”’》）」』)]*$/u.test(line);

/** Has a mark that stands in no title, and in no heading with a line of its own. */
export const hasMark = (line: string) => /[。，；：]/u.test(line);

/** Ends in a kind of official document (公文处理工作条例第八条, and 规划 and its kin), and is no sentence. */
export const isTitle = (line: string) =>
  /(?:规划|纲要|计划|方案|办法|规定|细则|决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|文件)$/u.test(
    line,
  ) && !hasMark(line);

/** Page numbers and lines of a table of contents, which are no text of the plan. */
export const isFurniture = (line: string) =>
  /^[-—–·.\s]*\d{1,4}[-—–·.\s]*$/u.test(line) ||
  /^第\d+页(?:[,，/]?共\d+页)?$/u.test(line) ||
  /(?:…|·{3}|\.{3}|—{3})\s*\d{1,3}$/u.test(line);

/** Signature, copies and printing note: the lines after the last sentence, if one of them is dated. */
export function isEndMatter(line: string): boolean {
  return /^(?:抄送|抄报|主送)/u.test(line) || (!isFinished(line) && lineMark(line) === null && line.length < 40);
}

export const hasDate = (line: string) => /\d{4}年\d{1,2}月\d{1,2}日/u.test(line);
