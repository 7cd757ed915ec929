import { describe, expect, it } from 'vitest';
import { SMALL_PLAN } from '../../../test/plan/small-plan.ts';
import { readPlan } from '../../plan/catalogue.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import type { GridSheet } from '../workbook/grid.ts';
import { readDelimited, sheetOfRows } from './delimited-text.ts';
import { guessMapping } from './guess-mapping.ts';
import { readTable } from './read-table.ts';
import type { TableMapping } from './table-mapping.ts';

const PLAN = loaded();
function loaded(): LoadedPlan {
  const read = readPlan(SMALL_PLAN);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function pasted(text: string): GridSheet {
  const read = readDelimited(text);
  if (!read.ok) throw new Error(`row ${read.row}`);
  return sheetOfRows('', read.rows);
}
const guess = (text: string) => guessMapping(pasted(text), PLAN, 'city');
const read = (sheet: string | GridSheet, mapping: TableMapping, confirmed: readonly string[] = []) =>
  readTable(typeof sheet === 'string' ? pasted(sheet) : sheet, mapping, {
    ...{ plan: PLAN, file: '表.csv', sheet: null, confirmed: new Set(confirmed) },
    neighbours: ({ indicator, place }) =>
      indicator === 'output' && place === 'city' ? [{ period: '2019', value: '3000' }] : [],
  });
const shown = ({ values }: ReturnType<typeof read>) =>
  values.map((one) => [one.indicator, one.place, one.period, one.value ?? one.missing].join(' '));
const codes = ({ problems }: ReturnType<typeof read>) => problems.map(({ code }) => code);

describe('a table is guessed and read', () => {
  it('one year per column, names of indicators in rows', () => {
    const text = '指标\t单位\t2021年\t2022年\n产值\t亿元\t3,100.50\t３２００\n其中：项目数（项）\t\t12\t-\n';
    expect(guess(text)).toMatchObject({ headFrom: 1, headTo: 1, fixed: { place: 'city' } });
    const answer = read(text, guess(text));
    expect(shown(answer)).toEqual(['output city 2021 3100.50', 'output city 2022 3200', 'projects city 2021 12']);
    expect(answer).toMatchObject({ problems: [], blank: 1 });
  });

  it('one indicator per column, years and places in rows', () => {
    const text = '地区,年份,总产值（亿元）,比重(%)\n某市,2021,3100,47.5%\n某县,2021年,310,…\n';
    expect(shown(read(text, guess(text)))).toEqual([
      'output city 2021 3100',
      'share city 2021 47.5',
      'output town 2021 310',
    ]);
  });

  it('places across, with the year and the indicator in the title', () => {
    const text = '2022年产值\t\t\n单位：亿元\t\t\n\t某市\t某县\n合计\t3100\t310\n';
    expect(shown(read(text, guess(text)))).toEqual(['output city 2022 3100', 'output town 2022 310']);
  });

  it('a list, a row a value', () => {
    const text = '指标,地区,年份,数值,单位,备注\n产值,某市,2021,约3100,亿元,快报\n比重,某市,2021,未统计,%,\n';
    const answer = read(text, guess(text));
    expect(answer.values).toMatchObject([
      { value: '3100', qualifier: 'about', note: '快报', at: { address: 'D2', row: 2 }, written: '约3100' },
      { value: null, missing: 'not-collected' },
    ]);
  });

  it('two rows of heads, merged in the file or left blank in a copy', () => {
    const text = '地区\t2021年\t\t2022年\t\n\t产值\t比重\t产值\t比重\n某市\t3100\t47\t3200\t48\n';
    expect(shown(read(text, guess(text)))).toEqual([
      'output city 2021 3100',
      'share city 2021 47',
      'output city 2022 3200',
      'share city 2022 48',
    ]);
  });

  it('nothing, and a table nothing is known of', () => {
    expect(codes(read('', guess('')))).toEqual(['no-values']);
    expect(codes(read('甲,乙\n1,2\n', guess('甲,乙\n1,2\n')))).toEqual(['no-values']);
  });
});

describe('a mapping', () => {
  const text = '单位：万元\n指标,2021年\n产值,31000000\n';
  it('converts a unit only when it says so', () => {
    const mapping = guess(text);
    expect(mapping.fixed.unit).toBe('万元');
    expect(codes(read(text, mapping))).toEqual(['unit-not-converted']);
    expect(read(text, { ...mapping, convert: true })).toMatchObject({
      values: [{ value: '3100', convertedFrom: '万元' }],
      problems: [],
    });
  });

  it('finds its columns where they moved, and says which are gone', () => {
    const mapping = guess('指标,2021年,2022年\n产值,3100,3200\n');
    const moved = '标题\n填报人,指标,2022年,2021年\n张,产值,3200,3100\n';
    expect(shown(read(moved, mapping))).toEqual(['output city 2021 3100', 'output city 2022 3200']);
    const gone = read('指标,2021年\n产值,3100\n', mapping);
    expect(gone).toMatchObject({ values: [], problems: [{ code: 'column-missing', value: '2022年' }] });
    const twice = read('指标,2021年,,2022年,2022年\n产值,1,,2,3\n', mapping);
    expect(codes(twice)).toEqual(['head-twice']);
  });

  it('says what unknown names are, or leaves their rows out', () => {
    const text = '指标,2021年\n工业总产出,3100\n合计,5\n产业值,4\n';
    const mapping = guess(text);
    const answer = read(text, mapping);
    expect(answer.unknown.indicators).toEqual(['工业总产出', '合计', '产业值']);
    expect(answer.problems[2]?.message.zh).toContain('是否“产值”');
    const told = { ...mapping, indicators: { 工业总产出: 'output', 合计: null, 产业值: null } };
    expect(read(text, told)).toMatchObject({ values: [{ indicator: 'output' }], problems: [] });
    expect(codes(read(text, { ...mapping, indicators: { 工业总产出: 'gone' } }))).toEqual(['mapped-unknown']);
  });
});

it('a row that is left out has no other fault', () => {
  const text = '地区,年份,产值\n合计,明年,很多\n某市,2021,3100\n';
  const mapping = guess(text);
  expect(codes(read(text, mapping))).toEqual(['place-unknown', 'period-unknown']);
  expect(read(text, { ...mapping, places: { 合计: null } })).toMatchObject({
    values: [{ value: '3100' }],
    problems: [],
  });
});

describe('faults', () => {
  it.each([
    ['3438.6①', 'footnote-mark'],
    ['3100亿元', 'unit-typed'],
    ['近3100', 'qualified'],
    ['3,10', 'no-number'],
    ['47%', 'percent-elsewhere'],
    ['-3', 'negative'],
    ['31000000', 'size-off'],
  ])('%s: %s', (written, code) => {
    const text = `指标\t2021年\n产值\t${written}\n`;
    const [problem, ...others] = read(text, guess(text)).problems;
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code, value: written, place: { file: '表.csv', field: 'B2 · 2021年' } });
    for (const words of [problem?.message.zh, problem?.message.en, problem?.remedy.zh, problem?.remedy.en])
      expect(words).not.toMatch(/[{}]|^$/);
  });

  it('a value out of size is asked about, and taken once confirmed', () => {
    const text = '指标\t2021年\n产值\t31000000\n';
    const { toConfirm } = read(text, guess(text));
    expect(toConfirm).toHaveLength(1);
    expect(read(text, guess(text), toConfirm)).toMatchObject({ values: [{ value: '31000000' }], problems: [] });
  });

  it.each(['', '-', '—', '——', '－', '…', '……', '...', '/', ' '])('“%s” says that there is nothing', (written) => {
    const text = `指标\t2021年\n产值\t${written}\n`;
    expect(read(text, guess(text))).toMatchObject({ values: [], problems: [] });
  });

  it('the same cell twice with two values counts neither; with one value once', () => {
    const text = '指标\t2021年\n产值\t3100\n总产值\t3200\n比重\t47\n比重\t47.0\n';
    const answer = read(text, guess(text));
    expect(answer).toMatchObject({ values: [{ indicator: 'share' }], problems: [{ code: 'cell-twice' }] });
  });

  it('merged and hidden cells do not say what they are about', () => {
    const text = '指标\t2021年\t2022年\n产值\t3100\t3200\n';
    const sheet = pasted(text);
    const marked = (address: string, facts: object) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.address === address ? { ...cell, ...facts } : cell)),
    });
    expect(codes(read(marked('B2', { isMerged: true }), guess(text)))).toEqual(['merged']);
    expect(codes(read(marked('C2', { isHidden: true }), guess(text)))).toEqual(['hidden']);
  });
});

describe('text with separators', () => {
  it('is read with quotes, line breaks in cells and every way to end a line', () => {
    expect(readDelimited('a\t"b\n""c"""\r\nd\te\rf')).toEqual({ ok: true, rows: [['a', 'b\n"c"'], ['d', 'e'], ['f']] });
    expect(readDelimited('a;b\n1,5;2')).toEqual({
      ok: true,
      rows: [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    });
    expect(readDelimited('a,b\n"c,d\ne,f')).toEqual({ ok: false, row: 2 });
    expect(readDelimited('\uFEFF\n\n')).toEqual({ ok: true, rows: [] });
  });
});
