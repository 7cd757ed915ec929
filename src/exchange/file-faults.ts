import { error, finding, problemOf } from '../vocabulary/fault.ts';
import type { Problem } from '../vocabulary/problem.ts';

const BY_FORM = {
  zh: '请改用表单逐项填写，或粘贴合同文字',
  en: 'Fill in the form instead, or paste the text of the contract',
};

/** Why a contract file is not read in the browser, or what was noticed while reading it, and what to do. */
export const CONTRACT_FILE_FAULTS = {
  'contract-file-empty': error(
    { zh: '文件是空的，里面没有文字', en: 'The file is empty, or holds no text' },
    { zh: '检查是不是选错了文件', en: 'Check whether this is the right file' },
  ),
  'contract-file-too-large': error(
    { zh: '文件有 {size} MB，超过 {limit} MB 的上限', en: 'The file has {size} MB, more than {limit} MB' },
    { zh: '去掉图片后另存，或粘贴合同文字', en: 'Take out the pictures and save it again, or paste the text' },
  ),
  'contract-file-too-many-pages': error(
    {
      zh: '文件有 {pages} 页，超过 {limit} 页的上限，没有读入',
      en: 'The file has {pages} pages, more than {limit}; it was not read',
    },
    {
      zh: '只保留合同正文，技术附件另存；或粘贴合同文字',
      en: 'Keep the contract itself and save its technical annexes apart, or paste the text',
    },
  ),
  'contract-file-scanned': error(
    {
      zh: '扫描件，没有文字：{pages} 页，读到 {characters} 个字符',
      en: 'A scan without text: {pages} pages, {characters} characters',
    },
    BY_FORM,
  ),
  'contract-file-garbled': error(
    {
      zh: '这份 PDF 的字体读不出文字，读出来是乱码',
      en: 'The fonts of this PDF name no characters; what is read is garbled',
    },
    BY_FORM,
  ),
  'contract-file-password': error(
    { zh: '文件设了密码，读不出来', en: 'The file is protected by a password' },
    { zh: '去掉密码后另存，再选一次', en: 'Remove the password, save it and choose it again' },
  ),
  'contract-file-broken': error(
    { zh: '文件已损坏，或内容与格式不符，无法读出', en: 'The file is damaged, or is not what it claims to be' },
    {
      zh: '能打开的话，另存为新的 docx；或粘贴合同文字',
      en: 'Save it anew as docx if it still opens, or paste the text',
    },
  ),
  'contract-file-kind': error(
    { zh: '只能读 docx、带文字的 pdf 和 txt', en: 'Only docx, pdf with text, and txt can be read' },
    { zh: '用文字处理软件另存为 docx，或粘贴合同文字', en: 'Save it as docx in a word processor, or paste the text' },
  ),
  'contract-file-changes': error(
    {
      zh: '文档里有 {count} 处修订没有接受或拒绝，不知道以哪个文本为准',
      en: 'The document holds {count} tracked changes nobody has accepted or rejected, so its text is not settled',
    },
    { zh: '先接受或拒绝全部修订，保存后再选一次', en: 'Accept or reject every change, save it and choose it again' },
  ),
  'contract-file-numbered': finding(
    {
      zh: '有 {count} 段的编号由 Word 自动生成，编号没有读入，条款按标题辨认',
      en: 'The numbers of {count} paragraphs are made by Word and were not read; clauses are told by their headings',
    },
    { zh: '核对条款的编号', en: 'Check the numbers of the clauses' },
  ),
} as const;
export type ContractFileFault = keyof typeof CONTRACT_FILE_FAULTS;

export function contractFileProblem(
  code: ContractFileFault,
  file: string,
  facts: Readonly<Record<string, string>> = {},
): Problem {
  return problemOf(CONTRACT_FILE_FAULTS[code], code, { file }, '', facts);
}
