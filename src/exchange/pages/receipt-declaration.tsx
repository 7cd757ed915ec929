import { Alert } from 'antd';
import { useState } from 'react';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useKept } from '../../ui/desk/drafts.ts';
import { useText } from '../../ui/site.tsx';
import { Decimal, displayDecimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { factsAsKept } from '../case-as-kept.ts';
import { CLINIC_TEXTS as CLINIC } from '../clinic-texts.ts';
import type { Receipt } from '../declared-facts.ts';
import { fieldWords } from '../filing-fault-texts.ts';
import { receiptFaults } from '../filing-faults.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import type { AskProps } from './act-props.ts';
import { SaveButton } from './case-editor.tsx';
import { FaultList } from './fault-list.tsx';
import { ReceiptRows } from './receipt-rows.tsx';

/** A change that only adds receipts. */
export function ReceiptDeclaration({ shown, seen, acting, askChange }: AskProps) {
  const text = useText();
  const { content } = shown;
  const added = useKept<readonly Receipt[]>(`contract ${seen.contract} receipts`, [
    { amount: '', on: '', isTechnical: null },
  ]);
  const [refused, setRefused] = useState<Words | null>(null);
  const faults = receiptFaults(added.value);
  const stopping = faults.filter(({ stops }) => stops !== 'nothing');
  const declare = async () => {
    const { received = [] } = factsAsKept({ received: added.value });
    setRefused(received.length === 0 ? TEXTS.noReceipt : stopping.length > 0 ? TEXTS.faultsStopSubmitting : null);
    if (received.length === 0 || stopping.length > 0) return;
    const facts = { ...content.facts, received: [...(content.facts.received ?? []), ...received] };
    const reason = text(TEXTS.receiptsReason(received.length));
    if (await askChange({ ...content, facts }, reason)) added.drop();
  };
  const said = (isTechnical: boolean | null) =>
    text(isTechnical === null ? CLINIC.notSaid : isTechnical ? CLINIC.yes : CLINIC.no);
  return (
    <>
      <p>{text(TEXTS.receiptsLead)}</p>
      {content.facts.received && (
        <DeskTable
          caption={TEXTS.receiptsBefore}
          rows={content.facts.received}
          keyOf={(receipt) => String(content.facts.received?.indexOf(receipt))}
          columns={[
            { words: fieldWords('on'), cell: ({ on }) => on },
            {
              words: fieldWords('amount'),
              cell: ({ amount }) => displayDecimal(new Decimal(amount), 4),
              isNumber: true,
            },
            { words: fieldWords('isTechnical'), cell: ({ isTechnical }) => said(isTechnical) },
          ]}
        />
      )}
      <ReceiptRows receipts={added.value} faults={faults} onReceipts={added.keep} />
      {refused && (
        <Alert
          type="error"
          role="alert"
          className="desk-notice"
          title={text(refused)}
          {...(stopping.length > 0 && { description: <FaultList faults={stopping} /> })}
        />
      )}
      <div className="desk-row">
        <SaveButton words={TEXTS.sendReceipts} isBusy={acting.isBusy} onPress={() => void declare()} />
      </div>
    </>
  );
}
