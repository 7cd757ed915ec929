import { command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { REVIEW_TEXTS as TEXTS } from '../review-texts.ts';
import type { approveEntries, returnEntries } from '../verbs/review.ts';

/** Approving and returning what was chosen. */
export function ReviewActions({
  chosen,
  onDone,
}: {
  readonly chosen: ReadonlySet<string>;
  readonly onDone: () => void;
}) {
  const text = useText();
  const reviewing = useCommand();
  const ids = [...chosen];
  const approve = async () => {
    const answer = await reviewing.run(
      () => command<typeof approveEntries>('collection.approve', { ids }),
      ({ approved, ownReview }) => TEXTS.approved(approved, ownReview),
    );
    onDone();
    return answer !== undefined;
  };
  const giveBack = async (note: string) => {
    const answer = await reviewing.run(
      () => command<typeof returnEntries>('collection.return', { ids, note }),
      ({ returned }) => TEXTS.returned(returned),
    );
    onDone();
    return answer !== undefined;
  };
  return (
    <>
      <Outcome of={reviewing} />
      <div className="desk-row">
        <span>{text(TEXTS.chosen(ids.length))}</span>
        <ConfirmButton
          words={TEXTS.approve}
          question={TEXTS.approveQuestion(ids.length)}
          isDisabled={ids.length === 0}
          act={approve}
        />
        <ConfirmButton
          words={TEXTS.return}
          question={TEXTS.returnQuestion(ids.length)}
          note={TEXTS.reason}
          isDisabled={ids.length === 0}
          act={giveBack}
        />
      </div>
    </>
  );
}
