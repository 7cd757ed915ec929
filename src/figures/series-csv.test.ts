import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicator, PLACES } from '../../test/figures/makers.ts';
import { knownNames } from './known-names.ts';
import { STATUSES } from './observation.ts';
import { readSeriesHeader, SERIES_COLUMNS } from './series-columns.ts';
import { type ObservationContent, readSeriesRow, SERIES_FILE_HEAD, seriesFileLine } from './series-csv.ts';
import { readSourceMarks } from './source-words.ts';

const NAMES = knownNames([
  {
    plan: 'trial',
    indicators: [indicator('R&D经费'), indicator('“三新”增加值占比（全口径）', { unit: '%', aliases: ['三新占比'] })],
    places: PLACES,
    targetsByIndicator: new Map(),
  },
]);

const head = (...columns: string[]) => {
  const header = readSeriesHeader(columns, { file: 'x.csv', line: 1 });
  if (!header.ok) throw new Error(header.problems.map(({ code }) => code).join());
  return header.value;
};
const ALL = head(...SERIES_COLUMNS.map(({ name }) => name));

const GOOD: Readonly<Record<string, string>> = {
  ...{ indicator: 'R&D经费', region: '甲省', period: '2024', value: '100.0', unit: '亿元' },
  ...{ source_title: '甲省统计公报|甲省统计局', source_date: '2025-03-01', verified: 'yes' },
};
const read = (cells: Record<string, string> = {}, above = '') => {
  const all = { ...GOOD, ...cells };
  return readSeriesRow(
    ALL,
    NAMES,
    SERIES_COLUMNS.map(({ name }) => all[name] ?? ''),
    { file: 'x.csv', line: 7 },
    above,
  );
};
const faults = (cells: Record<string, string>) =>
  read(cells).problems.map(({ code, place }) => `${code} ${place.field ?? ''}`.trim());

describe('the header of a series file', () => {
  it('may be in any order, in Chinese or English, with empty columns at the end', () => {
    const header = head('地区', '指标', 'Value', '单位', '时期', '来源', '发布日期', '已核实', '', ' ');
    expect(header.at.get('indicator')).toBe(1);
    expect([header.nameOf('value'), header.nameOf('region')]).toEqual(['Value', '地区']);
  });

  it.each([
    [['indicator'], ['column-missing']],
    [[...SERIES_COLUMNS.map(({ name }) => name), 'qualifer'], ['column-misspelt']],
    [[...SERIES_COLUMNS.map(({ name }) => name), '电话号码一栏'], ['column-unknown']],
    [[...SERIES_COLUMNS.map(({ name }) => name), '数值'], ['column-twice']],
    [['indicator;region;period'], ['separator']],
  ])('names what is wrong with %j', (columns, codes) => {
    const header = readSeriesHeader(columns, { file: 'x.csv', line: 1 });
    expect(header.ok ? [] : header.problems.map(({ code }) => code)).toEqual(codes);
  });
});

