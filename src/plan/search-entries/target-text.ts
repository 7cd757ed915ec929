import { findPhrase } from '../../search/tokens.ts';
import { Decimal, displayDecimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { promiseWords } from '../display.ts';
import type { Target } from '../target.ts';

/** What a target is searched by: its wording, and every number promised or started from, as shown and as written plainly. */
export function targetText(target: Pick<Target, 'unit' | 'wording' | 'comparison' | 'parts' | 'baseline'>): Words {
  const { unit, wording, comparison, parts = [], baseline } = target;
  const promises = [comparison, ...parts.map((part) => part.comparison)].filter((each) => each !== undefined);
  const shown = promises.map((promise) => promiseWords(promise, unit));
  // The baseline of a multiple is in a unit of its own, which only its wording says.
  const base = baseline === undefined ? [] : [displayDecimal(new Decimal(baseline.value), 4), baseline.value];
  const plain = [...promises.flatMap(({ value, upper = value }) => [value, upper]), ...base];
  const quotes = [...wording, ...(baseline ? [baseline.wording] : [])].map(({ quote }) => quote);
  return {
    zh: [...shown.map(({ zh }) => zh), ...plain].reduce(withMissing, quotes.join(' ')),
    en: [...shown.map(({ en }) => en), ...plain].reduce(withMissing, ''),
  };
}

/** The text with a piece that does not stand in it yet. */
const withMissing = (text: string, piece: string) => (findPhrase(text, piece) >= 0 ? text : `${text} ${piece}`.trim());
