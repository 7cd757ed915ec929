import { canonicalText } from '../../vocabulary/words.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { type HeldQuote, heldQuotes } from './held-quotes.ts';
import { quoteFinder } from './quote-finder.ts';
import type { TextUnit } from './unit.ts';

/** How a text and the catalogue of a plan fit together. */
export interface TextReview {
  readonly quotes: number;
  readonly missingQuotes: readonly HeldQuote[];
  /** Units of the text that text-map.yaml does not have. */
  readonly unmapped: readonly string[];
  /** Entries of text-map.yaml without a unit in the text. */
  readonly withoutUnit: readonly string[];
  /** Units that do not begin as text-map.yaml says. */
  readonly beginsElse: readonly string[];
  /** Units that hold the quote of an object they are not mapped to. */
  readonly withoutObject: readonly { readonly unit: string; readonly object: string; readonly quote: string }[];
}

/** Compares a text with what the plan folder holds of it. */
export function reviewText(units: readonly TextUnit[], plan: LoadedPlan): TextReview {
  const find = quoteFinder(units);
  const quotes = heldQuotes(plan);
  const places = quotes.map((quote) => ({ quote, units: find(quote) }));
  const mappings = new Map(plan.textMap.map((mapping) => [mapping.unit, mapping]));
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const begins = (text: string, start: string) => canonicalText(text).startsWith(canonicalText(start));
  const withoutObject = places.flatMap(({ quote, units: ids }) =>
    ids
      .filter((id) => mappings.get(id)?.objects.includes(quote.object) === false)
      .map((unit) => ({ unit, object: quote.object, quote: quote.quote })),
  );
  return {
    quotes: quotes.length,
    missingQuotes: places.filter(({ units: ids }) => ids.length === 0).map(({ quote }) => quote),
    unmapped: units.filter(({ id }) => !mappings.has(id)).map(({ id }) => id),
    withoutUnit: plan.textMap.filter(({ unit }) => !known.has(unit)).map(({ unit }) => unit),
    beginsElse: plan.textMap
      .filter((mapping) => !begins(known.get(mapping.unit)?.text ?? mapping.begins, mapping.begins))
      .map(({ unit }) => unit),
    withoutObject,
  };
}

/** The share of the quotes of a plan that a text has, from 0 to 1. */
export function shareFound({ quotes, missingQuotes }: Pick<TextReview, 'quotes' | 'missingQuotes'>): number {
  return quotes === 0 ? 0 : (quotes - missingQuotes.length) / quotes;
}
