import type { z } from 'zod';
import type { Place, Problem } from '../../vocabulary/problem.ts';
import { fault } from './faults.ts';
import { unknownFields, valueFaults } from './schema-faults.ts';
import type { Path, YamlFile } from './yaml-file.ts';

/**
 * One entry of a file. Its fields are read one by one, so a fault in one field never hides the faults of another:
 * checks of meaning look at whichever fields are sound.
 */
export interface Entry<T> {
  /** The sound fields, defaults filled in. */
  readonly fields: Partial<T>;
  /** The whole entry; null while any field is faulty. */
  readonly whole: T | null;
  /** Names of the fields written in the file, sound or not. */
  readonly given: ReadonlySet<string>;
  /** The id as written, even where it is not a sound one. */
  readonly id: string | null;
  readonly line: number;
  /** Where a field of the entry stands. */
  readonly at: (...path: Path) => Place;
}

export interface Read<T> {
  /** Null when the file is not what it should be at all, so that nothing may be concluded from its entries. */
  readonly entries: readonly Entry<T>[] | null;
  readonly problems: readonly Problem[];
}

/** Reads a file that is a list of entries. */
export function readList<S extends z.ZodObject>(file: YamlFile, schema: S): Read<z.output<S>> {
  if (!Array.isArray(file.value)) {
    return { entries: null, problems: [fault('list-expected', { file: file.name, line: 1 }, file.value)] };
  }
  if (file.value.length === 0) {
    return { entries: null, problems: [fault('list-empty', { file: file.name, line: 1 }, '[]', { minimum: '1' })] };
  }
  const read = file.value.map((raw: unknown, index) => readEntry(file, [index], raw, schema));
  return { entries: read.flatMap(({ entries }) => entries ?? []), problems: read.flatMap(({ problems }) => problems) };
}

/** Reads a file that is one entry. */
export function readSingle<S extends z.ZodObject>(file: YamlFile, schema: S): Read<z.output<S>> {
  return readEntry(file, [], file.value, schema);
}

function readEntry<S extends z.ZodObject>(file: YamlFile, base: Path, raw: unknown, schema: S): Read<z.output<S>> {
  const record = isRecord(raw) ? raw : {};
  const id = typeof record.id === 'string' ? record.id : null;
  const label = base.length === 0 ? '' : (id ?? `[${base.join('.')}]`);
  const at = (...path: Path): Place => {
    const field = fieldName(label, path);
    return { file: file.name, line: file.lineOf([...base, ...path]), ...(field === '' ? {} : { field }) };
  };
  if (!isRecord(raw)) {
    const facts = { expected: '若干“字段: 值”', expectedEn: 'a set of “field: value”' };
    return { entries: [], problems: [fault('value-kind', at(), raw, { field: label || file.name, ...facts })] };
  }
  const problems = [...unknownFields(schema, record, at)];
  const fields: Record<string, unknown> = {};
  for (const [name, fieldSchema] of Object.entries(schema.shape)) {
    const parsed = (fieldSchema as z.ZodType).safeParse(record[name]);
    if (parsed.success) fields[name] = parsed.data;
    else problems.push(...valueFaults(fieldSchema as z.ZodType, parsed.error.issues, record[name], [name], at));
  }
  const sound = fields as Partial<z.output<S>>;
  const whole = problems.length === 0 ? (sound as z.output<S>) : null;
  return {
    entries: [{ fields: sound, whole, given: new Set(Object.keys(record)), id, line: file.lineOf(base), at }],
    problems,
  };
}

/** `T1-5.ambiguities[0].chosen`: list positions count from 0, as `chosen` does. */
function fieldName(label: string, path: Path): string {
  const rest = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return label === '' ? rest.replace(/^\./u, '') : `${label}${rest}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
