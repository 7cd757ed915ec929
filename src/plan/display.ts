import { Decimal, displayDecimal } from '../vocabulary/decimal.ts';
import type { Qualifier } from '../vocabulary/qualifier.ts';
import { differenceWithUnit, withUnit } from '../vocabulary/unit.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Comparison, Target } from './target.ts';

/** Both languages from one template each. */
export const say = (zh: string, en: string): Words => ({ zh, en });

/** One sentence out of clauses: ；and 。 in Chinese, semicolons and a full stop in English. */
export const sentence = (...clauses: readonly (Words | null)[]): Words => {
  const present = clauses.filter((clause): clause is Words => clause !== null);
  const en = present.map((clause) => clause.en).join('; ');
  return { zh: `${present.map(({ zh }) => zh).join('；')}。`, en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.` };
};

/** The number the promise is about, with its comparator: 50%左右 / about 50%. */
export function promiseWords({ comparator, value, upper }: Comparison, unit: string): Words {
  // A year is a date, not a quantity.
  if (unit === '年')
    return comparator === 'at-most' ? say(`不晚于${value}年`, `by ${value}`) : say(`${value}年`, value);
  const number = withUnit(displayDecimal(new Decimal(value), 4), unit);
  switch (comparator) {
    case 'about':
      return say(`${number.zh}左右`, `about ${number.en}`);
    case 'at-least':
      return say(`不低于${number.zh}`, `at least ${number.en}`);
    case 'more-than':
      return say(`超过${number.zh}`, `more than ${number.en}`);
    case 'at-most':
      return say(`不高于${number.zh}`, `at most ${number.en}`);
    case 'less-than':
      return say(`低于${number.zh}`, `less than ${number.en}`);
    case 'exact':
      return number;
    case 'range-per-year': {
      const top = withUnit(displayDecimal(new Decimal(upper ?? value), 4), unit);
      return say(`每年${displayDecimal(new Decimal(value), 4)}—${top.zh}`, `${value} to ${top.en} each year`);
    }
    case 'rank':
      return value === '1' ? say('第1位', 'rank 1') : say(`前${value}位`, `among the first ${value}`);
    case 'multiple':
      return say(`基期的${value}倍`, `${value} times the base`);
  }
}

/** A value in the unit it is shown in: a multiple is a number of times, a rank a place. */
export function valueWords(
  value: Decimal,
  target: Pick<Target, 'kind' | 'unit'>,
  qualifier: Qualifier = 'exact',
): Words {
  const text = displayDecimal(value, 4);
  const number =
    target.kind === 'rank'
      ? say(`第${text}位`, `rank ${text}`)
      : target.kind === 'regional-multiple'
        ? say(`${displayDecimal(value, 2)}倍`, `${displayDecimal(value, 2)} times`)
        : target.kind === 'average-growth'
          ? withUnit(displayDecimal(value, 2), target.unit)
          : withUnit(text, target.unit);
  switch (qualifier) {
    case 'exact':
      return number;
    case 'about':
      return say(`约${number.zh}`, `about ${number.en}`);
    case 'at-least':
      return say(`${number.zh}以上`, `${number.en} or more`);
    case 'more-than':
      return say(`超${number.zh}`, `over ${number.en}`);
  }
}

/** A difference in the unit of differences: percentage points for percent. */
export function differenceWords(difference: Decimal, target: Pick<Target, 'kind' | 'unit'>): Words {
  const text = displayTelling(difference.abs(), target.kind === 'regional-multiple' ? 3 : 2);
  if (target.kind === 'rank') return say(`${text}位`, text === '1' ? '1 place' : `${text} places`);
  if (target.kind === 'regional-multiple') return say(`${text}倍`, `${text} times`);
  return differenceWithUnit(text, target.unit);
}

/** A difference is never shown as 0 where there is one: as many decimals as it takes. */
function displayTelling(value: Decimal, places: number): string {
  const rounded = value.toDecimalPlaces(places);
  return displayDecimal(rounded.isZero() ? value.toSignificantDigits(1) : value, rounded.isZero() ? 30 : places);
}
