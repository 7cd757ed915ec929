import { Button, Input } from 'antd';
import { useText } from '../../ui/site.tsx';
import type { Receipt } from '../declared-facts.ts';
import { fieldWords } from '../filing-fault-texts.ts';
import type { FilingFault } from '../filing-faults.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import { NotedField } from './noted-field.tsx';
import { SaidSelect } from './said-select.tsx';

const MOST_RECEIPTS = 500;
const NOTHING: Receipt = { amount: '', on: '', isTechnical: null };

/** Money that came in, a row each. */
export function ReceiptRows(props: {
  readonly receipts: readonly Receipt[];
  readonly faults: readonly FilingFault[];
  readonly onReceipts: (receipts: readonly Receipt[]) => void;
}) {
  const { receipts, faults, onReceipts } = props;
  const text = useText();
  const change = (index: number, changed: Partial<Receipt>) =>
    onReceipts(receipts.map((each, at) => (at === index ? { ...each, ...changed } : each)));
  return (
    <>
      {receipts.map(({ amount, on, isTechnical }, index) => (
        <fieldset key={`${index} of ${receipts.length}`} className="desk-fieldset">
          <legend>{text(TEXTS.receipt(index + 1))}</legend>
          <div className="filing-grid">
            <NotedField path={`received.${index}.amount`} words={fieldWords('amount')} faults={faults}>
              {(field) => (
                <Input
                  {...field}
                  inputMode="decimal"
                  value={amount}
                  onChange={({ target }) => change(index, { amount: target.value })}
                />
              )}
            </NotedField>
            <NotedField
              path={`received.${index}.on`}
              words={fieldWords('on')}
              faults={faults}
              {...(on === '' && { hint: TEXTS.dayHint })}
            >
              {(field) => (
                <Input {...field} value={on} onChange={({ target }) => change(index, { on: target.value })} />
              )}
            </NotedField>
            <NotedField path={`received.${index}.isTechnical`} words={fieldWords('isTechnical')} faults={faults}>
              {(field) => (
                <SaidSelect field={field} said={isTechnical} onSaid={(said) => change(index, { isTechnical: said })} />
              )}
            </NotedField>
          </div>
          <Button onClick={() => onReceipts(receipts.filter((_, at) => at !== index))}>
            {text(TEXTS.removeRow, TEXTS.receipt(index + 1))}
          </Button>
        </fieldset>
      ))}
      <Button disabled={receipts.length >= MOST_RECEIPTS} onClick={() => onReceipts([...receipts, NOTHING])}>
        {text(TEXTS.addReceipt)}
      </Button>
    </>
  );
}
