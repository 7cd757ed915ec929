import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import { migrate } from '../../src/platform/migrations.ts';
import type { Actor } from '../../src/platform/operation.ts';
import { queueMail } from '../../src/platform/outbox.ts';
import { heard, killHard, runProgram, startProgram } from './children.ts';
import { startMailServer, type TestMailServer } from './mail-running.ts';
import { MIGRATIONS } from './stores.ts';

const OPERATOR: Actor = { name: '值班员', role: 'operator' };
const folder = mkdtempSync(join(tmpdir(), '蓝图 收发-'));
const dataFolder = join(folder, 'data');
const inbox = join(folder, 'inbox');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('beside answering, serve', () => {
  let server: TestMailServer | null = null;
  let child: ReturnType<typeof startProgram> | null = null;
  afterEach(async () => {
    if (child !== null) await killHard(child);
    await server?.stop();
  });
  const serve = async (environment: Readonly<Record<string, string>>) => {
    child = startProgram('src/app/cli.ts', ['serve', '--port', '0', '--json'], {
      LANTU_DATA: dataFolder,
      ...environment,
    });
    await heard(child, /"plans": \[[^\]]*\]\s*\}/);
    return child;
  };

  it('sends mail; killed while the mail server confirms, it sends again under the same Message-ID, and watches the folder', async () => {
    mkdirSync(inbox);
    writeFileSync(join(inbox, '记录.csv'), 'a,b');
    const database = await openDatabase({ dataFolder, databaseUrl: undefined });
    await migrate(database, MIGRATIONS, 'test');
    const now = new Date().toISOString();
    const mail = { plan: 'jiangsu-2021-2025', to: 'kjj@yunshui.example', subject: '请提供数据', text: '请填报' };
    await database.transaction(OPERATOR, (tx) => queueMail({ tx, actor: OPERATOR, now }, mail));
    await database.close();
    const dying: Promise<void>[] = [];
    server = await startMailServer({
      before: async () => {
        if (dying.length === 0) dying.push(killHard(child as NonNullable<typeof child>));
        await dying[0];
      },
    });
    const environment = {
      LANTU_SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      LANTU_MAIL_FROM: '规划办 <office@plan.example>',
      LANTU_INBOX: inbox,
    };
    await serve(environment);
    await expect.poll(() => server?.received.length, { timeout: 20_000 }).toBe(1);
    await dying[0];
    // The five minutes the killed sender had it.
    const again = await openDatabase({ dataFolder, databaseUrl: undefined });
    await again.ownerTransaction((tx) => sql`update mail set leased_until = now()`.execute(tx));
    await again.close();
    await serve(environment);
    await expect.poll(() => server?.received.length, { timeout: 20_000 }).toBe(2);
    expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(1);
    await expect
      .poll(() => readdirSync(join(inbox, 'refused')).sort(), { timeout: 20_000 })
      .toEqual(['记录.csv', '记录.csv.txt']);
    const listed = await runProgram('src/app/cli.ts', ['mail', 'list', '--json'], {
      LANTU_DATA: dataFolder,
      ...environment,
    });
    expect(JSON.parse(listed.out)).toMatchObject({ sends: true, mail: [{ state: 'sent', tries: 2, to: mail.to }] });
    expect(listed.out).not.toContain(mail.text);
  });

  it('does not start with a folder that is not there, and says which variable', async () => {
    const environment = { LANTU_DATA: dataFolder, LANTU_INBOX: join(folder, 'nope') };
    const ended = await runProgram('src/app/cli.ts', ['serve', '--port', '0'], environment);
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('LANTU_INBOX')]);
  });
});
