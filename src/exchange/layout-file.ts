import { nameKey } from '../figures/known-names.ts';
import { duplicates } from '../plan/catalogue/duplicates.ts';
import type { Entry } from '../plan/catalogue/entry.ts';
import { fault } from '../plan/catalogue/faults.ts';
import { nearestWord } from '../vocabulary/nearest.ts';
import type { Place, Problem } from '../vocabulary/problem.ts';
import { closedValues, type Layout, type LayoutColumn, type LayoutField, layoutSchema } from './layout.ts';
import { type ReadPacks, readOne } from './rule-pack-file.ts';

const AMOUNTS: readonly LayoutField[] = ['total', 'technical', 'newInvestment', 'newOutput'];
const DAYS: readonly LayoutField[] = ['signedOn', 'validFrom', 'validTo', 'registeredOn'];
/** Reads layouts, by file name: `catalogue/rules/layout-*.yaml`. */
export function readLayouts(files: ReadonlyMap<string, string>): ReadPacks<Layout> {
  const read = [...files].map(([file, text]) => readOne(file, text, layoutSchema));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const problems = [
    ...read.flatMap((each) => each.problems),
    ...duplicates('duplicate-id', entries, ({ id }) => (id === null ? [] : [{ text: id, path: ['id'] }])),
    ...entries.flatMap((entry) => [...checkColumns(entry)]),
  ];
  return { packs: problems.length === 0 ? entries.flatMap(({ whole }) => whole ?? []) : [], problems };
}

function* checkColumns(entry: Entry<Layout>): Generator<Problem> {
  const columns = entry.fields.columns ?? [];
  for (const name of ['head', 'field'] as const) {
    yield* duplicates('listed-twice', [entry], () =>
      columns.map((column, index) => ({ text: nameKey(column[name]), path: ['columns', index, name] })),
    );
  }
  for (const [index, column] of columns.entries()) {
    const at = (...path: readonly string[]) => entry.at('columns', index, ...path);
    yield* needsOnlyThere('unit', column, AMOUNTS, at);
    yield* needsOnlyThere('day', column, DAYS, at);
    yield* checkCodes(column, at);
  }
}

type At = (...path: readonly string[]) => Place;

function* needsOnlyThere(
  name: 'unit' | 'day',
  column: LayoutColumn,
  fields: readonly LayoutField[],
  at: At,
): Generator<Problem> {
  const isThere = fields.includes(column.field);
  if (isThere && column[name] === undefined) yield fault('field-missing', at(name), '', { field: name });
  const allowed = fields.join(', ');
  if (!isThere && column[name] !== undefined) {
    yield fault('value-not-allowed', at('field'), column.field, { field: 'field', nearest: fields[0] ?? '', allowed });
  }
}

function* checkCodes({ field, codes = {} }: LayoutColumn, at: At): Generator<Problem> {
  const closed = closedValues(field);
  const keys = new Set<string>();
  for (const [text, code] of Object.entries(codes)) {
    const key = nameKey(text);
    if (key === '' || keys.has(key) || (field === 'tags' && key.includes('、'))) {
      const form = {
        expected: '不重复、不为空的文字，规划产业中不含顿号',
        expectedEn: 'a text of its own; of tags without 、',
      };
      yield fault('value-form', at('codes', text), text, { field: 'codes', ...form });
    }
    keys.add(key);
    if (closed === null || closed.includes(code)) continue;
    const nearest = nearestWord(code, closed) ?? closed[0] ?? '';
    yield fault('value-not-allowed', at('codes', text), code, { field: 'codes', nearest, allowed: closed.join(', ') });
  }
}
