import type { Place } from '../registry/place.ts';
import { nearestWord } from '../vocabulary/nearest.ts';
import { UNITS } from '../vocabulary/unit.ts';
import type { Indicator } from './indicator.ts';

/** What a room of figures must know of a plan to read series for it. */
export interface FigureCatalogue {
  readonly plan: string;
  readonly indicators: readonly Indicator[];
  /** In administrative order. */
  readonly places: readonly Place[];
  /** Ids of the targets judged by an indicator, by its id. */
  readonly targetsByIndicator: ReadonlyMap<string, readonly string[]>;
}

/** Anything known under a name and its aliases. */
export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Names that were read under one of the spellings of a catalogue. */
interface NameIndex {
  /** The catalogue's own spelling, whatever width, quotes and spaces the file uses; null for an unknown name. */
  readonly spelling: (written: string) => string | null;
  /** The closest known name, for a remedy. */
  readonly nearest: (written: string) => string | null;
  readonly all: readonly string[];
}

/** The names and units a series file is checked against. */
export interface KnownNames {
  readonly indicators: NameIndex;
  readonly places: NameIndex;
  /** The units an indicator comes in, by its spelling; empty for an unknown indicator. */
  readonly unitsOf: (indicator: string) => readonly string[];
  readonly units: readonly string[];
}

export function knownNames(catalogues: readonly FigureCatalogue[]): KnownNames {
  const indicators = catalogues.flatMap((catalogue) => catalogue.indicators);
  const units = new Map<string, string[]>();
  for (const { name, aliases, unit } of indicators) {
    for (const spelling of [name, ...aliases]) {
      const known = units.get(spelling) ?? [];
      if (!known.includes(unit)) units.set(spelling, [...known, unit]);
    }
  }
  return {
    indicators: indexNames(indicators),
    places: indexNames(catalogues.flatMap(({ places }) => places)),
    unitsOf: (indicator) => units.get(indicator) ?? [],
    units: [...new Set([...Object.keys(UNITS), ...indicators.map(({ unit }) => unit)])],
  };
}

/** Alias to name, name to itself: how raw names of the store are shown in one plan. */
export function canonicalNames(entries: readonly Named[]): ReadonlyMap<string, string> {
  // Names go last: a name of its own is never another one's alias.
  const aliases = entries.flatMap(({ name, aliases }) => aliases.map((alias): [string, string] => [alias, name]));
  return new Map([...aliases, ...entries.map(({ name }): [string, string] => [name, name])]);
}

/** Suggestions are searched for this many different names, so a file of a million strange names stays quick to refuse. */
const MOST_SUGGESTIONS = 500;

function indexNames(entries: readonly Named[]): NameIndex {
  const all = [...new Set(entries.flatMap(({ name, aliases }) => [name, ...aliases]))];
  const exact = new Set(all);
  const byKey = new Map(all.map((name) => [nameKey(name), name]));
  const suggestions = new Map<string, string | null>();
  return {
    all,
    spelling: (written) => (exact.has(written) ? written : (byKey.get(nameKey(written)) ?? null)),
    nearest: (written) => {
      const known = suggestions.get(written);
      if (known !== undefined) return known;
      if (suggestions.size >= MOST_SUGGESTIONS) return null;
      const nearest = nearestWord(written, all);
      suggestions.set(written, nearest);
      return nearest;
    },
  };
}

/** Two spellings of one name have one key: width, case, spaces and the form of quotation marks do not count. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[“”„‟]/gu, '"')
    .toLowerCase();
}
