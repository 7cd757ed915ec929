import { Alert, Button } from 'antd';
import { ask, command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { MAIL_STATES, mailNote, MAIL_TEXTS as TEXTS } from '../mail-texts.ts';
import type { listMail, MailLine, retryMail } from '../verbs/mail.ts';

const TAGS = { sent: 'tag tag-good', waiting: 'tag', failed: 'tag tag-weak' } as const;

/** What became of the mail of a plan. */
export function MailDesk() {
  const text = useText();
  const { plan } = useDesk();
  const listed = useAnswer(plan.id, () => ask<typeof listMail>('collection.mail', { plan: plan.id }));
  const sends = listed.value?.sends ?? false;
  const retrying = useCommand();
  const retry = async ({ id }: MailLine) => {
    await retrying.run(
      () => command<typeof retryMail>('collection.retryMail', { plan: plan.id, mail: id }),
      ({ note }) => note,
    );
    listed.reload();
  };
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="lead">{text(TEXTS.lead)}</p>
      <RefusalNotice refused={listed.refused} />
      {listed.value?.sends === false && <Alert type="warning" className="desk-notice" title={text(mailNote(false))} />}
      <Outcome of={retrying} />
      {listed.value && (
        <DeskTable
          caption={TEXTS.list}
          empty={TEXTS.none}
          rows={listed.value.mail}
          keyOf={({ id }) => id}
          columns={[
            { words: TEXTS.subject, cell: ({ subject }) => subject },
            { words: TEXTS.to, cell: ({ to }) => to },
            { words: TEXTS.state, cell: (mail) => <MailState mail={mail} sends={sends} /> },
            { words: TEXTS.queued, cell: ({ queuedBy, queuedAt }) => `${queuedBy} ${instantText(queuedAt)}` },
            { words: TEXTS.tries, cell: ({ tries }) => tries, isNumber: true },
            { words: TEXTS.why, cell: ({ error }) => (error === null ? '' : text(error)) },
            {
              words: DESK.actions,
              cell: (mail) =>
                mail.state !== 'sent' && (
                  <Button
                    disabled={retrying.isBusy}
                    aria-label={text(TEXTS.retryNamed(mail.to))}
                    onClick={() => void retry(mail)}
                  >
                    {text(TEXTS.retry)}
                  </Button>
                ),
            },
          ]}
        />
      )}
    </>
  );
}

function MailState(props: { readonly mail: MailLine; readonly sends: boolean }) {
  const { state, sentAt, nextAt } = props.mail;
  const text = useText();
  return (
    <>
      <span className={TAGS[state]}>{text(MAIL_STATES[state])}</span>{' '}
      {sentAt !== null && text(TEXTS.sentAt(instantText(sentAt)))}
      {nextAt !== null && props.sends && text(TEXTS.next(instantText(nextAt)))}
    </>
  );
}
