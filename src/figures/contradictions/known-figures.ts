import type { Place } from '../../registry/place.ts';
import { Decimal, displayDecimal } from '../../vocabulary/decimal.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { differenceWithUnit, withUnit } from '../../vocabulary/unit.ts';
import type { Words } from '../../vocabulary/words.ts';
import { adopt } from '../adoption.ts';
import type { Indicator } from '../indicator.ts';
import { type Cell, cellKey, type Observation } from '../observation.ts';
import type { Contradiction } from '../verbs.ts';

/** What the rules look at: the verified values, the adopted one of each cell, and what the catalogue says of their structure. */
export interface KnownFigures {
  readonly verified: readonly Observation[];
  readonly adopted: readonly Observation[];
  /** The adopted value of a cell, if there is one. */
  readonly adoptedAt: (cell: Cell) => Observation | undefined;
  readonly indicators: readonly Indicator[];
  readonly places: readonly Place[];
  /** The name of an indicator or a place in both languages. */
  readonly nameOf: (name: string) => Words;
}

/** What a rule found; `contradictions.ts` adds id and name of the rule. */
export interface Found extends Pick<Contradiction, 'rule' | 'indicator' | 'place' | 'periods' | 'sentence'> {
  readonly breakdown: string | null;
  readonly observations: readonly Observation[];
  /** Tells apart what one rule finds in one cell. */
  readonly detail: string;
  /** Why a decision passed over the other side; absent where none did. */
  readonly settled?: string | null;
}

export function knownFigures(
  observations: readonly Observation[],
  indicators: readonly Indicator[],
  places: readonly Place[],
): KnownFigures {
  const verified = observations.filter((observation) => observation.verified);
  const adopted = adopt(verified, null).map(({ observation }) => observation);
  const byCell = new Map(adopted.map((observation) => [cellKey(observation), observation]));
  const english = new Map([...indicators, ...places].map(({ name, nameEn }) => [name, nameEn]));
  return {
    verified,
    adopted,
    adoptedAt: (cell) => byCell.get(cellKey(cell)),
    indicators,
    places,
    nameOf: (name) => ({ zh: name, en: english.get(name) ?? name }),
  };
}

/** Place and indicator of a series in words: 江苏省R&D经费支出（基础研究）. */
export function seriesWords({ nameOf }: KnownFigures, { indicator, breakdown, place }: Cell): Words {
  const [what, where] = [nameOf(indicator), nameOf(place)];
  return breakdown === null
    ? { zh: `${where.zh}${what.zh}`, en: `${what.en}, ${where.en}` }
    : { zh: `${where.zh}${what.zh}（${breakdown}）`, en: `${what.en} (${breakdown}), ${where.en}` };
}

/** The same with its period: 江苏省R&D经费支出，2021年. */
export function cellWords(known: KnownFigures, cell: Cell): Words {
  const [series, when] = [seriesWords(known, cell), periodTextWords(cell.period)];
  return { zh: `${series.zh}，${when.zh}`, en: `${series.en}, ${when.en}` };
}

/** Half a unit of the last digit a figure is printed with: how far rounding may have moved it. */
export function roundingOf({ value }: Observation): Decimal {
  return new Decimal(10).pow(-decimalsOf(value)).dividedBy(2);
}

/** A number with its unit, printed as exactly as the most exact of the figures it comes from. */
export function amountWords(value: Decimal, from: readonly Observation[]): Words {
  return withUnit(displayDecimal(value, mostDecimals(from)), from[0]?.unit ?? '');
}

export function differenceWords(value: Decimal, from: readonly Observation[]): Words {
  return differenceWithUnit(displayDecimal(value.abs(), mostDecimals(from)), from[0]?.unit ?? '');
}

const decimalsOf = (value: string) => value.split('.')[1]?.length ?? 0;
const mostDecimals = (figures: readonly Observation[]) => Math.max(0, ...figures.map(({ value }) => decimalsOf(value)));

/** A group of each key, in the order the keys first appear. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
