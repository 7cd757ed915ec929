import type { OutputOf } from '../../platform/verb.ts';
import { ask, command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { figureCellKey } from '../cell.ts';
import { REVIEW_TEXTS as TEXTS } from '../review-texts.ts';
import type { listDisagreements, settleCell } from '../verbs/review.ts';
import { FigureValue } from './figure-value.tsx';

type Disagreement = OutputOf<typeof listDisagreements>[number];
type Side = Disagreement['entries'][number];

/** Cells with two approved figures, and the decision between them. */
export function DisagreementList({ maySettle }: { readonly maySettle: boolean }) {
  const text = useText();
  const { plan } = useDesk();
  const settling = useCommand();
  const listed = useAnswer(plan.id, () => ask<typeof listDisagreements>('collection.disagreements', { plan: plan.id }));
  const settle = async (chosen: string, reason: string) => {
    const answer = await settling.run(
      () => command<typeof settleCell>('collection.settle', { chosen, reason }),
      () => TEXTS.settled,
    );
    listed.reload();
    return answer !== undefined;
  };
  return (
    <section>
      <h2>{text(TEXTS.disagreements)}</h2>
      <Outcome of={settling} />
      <RefusalNotice refused={listed.refused} />
      {listed.value?.length === 0 && <p className="note">{text(TEXTS.noDisagreements)}</p>}
      {listed.value?.map((cell) => (
        <DisagreementTable
          key={cell.entries[0] === undefined ? '' : figureCellKey(cell.entries[0])}
          of={cell}
          settle={maySettle ? settle : null}
        />
      ))}
    </section>
  );
}

function DisagreementTable(props: {
  readonly of: Disagreement;
  readonly settle: ((chosen: string, reason: string) => Promise<boolean>) | null;
}) {
  const { of, settle } = props;
  const text = useText();
  const [first] = of.entries;
  if (first === undefined) return null;
  const name = `${first.indicatorName} · ${first.placeName} · ${first.period}`;
  const action = (side: Side) =>
    settle !== null &&
    of.open && (
      <ConfirmButton
        words={TEXTS.settle}
        question={TEXTS.settleQuestion(side.organisation.name)}
        note={TEXTS.reason}
        act={(reason) => settle(side.id, reason)}
      />
    );
  return (
    <>
      <DeskTable
        caption={{ zh: name, en: name }}
        rows={of.entries}
        keyOf={({ id }) => id}
        columns={[
          { words: TEXTS.organisation, cell: ({ organisation }) => organisation.name },
          { words: TEXTS.value, cell: (entry) => <FigureValue of={entry} /> },
          {
            words: TEXTS.state,
            cell: ({ setAside }) =>
              of.open ? '—' : setAside === null ? text(TEXTS.used) : `${text(TEXTS.setAside)}: ${setAside}`,
          },
          { words: DESK.actions, cell: action },
        ]}
      />
      {of.decision && (
        <p className="note">
          {of.decision.reason} · {text(TEXTS.decidedBy(of.decision.by, instantText(of.decision.at)))}
        </p>
      )}
    </>
  );
}
