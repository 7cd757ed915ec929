import { Decimal, displayDecimal } from '../vocabulary/decimal.ts';
import type { Qualifier } from '../vocabulary/qualifier.ts';
import { withUnit } from '../vocabulary/unit.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Observation } from './observation.ts';

/** A published value as printed: digits kept, thousands separated, with its qualifier and its unit. */
export function figureWords({ value, unit, qualifier }: Pick<Observation, 'value' | 'unit' | 'qualifier'>): Words {
  return qualified(withUnit(numberText(value), unit), qualifier);
}

/** The same without unit, for a column whose head names it. */
export function bareFigureWords({ value, qualifier }: Pick<Observation, 'value' | 'qualifier'>): Words {
  const text = numberText(value);
  return qualified({ zh: text, en: text }, qualifier);
}

/** A unit by itself, for a column head or under a title; counted things have no unit word in English. */
export function unitWords(unit: string): Words {
  const { zh, en } = withUnit('', unit);
  return { zh, en: en.trim() || 'number' };
}

function numberText(value: string): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = displayDecimal(new Decimal(whole), 0).replace('-', '−');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function qualified(number: Words, qualifier: Qualifier): Words {
  switch (qualifier) {
    case 'exact':
      return number;
    case 'about':
      return { zh: `约${number.zh}`, en: `about ${number.en}` };
    case 'at-least':
      return { zh: `${number.zh}以上`, en: `${number.en} or more` };
    case 'more-than':
      return { zh: `超${number.zh}`, en: `over ${number.en}` };
  }
}
