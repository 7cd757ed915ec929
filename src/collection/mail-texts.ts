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
