import { expect, it } from 'vitest';
import { isAllowed } from '../../src/app/compose.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { mailOperations } from '../../src/collection/operations/mail.ts';
import { listMail, retryMail } from '../../src/collection/verbs/mail.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor, Member } from '../../src/platform/operation.ts';
import { queueMail } from '../../src/platform/outbox.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf, Verb } from '../../src/platform/verb.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';
import { PLAN } from './workbook-running.ts';

const NOW = '2026-03-01T09:00:00.000+08:00';
const MAIL = { plan: PLAN.header.id, to: 'kjj@yunshui.example', subject: '请提供数据', text: '正文' };
const OTHER_PLAN: Actor = { name: '值班员', role: 'operator' };

withStores('the mail of a plan', ({ fresh }) => {
  const asking = (database: Database, sends: boolean) => {
    const bound = mailOperations([PLAN], sends);
    const running = { database, clock: () => NOW, isAllowed, fieldWords: {}, record: insertEvent };
    return <V extends Verb>(actor: Actor, verb: V, input: Readonly<Record<string, unknown>> = {}) =>
      runVerb(running, bound.find((each) => each.verb.id === verb.id) as never, actor, input) as Promise<OutputOf<V>>;
  };
  const queue = (database: Database, actor: Actor, mail: Partial<typeof MAIL> = {}) =>
    database.transaction(actor, (tx) => queueMail({ tx, actor, now: NOW }, { ...MAIL, ...mail }));

  it('is queued by its officer, who sees what became of it but not its text, and tries it again', async () => {
    const database = await fresh();
    const { officer } = await createOffice(database);
    const ask = asking(database, false);
    const id = await queue(database, officer);
    await queue(database, OTHER_PLAN, { plan: 'other' });
    const listed = await ask(officer, listMail);
    expect(listed).toEqual({
      ...{ plan: PLAN.header.id, sends: false },
      mail: [
        {
          ...{ id, to: MAIL.to, subject: MAIL.subject, state: 'waiting', tries: 0, error: null },
          ...{ queuedBy: officer.name, queuedAt: '2026-03-01T09:00:00+08:00', nextAt: '2026-03-01T09:00:00+08:00' },
          sentAt: null,
        },
      ],
    });
    expect(listMail.output.safeParse(listed).error).toBeUndefined();
    expect(await ask(officer, retryMail)).toMatchObject({
      waiting: 1,
      note: { zh: expect.stringContaining('LANTU_SMTP_URL') },
    });
    const nothing = await ask(officer, retryMail, { mail: 'nope' }).then(() => null, failureOf);
    expect(nothing).toMatchObject({ code: 'not-found' });
    expect(await asking(database, true)(officer, listMail)).toMatchObject({ sends: true });
  });

  it('is queued by nobody else, in the operation and in the database', async () => {
    const database = await fresh();
    const { holder, reviewer, officer } = await createOffice(database);
    for (const person of [holder, reviewer]) {
      expect(await queue(database, person).then(() => null, failureOf)).toMatchObject({ code: 'not-permitted' });
    }
    const elsewhere: Member = { ...officer, duties: [{ role: 'plan-officer', plan: 'other' }] };
    const refused = await asking(database, true)(elsewhere, listMail).then(() => null, failureOf);
    expect(refused).toMatchObject({ code: 'not-permitted' });
  });
});
