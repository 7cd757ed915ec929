import { MAIL_STATES, mailNote } from '../collection/mail-texts.ts';
import { listMail, retryMail } from '../collection/verbs/mail.ts';
import type { Printout } from '../platform/command-line.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

function mailLines({ mail, sends }: OutputOf<typeof listMail>, language: Language): string[] {
  const head = {
    zh: ['编号', '收件人', '标题', '状态', '排队时间', '发出时间', '次数', '下次', '原因'],
    en: ['Id', 'To', 'Subject', 'State', 'Queued', 'Sent', 'Tries', 'Next', 'Why not'],
  }[language];
  const rows = mail.map((each) => [
    ...[each.id, each.to, each.subject, MAIL_STATES[each.state][language]],
    ...[each.queuedAt, each.sentAt ?? '', String(each.tries), each.nextAt ?? '', each.error?.[language] ?? ''],
  ]);
  const isWaiting = mail.some(({ state }) => state === 'waiting');
  return [...tableLines(head, rows), ...(isWaiting ? ['', mailNote(sends)[language]] : [])];
}

const retryLines = ({ waiting, note }: OutputOf<typeof retryMail>, language: Language) => [
  {
    zh: waiting === 0 ? '没有未发出的邮件' : `${waiting} 封邮件待发。${note.zh}`,
    en: waiting === 0 ? 'All mail is sent' : `${waiting} ${waiting === 1 ? 'mail waits' : 'mails wait'}. ${note.en}`,
  }[language],
];

/** How the answers about mail read for people. */
export const MAIL_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [listMail.id]: { lines: mailLines },
  [retryMail.id]: { lines: retryLines },
};
