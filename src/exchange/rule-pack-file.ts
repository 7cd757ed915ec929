import type { z } from 'zod';
import { type Entry, readSingle } from '../plan/catalogue/entry.ts';
import { fault } from '../plan/catalogue/faults.ts';
import { readYaml } from '../plan/catalogue/yaml-file.ts';
import { parseCivilDate } from '../vocabulary/civil-date.ts';
import { parseDecimal } from '../vocabulary/decimal.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { PackEntry, RulePack } from '../vocabulary/rule-pack.ts';
import { checkPacks, type PlacedPack } from '../vocabulary/rule-pack-checks.ts';

/** What was read, sound or not, with everything there is to say about it. */
export interface ReadPacks<Pack> {
  /** Empty while any file has errors. */
  readonly packs: readonly Pack[];
  readonly problems: readonly Problem[];
}

/** The unit of a value that is a day, YYYY-MM-DD; all others are decimals. */
export const DAY_UNIT = '日';

/** How an entry that rules count with must be filled in. */
export interface NeededValue {
  readonly units: readonly string[];
  /** Every pack must have the entry. */
  readonly isRequired?: boolean;
}

/** Reads the packs of one subject from the texts of their files. */
export function readPacks<Pack extends RulePack>(
  files: ReadonlyMap<string, string>,
  schema: z.ZodObject & z.ZodType<Pack>,
  needed: Readonly<Record<string, NeededValue>>,
): ReadPacks<Pack> {
  const read = [...files].map(([file, text]) => readOne(file, text, schema));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const placed = entries.flatMap(({ whole, at }) => (whole === null ? [] : [{ pack: whole, at }]));
  const problems = [
    ...read.flatMap((each) => each.problems),
    ...placed.flatMap((each) => [...checkValues(each, needed)]),
    ...checkPacks(placed),
  ];
  const isSound = problems.every(({ severity }) => severity === 'finding');
  return { packs: isSound ? placed.map(({ pack }) => pack) : [], problems };
}

export function readOne<S extends z.ZodObject>(
  file: string,
  text: string,
  schema: S,
): { readonly entry: Entry<z.output<S>> | undefined; readonly problems: readonly Problem[] } {
  const yaml = readYaml(file, text);
  if (!yaml.ok) return { entry: undefined, problems: yaml.problems };
  const { entries, problems } = readSingle(yaml.value, schema);
  return { entry: entries?.[0], problems };
}

/** A number that cannot be counted with is found when the pack is read, not when somebody's contract is judged. */
function* checkValues({ pack, at }: PlacedPack, needed: Readonly<Record<string, NeededValue>>): Generator<Problem> {
  const missing = Object.entries(needed).filter(
    ([key, { isRequired }]) => isRequired && pack.entries.every((entry) => entry.key !== key),
  );
  for (const [field] of missing) yield fault('field-missing', at('entries'), '', { field });
  for (const [index, { key, value, unit }] of pack.entries.entries()) {
    const need = needed[key];
    if (need === undefined) continue;
    const place = (field: keyof PackEntry) => at('entries', index, field);
    if (value === undefined) yield fault('field-missing', place('value'), '', { field: 'value' });
    else if (need.units.includes(DAY_UNIT)) {
      if (parseCivilDate(value) === null) yield fault('date-impossible', place('value'), value);
    } else if (parseDecimal(value) === null) yield fault('number-expected', place('value'), value);
    if (unit !== undefined && need.units.includes(unit)) continue;
    const facts = { field: 'unit', nearest: need.units[0] ?? '', allowed: need.units.join(', ') };
    yield fault('value-not-allowed', place('unit'), unit ?? '', facts);
  }
}
