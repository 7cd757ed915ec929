import { ask } from '../../ui/desk/call.ts';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { goTo } from '../../ui/desk/hash.ts';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { displayDecimal, parseDecimal } from '../../vocabulary/decimal.ts';
import { DOUBT_TEXTS as TEXTS } from '../ledger-page-texts.ts';
import type { listDoubts } from '../verbs/doubts.ts';
import { DoubtList } from './doubt-list.tsx';
import { type LedgerAddress, ledgerPath } from './ledger-address.ts';

/** What a person should look at in the whole ledger. */
export function DoubtsPart({ query }: Pick<LedgerAddress, 'query'>) {
  const text = useText();
  const { plan } = useDesk();
  const mayAnswer = useHolds()('registrar');
  const listed = useAnswer(plan.id, () => ask<typeof listDoubts>('exchange.doubts', { plan: plan.id, answered: true }));
  const found = listed.value;
  const amount = parseDecimal(found?.threshold?.amount ?? '');
  return (
    <>
      <RefusalNotice refused={listed.refused} />
      {listed.isLoading && found === undefined && <p role="status">{text(DESK.opening)}</p>}
      {found && (
        <>
          <p className="ledger-answer">
            {text(found.compared === 0 ? TEXTS.nothingCompared : TEXTS.answer(found.open, found.compared))}
          </p>
          <p className="lead">{text(TEXTS.promptOnly)}</p>
          <p className="note">
            {text(
              found.threshold && amount
                ? TEXTS.threshold(displayDecimal(amount, 4), found.threshold.pack)
                : TEXTS.noThreshold,
            )}
          </p>
          <DoubtList
            found={found}
            mayAnswer={mayAnswer}
            isAll={query.all === 'true'}
            onAll={(isAll) => goTo(ledgerPath('doubts', { all: isAll ? 'true' : '' }))}
            onAnswered={listed.reload}
          />
        </>
      )}
    </>
  );
}
