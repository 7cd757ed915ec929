import { Decimal, displayDecimal, parseDecimal } from './decimal.ts';
import type { Words } from './words.ts';

interface Unit {
  /** How the unit is written after a number. */
  readonly after: Words;
  /** How a difference is written; percent differs by percentage points. */
  readonly difference: Words;
  /** English counts in thousands, so an amount is carried over: 3,500亿元 is 350 billion yuan. */
  readonly english?: { readonly factor: string; readonly after: string };
}

const same = (zh: string, en: string, english?: Unit['english']): Unit => ({
  after: { zh, en },
  difference: { zh, en },
  ...(english && { english }),
});

/** Every unit figures may come in. A unit that is not here is refused by name. */
export const UNITS: Readonly<Record<string, Unit>> = {
  '%': { after: { zh: '%', en: '%' }, difference: { zh: '个百分点', en: ' percentage points' } },
  亿元: same('亿元', ' ×100 million yuan', { factor: '0.1', after: ' billion yuan' }),
  万亿元: same('万亿元', ' trillion yuan'),
  万元: same('万元', ' ×10,000 yuan', { factor: '10', after: ' thousand yuan' }),
  元: same('元', ' yuan'),
  '万元/人': same('万元/人', ' ×10,000 yuan per person'),
  家: same('家', ''),
  万家: same('万家', ' ×10,000', { factor: '10', after: ' thousand' }),
  个: same('个', ''),
  项: same('项', ''),
  '项/年': same('项/年', ' a year'),
  件: same('件', ''),
  人: same('人', ' persons'),
  万人: same('万人', ' ×10,000 persons', { factor: '10', after: ' thousand persons' }),
  位: same('位', ''),
  倍: same('倍', ' times'),
  年: same('年', ''),
  千瓦: same('千瓦', ' kW'),
  万千瓦: same('万千瓦', ' ×10,000 kW'),
  平方米: same('平方米', ' m²'),
  平方公里: same('平方公里', ' km²'),
  公顷: same('公顷', ' ha'),
  吨: same('吨', ' t'),
  万吨: same('万吨', ' ×10,000 t'),
  公里: same('公里', ' km'),
  '吨标准煤/万元': same('吨标准煤/万元', ' tce per 10,000 yuan'),
  '千瓦时/百公里': same('千瓦时/百公里', ' kWh per 100 km'),
  人次: same('人次', ' visits'),
  分: same('分', ' points'),
  级: same('级', ''),
};

/** Units of one kind, each with how many of the first it is. */
const KINDS: readonly Readonly<Record<string, string>>[] = [
  { 元: '1', 万元: '10000', 亿元: '100000000', 万亿元: '1000000000000' },
  { 家: '1', 万家: '10000' },
  { 人: '1', 万人: '10000' },
  { 千瓦: '1', 万千瓦: '10000' },
  { 吨: '1', 万吨: '10000' },
  { 平方米: '1', 公顷: '10000', 平方公里: '1000000' },
];

/** What an amount in `from` is multiplied by to stand in `to`; null where the two count different things. */
export function unitRatio(from: string, to: string): Decimal | null {
  if (from === to) return new Decimal(1);
  const [one, other] = [from, to].map((unit) => KINDS.find((kind) => unit in kind)?.[unit]);
  const isSameKind = KINDS.some((kind) => from in kind && to in kind);
  return isSameKind && one !== undefined && other !== undefined ? new Decimal(one).dividedBy(other) : null;
}

/** The closest known unit to an unknown one, for a remedy; null when none shares a character. */
export function nearestUnit(unknown: string): string | null {
  let best: { unit: string; score: number } | null = null;
  for (const unit of Object.keys(UNITS)) {
    const shared = [...unit].filter((character) => unknown.includes(character)).length;
    const score = (2 * shared) / (unit.length + unknown.length);
    if (shared > 0 && (best === null || score > best.score)) best = { unit, score };
  }
  return best?.unit ?? null;
}

/**
 * A number with its unit in both languages: `94,000家` / `94,000`; `3,500亿元` / `350 billion yuan`.
 * `text` is already formatted; an empty text gives the bare unit, for the head of a column.
 */
export function withUnit(text: string, unit: string): Words {
  const known = UNITS[unit] ?? same(unit, ` ${unit}`);
  return { zh: `${text}${known.after.zh}`, en: inEnglish(text, known, known.after.en) };
}

/** A difference with its unit: `2.1个百分点` / `2.1 percentage points`. */
export function differenceWithUnit(text: string, unit: string): Words {
  const known = UNITS[unit] ?? same(unit, ` ${unit}`);
  const en = inEnglish(text, known, known.difference.en);
  return { zh: `${text}${known.difference.zh}`, en: en === '1 percentage points' ? '1 percentage point' : en };
}

function inEnglish(text: string, { english }: Unit, after: string): string {
  const number = parseDecimal(text.replaceAll(',', ''));
  if (english === undefined || number === null) return `${text}${after}`;
  return `${displayDecimal(number.times(english.factor), number.decimalPlaces() + 1)}${english.after}`;
}
