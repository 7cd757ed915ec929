import type { Indicator } from '../../figures/indicator.ts';
import type { Industry } from '../../registry/industry.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import type { Place as FaultPlace, Problem } from '../../vocabulary/problem.ts';
import type { Comparison, PlanHeader, Target } from '../target.ts';
import { checkBaseline } from './baseline-checks.ts';
import { checkComparison } from './comparison-checks.ts';
import { duplicates, ownId } from './duplicates.ts';
import type { Entry } from './entry.ts';
import { fault } from './faults.ts';
import { indicatorReference, placeReference, unitReference } from './references.ts';
import type { Path } from './yaml-file.ts';

type TargetEntry = Entry<Target>;
type Measure = NonNullable<Target['measure']>;

/** What the entries of a plan refer to; null where the file it comes from could not be read. */
export interface Surroundings {
  readonly placeIds: ReadonlySet<string> | null;
  readonly indicatorIds: ReadonlySet<string> | null;
  readonly indicators: ReadonlyMap<string, Partial<Indicator>>;
  readonly period: PlanHeader['period'] | undefined;
  readonly industries: readonly Entry<Industry>[] | null;
  readonly targets: readonly Entry<Target>[] | null;
  readonly taskIds: ReadonlySet<string> | null;
  readonly registerIds: ReadonlySet<string> | null;
}

/** Faults and findings of meaning in `targets.yaml`. */
export function* checkTargets(entries: readonly TargetEntry[], around: Surroundings): Generator<Problem> {
  yield* duplicates('duplicate-id', entries, ownId);
  for (const entry of entries) {
    yield* duplicates('duplicate-id', [entry], ({ fields }) =>
      (fields.parts ?? []).map(({ id }, index) => ({ text: id, path: ['parts', index, 'id'] })),
    );
    yield* checkKind(entry);
    yield* checkUnit(entry);
    yield* checkCovers(entry, around);
    for (const { comparison, path } of comparisonsOf(entry)) yield* checkComparison(entry, comparison, path);
    for (const { measure, path } of measuresOf(entry)) yield* checkMeasure(entry, measure, path, around);
    for (const [index, { indicator }] of (entry.fields.related ?? []).entries()) {
      yield* indicatorReference(indicator, around.indicatorIds, entry.at('related', index, 'indicator'));
    }
    for (const [index, { chosen, readings }] of (entry.fields.ambiguities ?? []).entries()) {
      if (chosen < readings.length) continue;
      const [count, last] = [String(readings.length), String(readings.length - 1)];
      yield fault('chosen-out-of-range', entry.at('ambiguities', index, 'chosen'), chosen, { count, last });
    }
    yield* checkBaseline(entry, around.period);
  }
}

const NUMBERED = ['comparison', 'measure', 'parts', 'baseline'] as const;

/** A graded wording has no numbers; every other target has one number or several parts, and something to compare with. */
function* checkKind({ fields, given, line, at }: TargetEntry): Generator<Problem> {
  const { type, kind } = fields;
  if (kind === undefined) return;
  if (type === 'graded' && kind !== 'graded') {
    yield fault('graded-kind', at('kind'), kind);
    return;
  }
  if (kind === 'graded') {
    for (const field of NUMBERED.filter((name) => given.has(name)))
      yield fault('graded-number', at(field), '', { field });
    return;
  }
  if (!given.has('comparison')) yield fault('comparison-missing', { ...at(), line }, '');
  const [measured, parted] = [given.has('measure'), given.has('parts')];
  if (!measured && !parted) yield fault('measure-missing', { ...at(), line }, '');
  else if (measured && parted) yield fault('measure-and-parts', at('measure'), '');
  else if (measured && kind === 'regional-multiple') yield fault('regions-missing', at('measure'), '');
}

const UNIT_OF_KIND: Partial<Record<Target['kind'], string>> = {
  share: '%',
  'average-growth': '%',
  rank: '位',
  'regional-multiple': '倍',
};

function* checkUnit({ fields, at }: TargetEntry): Generator<Problem> {
  const { unit, kind } = fields;
  if (unit === undefined) return;
  yield* unitReference(unit, at('unit'));
  const expected = kind === undefined ? undefined : UNIT_OF_KIND[kind];
  if (kind !== undefined && expected !== undefined && unit !== expected) {
    yield fault('unit-of-kind', at('unit'), unit, { kind, expected });
  }
}

function* checkCovers({ fields, at }: TargetEntry, { industries }: Surroundings): Generator<Problem> {
  if (fields.covers === undefined || industries === null) return;
  const groups = new Set(industries.flatMap((entry) => entry.fields.group ?? []));
  if (groups.has(fields.covers)) return;
  const nearest = nearestWord(fields.covers, groups) ?? [...groups].join('、');
  yield fault('covers-unknown', at('covers'), fields.covers, { nearest });
}

function comparisonsOf({ fields }: TargetEntry): { comparison: Comparison; path: Path }[] {
  const own = fields.comparison === undefined ? [] : [{ comparison: fields.comparison, path: ['comparison'] }];
  const parts = (fields.parts ?? []).flatMap(({ comparison }, index) =>
    comparison === undefined ? [] : [{ comparison, path: ['parts', index, 'comparison'] }],
  );
  return [...own, ...parts];
}

function measuresOf({ fields }: TargetEntry): { measure: Measure; path: Path }[] {
  const own = fields.measure === undefined ? [] : [{ measure: fields.measure, path: ['measure'] }];
  return [
    ...own,
    ...(fields.parts ?? []).map(({ measure }, index) => ({ measure, path: ['parts', index, 'measure'] })),
  ];
}

function* checkMeasure(entry: TargetEntry, measure: Measure, path: Path, around: Surroundings): Generator<Problem> {
  const at = (field: string): FaultPlace => entry.at(...path, field);
  yield* placeReference(measure.place, around.placeIds, at('place'));
  yield* indicatorReference(measure.indicator, around.indicatorIds, at('indicator'));
  yield* checkIndicatorUnit(entry, measure.indicator, at('indicator'), around);
  if (measure.yearly === undefined) return;
  yield* indicatorReference(measure.yearly, around.indicatorIds, at('yearly'));
  yield* checkIndicatorUnit(entry, measure.yearly, at('yearly'), around);
  if (entry.fields.kind !== undefined && entry.fields.kind !== 'average-growth') {
    yield fault('yearly-of-kind', at('yearly'), measure.yearly);
  }
}

/** Figures are compared as they stand, so target and indicator share one unit; only a multiple has none of its own. */
function* checkIndicatorUnit(
  { fields }: TargetEntry,
  indicator: string,
  at: FaultPlace,
  { indicators }: Surroundings,
): Generator<Problem> {
  const unit = indicators.get(indicator)?.unit;
  if (unit === undefined || fields.unit === undefined || fields.kind === 'regional-multiple') return;
  if (fields.unit !== unit) yield fault('unit-differs', at, fields.unit, { indicator, unit });
}
