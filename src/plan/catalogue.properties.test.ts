import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, SMALL_PLAN } from '../../test/plan/small-plan.ts';
import { readPlan } from './catalogue.ts';

const codes = (files: ReadonlyMap<string, string>): string[] => {
  const read = readPlan(files);
  return (read.ok ? read.value.findings : read.problems).map(({ code }) => code).sort();
};

/** Breakages in different places that do not touch each other, each with the one fault it causes. */
const INDEPENDENT: readonly [string, string, string, string][] = [
  ['plan.yaml', 'place: city', 'place: citty', 'place-unknown'],
  ['plan.yaml', '2021-03-01', '2021-02-30', 'date-impossible'],
  ['places.yaml', 'tile: [0, 1]', 'tile: [0, 0]', 'tile-taken'],
  ['places.yaml', 'region: west', 'region: province', 'region-level'],
  ['indicators.yaml', 'unit: 亿元', 'unit: 亿圆', 'unit-unknown'],
  ['indicators.yaml', '[甲, 乙]', '[甲, 甲]', 'breakdown-set'],
  ['targets.yaml', 'type: headline', 'type: headlin', 'value-not-allowed'],
  ['targets.yaml', '"46.5"', '46.5', 'value-needs-quotes'],
  ['targets.yaml', 'chosen: 1', 'chosen: 2', 'chosen-out-of-range'],
  ['targets.yaml', 'upper: "20"', 'upper: "10"', 'upper-not-above'],
  ['targets.yaml', 'value: "3"', 'value: "2.5"', 'value-impossible'],
];

describe('laws of plan check', () => {
  it('tells every one of several faults in one run', () => {
    fc.assert(
      fc.property(fc.subarray([...INDEPENDENT]), (chosen) => {
        const broken = chosen.reduce(
          (files, [file, old, text]) => changed(file, old, text, files),
          new Map(SMALL_PLAN),
        );
        expect(codes(broken)).toEqual(chosen.map(([, , , code]) => code).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('answers any damage with a plan or with faults on lines that exist, in order, and never throws', () => {
    const damage = fc.record({
      file: fc.constantFrom(...SMALL_PLAN.keys()),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(30),
      text: fc.oneof(
        fc.string(),
        fc.constantFrom('\n', ': ', '- ', '[', '{', '"', '\t', '*a', '&a ', '!!set ', '\u0000', '# '),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const files = new Map(SMALL_PLAN);
        for (const { file, at, length, text } of damages) {
          const whole = files.get(file) ?? '';
          const start = Math.floor(at * whole.length);
          files.set(file, whole.slice(0, start) + text + whole.slice(start + length));
        }
        const read = readPlan(files);
        if (read.ok) return;
        expect(read.problems.some(({ severity }) => severity === 'error')).toBe(true);
        const order = read.problems.map(({ place }) => `${place.file} ${String(place.line ?? 0).padStart(6, '0')}`);
        expect(order).toEqual([...order].sort());
        for (const { place } of read.problems) {
          const lines = (files.get(place.file ?? '') ?? '').split('\n').length;
          if (place.line !== undefined) expect(place.line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 300 },
    );
  });
});
