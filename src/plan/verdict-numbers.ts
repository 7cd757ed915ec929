import { Decimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import { promiseWords, valueWords } from './display.ts';
import type { PartVerdict } from './verdict.ts';

type Numbers = Pick<PartVerdict, 'kind' | 'unit' | 'value' | 'qualifier' | 'target' | 'comparator' | 'upper'>;

/** The value a verdict speaks of, with unit and qualifier; null when there is none. */
export function valueOf(verdict: Numbers): Words | null {
  return verdict.value === null ? null : valueWords(new Decimal(verdict.value), verdict, verdict.qualifier);
}

/** Another number in the unit of a verdict: an edge, or a value of another year. */
export function numberOf(verdict: Pick<Numbers, 'kind' | 'unit'>, number: string): Words {
  return valueWords(new Decimal(number), verdict);
}

/** The promised number with its comparator; null for a wording without number. */
export function promiseOf({ comparator, target, upper, unit }: Numbers): Words | null {
  if (comparator === null || target === null) return null;
  return promiseWords({ comparator, value: target, ...(upper === null ? {} : { upper }) }, unit);
}
