import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readVerdictPack } from './verdict-pack-file.ts';

const TEXT = readFileSync(new URL('../../catalogue/rules/verdict.yaml', import.meta.url), 'utf8');
const codes = (text: string) => {
  const read = readVerdictPack('verdict.yaml', text);
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place.field}`);
};

describe('the rule pack of the verdict', () => {
  it('is the proposal the issue settles', () => {
    expect(readVerdictPack('verdict.yaml', TEXT)).toMatchObject({
      ok: true,
      value: {
        id: 'verdict',
        status: 'proposal',
        rules: {
          aboutPoints: '1',
          aboutPercent: '3',
          nearPoints: '2',
          nearPercent: '5',
          nearRanks: '1',
          aheadPoints: '5',
          behindPoints: '-5',
          seriousPoints: '-15',
          tooOldMonths: 18,
        },
      },
    });
  });

  it('is refused when its numbers are out of order, negative or no numbers', () => {
    expect(codes(TEXT.replace('behindPoints: "-5"', 'behindPoints: "6"'))).toEqual(['pack-order rules.behindPoints']);
    expect(codes(TEXT.replace('seriousPoints: "-15"', 'seriousPoints: "-4"'))).toEqual([
      'pack-order rules.seriousPoints',
    ]);
    expect(codes(TEXT.replace('aboutPoints: "1"', 'aboutPoints: "-1"'))).toEqual(['pack-order rules.aboutPoints']);
    expect(codes(TEXT.replace('aboutPoints: "1"', 'aboutPoints: 1'))).toEqual(['value-needs-quotes rules.aboutPoints']);
    expect(codes(TEXT.replace('tooOldMonths: 18', 'tooOldMonths: 0'))).toEqual(['value-form rules.tooOldMonths']);
  });

  it('is refused when its days do not exist or end before they start', () => {
    expect(codes(TEXT.replace('"2021-01-01"', '"2021-13-01"'))).toEqual(['date-impossible effectiveFrom']);
    expect(codes(TEXT.replace('effectiveTo: null', 'effectiveTo: "2020-12-31"'))).toEqual(['period-order effectiveTo']);
  });
});
