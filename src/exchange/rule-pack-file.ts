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

/** How an entry that rules count with must be filled in. */
export interface NeededValue {
  readonly form: keyof typeof FORMS;
  readonly units: readonly string[];
  /** Every pack must have the entry. */
  readonly isRequired?: boolean;
}

const FORMS = {
  count: {
    fits: (value: string) => /^[1-9]\d{0,3}$/.test(value),
    expected: '1 到 9999 的整数',
    expectedEn: 'a whole number from 1 to 9999',
  },
  number: {
    fits: (value: string) => parseDecimal(value)?.isNegative() === false,
    expected: '不小于 0 的数，不带单位和千分位',
    expectedEn: 'a number of 0 or more, without unit or separators',
  },
  day: {
    fits: (value: string) => parseCivilDate(value) !== null,
    expected: '存在的日期，写作 YYYY-MM-DD',
    expectedEn: 'a day that exists, as YYYY-MM-DD',
  },
} as const;

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
    else if (!FORMS[need.form].fits(value)) {
      const { expected, expectedEn } = FORMS[need.form];
      yield fault('value-form', place('value'), value, { field: 'value', expected, expectedEn });
    }
    if (unit !== undefined && need.units.includes(unit)) continue;
    const facts = { field: 'unit', nearest: need.units[0] ?? '', allowed: need.units.join(', ') };
    yield fault('value-not-allowed', place('unit'), unit ?? '', facts);
  }
}
