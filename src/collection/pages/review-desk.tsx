import { useState } from 'react';
import { ask } from '../../ui/desk/call.ts';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { PageSteps } from '../../ui/desk/page-steps.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import type { FigureCell } from '../cell.ts';
import { REVIEW_TEXTS as TEXTS } from '../review-texts.ts';
import type { listEntries } from '../verbs/entries.ts';
import { CellHistory } from './cell-history.tsx';
import { DisagreementList } from './disagreement-list.tsx';
import { EntryFilter, type EntryFilterValues } from './entry-filter.tsx';
import { EntryList } from './entry-list.tsx';
import { ReviewActions } from './review-actions.tsx';

/** What was reported: approve, return, look at every version, settle what does not agree. */
export function ReviewDesk() {
  const text = useText();
  const { plan } = useDesk();
  const holds = useHolds();
  const [filter, setFilter] = useState<EntryFilterValues>({ state: 'reported' });
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<FigureCell | null>(null);
  const listed = useAnswer(JSON.stringify([filter, page]), () => {
    const { state, ...others } = filter;
    return ask<typeof listEntries>('collection.entries', { plan: plan.id, page, ...others, ...(state && { state }) });
  });
  const again = () => {
    setChosen(new Set());
    listed.reload();
  };
  const mayReview = holds('reviewer');
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="lead">{text(TEXTS.lead)}</p>
      <EntryFilter
        filter={filter}
        counts={listed.value?.counts ?? {}}
        onFilter={(next) => {
          setFilter(next);
          setPage(1);
          setChosen(new Set());
        }}
      />
      {mayReview && <ReviewActions chosen={chosen} onDone={again} />}
      <RefusalNotice refused={listed.refused} />
      {listed.value && (
        <>
          <EntryList
            entries={listed.value.entries}
            {...(mayReview && { chosen, onChoose: setChosen })}
            onVersions={setShown}
          />
          <PageSteps page={page} total={listed.value.total} size={listed.value.pageSize} onPage={setPage} />
        </>
      )}
      {shown && <CellHistory cell={shown} onClose={() => setShown(null)} />}
      {holds('plan-officer', 'reviewer', 'publisher', 'inspector') && (
        <DisagreementList maySettle={holds('plan-officer')} />
      )}
    </>
  );
}
