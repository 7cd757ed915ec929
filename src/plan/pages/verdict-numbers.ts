import { Decimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import { promiseWords, valueWords } from '../display.ts';
import type { PartVerdict } from '../verdict.ts';

type Numbers = Pick<PartVerdict, 'kind' | 'unit' | 'value' | 'target' | 'comparator' | 'upper'>;

/** The value a verdict speaks of, with unit; null when there is none. */
export function valueOf(verdict: Numbers, value = verdict.value): Words | null {
  return value === null ? null : valueWords(new Decimal(value), verdict);
}

/** The promised number with its comparator; null for a wording without number. */
export function promiseOf({ comparator, target, upper, unit }: Numbers): Words | null {
  if (comparator === null || target === null) return null;
  return promiseWords({ comparator, value: target, ...(upper === null ? {} : { upper }) }, unit);
}
