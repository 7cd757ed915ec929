import { Decimal } from '../../vocabulary/decimal.ts';

/** A value of the same line in another year. */
export interface Neighbour {
  readonly period: string;
  readonly value: string;
}

/** Powers of ten between units people mix up, with what to ask. */
const SLIPS: readonly { readonly power: number; readonly zh: string; readonly en: string }[] = [
  { power: 8, zh: '是否把元当作了亿元？', en: 'yuan instead of 100 million yuan?' },
  { power: 4, zh: '是否把万元当作了亿元，或把个当作了万个？', en: '10,000 yuan instead of 100 million yuan?' },
  { power: 2, zh: '是否把小数当作了百分数，或相反？', en: 'a fraction instead of percent, or the other way?' },
];
/** Fifty times larger or smaller than a neighbouring year is asked about. */
const FAR = Math.log10(50);

/** What to ask where a value is out of size with its nearest neighbour; null where it fits or nothing is known. */
export function sizeQuestion(
  value: string,
  period: string,
  neighbours: readonly Neighbour[],
): { readonly neighbour: Neighbour; readonly zh: string; readonly en: string } | null {
  const distance = (other: Neighbour) => Math.abs(Number(other.period) - Number(period));
  const nearest = neighbours
    .filter((other) => other.period !== period && !new Decimal(other.value).isZero())
    .sort((a, b) => distance(a) - distance(b))[0];
  if (nearest === undefined || new Decimal(value).isZero()) return null;
  const ratio = new Decimal(value).dividedBy(nearest.value).abs().log(10).toNumber();
  if (Math.abs(ratio) < FAR) return null;
  const slip = SLIPS.find(({ power }) => Math.abs(Math.abs(ratio) - power) < 0.7);
  return { neighbour: nearest, zh: slip?.zh ?? '是否填错？', en: slip?.en ?? 'is it right?' };
}
