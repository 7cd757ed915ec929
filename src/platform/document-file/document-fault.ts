import { error, problemOf } from '../../vocabulary/fault.ts';
import type { Problem } from '../../vocabulary/problem.ts';

/** Why a document is not read, and what to do about it. */
export const DOCUMENT_FAULTS = {
  'document-missing': error(
    { zh: '没有这个文件', en: 'There is no such file' },
    { zh: '检查路径；含空格的路径要加引号', en: 'Check the path; quote a path with spaces' },
  ),
  'document-no-file': error(
    { zh: '这不是文件', en: 'This is not a file' },
    { zh: '给出规划文本所在的文件', en: 'Name the file that holds the text of the plan' },
  ),
  'document-unreadable': error(
    { zh: '文件读不出来', en: 'The file cannot be read' },
    { zh: '检查文件权限', en: 'Check the permissions of the file' },
  ),
  'document-empty': error(
    { zh: '文件是空的，里面没有文字', en: 'The file is empty, or holds no text' },
    { zh: '检查是不是放错了文件', en: 'Check whether this is the right file' },
  ),
  'document-too-large': error(
    { zh: '文件有 {size} MB，超过 {limit} MB 的上限', en: 'The file has {size} MB, more than {limit} MB' },
    {
      zh: '规划文本一般不到 10 MB：去掉图片，或另存为纯文本（UTF-8）',
      en: 'The text of a plan is rarely above 10 MB: take out the pictures, or save it as plain text (UTF-8)',
    },
  ),
  'document-too-long': error(
    {
      zh: '文件有 {size} 个字符，超过 {limit} 的上限，不像一份规划',
      en: 'The file has {size} characters, more than {limit}: unlike any plan',
    },
    { zh: '检查是不是放错了文件', en: 'Check whether this is the right file' },
  ),
  'document-line-too-long': error(
    {
      zh: '有一段（“{begins}…”）长达 {size} 个字符，超过 {limit} 的上限，章节无从分起',
      en: 'One paragraph (“{begins}…”) has {size} characters, more than {limit}: no sections can be told in it',
    },
    {
      zh: '给每个标题和段落换行，再保存；或使用原来的 docx、pdf',
      en: 'Give every heading and paragraph a line of its own and save it again, or use the docx or pdf it was made from',
    },
  ),
  'document-unpacks-too-large': error(
    { zh: '文件解压后超过 {limit} MB，没有读入', en: 'The file unpacks to more than {limit} MB and was not read' },
    {
      zh: '用文字处理软件打开，另存为新的 docx 或纯文本',
      en: 'Open it in a word processor and save it as a new docx or as plain text',
    },
  ),
  'document-too-many-pages': error(
    { zh: '文件有 {size} 页，超过 {limit} 页的上限', en: 'The file has {size} pages, more than {limit}' },
    { zh: '只保留规划正文的页，再另存为 PDF', en: 'Keep the pages of the plan only and save them as a PDF' },
  ),
  'document-kind-unknown': error(
    { zh: '只能读 txt、docx 和 pdf；这是{kind}', en: 'Only txt, docx and pdf can be read; this is {kindEn}' },
    { zh: '用文字处理软件打开，另存为 docx', en: 'Open it in a word processor and save it as docx' },
  ),
  'document-broken': error(
    { zh: '文件已损坏，或内容与格式不符，无法读出', en: 'The file is damaged, or is not what it claims to be' },
    { zh: '重新下载或复制一份；能打开的话，另存为新文件', en: 'Fetch it again, or save it anew if it still opens' },
  ),
  'document-password': error(
    { zh: '文件设了密码，读不出来', en: 'The file is protected by a password' },
    { zh: '去掉密码后另存为新文件', en: 'Remove the password and save it as a new file' },
  ),
  'document-scanned': error(
    {
      zh: '扫描件，没有文字层：{pages} 页中有 {empty} 页读不到文字',
      en: 'A scan without a text layer: {empty} of {pages} pages hold no text',
    },
    {
      zh: '先做文字识别（OCR）并校对，存为 docx 或纯文本；或使用发布机关网站上的文字版',
      en: 'Run text recognition (OCR), proofread it and save it as docx or plain text; or take the text from the website of the issuer',
    },
  ),
  'document-garbled': error(
    {
      zh: 'PDF 的字体没有文字对照表，读出来是乱码',
      en: 'The fonts of the PDF name no characters; what is read is garbled',
    },
    {
      zh: '改用 docx 或纯文本；或用原文件重新导出 PDF',
      en: 'Use a docx or plain text, or export the PDF again from its original',
    },
  ),
  'document-tracked-changes': error(
    {
      zh: '文档里有 {count} 处修订没有接受或拒绝，不知道以哪个文本为准',
      en: 'The document holds {count} tracked changes nobody has accepted or rejected, so its text is not settled',
    },
    { zh: '先接受或拒绝全部修订，再保存', en: 'Accept or reject every change first, then save it' },
  ),
  'document-encoding': error(
    { zh: '不是 UTF-8、GBK 或 UTF-16 编码的文字', en: 'This is no text in UTF-8, GBK or UTF-16' },
    { zh: '用编辑器另存为 UTF-8 编码', en: 'Save it again as UTF-8 in your editor' },
  ),
} as const;
export type DocumentFaultCode = keyof typeof DOCUMENT_FAULTS;

export type DocumentFault = { readonly ok: false; readonly problem: Problem };

/** A refusal of a document; `facts` fill the `{…}` of its words. */
export function documentFault(
  code: DocumentFaultCode,
  file: string,
  facts: Readonly<Record<string, string>> = {},
): DocumentFault {
  return { ok: false, problem: problemOf(DOCUMENT_FAULTS[code], code, { file }, '', facts) };
}
