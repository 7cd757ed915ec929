import { error, problemOf } from '../vocabulary/fault.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { Mail } from './mail.ts';
import { addressFault } from './mail-address.ts';

const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 200_000;
/** Bytes. Many servers take no more than 10 MB, and base64 adds a third. */
const LARGEST_ATTACHMENTS = 7 * 1024 * 1024;

const FAULTS = {
  'line-break': error(
    { zh: '含有换行或控制字符', en: 'There is a line break or a control character in it' },
    { zh: '请写在一行内，不含控制字符', en: 'Write it in one line, without control characters' },
  ),
  several: error(
    { zh: '不止一个电子邮箱地址', en: 'This is more than one e-mail address' },
    { zh: '一封邮件只写一个地址；多个单位请分别发送', en: 'One mail has one address; send the others their own' },
  ),
  'no-address': error(
    { zh: '不是电子邮箱地址', en: 'This is no e-mail address' },
    { zh: '请写成 name@example.cn 的样子，用半角字符', en: 'Write it like name@example.cn' },
  ),
  empty: error({ zh: '没有内容', en: 'There is nothing in it' }, { zh: '请填写', en: 'Fill it in' }),
  'too-long': error(
    { zh: '太长：{length}，上限 {limit}', en: 'Too long: {length}, at most {limit}' },
    { zh: '请缩短后重试', en: 'Shorten it and try again' },
  ),
  control: error(
    { zh: '含有控制字符', en: 'There are control characters in it' },
    { zh: '请删去后重试', en: 'Remove them and try again' },
  ),
} as const;
type MailFault = keyof typeof FAULTS;

/** Everything that keeps a mail from being queued. What is in it is never quoted, except an address and a heading. */
export function mailFaults(mail: Mail): Problem[] {
  const { to, subject, text, attachments = [] } = mail;
  const size = attachments.reduce((sum, { base64 }) => sum + Buffer.byteLength(base64, 'base64'), 0);
  const names = attachments.map(({ fileName, mediaType }) => `${fileName} ${mediaType}`);
  return [
    ...fault('to', to, addressFault(to)),
    ...fault('subject', subject, lineFault(subject)),
    ...tooLong('subject', subject.length, LONGEST_SUBJECT),
    ...fault('text', '', text.trim() === '' ? 'empty' : null),
    ...fault('text', '', /[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text) ? 'control' : null),
    ...tooLong('text', text.length, LONGEST_TEXT),
    ...names.flatMap((name) => fault('attachments', name, lineFault(name))),
    ...tooLong('attachments', size, LARGEST_ATTACHMENTS),
  ];
}

/** A heading of a mail is one line: with a break in it somebody could write headings of their own. */
function lineFault(text: string): MailFault | null {
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)) return 'line-break';
  return text.trim() === '' ? 'empty' : null;
}

const fault = (field: string, value: string, code: MailFault | null) =>
  code === null ? [] : [problem(field, value, code)];

const tooLong = (field: string, length: number, limit: number) =>
  length <= limit ? [] : [problem(field, '', 'too-long', { length: String(length), limit: String(limit) })];

const problem = (field: string, value: string, code: MailFault, facts: Readonly<Record<string, string>> = {}) =>
  problemOf(FAULTS[code], `mail-${code}`, { field }, value.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, '␤'), facts);
