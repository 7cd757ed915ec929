import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Mail } from '../../src/platform/mail.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { listMail, queueMail, retryMail } from '../../src/platform/outbox.ts';
import { type Sending, sendDue, startSender } from '../../src/platform/outbox-sender.ts';
import { type MailServer, openSmtp } from '../../src/platform/smtp.ts';
import { startMailServer, type TestMailServer } from './mail-running.ts';
import { withStores } from './stores.ts';

const OPERATOR: Actor = { name: '值班员', role: 'operator' };
const START = Date.parse('2026-03-01T09:00:00+08:00');
const MAIL: Mail = {
  plan: 'p',
  to: 'kjj@yunshui.example',
  subject: '请提供数据',
  text: '云水区科技局（虚构）：\n请填报。\n',
};

withStores('the outbox', ({ fresh }) => {
  let database: Database;
  let server: TestMailServer;
  let minutes = 0;
  let logged: string[] = [];
  const clock = () => new Date(START + minutes * 60_000).toISOString();
  beforeEach(async () => {
    [database, server, minutes, logged] = [await fresh(), await startMailServer(), 0, []];
  });
  afterEach(() => server.stop());

  const senderAt = (port: number, facts: Partial<MailServer> = {}): Sending => ({
    database,
    clock,
    log: (line) => logged.push(line),
    transport: openSmtp({
      ...{ host: '127.0.0.1', port, secure: false, requireTLS: false, auth: null },
      from: { name: '规划办', address: 'office@plan.example' },
      ...facts,
    }),
  });
  const queue = (mail: Partial<Mail> = {}) =>
    database.transaction(OPERATOR, (tx) => queueMail({ tx, actor: OPERATOR, now: clock() }, { ...MAIL, ...mail }));
  const list = () => database.transaction(OPERATOR, (tx) => listMail(tx, 'p', 100));

  it('sends a mail once, as it was written', async () => {
    const base64 = Buffer.from('附件').toString('base64');
    const id = await queue({ attachments: [{ fileName: '请示 函.docx', mediaType: 'application/x-test', base64 }] });
    const sender = senderAt(server.port);
    await sendDue(sender);
    minutes = 10_000;
    await sendDue(sender);
    expect(server.received).toMatchObject([{ to: [MAIL.to], messageId: `<${id}@plan.example>` }]);
    const text = server.received[0]?.text ?? '';
    expect(text).toContain(Buffer.from(MAIL.text.replaceAll('\n', '\r\n')).toString('base64').slice(0, 40));
    expect(text).toContain(base64);
    expect(text).toMatch(/^From: .*<office@plan\.example>\r$/m);
    expect(await list()).toMatchObject([{ id, state: 'sent', tries: 1, error: null, nextAt: null }]);
    expect(logged).toEqual([]);
  });

  it('leaves no mail where its cause is taken back', async () => {
    const broken = database.transaction(OPERATOR, async (tx) => {
      await queueMail({ tx, actor: OPERATOR, now: clock() }, MAIL);
      throw new Error('the cause fails');
    });
    await expect(broken).rejects.toThrow('the cause fails');
    await sendDue(senderAt(server.port));
    expect([await list(), server.received]).toEqual([[], []]);
  });

  it('waits longer and longer while the server is away, says why, and sends when it is back', async () => {
    await queue();
    const { port } = server;
    await server.stop();
    const sender = senderAt(port);
    for (const [wait, next] of [
      [0, 1],
      [1, 5],
      [5, 30],
    ] as const) {
      minutes += wait;
      await sendDue(sender);
      expect(await list()).toMatchObject([
        { state: 'waiting', error: { zh: '与邮件服务器的连接没有成功（ECONNREFUSED）' } },
      ]);
      const [line] = await list();
      expect(line?.nextAt).toMatch(/^2026-03-01T.*\+08:00$/);
      expect(Date.parse(line?.nextAt ?? '')).toBe(START + (minutes + next) * 60_000);
    }
    minutes += 29;
    server = await startMailServer({ at: port });
    await sendDue(sender);
    expect(server.received).toEqual([]);
    minutes += 1;
    await sendDue(sender);
    expect(server.received).toHaveLength(1);
    expect(await list()).toMatchObject([{ state: 'sent', tries: 4, error: null }]);
    expect(logged.join()).not.toMatch(/yunshui|请/);
  });

  it('gives up after a limit, and tries anew when told', async () => {
    await queue();
    const { port } = server;
    await server.stop();
    const sender = senderAt(port);
    for (let day = 0; day < 12; day++) {
      await sendDue(sender);
      minutes += 24 * 60;
    }
    expect(await list()).toMatchObject([{ state: 'failed', tries: 8, nextAt: null }]);
    server = await startMailServer({ at: port });
    expect(await database.transaction(OPERATOR, (tx) => retryMail(tx, 'p', null, clock()))).toBe(1);
    await sendDue(sender);
    expect(await list()).toMatchObject([{ state: 'sent', tries: 1 }]);
    expect(await database.transaction(OPERATOR, (tx) => retryMail(tx, 'p', null, clock()))).toBe(0);
  });

  it('gives an address up that the server refuses for good, and tries one again that it refuses for now', async () => {
    await server.stop();
    let reply = 550;
    server = await startMailServer({
      onRcptTo: ({ address }, _session, done) =>
        address === MAIL.to ? done() : done(Object.assign(new Error('no such user'), { responseCode: reply })),
    });
    const sender = senderAt(server.port);
    await queue({ to: 'nobody@yunshui.example' });
    await queue();
    await sendDue(sender);
    expect(await list()).toMatchObject([
      { to: MAIL.to, state: 'sent' },
      { state: 'failed', error: { zh: '邮件服务器拒收：550 no such user', en: expect.stringContaining('550') } },
    ]);
    reply = 450;
    await queue({ to: 'later@yunshui.example' });
    await sendDue(sender);
    expect((await list())[0]).toMatchObject({
      state: 'waiting',
      tries: 1,
      error: { en: expect.stringContaining('450') },
    });
  });

  it('refuses addresses and headings with line breaks and says what to do, and keeps nothing', async () => {
    for (const [wrong, field, code] of [
      [{ to: 'a@b.example\r\nBcc: c@d.example' }, 'to', 'mail-line-break'],
      [{ to: '云水区科技局' }, 'to', 'mail-no-address'],
      [{ to: 'a@b.example;c@d.example' }, 'to', 'mail-several'],
      [{ subject: '请\nBcc: c@d.example' }, 'subject', 'mail-line-break'],
      [{ subject: '' }, 'subject', 'mail-empty'],
      [{ text: 'a\u0000b' }, 'text', 'mail-control'],
      [{ attachments: [{ fileName: 'a\r\nb', mediaType: 'x/y', base64: '' }] }, 'attachments', 'mail-line-break'],
    ] as const) {
      const refused = await queue(wrong).then(() => null, failureOf);
      expect(refused).toMatchObject({ code: 'bad-input', problems: [{ code, place: { field } }] });
      for (const { message, remedy, value } of refused?.problems ?? []) {
        expect([message.zh, message.en, remedy.zh, remedy.en].every((text) => text.length > 2)).toBe(true);
        expect(value).not.toMatch(/[\r\n]/);
      }
    }
    expect(await list()).toEqual([]);
  });

  it('is emptied by two senders at once, each mail once', async () => {
    for (let count = 0; count < 20; count++) await queue({ subject: `第${count}封` });
    const senders = [senderAt(server.port), senderAt(server.port), senderAt(server.port)];
    await Promise.all(senders.map((sender) => sendDue(sender)));
    expect(server.received).toHaveLength(20);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(20);
    expect((await list()).every(({ state, tries }) => state === 'sent' && tries === 1)).toBe(true);
  });

  it('sends again under the same Message-ID what a sender died over before it was confirmed, after its lease', async () => {
    await queue();
    const dying = senderAt(server.port);
    const { send } = dying.transport;
    const dead = new Promise<never>(() => {});
    await new Promise<void>((died) => {
      const transport = {
        ...dying.transport,
        send: async (mail: Parameters<typeof send>[0]) => {
          await send(mail);
          died();
          await dead;
        },
      };
      void sendDue({ ...dying, transport });
    });
    const next = senderAt(server.port);
    minutes = 4;
    await sendDue(next);
    expect(server.received).toHaveLength(1);
    minutes = 6;
    await sendDue(next);
    expect(server.received).toHaveLength(2);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await list()).toMatchObject([{ state: 'sent', tries: 2 }]);
  });

  it('finishes the mail under way when it is stopped, and begins no other', async () => {
    await queue();
    await queue();
    await server.stop();
    let [confirm, arrived] = [() => {}, () => {}];
    const begun = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    server = await startMailServer({
      before: () => {
        arrived();
        return new Promise((resolve) => {
          confirm = resolve;
        });
      },
    });
    const sender = startSender(senderAt(server.port));
    await begun;
    const stopped = sender.stop();
    confirm();
    await stopped;
    expect((await list()).map(({ state, tries }) => [state, tries])).toEqual([
      ['waiting', 0],
      ['sent', 1],
    ]);
  });

  it('does not wait for a mail server that never confirms when it is stopped', async () => {
    await queue();
    await server.stop();
    let arrived = () => {};
    const begun = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    server = await startMailServer({
      closeTimeout: 100,
      before: () => {
        arrived();
        return new Promise(() => {});
      },
    });
    const sender = startSender(senderAt(server.port));
    await begun;
    await sender.stop();
    expect(await list()).toMatchObject([
      { state: 'waiting', tries: 1, error: { en: expect.stringContaining('ABORT') } },
    ]);
  });

  it('signs in; a password goes neither readable nor to a server nobody vouches for, and is never repeated', async () => {
    await queue();
    const auth = { user: 'office', pass: 'geheim-9' };
    const readable = senderAt(server.port, { auth, requireTLS: true });
    await sendDue(readable);
    expect(server.received).toEqual([]);
    expect(await list()).toMatchObject([{ state: 'waiting', tries: 1 }]);
    await server.stop();
    // Its certificate is signed by itself.
    server = await startMailServer({ disabledCommands: [] });
    await sendDue(senderAt(server.port, { auth }));
    minutes = 1;
    await sendDue(senderAt(server.port, { auth }));
    expect(server.received).toEqual([]);
    expect(await list()).toMatchObject([{ tries: 2, error: { en: expect.stringMatching(/SELF_SIGNED|CERT/) } }]);
    await server.stop();
    server = await startMailServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) =>
        username === 'office' && password === auth.pass
          ? done(null, { user: 'office' })
          : done(new Error(`no ${password}`)),
    });
    minutes = 10;
    await sendDue(senderAt(server.port, { auth: { user: 'office', pass: 'falsch-9' } }));
    expect(await list()).toMatchObject([{ state: 'waiting', error: { zh: '邮件服务器不接受用户名或密码（535）' } }]);
    minutes = 60;
    await sendDue(senderAt(server.port, { auth }));
    expect(server.received).toMatchObject([{ user: 'office' }]);
    const { rows } = await database.ownerTransaction((tx) =>
      sql<{ row: string }>`select mail::text as row from mail`.execute(tx),
    );
    expect(JSON.stringify([rows, logged])).not.toMatch(/geheim|falsch/);
  });
});
