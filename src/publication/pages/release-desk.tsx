import { useState } from 'react';
import { figureWords } from '../../figures/figure-words.ts';
import { ask, command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { DeskTable, type Selection } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { DESK_TEXTS as TEXTS } from '../desk-texts.ts';
import type { ReleasedFigure } from '../release.ts';
import type { allReleases, cancelRelease, listCandidates, Release } from '../verbs/release.ts';
import { ReleaseForm } from './release-form.tsx';

type Listed = Release & { readonly visible: boolean };

/** What waits to be released, signing off, and everything signed off so far. */
export function ReleaseDesk() {
  const text = useText();
  const { plan } = useDesk();
  const maySign = useHolds()('publisher');
  const releases = useAnswer(plan.id, () => ask<typeof allReleases>('publication.allReleases', { plan: plan.id }));
  const candidates = useAnswer(plan.id, () => ask<typeof listCandidates>('publication.candidates', { plan: plan.id }));
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const waiting = candidates.value ?? [];
  const chosen = waiting.map(({ observation }) => observation).filter((id) => !left.has(id));
  const reload = () => {
    releases.reload();
    candidates.reload();
  };
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="lead">{text(TEXTS.lead)}</p>
      <h2>{text(TEXTS.waiting)}</h2>
      <RefusalNotice refused={candidates.refused} />
      {candidates.value && (
        <CandidateList
          figures={waiting}
          selection={
            maySign
              ? {
                  chosen: new Set(chosen),
                  choose: (now) =>
                    leave(new Set(waiting.map(({ observation }) => observation).filter((id) => !now.has(id)))),
                  nameOf: ({ indicator, place, period }: ReleasedFigure) => `${indicator} ${place} ${period}`,
                }
              : undefined
          }
        />
      )}
      {maySign && (
        <>
          <h2>{text(TEXTS.signOff)}</h2>
          <ReleaseForm chosen={chosen} onSigned={reload} />
        </>
      )}
      <h2>{text(TEXTS.list)}</h2>
      <RefusalNotice refused={releases.refused} />
      {releases.value && <ReleaseList releases={releases.value} maySign={maySign} onChange={reload} />}
    </>
  );
}

function CandidateList(props: {
  readonly figures: readonly ReleasedFigure[];
  readonly selection: Selection<ReleasedFigure> | undefined;
}) {
  const text = useText();
  return (
    <DeskTable
      caption={TEXTS.waiting}
      empty={TEXTS.noneWaiting}
      rows={props.figures}
      keyOf={({ observation }) => observation}
      {...(props.selection && { selection: props.selection })}
      columns={[
        {
          words: TEXTS.figure,
          cell: ({ indicator, place, period }) => (
            <>
              <Chinese>{indicator}</Chinese>
              <span className="note">
                <Chinese>{place}</Chinese> · {text(periodTextWords(period))}
              </span>
            </>
          ),
        },
        { words: TEXTS.value, cell: (figure) => text(figureWords(figure)), isNumber: true },
        { words: TEXTS.organisation, cell: ({ organisation }) => <Chinese>{organisation}</Chinese> },
      ]}
    />
  );
}

function ReleaseList(props: {
  readonly releases: readonly Listed[];
  readonly maySign: boolean;
  readonly onChange: () => void;
}) {
  const text = useText();
  const withdrawing = useCommand();
  const withdraw = async ({ id }: Listed) => {
    const answer = await withdrawing.run(
      () => command<typeof cancelRelease>('publication.cancelRelease', { release: id }),
      ({ title }) => TEXTS.withdrawn(title),
    );
    props.onChange();
    return answer !== undefined;
  };
  return (
    <>
      <Outcome of={withdrawing} />
      <DeskTable
        caption={TEXTS.list}
        empty={TEXTS.none}
        rows={props.releases}
        keyOf={({ id }) => id}
        columns={[
          { words: TEXTS.name, cell: ({ title }) => title },
          {
            words: TEXTS.state,
            cell: ({ visible, visibleFrom }) => (
              <>
                <span className={visible ? 'tag tag-good' : 'tag tag-weak'}>
                  {text(visible ? TEXTS.visible : TEXTS.scheduled)}
                </span>
                {instantText(visibleFrom)}
              </>
            ),
          },
          {
            words: TEXTS.contents,
            cell: ({ figures, revisions, turned }) => text(TEXTS.counts(figures, revisions, turned)),
          },
          { words: TEXTS.signed, cell: ({ signedBy, signedAt }) => `${signedBy} ${instantText(signedAt)}` },
          {
            words: DESK.actions,
            cell: (release) =>
              props.maySign &&
              !release.visible && (
                <ConfirmButton
                  words={TEXTS.withdraw}
                  question={TEXTS.withdrawQuestion(release.title)}
                  isDanger
                  act={() => withdraw(release)}
                />
              ),
          },
        ]}
      />
    </>
  );
}
