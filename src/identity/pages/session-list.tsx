import { ask, command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { type Column, DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { endSessionVerb, listSessionsVerb, SessionLine } from '../verbs.ts';

/** Sessions that have not ended: one's own, or everybody's. */
export function SessionList({ all }: { readonly all: boolean }) {
  const text = useText();
  const listed = useAnswer(String(all), () =>
    ask<typeof listSessionsVerb>('identity.sessions', { all: all ? 'true' : 'false' }),
  );
  const ending = useCommand();
  const end = async (session: string) => {
    const answer = await ending.run(
      () => command<typeof endSessionVerb>('identity.endSession', { session }, 'repeatable'),
      () => TEXTS.ended,
    );
    listed.reload();
    return answer !== undefined;
  };
  const who: Column<SessionLine> = { words: TEXTS.person, cell: ({ name }) => name };
  const columns: Column<SessionLine>[] = [
    {
      words: TEXTS.started,
      cell: ({ createdAt, isThis }) => (
        <>
          {instantText(createdAt)}
          {isThis && <span className="tag">{text(TEXTS.thisSession)}</span>}
        </>
      ),
    },
    { words: TEXTS.lastSeen, cell: ({ lastSeenAt }) => instantText(lastSeenAt) },
    {
      words: TEXTS.from,
      cell: ({ address, userAgent }) => (
        <>
          {address}
          <span className="note">{userAgent}</span>
        </>
      ),
    },
    {
      words: DESK.actions,
      cell: ({ id, isThis }) =>
        !isThis && (
          <ConfirmButton words={TEXTS.endSession} question={TEXTS.endSessionQuestion} isDanger act={() => end(id)} />
        ),
    },
  ];
  return (
    <>
      <Outcome of={ending} />
      <RefusalNotice refused={listed.refused} />
      {listed.value && (
        <DeskTable
          caption={TEXTS.sessions}
          rows={listed.value.filter(({ endedAt }) => endedAt === null)}
          keyOf={({ id }) => id}
          columns={all ? [who, ...columns] : columns}
        />
      )}
    </>
  );
}
