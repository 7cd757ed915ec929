import { describe, expect, it } from 'vitest';
import { changed, SMALL_PLAN } from '../../test/plan/small-plan.ts';
import type { Problem } from '../vocabulary/problem.ts';
import { FAULTS, type FaultCode } from './catalogue/fault-words.ts';
import { readPlan } from './catalogue.ts';

function problemsOf(files: ReadonlyMap<string, string>): readonly Problem[] {
  const read = readPlan(files);
  return read.ok ? read.value.findings : read.problems;
}

const without = (file: string) => new Map([...SMALL_PLAN].filter(([name]) => name !== file));
const withFile = (file: string, text: string) => new Map(SMALL_PLAN).set(file, text);

/** One way to break the small plan for every code: of which file and field it speaks, and what stands on its line. */
const BREAKAGES: readonly [FaultCode, string, string | undefined, string | undefined, ReadonlyMap<string, string>][] = [
  ['file-missing', 'places.yaml', undefined, undefined, without('places.yaml')],
  ['file-unknown', 'target.yaml', undefined, undefined, withFile('target.yaml', 'x')],
  ['file-empty', 'plan.yaml', undefined, '', withFile('plan.yaml', ' \n')],
  ['file-too-long', 'plan.yaml', undefined, undefined, withFile('plan.yaml', 'x'.repeat(300_001))],
  ['file-too-deep', 'plan.yaml', undefined, undefined, withFile('plan.yaml', '['.repeat(250_000))],
  ['yaml-syntax', 'plan.yaml', undefined, 'issuer: [', changed('plan.yaml', 'issuer: {', 'issuer: [')],
  ['yaml-duplicate-field', 'plan.yaml', undefined, 'id: twice', changed('plan.yaml', 'simulated: true', 'id: twice')],
  ['yaml-references', 'plan.yaml', undefined, undefined, changed('plan.yaml', 'place: city', 'place: *city')],
  ['list-expected', 'places.yaml', undefined, 'id: city', withFile('places.yaml', 'id: city')],
  [
    'list-empty',
    'targets.yaml',
    'S1.wording',
    'wording: []',
    changed('targets.yaml', '[{ quote: 比重达50%左右, place: 二 }]', '[]'),
  ],
  ['field-missing', 'plan.yaml', 'source', 'id: small', changed('plan.yaml', 'source: 虚构\n', '')],
  [
    'field-empty',
    'targets.yaml',
    'S1.attribute',
    'attribute:',
    changed('targets.yaml', 'attribute: anticipated', 'attribute:'),
  ],
  [
    'field-unknown',
    'targets.yaml',
    'S1.baseline.perod',
    'perod',
    changed('targets.yaml', 'period: "2020"', 'perod: "2020"'),
  ],
  ['value-kind', 'places.yaml', 'city.tile', 'tile: [0]', changed('places.yaml', 'tile: [0, 0]', 'tile: [0]')],
  ['value-needs-quotes', 'targets.yaml', 'S1.baseline.value', 'value: 46.5', changed('targets.yaml', '"46.5"', '46.5')],
  [
    'value-not-allowed',
    'targets.yaml',
    'S1.type',
    'type: headlin',
    changed('targets.yaml', 'type: headline', 'type: headlin'),
  ],
  ['value-form', 'places.yaml', 'city.code', '"9901"', changed('places.yaml', '"990100"', '"9901"')],
  [
    'number-expected',
    'targets.yaml',
    'S1.comparison.value',
    '"5万"',
    changed('targets.yaml', 'value: "50"', 'value: "5万"'),
  ],
  ['duplicate-id', 'targets.yaml', 'S1.id', '- id: S1', changed('targets.yaml', 'id: S2', 'id: S1')],
  ['duplicate-name', 'indicators.yaml', 'land.name', 'name: 总产值', changed('indicators.yaml', '土地占比', '总产值')],
  ['duplicate-code', 'places.yaml', 'town.code', 'code: "990100"', changed('places.yaml', '"990121"', '"990100"')],
  ['place-unknown', 'plan.yaml', 'place', 'place: citty', changed('plan.yaml', 'place: city', 'place: citty')],
  [
    'indicator-unknown',
    'targets.yaml',
    'S1.measure.indicator',
    'shar,',
    changed('targets.yaml', 'indicator: share', 'indicator: shar'),
  ],
  [
    'unit-unknown',
    'indicators.yaml',
    'output.unit',
    'unit: 亿圆',
    changed('indicators.yaml', 'unit: 亿元', 'unit: 亿圆'),
  ],
  [
    'unit-differs',
    'targets.yaml',
    'S2.measure.indicator',
    'indicator: projects',
    changed('targets.yaml', 'unit: 项/年', 'unit: 万家'),
  ],
  ['unit-of-kind', 'targets.yaml', 'S1.unit', 'unit: 倍', changed('targets.yaml', 'unit: "%"', 'unit: 倍')],
  [
    'comparator-of-kind',
    'targets.yaml',
    'S1.comparison.comparator',
    'multiple',
    changed('targets.yaml', 'comparator: about', 'comparator: multiple'),
  ],
  [
    'comparator-direction',
    'targets.yaml',
    'S1.comparison.comparator',
    'at-most',
    changed('targets.yaml', 'comparator: about', 'comparator: at-most'),
  ],
  [
    'comparison-missing',
    'targets.yaml',
    'S1',
    '- id: S1',
    changed('targets.yaml', '  comparison: { comparator: about, value: "50" }\n', ''),
  ],
  [
    'graded-number',
    'targets.yaml',
    'S4.baseline',
    'baseline: {}',
    changed('targets.yaml', 'unit: 级', 'unit: 级\n  baseline: {}'),
  ],
  ['graded-kind', 'targets.yaml', 'S4.kind', 'kind: level', changed('targets.yaml', 'kind: graded', 'kind: level')],
  [
    'range-upper',
    'targets.yaml',
    'S2.comparison.upper',
    'upper: "10"',
    changed('targets.yaml', 'upper: "20"', 'upper: "10"'),
  ],
  [
    'value-impossible',
    'targets.yaml',
    'S3.comparison.value',
    'value: "2.5"',
    changed('targets.yaml', 'value: "3"', 'value: "2.5"'),
  ],
  [
    'measure-or-parts',
    'targets.yaml',
    'S2',
    '- id: S2',
    changed('targets.yaml', '  measure: { indicator: projects, place: city }\n', ''),
  ],
  [
    'yearly-of-kind',
    'targets.yaml',
    'S2.measure.yearly',
    'yearly',
    changed('targets.yaml', 'projects, place: city', 'projects, place: city, yearly: projects'),
  ],
  [
    'chosen-out-of-range',
    'targets.yaml',
    'S1.ambiguities[0].chosen',
    'chosen: 2',
    changed('targets.yaml', 'chosen: 1', 'chosen: 2'),
  ],
  [
    'period-impossible',
    'targets.yaml',
    'S1.baseline.period',
    '2020-Q5',
    changed('targets.yaml', 'period: "2020"', 'period: "2020-Q5"'),
  ],
  [
    'baseline-after-end',
    'targets.yaml',
    'S1.baseline.period',
    '"2025"',
    changed('targets.yaml', 'period: "2020"', 'period: "2025"'),
  ],
  [
    'baseline-in-period',
    'targets.yaml',
    'S1.baseline.period',
    '"2021"',
    changed('targets.yaml', 'period: "2020"', 'period: "2021"'),
  ],
  [
    'baseline-beyond-target',
    'targets.yaml',
    'S1.baseline.value',
    'value: "50"',
    changed('targets.yaml', '"46.5"', '"50"'),
  ],
  ['date-impossible', 'plan.yaml', 'issuedOn', '2021-02-30', changed('plan.yaml', '2021-03-01', '2021-02-30')],
  ['period-order', 'plan.yaml', 'period.to', 'to: 2020', changed('plan.yaml', 'to: 2025', 'to: 2020')],
  ['code-of-level', 'places.yaml', 'town.code', '990200', changed('places.yaml', '"990121"', '"990200"')],
  ['code-of-parent', 'places.yaml', 'town.code', '990221', changed('places.yaml', '"990121"', '"990221"')],
  [
    'place-circle',
    'places.yaml',
    'province.parent',
    'parent: town',
    changed('places.yaml', 'code: "990000"', 'parent: town'),
  ],
  [
    'region-level',
    'places.yaml',
    'city.region',
    'region: province',
    changed('places.yaml', 'region: west', 'region: province'),
  ],
  ['tile-taken', 'places.yaml', 'town.tile', 'tile: [0, 0]', changed('places.yaml', 'tile: [0, 1]', 'tile: [0, 0]')],
  [
    'marker-without-universe',
    'indicators.yaml',
    'land.universeMarker',
    'universeMarker',
    changed('indicators.yaml', '  universe: zones\n', ''),
  ],
  [
    'breakdown-set',
    'indicators.yaml',
    'output.breakdowns[0]',
    '[甲, 甲]',
    changed('indicators.yaml', '[甲, 乙]', '[甲, 甲]'),
  ],
  ['series-absent', 'series.csv', undefined, undefined, without('series.csv')],
];

