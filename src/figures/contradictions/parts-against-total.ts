import { isInside, type Place } from '../../registry/place.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import { parsePeriod } from '../../vocabulary/period.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { Indicator } from '../indicator.ts';
import type { Observation } from '../observation.ts';
import { amountWords, cellWords, differenceWords, type Found, type KnownFigures, roundingOf } from './known-figures.ts';

/** Levels whose places, taken together, make up the place above them. Zones lie inside places without covering them. */
const COVERING_LEVELS = {
  region: { zh: '个区域', en: ' regions' },
  city: { zh: '个设区市', en: ' cities' },
  district: { zh: '个县（市、区）', en: ' districts' },
} as const satisfies Partial<Record<Place['level'], Words>>;
type CoveringLevel = keyof typeof COVERING_LEVELS;
const LEVELS = Object.keys(COVERING_LEVELS) as CoveringLevel[];

/**
 * Published wholes against the sum of their parts where every part is known: places of one level, complete sets of
 * breakdowns, and the years of a period. Only exact figures are added up; a difference that rounding explains is said to be one.
 */
export function partsAgainstTotal(known: KnownFigures): Found[] {
  const additive = known.indicators.filter((indicator) => indicator.additive);
  const divided = known.indicators.filter(({ breakdowns }) => breakdowns.length > 0);
  const sets = coveringSets(known.places);
  return [
    ...wholesOf(known, additive).flatMap((whole) => placesOf(known, whole, sets.get(whole.place) ?? [])),
    ...wholesOf(known, divided).flatMap((whole) => breakdownsOf(known, whole)),
    ...known.adopted.flatMap((whole) => yearsOf(known, whole)),
  ];
}

function wholesOf({ adopted }: KnownFigures, indicators: readonly Indicator[]): Observation[] {
  const names = new Set(indicators.map(({ name }) => name));
  return adopted.filter(({ indicator, breakdown }) => names.has(indicator) && breakdown === null);
}

interface CoveringSet {
  readonly level: CoveringLevel;
  readonly names: readonly string[];
}

/** For each place the levels that make it up. A nation has more parts than a plan lists. */
function coveringSets(places: readonly Place[]): ReadonlyMap<string, readonly CoveringSet[]> {
  const wholes = places.filter(({ level }) => level !== 'nation');
  return new Map(
    wholes.map((whole) => {
      const inside = places.filter((part) => isInside(part, whole, places));
      const sets = LEVELS.map((level) => ({
        level,
        names: inside.filter((part) => part.level === level).map(({ name }) => name),
      }));
      return [whole.name, sets.filter(({ names }) => names.length > 1)];
    }),
  );
}

function placesOf(known: KnownFigures, whole: Observation, sets: readonly CoveringSet[]): Found[] {
  return sets.flatMap(({ level, names }) => {
    const parts = names.map((place) => known.adoptedAt({ ...whole, place }));
    const { zh, en } = COVERING_LEVELS[level];
    return compare(known, whole, parts, level, { zh: `${names.length}${zh}`, en: `the ${names.length}${en}` });
  });
}

function breakdownsOf(known: KnownFigures, whole: Observation): Found[] {
  const sets = known.indicators.find(({ name }) => name === whole.indicator)?.breakdowns ?? [];
  return sets.flatMap((set) => {
    const parts = set.map((breakdown) => known.adoptedAt({ ...whole, breakdown }));
    return compare(known, whole, parts, set.join('+'), { zh: `${set.length}个分项`, en: `the ${set.length} parts` });
  });
}

/** Ratios, ranks and rates have no sum over years. */
const NOT_SUMMED = new Set(['%', '位', '倍', '分', '级', '年']);

function yearsOf(known: KnownFigures, whole: Observation): Found[] {
  const period = parsePeriod(whole.period);
  if (period?.kind !== 'years' || NOT_SUMMED.has(whole.unit) || whole.unit.includes('/')) return [];
  const years = Array.from({ length: period.to - period.from + 1 }, (_, index) => String(period.from + index));
  const parts = years.map((year) => known.adoptedAt({ ...whole, period: year }));
  return compare(known, whole, parts, 'years', { zh: `${years.length}年`, en: `the ${years.length} years` });
}

function compare(
  known: KnownFigures,
  whole: Observation,
  parts: readonly (Observation | undefined)[],
  detail: string,
  partsWords: Words,
): Found[] {
  const figures = parts.filter((part) => part !== undefined);
  const exact = [whole, ...figures].every(({ qualifier, unit }) => qualifier === 'exact' && unit === whole.unit);
  if (figures.length < 2 || figures.length < parts.length || !exact) return [];
  const sum = Decimal.sum(...figures.map(({ value }) => value));
  const difference = sum.minus(whole.value);
  if (difference.isZero()) return [];
  const all = [whole, ...figures];
  const rounding = Decimal.sum(...all.map(roundingOf));
  const apart = differenceWords(difference, all);
  const [subject, total, added] = [
    cellWords(known, whole),
    amountWords(new Decimal(whole.value), all),
    amountWords(sum, all),
  ];
  const explained = difference.abs().lessThanOrEqualTo(rounding)
    ? { zh: '，在四舍五入可以解释的范围内', en: ', which rounding can explain' }
    : { zh: '，四舍五入不能解释', en: ', more than rounding can explain' };
  const { indicator, breakdown, place, period } = whole;
  return [
    {
      rule: 'parts-against-total',
      ...{ indicator, breakdown, place, periods: [period], observations: all, detail },
      sentence: {
        zh: `${subject.zh}：${partsWords.zh}合计${added.zh}，公布总数${total.zh}，相差${apart.zh}${explained.zh}。`,
        en: `${subject.en}: ${partsWords.en} sum to ${added.en}, the published total is ${total.en}; the difference is ${apart.en}${explained.en}.`,
      },
    },
  ];
}
