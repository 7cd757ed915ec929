import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';

export const MAIL_STATES = {
  waiting: { zh: '待发', en: 'waiting' },
  sent: { zh: '已发出', en: 'sent' },
  failed: { zh: '发送失败', en: 'failed' },
} as const satisfies Record<string, Words>;

/** What happens to mail that waits, said by every command that queues some. */
export const mailNote = (sends: boolean): Words =>
  sends
    ? { zh: '邮件已排队，由服务发出', en: 'The mail is queued; the server sends it' }
    : {
        zh: '尚未设置发送邮件的服务器（LANTU_SMTP_URL），邮件暂不发出；设置并重新启动服务后自动发出',
        en: 'No mail server is set (LANTU_SMTP_URL), so the mail waits; it is sent once one is set and the server started anew',
      };

/** The words of the desk of mail. */
export const MAIL_TEXTS = {
  heading: { zh: '邮件', en: 'Mail' },
  lead: {
    zh: '本规划发给各单位的邮件及其发送情况；正文不在此显示。',
    en: 'The mail of this plan to those who hold its figures, and what became of it. Its text is not shown here.',
  },
  list: { zh: '邮件', en: 'Mail' },
  none: { zh: '还没有邮件。', en: 'There is no mail yet.' },
  subject: { zh: '标题', en: 'Subject' },
  to: { zh: '收件人', en: 'To' },
  state: { zh: '状态', en: 'State' },
  queued: { zh: '提交', en: 'Queued' },
  tries: { zh: '发送次数', en: 'Tries' },
  why: { zh: '未发出的原因', en: 'Why it was not sent' },
  next: (at: string) => ({ zh: `下次发送 ${at}`, en: `next try ${at}` }),
  sentAt: (at: string) => ({ zh: `发出 ${at}`, en: `sent ${at}` }),
  retry: { zh: '立即重新发送', en: 'Try again now' },
  retryNamed: (to: string) => ({ zh: `立即重新发送给 ${to}`, en: `Try again now: ${to}` }),
} as const satisfies Dictionary;