describe('plan check', () => {
  it('loads the sound plan without a word', () => {
    const read = readPlan(SMALL_PLAN);
    expect(read.ok && read.value.findings).toEqual([]);
    expect(read.ok && read.value.targets.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4']);
    expect(read.ok && read.value.targets[0]?.baseline?.qualifier).toBe('exact');
  });

  it.each(BREAKAGES)('says %s of %s, field %s, on the line with %s', (code, file, field, onLine, files) => {
    const said = problemsOf(files).find((problem) => problem.code === code);
    expect(said?.place.file).toBe(file);
    expect(said?.place.field).toBe(field);
    expect(said?.severity).toBe(FAULTS[code].severity);
    expect(readPlan(files).ok).toBe(FAULTS[code].severity === 'finding');
    const line = said?.place.line;
    if (onLine === undefined) expect(line).toBeUndefined();
    else expect(files.get(file)?.split('\n')[(line ?? 0) - 1]).toContain(onLine);
    for (const words of [said?.message, said?.remedy]) {
      expect(`${words?.zh}${words?.en}`).not.toMatch(/[{}]|undefined/u);
    }
  });

  it('has a breakage for every code of a plan folder', () => {
    const tested = new Set(BREAKAGES.map(([code]) => code));
    expect(Object.keys(FAULTS).filter((code) => !tested.has(code as FaultCode))).toEqual(['pack-order']);
  });

  it('says nothing else where only one thing is wrong', () => {
    const codes = BREAKAGES.map(([code, , , , files]) => [code, problemsOf(files).map((problem) => problem.code)]);
    const several = codes.filter(([code, said]) => String(said) !== code);
    expect(Object.fromEntries(several)).toEqual({
      'field-unknown': ['field-missing', 'field-unknown'],
      'duplicate-code': ['duplicate-code', 'code-of-level'],
      'unit-of-kind': ['unit-of-kind', 'unit-differs'],
      'graded-number': ['field-missing', 'field-missing', 'field-missing', 'field-missing', 'graded-number'],
      'place-circle': ['place-circle', 'place-circle', 'place-circle'],
    });
  });

  it('gives the nearest id, unit and field as the remedy', () => {
    expect(problemsOf(changed('plan.yaml', 'place: city', 'place: citty'))[0]?.remedy.en).toContain('city');
    expect(problemsOf(changed('indicators.yaml', 'unit: 亿元', 'unit: 亿圆'))[0]?.remedy.zh).toContain('亿元');
    const misspelt = problemsOf(changed('targets.yaml', 'period: "2020"', 'perod: "2020"'));
    expect(misspelt.find(({ code }) => code === 'field-unknown')?.remedy.zh).toContain('period');
  });

  it('tells a bad number of a baseline and its bad unit in one run', () => {
    const files = changed('targets.yaml', 'unit: "%"', 'unit: 份', changed('targets.yaml', '"46.5"', '46.5'));
    expect(problemsOf(files).map(({ code }) => code)).toEqual([
      'unit-unknown',
      'unit-of-kind',
      'unit-differs',
      'value-needs-quotes',
    ]);
  });

  it('does not repeat one fault at every reference to a faulty entry', () => {
    expect(problemsOf(changed('places.yaml', 'nameEn: Some city', 'nameEn:')).map(({ code }) => code)).toEqual([
      'field-empty',
    ]);
    expect(problemsOf(without('indicators.yaml')).map(({ code }) => code)).toEqual(['file-missing']);
  });

  it('names the columns that series.csv lacks', () => {
    const [said] = problemsOf(changed('series.csv', 'source_title', 'quelle'));
    expect(said).toMatchObject({ severity: 'error', place: { file: 'series.csv', line: 1 } });
    expect(said?.message.en).toContain('source_title');
  });
});
