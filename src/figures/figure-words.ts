import { Decimal, displayDecimal } from '../vocabulary/decimal.ts';
import type { Qualifier } from '../vocabulary/qualifier.ts';
import { UNITS, withUnit } from '../vocabulary/unit.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Observation } from './observation.ts';

/** A published value as printed: digits kept, thousands separated, with its qualifier and its unit. */
export function figureWords({ value, unit, qualifier }: Pick<Observation, 'value' | 'unit' | 'qualifier'>): Words {
  return qualified(withUnit(numberText(value), unit), qualifier);
}

/** The same without unit, for a column whose head names it. */
export function bareFigureWords({ value, unit, qualifier }: Pick<Observation, 'value' | 'unit' | 'qualifier'>): Words {
  const { zh, en } = numberIn(value, unit);
  return qualified({ zh: numberText(zh), en: numberText(en) }, qualifier);
}

/** The digits that stand beside `unitWords`: 3500 in 亿元 is 350 in billion yuan. */
export function numberIn(value: string, unit: string): Words {
  const factor = UNITS[unit]?.english?.factor;
  return { zh: value, en: factor === undefined ? value : new Decimal(value).times(factor).toFixed() };
}

/** A unit by itself, for a column head or under a title; counted things have no unit word in English. */
export function unitWords(unit: string): Words {
  const { zh, en } = withUnit('', unit);
  return { zh, en: (UNITS[unit]?.english?.after ?? en).trim() || 'number' };
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
