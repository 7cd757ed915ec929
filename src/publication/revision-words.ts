import { Decimal, displayDecimal } from '../vocabulary/decimal.ts';
import { differenceWithUnit } from '../vocabulary/unit.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Revision } from './release.ts';

/** How much was revised, with its sign: −3个百分点; +120家（+1.5%）. */
export function sizeWords({ difference, unit, percent }: Pick<Revision, 'difference' | 'unit' | 'percent'>): Words {
  const size = new Decimal(difference);
  const { zh, en } = differenceWithUnit(displayDecimal(size.abs(), 30), unit);
  const sign = size.isNegative() ? '−' : '+';
  if (percent === null) return { zh: `${sign}${zh}`, en: `${sign}${en}` };
  const share = `${sign}${displayDecimal(new Decimal(percent).abs())}%`;
  return { zh: `${sign}${zh}（${share}）`, en: `${sign}${en} (${share})` };
}
