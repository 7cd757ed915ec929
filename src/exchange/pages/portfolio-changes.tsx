import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useText } from '../../ui/site.tsx';
import { displayDecimal, parseDecimal } from '../../vocabulary/decimal.ts';
import { LEDGER_PAGE_TEXTS } from '../ledger-page-texts.ts';
import { RULE_TEXTS as TEXTS } from '../ledger-rule-texts.ts';
import type { AmountChange, RefusalChange } from '../portfolio.ts';

/** The three amounts, summed over the contracts both packs tell them of. */
export function AmountChanges({ amounts }: { readonly amounts: readonly AmountChange[] }) {
  const text = useText();
  const yuan = (sum: string | null) => {
    const value = parseDecimal(sum ?? '');
    return value === null ? <span className="note">{text(TEXTS.noSum)}</span> : displayDecimal(value, 4);
  };
  return (
    <>
      <h3>{text(TEXTS.amounts)}</h3>
      <DeskTable
        caption={TEXTS.amounts}
        rows={amounts}
        keyOf={({ amount }) => amount}
        columns={[
          { words: TEXTS.amount, cell: ({ amount }) => text(LEDGER_PAGE_TEXTS[amount]) },
          { words: TEXTS.sumBefore, cell: ({ before }) => yuan(before), isNumber: true },
          { words: TEXTS.sumAfter, cell: ({ after }) => yuan(after), isNumber: true },
          { words: TEXTS.known, cell: ({ known }) => known, isNumber: true },
          { words: TEXTS.differ, cell: ({ changed }) => changed, isNumber: true },
          { words: TEXTS.appeared, cell: ({ appeared }) => appeared, isNumber: true },
          { words: TEXTS.vanished, cell: ({ vanished }) => vanished, isNumber: true },
        ]}
      />
    </>
  );
}

/** The reasons to refuse that contracts meet under either pack. */
export function RefusalChanges({ refusals }: { readonly refusals: readonly RefusalChange[] }) {
  const text = useText();
  return (
    <>
      <h3>{text(TEXTS.refusals)}</h3>
      <DeskTable
        caption={TEXTS.refusals}
        empty={TEXTS.none}
        rows={refusals}
        keyOf={({ refusal }) => refusal}
        columns={[
          { words: TEXTS.refusal, cell: ({ words }) => text(words) },
          { words: TEXTS.metBefore, cell: ({ before }) => before, isNumber: true },
          { words: TEXTS.metAfter, cell: ({ after }) => after, isNumber: true },
          { words: TEXTS.added, cell: ({ added }) => added, isNumber: true },
          { words: TEXTS.gone, cell: ({ gone }) => gone, isNumber: true },
        ]}
      />
    </>
  );
}
