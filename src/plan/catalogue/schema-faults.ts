import { z } from 'zod';
import { PLAIN_NUMBER } from '../../vocabulary/decimal.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import type { Place, Problem } from '../../vocabulary/problem.ts';
import { fault } from './faults.ts';
import type { Path } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;
type At = (...path: Path) => Place;

/** What a value must be, in both languages. */
const KINDS: Readonly<Record<string, { readonly expected: string; readonly expectedEn: string }>> = {
  string: { expected: '文字', expectedEn: 'text' },
  number: { expected: '数字', expectedEn: 'a number' },
  int: { expected: '整数', expectedEn: 'a whole number' },
  boolean: { expected: ' true 或 false', expectedEn: 'true or false' },
  array: { expected: '列表', expectedEn: 'a list' },
  tuple: { expected: '两个整数，例如 [2, 0]', expectedEn: 'two whole numbers, e.g. [2, 0]' },
  object: { expected: '若干“字段: 值”', expectedEn: 'a set of “field: value”' },
};

/** What texts with a form must look like, by the pattern of their schema. */
const FORMS: Readonly<Record<string, { readonly expected: string; readonly expectedEn: string }>> = {
  '/^[A-Za-z0-9-]+$/': {
    expected: '英文字母、数字和连字符，例如 T1-1',
    expectedEn: 'Latin letters, digits and hyphens, e.g. T1-1',
  },
  '/^[a-z0-9-]+$/': {
    expected: '小写英文字母、数字和连字符',
    expectedEn: 'small Latin letters, digits and hyphens',
  },
  '/^\\d{6}$/': { expected: '六位数字的行政区划代码', expectedEn: 'an administrative code of six digits' },
};

/** Fields that the schema does not know, each with the known one it may be meant for. */
export function* unknownFields(schema: z.ZodObject, record: object, at: At, path: Path = []): Generator<Problem> {
  const known = Object.keys(schema.shape);
  for (const name of Object.keys(record).filter((key) => !known.includes(key))) {
    yield fault('field-unknown', at(...path, name), name, listed(name, known));
  }
}

/** The faults of one field, from the issues its schema raised. */
export function valueFaults(schema: z.ZodType, issues: readonly Issue[], raw: unknown, path: Path, at: At): Problem[] {
  return issues.flatMap((issue) => {
    const below = issue.path as Path;
    const full = [...path, ...below];
    const place = at(...full);
    const value = valueAt(raw, below);
    const facts = { field: String(full.filter((step) => typeof step === 'string').at(-1)) };
    if (value === undefined) return [fault('field-missing', place, '', facts)];
    if (value === null) return [fault('field-empty', place, '', facts)];
    switch (issue.code) {
      case 'unrecognized_keys': {
        const object = schemaAt(schema, below);
        return object instanceof z.ZodObject ? [...unknownFields(object, value, at, full)] : [];
      }
      case 'invalid_type':
        if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof value)) {
          return [fault('value-needs-quotes', place, value, facts)];
        }
        return [
          fault('value-kind', place, value, { ...facts, ...(KINDS[issue.expected] ?? kindNamed(issue.expected)) }),
        ];
      case 'invalid_value':
        return [
          fault('value-not-allowed', place, value, { ...facts, ...listed(String(value), issue.values.map(String)) }),
        ];
      case 'invalid_format': {
        if (String(issue.pattern) === String(PLAIN_NUMBER)) return [fault('number-expected', place, value, facts)];
        const form = FORMS[String(issue.pattern)] ?? kindNamed(String(issue.pattern));
        return [fault('value-form', place, value, { ...facts, ...form })];
      }
      case 'too_small':
      case 'too_big':
        return [sizeFault(issue, place, value, facts)];
      default:
        return [fault('value-kind', place, value, { ...facts, ...kindNamed(issue.message) })];
    }
  });
}

function sizeFault(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  place: Place,
  value: unknown,
  facts: { readonly field: string },
): Problem {
  if (facts.field === 'tile') return fault('value-kind', place, value, { ...facts, ...KINDS.tuple });
  if (issue.origin === 'string') return fault('field-empty', place, value, facts);
  const minimum = issue.code === 'too_small' ? String(issue.minimum) : '';
  if (issue.origin === 'array') return fault('list-empty', place, value, { ...facts, minimum });
  const form = { expected: `不小于 ${minimum} 的整数`, expectedEn: `a whole number of ${minimum} or more` };
  return fault('value-form', place, value, { ...facts, ...form });
}

const kindNamed = (name: string) => ({ expected: ` ${name}`, expectedEn: name });

/** The choices, and the one that may be meant; the first where none is near. */
function listed(word: string, known: readonly string[]) {
  return { nearest: nearestWord(word, known) ?? known[0] ?? '', allowed: known.join(', ') };
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    raw,
  );
}

/** The schema of a field inside another, through optional fields, defaults and lists. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const bare = unwrapped(schema);
  const [step, ...rest] = path;
  if (step === undefined) return bare;
  const inner = bare instanceof z.ZodObject ? bare.shape[step] : bare instanceof z.ZodArray ? bare.element : undefined;
  return inner === undefined ? undefined : schemaAt(inner as z.ZodType, rest);
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}
