import { type Indicator, indicatorSchema } from '../figures/indicator.ts';
import { readSeriesHeader } from '../figures/series-columns.ts';
import { industrySchema } from '../registry/industry.ts';
import { type Place, placeSchema } from '../registry/place.ts';
import { registerSchema } from '../registry/register.ts';
import { synonymSchema } from '../registry/synonym.ts';
import { nearestWord } from '../vocabulary/nearest.ts';
import type { Parsed, Problem } from '../vocabulary/problem.ts';
import { idsOf } from './catalogue/duplicates.ts';
import { type Read, readList, readSingle } from './catalogue/entry.ts';
import { fault } from './catalogue/faults.ts';
import { checkHeader } from './catalogue/header-checks.ts';
import { checkIndicators } from './catalogue/indicator-checks.ts';
import { checkIndustries } from './catalogue/industry-checks.ts';
import { checkPlaces } from './catalogue/place-checks.ts';
import { checkRegisters } from './catalogue/register-checks.ts';
import { checkSynonyms } from './catalogue/synonym-checks.ts';
import { checkTargets, type Surroundings } from './catalogue/target-checks.ts';
import { checkTasks } from './catalogue/task-checks.ts';
import { checkTextMap } from './catalogue/text-map-checks.ts';
import { readYaml, type YamlFile } from './catalogue/yaml-file.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { textMappingSchema } from './original-text/mapping.ts';
import { type PlanHeader, planSchema, type Target, targetSchema } from './target.ts';
import { taskSchema } from './task.ts';

/** The files of a plan folder. Header, places, indicators and targets are needed, the others may be absent. */
export const PLAN_FILES = {
  header: 'plan.yaml',
  places: 'places.yaml',
  indicators: 'indicators.yaml',
  targets: 'targets.yaml',
  industries: 'industries.yaml',
  synonyms: 'synonyms.yaml',
  tasks: 'tasks.yaml',
  registers: 'registers.yaml',
  textMap: 'text-map.yaml',
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
  const industries = readOptionalFile(files, PLAN_FILES.industries, (file) => readList(file, industrySchema));
  const synonyms = readOptionalFile(files, PLAN_FILES.synonyms, (file) => readList(file, synonymSchema));
  const tasks = readOptionalFile(files, PLAN_FILES.tasks, (file) => readList(file, taskSchema));
  const registers = readOptionalFile(files, PLAN_FILES.registers, (file) => readList(file, registerSchema));
  const textMap = readOptionalFile(files, PLAN_FILES.textMap, (file) => readList(file, textMappingSchema));
  const seriesCsv = files.get(PLAN_FILES.series) ?? null;

  const header = headers.entries?.[0];
  const placeIds = places.entries && idsOf(places.entries);
  const surroundings: Surroundings = {
    placeIds,
    indicatorIds: indicators.entries && idsOf(indicators.entries),
    indicators: new Map((indicators.entries ?? []).map(({ id, fields }) => [id ?? '', fields])),
    period: header?.fields.period,
    industries: industries.entries,
    targets: targets.entries,
    taskIds: tasks.entries && idsOf(tasks.entries),
    registerIds: registers.entries && idsOf(registers.entries),
  };
  const problems = [
    ...unknownFiles(files),
    ...[headers, places, indicators, targets, industries, synonyms, tasks, registers, textMap].flatMap(
      (file) => file.problems,
    ),
    ...(header ? checkHeader(header, placeIds) : []),
    ...checkPlaces(places.entries ?? []),
    ...checkIndicators(indicators.entries ?? []),
    ...checkTargets(targets.entries ?? [], surroundings),
    ...checkIndustries(industries.entries ?? [], surroundings),
    ...checkSynonyms(synonyms.entries ?? [], surroundings),
    ...checkTasks(tasks.entries ?? [], surroundings),
    ...checkRegisters(registers.entries ?? [], surroundings),
    ...checkTextMap(textMap.entries ?? [], surroundings),
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
      industries: wholes(industries),
      synonyms: wholes(synonyms),
      tasks: wholes(tasks),
      registers: wholes(registers),
      textMap: wholes(textMap),
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

/** A file a plan can do without: absent, it holds nothing. */
function readOptionalFile<T>(
  files: ReadonlyMap<string, string>,
  name: string,
  readEntries: (file: YamlFile) => Read<T>,
): Read<T> {
  return files.has(name) ? readPlanFile(files, name, readEntries) : { entries: [], problems: [] };
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
