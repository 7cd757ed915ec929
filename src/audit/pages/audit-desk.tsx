import { ask } from '../../ui/desk/call.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { listAudit } from '../verbs.ts';

const LINES = 200;
const OUTCOMES = { done: TEXTS.done, refused: TEXTS.refused, failed: TEXTS.failed } as const;

/** Who did what, newest first. */
export function AuditDesk() {
  const text = useText();
  const listed = useAnswer('audit', () => ask<typeof listAudit>('audit.list', { limit: LINES }));
  const lines = listed.value ?? [];
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="lead">{text(TEXTS.lead)}</p>
      <RefusalNotice refused={listed.refused} />
      <DeskTable
        caption={TEXTS.list}
        rows={lines}
        keyOf={({ id }) => id}
        columns={[
          { words: TEXTS.at, cell: ({ at }) => instantText(at) },
          { words: TEXTS.actor, cell: ({ actor }) => actor },
          { words: TEXTS.verb, cell: ({ verb }) => <code>{verb}</code> },
          { words: TEXTS.outcome, cell: ({ outcome }) => text(OUTCOMES[outcome]) },
          {
            words: TEXTS.detail,
            cell: ({ detail }) => <code className="desk-detail">{JSON.stringify(detail)}</code>,
          },
        ]}
      />
    </>
  );
}
