import { useText } from '../../ui/site.tsx';
import { displayDecimal, parseDecimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { CASE_TEXTS as TEXTS } from '../case-texts.ts';

/** An amount in yuan as people read it, without the unit; `none` where there is none. */
export function Yuan({ of, none = TEXTS.notFilled }: { readonly of: string | null; readonly none?: Words }) {
  const text = useText();
  const amount = parseDecimal(of ?? '');
  return amount === null ? <span className="note">{text(none)}</span> : displayDecimal(amount, 4);
}