describe('a row of a series file', () => {
  it('becomes an observation with the title and the publisher apart', () => {
    expect(read()).toEqual({
      problems: [],
      content: {
        ...{ indicator: 'R&D经费', breakdown: null, place: '甲省', period: '2024', value: '100.0', unit: '亿元' },
        ...{ qualifier: 'exact', status: 'bulletin', source: '甲省统计公报', publisher: '甲省统计局' },
        ...{ releasedOn: '2025-03-01', verified: true, derived: false, sourceQuality: 'ordinary', sourceMarks: [] },
        ...{ confirmedBy: null, note: '' },
      },
    });
  });

  it('takes the spelling of the catalogue and keeps an alias as it is', () => {
    expect(read({ indicator: 'r&D 经费｜基础研究' }).content).toMatchObject({
      indicator: 'R&D经费',
      breakdown: '基础研究',
    });
    expect(read({ indicator: '"三新"增加值占比(全口径)', unit: '％' }).content).toMatchObject({
      indicator: '“三新”增加值占比（全口径）',
      unit: '%',
    });
    expect(read({ indicator: '三新占比', unit: '%', region: '全省' }).content).toMatchObject({
      indicator: '三新占比',
      place: '全省',
    });
  });

  it('lets a column decide where it says something, and the words of the source where it does not', () => {
    const note = '由2025年推得，快报；AI摘要';
    expect(read({ note }).content).toMatchObject({ status: 'flash', derived: true, sourceQuality: 'weak' });
    const given = { note, status: '公报', derived: '否', source_quality: '普通' };
    expect(read(given).content).toMatchObject({
      ...{ status: 'bulletin', derived: false, sourceQuality: 'ordinary' },
    });
  });

  it('takes the note of the row above where it says 同上', () => {
    expect(read({ note: '同上' }, '年份推定').content?.note).toBe('年份推定');
  });

  it.each([
    [{ value: '=1+1' }, ['formula value']],
    [{ note: '＝HYPERLINK("x")' }, ['formula note']],
    [{ source_title: '@SUM(1)' }, ['formula source_title']],
    [{ note: '\t1' }, ['formula note']],
    [{ note: '+cmd' }, ['formula note']],
    [{ note: "'=1+1" }, ['formula note']],
    [
      { indicator: '', region: '', period: '', source_title: '', verified: '' },
      [
        'cell-missing indicator',
        'cell-missing source_title',
        'cell-missing region',
        'cell-missing period',
        'cell-missing verified',
      ],
    ],
    [{ region: '甲市' }, ['place-near region']],
    [{ region: 'somewhere else' }, ['place-unknown region']],
    [{ period: '2024-Q5' }, ['period-impossible period']],
    [{ value: 'N/A' }, ['value-no-number value']],
    [{ unit: '' }, ['cell-missing unit']],
    [{ unit: '万元' }, ['unit-unexpected unit']],
    [{ indicator: '无人知晓的指标名称', unit: '光年' }, ['indicator-unknown indicator', 'unit-near unit']],
    [{ indicator: '无人知晓的指标名称', unit: 'xyz' }, ['indicator-unknown indicator', 'unit-unknown unit']],
    [{ qualifier: '近' }, ['qualifier-unknown qualifier']],
    [{ source_date: '2023-02-30' }, ['date-impossible source_date']],
    [{ verified: '大概' }, ['word-unknown verified']],
    [{ verified: 'constructor' }, ['word-unknown verified']],
    [{ note: 'x'.repeat(2001) }, ['text-too-long note']],
  ])('with %j has the faults %j', (cells, codes) => {
    expect(faults(cells)).toEqual(codes);
    expect(read(cells).content).toBeNull();
  });

  it('has all its faults named at once, a formula beside the others', () => {
    expect(faults({ value: '=1', region: '甲市', note: '@x', unit: '万元' })).toEqual([
      'formula value',
      'formula note',
      'place-near region',
      'unit-unexpected unit',
    ]);
  });

  it('stores an indicator nobody knows, with a doubt and the nearest name', () => {
    const { content, problems } = read({ indicator: 'R&D经廉', unit: '家' });
    expect(content?.indicator).toBe('R&D经廉');
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['indicator-near', 'finding']]);
    expect(problems[0]?.remedy.zh).toContain('R&D经费');
  });

  it('tells a clerk the line, the column as the file names it, the value and what to do', () => {
    expect(read({ region: '甲市' }).problems).toEqual([
      {
        code: 'place-near',
        severity: 'error',
        place: { file: 'x.csv', line: 7, field: 'region' },
        value: '甲市',
        message: { zh: '不认识这个地区', en: 'This place is not known' },
        remedy: { zh: '是否应为“甲省”？请按这个写法改正', en: 'Did you mean “甲省”? If so write it like that' },
      },
    ]);
  });

  it('must be as long as the header, empty cells at its end apart', () => {
    const header = head('indicator', 'region', 'period', 'value', 'unit', 'source_title', 'source_date', 'verified');
    const cells = ['R&D经费', '甲省', '2024', '1', '亿元', '公报', '2025', 'yes'];
    const codesOf = (row: string[]) =>
      readSeriesRow(header, NAMES, row, { file: 'x.csv', line: 2 }, '').problems.map(({ code }) => code);
    expect(codesOf([...cells, '', ' '])).toEqual([]);
    expect(codesOf([...cells, '约'])).toEqual(['row-length']);
    expect(codesOf(cells.slice(1))).toEqual(['row-length']);
  });
});

describe('a row written and read again', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'甲乙丙abc 0123=+-@|\'",，；（）＝'), maxLength: 12 })
    .map((written) => written.replace(/\s+/gu, ' ').trim());
  // What no row can be read from: text that a spreadsheet program would run, and guards of guards.
  const safe = text.filter((written) => !/^['=+@|]/u.test(written.normalize('NFKC')));
  const anyContent: fc.Arbitrary<ObservationContent> = fc
    .record({
      breakdown: fc.option(
        safe.filter((part) => part !== ''),
        { nil: null },
      ),
      period: fc.constantFrom('2024', '2020-Q1..Q3', '2021..2025', '2020-M01..M05'),
      value: fc.constantFrom('33.0', '-2.50', '0', '1234567.891'),
      qualifier: fc.constantFrom('exact' as const, 'about' as const, 'at-least' as const, 'more-than' as const),
      status: fc.constantFrom(...STATUSES),
      source: safe.filter((title) => title !== '' && !title.includes('|')),
      publisher: fc.option(
        safe.filter((name) => name !== ''),
        { nil: null },
      ),
      releasedOn: fc.constantFrom(null, '2022', '2018-01', '2023-02-08'),
      verified: fc.boolean(),
      derived: fc.boolean(),
      sourceQuality: fc.constantFrom('ordinary' as const, 'weak' as const),
      confirmedBy: fc.constant(null),
      note: safe.filter((note) => note !== '同上'),
    })
    .map((facts) => ({
      ...{ indicator: 'R&D经费', place: '甲省', unit: '亿元' },
      ...facts,
      sourceMarks: readSourceMarks(facts.source, facts.publisher, facts.note),
    }));

  /** A plain reader of one CSV line, to stay apart from the one in use. */
  const cellsOf = (line: string) =>
    [...line.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/gu)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    );

  it('is the same observation, and starts no formula', () => {
    const header = head(...SERIES_FILE_HEAD.slice(1).trimEnd().split(','));
    fc.assert(
      fc.property(anyContent, (content) => {
        const cells = cellsOf(seriesFileLine(content));
        for (const cell of cells) expect(/^[=+@|]|^-(?!\d)/u.test(cell.normalize('NFKC').trim())).toBe(false);
        expect(readSeriesRow(header, NAMES, cells, { file: 'x.csv', line: 2 }, '')).toEqual({ content, problems: [] });
      }),
    );
  });
});
