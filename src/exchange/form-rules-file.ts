import { duplicates } from '../plan/catalogue/duplicates.ts';
import type { Entry } from '../plan/catalogue/entry.ts';
import { fault } from '../plan/catalogue/faults.ts';
import { nearestWord } from '../vocabulary/nearest.ts';
import type { Place, Problem } from '../vocabulary/problem.ts';
import { FORM_FIELDS } from './form-fields.ts';
import { type FormRules, formRulesSchema } from './form-rules.ts';
import { readOne } from './rule-pack-file.ts';

/** Reads the rules of the registration form: `catalogue/rules/registration-form.yaml`. Null while it has faults. */
export function readFormRules(
  file: string,
  text: string,
): { readonly rules: FormRules | null; readonly problems: readonly Problem[] } {
  const { entry, problems: written } = readOne(file, text, formRulesSchema);
  const problems = [...written, ...(entry === undefined ? [] : checkForm(entry))];
  return { rules: problems.length === 0 ? (entry?.whole ?? null) : null, problems };
}

function* known(field: string, value: string, allowed: readonly string[], at: Place): Generator<Problem> {
  if (allowed.includes(value)) return;
  const nearest = nearestWord(value, allowed) ?? allowed[0] ?? '';
  yield fault('value-not-allowed', at, value, { field, nearest, allowed: allowed.join(', ') });
}

function* checkForm(entry: Entry<FormRules>): Generator<Problem> {
  const { fields, lists, sources } = entry.fields;
  const { at } = entry;
  const sourceIds = sources?.map(({ id }) => id);
  const listIds = lists?.map(({ id }) => id);
  for (const name of ['fields', 'lists', 'sources'] as const) {
    yield* duplicates('duplicate-id', [entry], (one) =>
      (one.fields[name] ?? []).map(({ id }, index) => ({ text: id, path: [name, index, 'id'] })),
    );
  }
  const missing = fields === undefined ? [] : FORM_FIELDS.filter((id) => fields.every((field) => field.id !== id));
  for (const field of missing) yield fault('field-missing', at('fields'), '', { field });
  for (const [index, { source, list }] of (fields ?? []).entries()) {
    if (sourceIds) yield* known('source', source, sourceIds, at('fields', index, 'source'));
    if (listIds && list !== undefined) yield* known('list', list, listIds, at('fields', index, 'list'));
  }
  for (const [index, { source, codes }] of (lists ?? []).entries()) {
    if (sourceIds) yield* known('source', source, sourceIds, at('lists', index, 'source'));
    yield* duplicates('duplicate-id', [entry], () =>
      codes.map(({ code }, place) => ({ text: code, path: ['lists', index, 'codes', place, 'code'] })),
    );
    for (const [place, { parent }] of codes.entries()) {
      const before = codes.slice(0, place).map(({ code }) => code);
      if (parent !== undefined) yield* known('parent', parent, before, at('lists', index, 'codes', place, 'parent'));
    }
  }
}
