import { useState } from 'react';
import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { DOUBT_TEXTS as TEXTS } from '../ledger-page-texts.ts';
import type { listDoubts } from '../verbs/doubts.ts';
import { DoubtList } from './doubt-list.tsx';
import './contract-ledger.css';

/** The doubts that touch one contract, with the answers; for whoever examines it. */
export function CaseDoubts({ contract, mayAnswer }: { readonly contract: string; readonly mayAnswer: boolean }) {
  const text = useText();
  const { plan } = useDesk();
  const [isAll, setAll] = useState(false);
  const listed = useAnswer(JSON.stringify([plan.id, contract]), () =>
    ask<typeof listDoubts>('exchange.doubts', { plan: plan.id, contract, answered: true }),
  );
  const found = listed.value;
  return (
    <section aria-labelledby="case-doubts">
      <h2 id="case-doubts">{text(TEXTS.doubts)}</h2>
      <RefusalNotice refused={listed.refused} />
      {listed.isLoading && found === undefined && <p role="status">{text(DESK.opening)}</p>}
      {found && (
        <>
          <p>{text(TEXTS.aboutOne(found.open))}</p>
          <p className="note">{text(TEXTS.promptOnly)}</p>
          <DoubtList found={found} mayAnswer={mayAnswer} isAll={isAll} onAll={setAll} onAnswered={listed.reload} />
        </>
      )}
    </section>
  );
}
