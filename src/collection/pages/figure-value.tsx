import { figureWords } from '../../figures/figure-words.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import { MISSING_REASONS } from '../cell.ts';
import type { Entry } from '../entry.ts';

/** What an organisation gave: the value with its unit, or the reason why there is none. */
export function FigureValue({
  of: { value, missing, unit, qualifier },
}: {
  readonly of: Pick<Entry, 'value' | 'missing' | 'unit' | 'qualifier'>;
}) {
  const text = useText();
  if (value !== null) return text(figureWords({ value, unit, qualifier }));
  return missing === null ? '—' : <em>{text(MISSING_REASONS[missing])}</em>;
}

/** Indicator, place and period of a cell. */
export function CellName({
  of,
}: {
  readonly of: { readonly indicatorName: string; readonly placeName: string; readonly period: string };
}) {
  return (
    <>
      <Chinese>{of.indicatorName}</Chinese>
      <span className="note">
        <Chinese>{of.placeName}</Chinese> · {of.period}
      </span>
    </>
  );
}
