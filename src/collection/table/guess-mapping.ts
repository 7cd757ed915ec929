import { nameKey } from '../../figures/known-names.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { type GridSheet, shownText } from '../workbook/grid.ts';
import { headParts, headText, lastColumn, type RowsOfCells, rowsOf, textAt } from './table-head.ts';
import { type ColumnRole, type MappedColumn, MOST_COLUMNS, type TableMapping } from './table-mapping.ts';
import {
  type HeadFacts,
  headFacts,
  knownUnit,
  periodOf,
  type TableNames,
  tableNames,
  unitAtEnd,
} from './table-names.ts';

/** How columns are headed that hold no values of their own. */
const ROLE_WORDS: Readonly<Record<string, ColumnRole>> = Object.fromEntries(
  (
    [
      ['indicator', ['指标', '指标名称', '项目', '名称', '数据项', 'indicator']],
      ['place', ['地区', '区域', '城市', '地市', '设区市', '市', '市别', '县市区', 'place', 'region', 'city']],
      ['period', ['年份', '年度', '时期', '时间', '年', 'year', 'period']],
      ['unit', ['单位', '计量单位', 'unit']],
      ['note', ['备注', '说明', 'note', 'notes']],
      ['reason', ['更正理由', 'reason']],
      ['value', ['数值', '数据', '值', '完成值', '实际值', '完成数', 'value']],
    ] as const
  ).flatMap(([role, words]) => words.map((word) => [word, role])),
);
const roleOf = (text: string): ColumnRole | null => ROLE_WORDS[nameKey(text.replace(/[（(].*$/u, ''))] ?? null;

const FARTHEST_HEAD = 20;
const TALLEST_HEAD = 3;
const MOST_LOOKED_AT = 60;

/**
 * Proposes how a table is read, from its heads: names of indicators and places the plan knows, years, units in brackets.
 * A proposal is shown and changed, never used by itself; it converts no unit. `place` is whose table it is where no place
 * is named.
 */
export function guessMapping(sheet: GridSheet, plan: LoadedPlan, place: string): TableMapping {
  const rows = rowsOf(sheet);
  const names = tableNames(plan);
  const { from, to } = findHead(rows, names);
  const heads = headParts(rows, from, to);
  const columns = heads
    .slice(0, MOST_COLUMNS)
    .flatMap((parts, index) => guessColumn(rows, parts, index + 1, to, names) ?? []);
  const isAcross = (kind: 'indicator' | 'place' | 'period') =>
    columns.some((column) => column.role === kind || column[kind] !== null);
  const title = titleFacts(rows, from, plan);
  return {
    ...{ sheet: null, headFrom: from, headTo: to, columns, convert: false, indicators: {}, places: {} },
    fixed: {
      indicator: isAcross('indicator') ? null : title.indicator,
      place: isAcross('place') ? null : place,
      period: isAcross('period') ? null : title.period,
      unit: title.unit,
    },
  };
}

/** How many cells of a table its proposed columns of values have; the best of several sheets has most. */
export function valueCells(sheet: GridSheet, { columns, headTo }: TableMapping): number {
  const values = new Set(columns.filter(({ role }) => role === 'value').map(({ column }) => column));
  return sheet.cells.filter(({ row, column }) => row > headTo && values.has(column)).length;
}

const saysSomething = ({ indicator, place, period }: HeadFacts) =>
  indicator !== null || place !== null || period !== null;

/** The texts of a row that are heads of values, or name what a column holds. */
function recognised(rows: RowsOfCells, row: number, names: TableNames) {
  const cells = [...(rows.get(row)?.values() ?? [])];
  const heads = cells.filter((cell) => saysSomething(headFacts(shownText(cell), names)));
  const roles = cells.filter((cell) => roleOf(shownText(cell)) !== null);
  return { heads: new Set(heads.map(shownText)), score: heads.length + roles.length, columns: heads };
}

function findHead(rows: RowsOfCells, names: TableNames): { readonly from: number; readonly to: number } {
  let [best, most] = [0, 0];
  for (let row = 1; row <= FARTHEST_HEAD; row += 1) {
    const { score } = recognised(rows, row, names);
    if (score > most) [best, most] = [row, score];
  }
  if (best === 0) return { from: 0, to: 0 };
  let [from, to] = [best, best];
  const belongs = (row: number) =>
    row >= 1 && to - from + 1 < TALLEST_HEAD && recognised(rows, row, names).heads.size > 1;
  while (belongs(from - 1)) from -= 1;
  while (belongs(to + 1) && isUnder(rows, to + 1, names)) to += 1;
  return { from, to };
}

/** Does a row go on with the head above it? Then it has no number but years, and stands under more than the first columns. */
function isUnder(rows: RowsOfCells, row: number, names: TableNames): boolean {
  const above = new Map(headParts(rows, row - 1, row - 1).map((parts, index) => [index + 1, headText(parts)]));
  const cells = [...(rows.get(row)?.values() ?? [])];
  const isNumber = (text: string) => /^[-+]?[\d,.]+%?$/u.test(text) && periodOf(text) === null;
  if (cells.some((cell) => isNumber(shownText(cell)))) return false;
  const under = recognised(rows, row, names).columns.filter(({ column }) => roleOf(above.get(column) ?? '') === null);
  return under.length > 1;
}

function guessColumn(
  rows: RowsOfCells,
  parts: readonly string[],
  column: number,
  headTo: number,
  names: TableNames,
): MappedColumn | null {
  const head = headText(parts);
  const plain = { column, head, indicator: null, place: null, period: null, unit: null };
  const facts = parts.map((part) => headFacts(part, names));
  const first = <K extends keyof HeadFacts>(kind: K) => facts.map((one) => one[kind]).find((found) => found !== null);
  const role = parts.map(roleOf).find((found) => found !== null) ?? null;
  if (role !== null) return { ...plain, role, unit: role === 'value' ? unitAtEnd(head) : null };
  if (facts.some(saysSomething)) {
    const said = { indicator: first('indicator'), place: first('place'), period: first('period'), unit: first('unit') };
    return {
      ...{ ...plain, role: 'value' },
      ...{ indicator: said.indicator ?? null, place: said.place ?? null },
      ...{ period: said.period ?? null, unit: said.unit ?? null },
    };
  }
  const found = roleOfBody(rows, column, headTo, names);
  return found === null ? null : { ...plain, role: found };
}

/** What most cells of a column without a telling head are. */
function roleOfBody(rows: RowsOfCells, column: number, headTo: number, names: TableNames): ColumnRole | null {
  const texts: string[] = [];
  for (const row of rows.keys()) {
    const text = row > headTo ? textAt(rows, row, column) : '';
    if (text !== '') texts.push(text);
    if (texts.length === MOST_LOOKED_AT) break;
  }
  const areMostly = (is: (text: string) => boolean) => texts.length > 0 && texts.filter(is).length > texts.length / 2;
  if (areMostly((text) => names.indicators.idOf(text) !== null)) return 'indicator';
  if (areMostly((text) => names.places.idOf(text) !== null)) return 'place';
  if (areMostly((text) => /^(?:19|20)\d{2}年?/u.test(text) && periodOf(text) !== null)) return 'period';
  return areMostly((text) => knownUnit(text) !== null) ? 'unit' : null;
}

/** What stands above the head: 单位：万元, a year, the name of an indicator. */
function titleFacts(rows: RowsOfCells, headFrom: number, { indicators }: LoadedPlan) {
  const texts: string[] = [];
  for (let row = 1; row < headFrom; row += 1) {
    for (let column = 1; column <= lastColumn(rows); column += 1) texts.push(textAt(rows, row, column));
  }
  const title = texts.join('\n');
  const years = new Set([...title.matchAll(/(?:19|20)\d{2}(?=年)/gu)].map(([year]) => year));
  const named = indicators
    .flatMap(({ id, name, aliases }) => [name, ...aliases].map((spelling) => ({ id, spelling })))
    .filter(({ spelling }) => nameKey(title).includes(nameKey(spelling)))
    .sort((a, b) => b.spelling.length - a.spelling.length)[0];
  return {
    indicator: named?.id ?? null,
    period: years.size === 1 ? ([...years][0] ?? null) : null,
    unit: knownUnit(/单位\s*[:：]\s*([^\s，,；;）)]+)/u.exec(title)?.[1] ?? ''),
  };
}
