import { describe, expect, it } from 'vitest';
import { BREAKAGES } from '../../test/plan/breakages.ts';
import { changed, SMALL_PLAN } from '../../test/plan/small-plan.ts';
import type { Problem } from '../vocabulary/problem.ts';
import { FAULTS, type FaultCode } from './catalogue/fault-words.ts';
import { readPlan } from './catalogue.ts';

function problemsOf(files: ReadonlyMap<string, string>): readonly Problem[] {
  const read = readPlan(files);
  return read.ok ? read.value.findings : read.problems;
}

const without = (file: string) => new Map([...SMALL_PLAN].filter(([name]) => name !== file));

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
      'regions-missing': ['unit-of-kind', 'comparator-of-kind', 'regions-missing'],
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
