import { useState } from 'react';
import { ask } from '../../ui/desk/call.ts';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { PageSteps } from '../../ui/desk/page-steps.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { figureCellKey } from '../cell.ts';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { showLedger } from '../verbs/ledger.ts';
import { CompletenessSection } from './completeness-section.tsx';
import { LedgerActions } from './ledger-actions.tsx';
import { LedgerAnswer } from './ledger-answer.tsx';
import { LedgerFilter, type LedgerFilterValues } from './ledger-filter.tsx';
import { LedgerLines } from './ledger-lines.tsx';

/** What is missing, from whom, asked and answered; for a holder what concerns it, with room for its answer. */
export function LedgerDesk() {
  const text = useText();
  const { plan } = useDesk();
  const holds = useHolds();
  const [filter, setFilter] = useState<LedgerFilterValues>({ deciding: true });
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const listed = useAnswer(JSON.stringify([plan.id, filter, page]), () => {
    const { state, ...others } = filter;
    return ask<typeof showLedger>('collection.ledger', { plan: plan.id, page, ...others, ...(state && { state }) });
  });
  const show = (next: LedgerFilterValues) => {
    setFilter(next);
    setPage(1);
    setChosen(new Set());
  };
  const again = () => {
    setChosen(new Set());
    listed.reload();
  };
  const ledger = listed.value;
  const mayAct = holds('plan-officer', 'holder', 'city-office');
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <RefusalNotice refused={listed.refused} />
      {ledger && (
        <>
          <LedgerAnswer ledger={ledger} onHolder={(holder) => show({ ...filter, holder })} />
          <h2>{text(TEXTS.list)}</h2>
          <LedgerFilter key={JSON.stringify(filter)} filter={filter} groups={ledger.groups} onFilter={show} />
          {mayAct && (
            <LedgerActions
              ledger={ledger}
              chosen={ledger.lines.filter((line) => chosen.has(figureCellKey(line)))}
              onDone={again}
            />
          )}
          <LedgerLines lines={ledger.lines} {...(mayAct && { chosen, onChoose: setChosen })} />
          <PageSteps page={page} total={ledger.total} size={ledger.pageSize} onPage={setPage} />
        </>
      )}
      <CompletenessSection />
    </>
  );
}
