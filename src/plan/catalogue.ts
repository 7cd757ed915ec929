import { type Indicator, indicatorSchema } from '../figures/indicator.ts';
import { readSeriesHeader } from '../figures/series-columns.ts';
import { type Place, placeSchema } from '../registry/place.ts';
import { nearestWord } from '../vocabulary/nearest.ts';
import type { Parsed, Problem } from '../vocabulary/problem.ts';
import { idsOf } from './catalogue/duplicates.ts';
import { type Read, readList, readSingle } from './catalogue/entry.ts';
import { fault } from './catalogue/faults.ts';
import { checkHeader } from './catalogue/header-checks.ts';
import { checkIndicators } from './catalogue/indicator-checks.ts';
import { checkPlaces } from './catalogue/place-checks.ts';
import { checkTargets, type Surroundings } from './catalogue/target-checks.ts';
import { readYaml, type YamlFile } from './catalogue/yaml-file.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { type PlanHeader, planSchema, type Target, targetSchema } from './target.ts';

/** The files of a plan folder. `series.csv` may be absent, the others not. */
export const PLAN_FILES = {
  header: 'plan.yaml',
  places: 'places.yaml',
  indicators: 'indicators.yaml',
  targets: 'targets.yaml',
  series: 'series.csv',
} as const;

/** Endings of the files worth reading in a plan folder; anything else in it is left alone. */
export const PLAN_FILE_ENDINGS: readonly string[] = ['.yaml', '.yml', '.csv'];

/**
 * Reads a plan folder from the texts of its files, by file name. Answers the plan, or every fault of every file in one
 * run, sorted by file and line; findings stand among the faults, or with the plan when there are none.
 * Of `series.csv` the header is checked; its rows are checked by whoever brings them into the store.
 */
export function readPlan(files: ReadonlyMap<string, string>): Parsed<LoadedPlan> {
  const headers = readPlanFile<PlanHeader>(files, PLAN_FILES.header, (file) => readSingle(file, planSchema));
  const places = readPlanFile<Place>(files, PLAN_FILES.places, (file) => readList(file, placeSchema));
  const indicators = readPlanFile<Indicator>(files, PLAN_FILES.indicators, (file) => readList(file, indicatorSchema));
  const targets = readPlanFile<Target>(files, PLAN_FILES.targets, (file) => readList(file, targetSchema));
  const seriesCsv = files.get(PLAN_FILES.series) ?? null;

  const header = headers.entries?.[0];
  const placeIds = places.entries && idsOf(places.entries);
  const surroundings: Surroundings = {
    placeIds,
    indicatorIds: indicators.entries && idsOf(indicators.entries),
    indicators: new Map((indicators.entries ?? []).map(({ id, fields }) => [id ?? '', fields])),
    period: header?.fields.period,
  };
  const problems = [
    ...unknownFiles(files),
    ...[headers, places, indicators, targets].flatMap((file) => file.problems),
    ...(header ? checkHeader(header, placeIds) : []),
    ...checkPlaces(places.entries ?? []),
    ...checkIndicators(indicators.entries ?? []),
    ...checkTargets(targets.entries ?? [], surroundings),
    ...checkSeries(seriesCsv),
  ].sort(byFileAndLine);

  const whole = header?.whole;
  if (!whole || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return {
    ok: true,
    value: {
      header: whole,
      targets: wholes(targets),
      places: wholes(places),
      indicators: wholes(indicators),
      seriesCsv,
      findings: problems,
    },
  };
}

function readPlanFile<T>(
  files: ReadonlyMap<string, string>,
  name: string,
  readEntries: (file: YamlFile) => Read<T>,
): Read<T> {
  const text = files.get(name);
  if (text === undefined) return { entries: null, problems: [fault('file-missing', { file: name }, name)] };
  const yaml = readYaml(name, text);
  return yaml.ok ? readEntries(yaml.value) : { entries: null, problems: yaml.problems };
}

const wholes = <T>({ entries }: Read<T>): T[] =>
  (entries ?? []).flatMap(({ whole }) => (whole === null ? [] : [whole]));

function checkSeries(text: string | null): readonly Problem[] {
  const name = PLAN_FILES.series;
  if (text === null) return [fault('series-absent', { file: name }, '')];
  const [header = ''] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1);
  const read = readSeriesHeader(
    header.split(',').map((cell) => cell.replace(/^"(.*)"$/u, '$1')),
    { file: name, line: 1 },
  );
  return read.ok ? [] : read.problems;
}

function* unknownFiles(files: ReadonlyMap<string, string>): Generator<Problem> {
  const known: readonly string[] = Object.values(PLAN_FILES);
  for (const name of files.keys()) {
    if (known.includes(name)) continue;
    yield fault('file-unknown', { file: name }, name, { nearest: nearestWord(name, known) ?? known.join(', ') });
  }
}

function byFileAndLine(a: Problem, b: Problem): number {
  const [fileA, fileB] = [a.place.file ?? '', b.place.file ?? ''];
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return (a.place.line ?? 0) - (b.place.line ?? 0);
}
