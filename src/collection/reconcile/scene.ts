import type { Indicator } from '../../figures/indicator.ts';
import { addBounds, type Bound, joinRanges, type Range, rangeOfFigure } from '../../plan/bounds.ts';
import { aboutTolerance } from '../../plan/comparison.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import type { VerdictPack } from '../../plan/verdict-pack.ts';
import { type Place, partsOf } from '../../registry/place.ts';
import { Decimal, displayDecimal } from '../../vocabulary/decimal.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { withUnit } from '../../vocabulary/unit.ts';
import type { Words } from '../../vocabulary/words.ts';
import { figureCellKey } from '../cell.ts';
import type { StatedFigure } from '../doubt.ts';

/** The whole, its parts, and the one figure that stands for each cell. */
export interface Scene {
  readonly pack: VerdictPack;
  readonly indicators: readonly Indicator[];
  readonly whole: Place;
  /** In administrative order. */
  readonly parts: readonly Place[];
  /** Periods for which an organisation gave a figure of a part, oldest first. */
  readonly periodsOf: (indicator: string) => readonly string[];
  readonly figureAt: (indicator: string, place: string, period: string) => StatedFigure | undefined;
  readonly figures: readonly StatedFigure[];
}

/** The places a plan’s territory is made up of. */
export function partsOfPlan({ header, places }: Pick<LoadedPlan, 'header' | 'places'>): Place[] {
  const whole = places.find(({ id }) => id === header.place);
  return whole === undefined ? [] : partsOf(whole, places);
}

/** Of several figures of one cell the first counts. */
export function sceneOf(plan: LoadedPlan, pack: VerdictPack, given: readonly StatedFigure[]): Scene | null {
  const whole = plan.places.find(({ id }) => id === plan.header.place);
  if (whole === undefined) return null;
  const parts = partsOf(whole, plan.places);
  const byCell = new Map<string, StatedFigure>();
  for (const figure of given) if (!byCell.has(figureCellKey(figure))) byCell.set(figureCellKey(figure), figure);
  const figures = [...byCell.values()];
  const partIds = new Set(parts.map(({ id }) => id));
  const ofParts = figures.filter(({ place, standing }) => standing !== 'known' && partIds.has(place));
  return {
    ...{ pack, whole, parts, figures, indicators: plan.indicators },
    periodsOf: (indicator) =>
      [...new Set(ofParts.filter((figure) => figure.indicator === indicator).map(({ period }) => period))].sort(),
    figureAt: (indicator, place, period) => byCell.get(figureCellKey({ indicator, place, period })),
  };
}

/** Units of things that are counted one by one: a whole number of them is exact. */
const COUNTED = new Set(['家', '个', '项', '件', '人', '人次', '位']);

/** Half a unit of the last digit given: how far rounding may have moved a figure. */
function roundingOf(value: string, unit: string): Decimal {
  const decimals = value.split('.')[1]?.length ?? 0;
  return decimals === 0 && COUNTED.has(unit) ? new Decimal(0) : new Decimal(10).pow(-decimals).dividedBy(2);
}

/** Every value a figure may have: an exact one within its rounding, 约 within the tolerance, 以上 and 超 without end. */
export function rangeOfStated({ value, qualifier }: StatedFigure, unit: string, pack: VerdictPack): Range {
  const number = new Decimal(value);
  if (qualifier === 'exact') return rangeOfFigure(number, 'about', roundingOf(value, unit));
  return rangeOfFigure(number, qualifier, aboutTolerance(unit === '%' ? 'share' : 'level', number, pack));
}

export const sumOf = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, range) => joinRanges(sum, range, addBounds),
    rangeOfFigure(new Decimal(0), 'exact', new Decimal(0)),
  );

const isBelow = (a: Bound, b: Bound) => {
  const order = a.value.comparedTo(b.value);
  return order < 0 || (order === 0 && a.side < b.side);
};

/** Is everything the one may be greater than everything the other may be? */
export const isAbove = (a: Range, b: Range): boolean => isBelow(b.high, a.low);
/** Can both be right? */
export const canAgree = (a: Range, b: Range): boolean => !isAbove(a, b) && !isAbove(b, a);

const decimalsOf = (value: string) => value.split('.')[1]?.length ?? 0;
const QUALIFIED: Readonly<Record<StatedFigure['qualifier'], Words>> = {
  exact: { zh: '', en: '' },
  about: { zh: '约', en: 'about ' },
  'at-least': { zh: '不低于', en: 'at least ' },
  'more-than': { zh: '超', en: 'more than ' },
};

/** A figure as it was given, with its unit: 约3,400亿元. */
export function statedWords({ value, qualifier }: StatedFigure, unit: string): Words {
  const shown = withUnit(displayDecimal(new Decimal(value), decimalsOf(value)), unit);
  const before = QUALIFIED[qualifier];
  return { zh: `${before.zh}${shown.zh}`, en: `${before.en}${shown.en}` };
}

/** A computed amount, as exactly as the most exact figure it comes from. */
export function amountWords(value: Decimal, from: readonly StatedFigure[], unit: string): Words {
  const places = Math.max(0, ...from.map((figure) => decimalsOf(figure.value)));
  return withUnit(displayDecimal(value, places), unit);
}

export const namesOf = (places: readonly Place[]): Words => ({
  zh: places.map(({ name }) => name).join('、'),
  en: places.map(({ nameEn }) => nameEn).join(', '),
});

/** 某省高新技术企业数，2024年. */
export function cellWords({ name, nameEn }: Indicator, place: Place, period: string): Words {
  const when = periodTextWords(period);
  return { zh: `${place.name}${name}，${when.zh}`, en: `${nameEn}, ${place.nameEn}, ${when.en}` };
}
