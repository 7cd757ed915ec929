import { AT, id, type Line, ME, NOBODY, type People, type Row } from './row-security-line.ts';

const MAIL = { plan: 'p', recipient: 'a@b.example', subject: 's', body: 'x', queued_name: 'x', queued_at: AT };
const AGAIN = { state: 'waiting', tries: 0, next_at: AT };

/** The mail of a plan: its officers queue it and see what became of it, nobody else. */
export function guardedMail({ officer, holder }: People): Readonly<Record<string, readonly Line[]>> {
  const mail = (number: number, facts: Row): Row => ({
    id: id(number),
    ...MAIL,
    next_at: AT,
    state: 'waiting',
    ...facts,
  });
  return {
    mail: [
      {
        is: 'waiting',
        row: mail(1, { queued_by: ME }),
        select: ['officer'],
        insert: ['officer'],
        update: [
          [AGAIN, ['officer']],
          [{ state: 'sent' }, NOBODY],
          [{ recipient: 'c@d.example' }, NOBODY],
          [{ body: 'y' }, NOBODY],
        ],
      },
      {
        is: 'given up',
        row: mail(2, { queued_by: officer.account, state: 'failed' }),
        select: ['officer'],
        insert: NOBODY,
        update: [[AGAIN, ['officer']]],
      },
      {
        is: 'sent',
        row: mail(3, { queued_by: officer.account, state: 'sent', sent_at: AT }),
        select: ['officer'],
        insert: NOBODY,
        update: [[AGAIN, NOBODY]],
      },
      {
        is: 'of another plan',
        row: mail(4, { plan: 'other', queued_by: ME }),
        select: ['officer', 'elsewhere'],
        insert: ['officer', 'elsewhere'],
        update: [[AGAIN, ['officer', 'elsewhere']]],
      },
      {
        is: 'in the name of another',
        row: mail(5, { queued_by: holder.account }),
        stored: false,
        insert: NOBODY,
      },
    ],
  };
}
