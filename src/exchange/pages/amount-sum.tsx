import { useText } from '../../ui/site.tsx';
import { displayDecimal, parseDecimal } from '../../vocabulary/decimal.ts';
import type { AmountSum } from '../contract-statistics.ts';
import { LEDGER_PAGE_TEXTS as TEXTS } from '../ledger-page-texts.ts';

export const AMOUNTS = ['total', 'technical', 'received'] as const;
export type AmountUnit = 'yuan' | 'ten-thousand';

/** A sum without its unit, the exact yuan behind it, and how many contracts do not say theirs. */
export function Amount({ of: { sum, unknown }, unit }: { readonly of: AmountSum; readonly unit: AmountUnit }) {
  const text = useText();
  const yuan = parseDecimal(sum ?? '');
  if (yuan === null) return <span className="note">{text(TEXTS.allUnknown(unknown))}</span>;
  return (
    <>
      <span title={text(TEXTS.yuanOf(displayDecimal(yuan, 4)))}>
        {displayDecimal(unit === 'yuan' ? yuan : yuan.dividedBy(10_000), 4)}
      </span>
      {unknown > 0 && <span className="note">{text(TEXTS.alsoUnknown(unknown))}</span>}
    </>
  );
}
