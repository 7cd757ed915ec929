import { type Named, nameKey } from '../../figures/known-names.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import { parsePeriod, periodText } from '../../vocabulary/period.ts';
import { UNITS } from '../../vocabulary/unit.ts';

/** Finds what a table calls an indicator or a place. */
export interface NameFinder {
  readonly idOf: (written: string) => string | null;
  readonly nearest: (written: string) => string | null;
}
export interface TableNames {
  readonly indicators: NameFinder;
  readonly places: NameFinder;
}

export const tableNames = ({ indicators, places }: LoadedPlan): TableNames => ({
  indicators: finder(indicators),
  places: finder(places),
});

function finder(entries: readonly (Named & { readonly id: string; readonly nameEn: string })[]): NameFinder {
  // Names go last: a name of its own is never another one's alias.
  const spellings = [
    ...entries.flatMap(({ id, nameEn, aliases }) => [id, nameEn, ...aliases].map((name) => [name, id] as const)),
    ...entries.map(({ id, name }) => [name, id] as const),
  ];
  const byKey = new Map(spellings.map(([name, id]) => [nameKey(name), id]));
  const all = entries.flatMap(({ name, aliases }) => [name, ...aliases]);
  return {
    idOf: (written) => byKey.get(nameKey(written)) ?? byKey.get(nameKey(bareName(written))) ?? null,
    nearest: (written) => nearestWord(bareName(written), all),
  };
}

const UNIT_AT_END = /\s*(?:[（(【[]\s*(?:单位\s*[:：])?\s*([^（()）【】[\]]+?)\s*[)）】\]]|[/／]\s*([^/／]+))\s*$/u;
const NUMBERING =
  /^\s*(?:(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+[、.．])\s*|其中\s*[:：]?\s*|#\s*)+/u;

/** The unit a name carries in brackets, or after a stroke, at its end: R&D经费（亿元）. */
export function unitAtEnd(name: string): string | null {
  const [, bracketed, stroked] = UNIT_AT_END.exec(name) ?? [];
  return knownUnit(bracketed ?? stroked ?? '');
}

export function knownUnit(written: string): string | null {
  const unit = written.normalize('NFKC').trim();
  return Object.hasOwn(UNITS, unit) ? unit : null;
}

/** A name without the numbering before it and the unit after it. */
function bareName(written: string): string {
  const unnumbered = written.replace(NUMBERING, '');
  return unitAtEnd(unnumbered) === null ? unnumbered : unnumbered.replace(UNIT_AT_END, '');
}

/** The canonical text of a period as a table writes it; null for none. */
export function periodOf(written: string): string | null {
  const period = parsePeriod(bareName(written));
  return period === null ? null : periodText(period);
}

/** What one text of a head says of the values under it. */
export interface HeadFacts {
  readonly indicator: string | null;
  readonly place: string | null;
  readonly period: string | null;
  readonly unit: string | null;
}

/** `2023年`, `R&D经费（亿元）`, `南京市`, `2023年R&D经费`, `R&D经费（2023年）`. */
export function headFacts(text: string, { indicators, places }: TableNames): HeadFacts {
  const unit = unitAtEnd(text);
  const period = periodOf(text);
  const nothing = { indicator: null, place: null, period, unit };
  if (period !== null) return nothing;
  const bare = bareName(text);
  const [, first, rest] = /^(\d{4}年(?:度|末|底)?)\s*(.+)$/u.exec(bare) ?? [];
  const [, front, last] = /^(.+?)\s*[（(]?\s*(\d{4}年?(?:度|末|底)?)\s*[)）]?$/u.exec(bare) ?? [];
  for (const [name, year] of [
    [text, null],
    [rest, first],
    [front, last],
  ]) {
    if (name === undefined || name === null) continue;
    const [indicator, place] = [indicators.idOf(name), places.idOf(name)];
    const said = year === null || year === undefined ? null : periodOf(year);
    if (indicator !== null) return { indicator, place: null, period: said, unit };
    if (place !== null) return { indicator: null, place, period: said, unit };
  }
  return nothing;
}
