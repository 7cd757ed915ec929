import { z } from 'zod';
import { excerpt, type Parsed, type Problem } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';

/** What input fields are, by name. The same name means the same thing in every verb. */
export type FieldWords = Readonly<Record<string, Words>>;

/**
 * Reads the raw input of a verb. Unknown fields are refused, because a misspelt one would silently change the answer;
 * every fault is reported at once.
 */
export function parseInput<Schema extends z.ZodObject>(
  schema: Schema,
  raw: unknown,
  fieldWords: FieldWords,
): Parsed<z.output<Schema>> {
  const strict = schema.strict();
  const parsed = strict.safeParse(raw, { error: z.locales.en().localeError });
  if (parsed.success) return { ok: true, value: parsed.data as z.output<Schema> };
  const chinese = strict.safeParse(raw, { error: z.locales.zhCN().localeError }).error?.issues ?? [];
  const problems = parsed.error.issues.flatMap((issue, index) =>
    issueProblems(schema, raw, issue, fieldWords, { zh: chinese[index]?.message ?? issue.message, en: issue.message }),
  );
  return { ok: false, problems };
}

type Issue = z.core.$ZodIssue;

function issueProblems(
  schema: z.ZodObject,
  raw: unknown,
  issue: Issue,
  fieldWords: FieldWords,
  message: Words,
): Problem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(schema, raw, key));
  const field = issue.path.join('.');
  const value = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    raw,
  );
  const about = fieldWords[field] ?? { zh: '', en: '' };
  return [
    {
      code: value === undefined ? 'missing-field' : 'bad-value',
      severity: 'error',
      place: { field },
      value: value === undefined ? '' : excerpt(value),
      message: value === undefined ? { zh: `缺少 ${field}`, en: `${field} is missing` } : message,
      remedy:
        value === undefined
          ? {
              zh: `请给出 ${field}${inBrackets(about.zh, '（', '）')}`,
              en: `Give ${field}${inBrackets(about.en, ' (', ')')}`,
            }
          : {
              zh: `请更正 ${field} 的值${inBrackets(about.zh, '（', '）')}`,
              en: `Correct ${field}${inBrackets(about.en, ' (', ')')}`,
            },
    },
  ];
}

function unknownField(schema: z.ZodObject, raw: unknown, key: string): Problem {
  const known = Object.keys(schema.shape).join(', ');
  return {
    code: 'unknown-field',
    severity: 'error',
    place: { field: excerpt(key) },
    value: excerpt((raw as Record<string, unknown>)[key]),
    message: { zh: `没有名为 ${excerpt(key)} 的参数`, en: `There is no parameter ${excerpt(key)}` },
    remedy:
      known === ''
        ? { zh: '此项不带参数', en: 'This takes no parameters' }
        : { zh: `可用参数：${known}`, en: `Parameters: ${known}` },
  };
}

const inBrackets = (text: string, open: string, close: string) => (text === '' ? '' : `${open}${text}${close}`);
