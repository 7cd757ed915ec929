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
    issueProblems(schema, raw, issue, fieldWords, issueWords(issue, chinese[index]?.message ?? issue.message)),
  );
  return { ok: false, problems };
}

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, in plain words for what happens often; else as the schema library says it. */
function issueWords(issue: Issue, chinese: string): Words {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return { zh: `只能是${values.join('、')}之一`, en: `It must be one of ${values.join(', ')}` };
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string'
      ? { zh: `至少要有${issue.minimum}个字`, en: `It must have at least ${issue.minimum} characters` }
      : { zh: `不能小于${issue.minimum}`, en: `It must not be less than ${issue.minimum}` };
  }
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? { zh: `最多${issue.maximum}个字`, en: `It must have at most ${issue.maximum} characters` }
      : { zh: `不能大于${issue.maximum}`, en: `It must not be more than ${issue.maximum}` };
  }
  return { zh: chinese, en: issue.message };
}

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
